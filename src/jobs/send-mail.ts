import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { mailJob, sendMail } from '@/platform/mail/send-mail'
import { delayNextTry, tryWaitingNow } from '@/platform/queue'
import { inTransaction } from '@/platform/transaction'

/**
 * Sends one mail once. The row in `sent_mails` is taken first and kept only when the server accepted: a
 * second worker with the same job waits for the row and then has nothing to do. Only a worker that dies in the
 * moment between the server's "accepted" and the commit leaves a mail that goes out again, under the same
 * Message-ID (docs/decisions/0008). A server that took one mail takes the others: they need not wait for their time.
 */
export const handleSendMail = async (payload: Payload, job: { id: string; retryCount: number; data: unknown }): Promise<void> => {
  const mail = mailJob.parse(job.data)
  await delayNextTry(payload, 'send-mail', job)
  await inTransaction(payload, systemActor('send-mail'), async (tx) => {
    const taken = await tx.query(`INSERT INTO sent_mails (id) VALUES ($1::uuid) ON CONFLICT DO NOTHING RETURNING id`, [mail.id])
    if (taken.length === 1) await sendMail(mail)
  })
  await tryWaitingNow(payload, 'send-mail')
}
