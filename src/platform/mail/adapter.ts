import type { EmailAdapter } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { systemActor } from '@/access/actor'

import { env } from '../env'
import { enqueue } from '../queue'
import { inTransaction } from '../transaction'
import { textOf } from './plain-mail'

const address = z.email()

const message = z.object({
  to: z.union([address, z.array(address)]),
  // A header is one line: what follows a line's end would be read as the next header.
  subject: z.string().transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
  html: z.string().optional(),
  text: z.string().optional(),
})

/**
 * Payload's mails go into the queue, not to the server: a mail server that is down for days loses nothing.
 * Each mail carries its own id, so that it goes out once.
 */
export const mailAdapter =
  (): EmailAdapter<void> =>
  ({ payload }) => ({
    name: 'queued-smtp',
    defaultFromAddress: addressOf(env().smtpFrom),
    defaultFromName: 'Portal Desa',
    sendEmail: async (mail) => {
      const { to, subject, html, text } = message.parse(mail)
      await inTransaction(payload, systemActor('mail'), (tx) =>
        enqueue(tx, 'send-mail', { id: uuidv7(), to: [to].flat(), subject, html, text: text ?? (html && textOf(html)) }),
      )
    },
  })

const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from
