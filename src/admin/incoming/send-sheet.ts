'use client'
import { z } from 'zod'

import { OFFICE } from '@/messages/admin'
import { UNKNOWN_ERROR } from '@/messages/errors'

const answer = z.union([z.object({ result: z.object({ sheets: z.number() }) }), z.object({ refusal: z.object({ message: z.string() }) }), z.object({ message: z.string() })])

/** Sends one sheet of an incoming letter, or of the signed paper of one of ours. Null when it is kept, else why not. Never throws. */
export const sendSheet = async (letterId: string, file: File, room: 'surat-masuk' | 'surat' = 'surat-masuk'): Promise<string | null> => {
  try {
    const response = await fetch(`/api/kantor/${room}/${letterId}/lembar`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
    })
    const read = answer.safeParse(JSON.parse((await response.text()).trim()))
    if (!read.success) return UNKNOWN_ERROR
    if ('result' in read.data) return null
    return 'refusal' in read.data ? read.data.refusal.message : read.data.message
  } catch {
    return OFFICE.networkError
  }
}
