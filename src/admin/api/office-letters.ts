import type { Endpoint } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/platform/clock'
import { changeOfficeLetter, writeOfficeLetter } from '@/use-cases/letters/office-letter'

import { postEndpoint } from './office-endpoint'
import { answersIn } from './sent-answers'

/** Writing the letters that the office makes of itself. */
export const officeLetterEndpoints: Endpoint[] = [
  postEndpoint('/kantor/surat-dinas/tulis', z.object({ id: z.uuid(), jenis: z.string().max(100) }).catchall(z.string().max(2000)), async ({ req, actor, body: { id, jenis, ...rest } }) => {
    await writeOfficeLetter(req.payload, actor, { id, slug: jenis, answers: answersIn(rest) }, systemClock)
    return { done: true }
  }),
  postEndpoint('/kantor/surat-dinas/:id/ubah', z.record(z.string(), z.string().max(2000)), async ({ req, actor, param, body }) => {
    await changeOfficeLetter(req.payload, actor, { requestId: param('id'), answers: answersIn(body) }, systemClock)
    return { done: true }
  }),
]
