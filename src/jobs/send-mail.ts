import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { mailJob, sendMail } from '@/platform/mail/send-mail'
import { inTransaction } from '@/platform/transaction'

/**
 * Sends one mail once. The row in `sent_mails` is taken first and kept only when the server accepted: a
 * second worker with the same job waits for the row and then has nothing to do.
 */
export const handleSendMail = (payload: Payload, data: unknown): Promise<void> => {
  const mail = mailJob.parse(data)
  return inTransaction(payload, systemActor('send-mail'), async (tx) => {
    const taken = await tx.query(`INSERT INTO sent_mails (id) VALUES ($1::uuid) ON CONFLICT DO NOTHING RETURNING id`, [mail.id])
    if (taken.length === 1) await sendMail(mail)
  })
}
