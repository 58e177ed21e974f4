import { z } from 'zod'

import { OFFICE } from '@/messages/admin'
import { UNKNOWN_ERROR } from '@/messages/errors'

const refusal = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

export type Sent = { ok: true; answer: unknown } | { ok: false; status: number; refusal: z.infer<typeof refusal> }

/** Posts to one of the office's endpoints. Never throws: no connection and a broken answer are refusals with a sentence too. */
export const send = async (path: string, body: object): Promise<Sent> => {
  try {
    const response = await fetch(`/api/kantor/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (response.ok) return { ok: true, answer }
    const parsed = refusal.safeParse(answer)
    return refused(response.status, parsed.success ? parsed.data : { code: 'unknown', message: UNKNOWN_ERROR, details: {} })
  } catch {
    return refused(0, { code: 'network', message: OFFICE.networkError, details: {} })
  }
}

const refused = (status: number, answer: z.infer<typeof refusal>): Sent => ({ ok: false, status, refusal: answer })
