import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { createTransport } from 'nodemailer'
import { z } from 'zod'

import { env } from '../env'

export const mailJob = z.object({
  id: z.uuid(),
  to: z.array(z.email()),
  subject: z.string().regex(/^[^\r\n]*$/),
  html: z.string().optional(),
  text: z.string().optional(),
})

export type MailJob = z.infer<typeof mailJob>

/**
 * Hands one mail to the SMTP server, or writes it to `<data>/mail/<id>.eml` when none is configured. Throws
 * when the server does not take it: the queue tries again. The Message-ID is the job's id, so a server or
 * reader can tell a repeated mail from a new one.
 */
export const sendMail = async (mail: MailJob): Promise<void> => {
  const { smtpUrl, smtpFrom } = env()
  const content = { from: smtpFrom, ...mail, messageId: `<${mail.id}@portal-desa>` }
  if (smtpUrl) {
    await createTransport({ url: smtpUrl, ...PATIENCE }).sendMail(content)
    return
  }
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(content)
  const folder = path.join(env().dataDir, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const target = path.join(folder, `${mail.id}.eml`)
  await writeFile(`${target}.part`, z.instanceof(Buffer).parse(built.message), { mode: 0o600 })
  await rename(`${target}.part`, target)
}

/** In milliseconds. A transaction and a connection are held meanwhile; the queue tries again anyway. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }
