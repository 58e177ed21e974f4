import type pg from 'pg'

/** What a connection of `pg` can do besides that its types leave out. */
type CopyTarget = { sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }

/** A COPY in either direction, spoken in PostgreSQL's own protocol as `pg` hands it on. */
class Copy {
  readonly received: Buffer[] = []
  readonly ended: Promise<void>
  private readonly settle: { done: () => void; failed: (problem: Error) => void }

  constructor(
    private readonly text: string,
    private readonly sent: Buffer | null,
  ) {
    const { promise, resolve, reject } = promiseParts()
    this.ended = promise
    this.settle = { done: resolve, failed: reject }
  }

  submit(connection: pg.Connection): void {
    connection.query(this.text)
  }

  handleCopyInResponse(connection: CopyTarget): void {
    if (this.sent) connection.sendCopyFromChunk(this.sent)
    connection.endCopyFrom()
  }

  handleCopyData(message: { chunk: Buffer }): void {
    // A copy: the connection reads the next message into the same memory.
    this.received.push(Buffer.from(message.chunk))
  }

  handleCommandComplete(): void {}

  handleError(problem: Error): void {
    this.settle.failed(problem)
  }

  handleReadyForQuery(): void {
    this.settle.done()
  }
}

const promiseParts = () => {
  let resolve: () => void = () => undefined
  let reject: (problem: Error) => void = () => undefined
  const promise = new Promise<void>((onDone, onFailed) => {
    resolve = onDone
    reject = onFailed
  })
  return { promise, resolve, reject }
}

/** Everything that `COPY … TO STDOUT` gives. */
export async function copyOut(client: pg.Client, text: string): Promise<Buffer> {
  const copy = new Copy(text, null)
  client.query(copy)
  await copy.ended
  return Buffer.concat(copy.received)
}

/** Feeds `COPY … FROM STDIN`. */
export async function copyIn(client: pg.Client, text: string, rows: Buffer): Promise<void> {
  const copy = new Copy(text, rows)
  client.query(copy)
  await copy.ended
}
