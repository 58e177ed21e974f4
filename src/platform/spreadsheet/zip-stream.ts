import { Readable } from 'node:stream'

import { ZipFile } from 'yazl'

/** A file to go into a zip. `isPacked`: its content is small already, and goes in as it is. */
export type ZipEntry = { name: string; day: string; isPacked: boolean; content: () => AsyncIterable<Buffer> }

/**
 * A zip of any number of files of any size (zip64 where it has to be), as a stream: a file is asked for when the one before it
 * is written, so that memory holds one of them at a time. What goes wrong in a file is thrown to whoever reads the zip.
 */
export async function* streamZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('yazl gives no stream')
  const fail = (problem: unknown): void => {
    output.destroy(problem instanceof Error ? problem : new Error('a file of the zip could not be read'))
  }
  const next = entries[Symbol.asyncIterator]()
  const add = async (): Promise<void> => {
    const { done, value } = await next.next()
    if (done) return zip.end()
    const { name, day, isPacked } = value
    // yazl remembers this function to the end of the zip: it must not hold the file.
    const held = [value.content]
    zip.addReadStreamLazy(name, { mtime: new Date(`${day}T00:00:00Z`), compress: !isPacked }, (give) => {
      const [open = nothing] = held.splice(0)
      const content = Readable.from(open(), { objectMode: false })
      content.on('error', fail)
      content.on('end', () => void add().catch(fail))
      give(null, content)
    })
  }
  zip.on('error', fail)
  // Whoever stops reading destroys the output; what is still written into it then is no fault.
  output.on('error', () => undefined)
  void add().catch(fail)
  for await (const piece of output) if (Buffer.isBuffer(piece)) yield piece
}

async function* nothing(): AsyncGenerator<Buffer> {}
