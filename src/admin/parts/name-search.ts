'use client'
import { z } from 'zod'

import { send, type Sent } from './send'

const answer = z.object({ cari: z.string() })

/** The name as it may stand in an address: sealed by the server. Empty for no name. */
export const sealedName = async (name: string): Promise<{ ok: true; cari: string } | Extract<Sent, { ok: false }>> => {
  if (name === '') return { ok: true, cari: '' }
  const sent = await send('penduduk/cari', { nama: name })
  return sent.ok ? { ok: true, cari: answer.parse(sent.answer).cari } : sent
}
