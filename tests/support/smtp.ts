import { once } from 'node:events'

import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type TestSmtp = {
  port: number
  /** Every mail that was accepted, in order. */
  accepted: ParsedMail[]
  close: () => Promise<void>
}

/**
 * A real mail server on 127.0.0.1. `beforeAccepting` is called when a whole mail has arrived and not yet been
 * accepted; it may wait, throw to refuse, or kill the sender.
 */
export async function openSmtp(
  { port = 0, beforeAccepting = async () => undefined }: { port?: number; beforeAccepting?: (mail: ParsedMail) => Promise<void> } = {},
): Promise<TestSmtp> {
  const accepted: ParsedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, answer) {
      const take = async () => {
        const mail = await simpleParser(stream)
        await beforeAccepting(mail)
        accepted.push(mail)
      }
      take().then(() => answer(), answer)
    },
  })
  // A sender that is killed breaks its connection off.
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    accepted,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
