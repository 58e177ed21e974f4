import type { Endpoint } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/platform/clock'
import { disposeIncoming, finishIncoming, reportDisposition, voidIncoming } from '@/use-cases/incoming-letters/dispositions'
import { recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { addScan, readScan, removeScan } from '@/use-cases/incoming-letters/scans'

import { fileEndpoint, postEndpoint, uploadEndpoint } from './office-endpoint'

const line = z.string().max(1000).optional()

const words = z.object({ words: z.string().max(1000).default('') })

/** Incoming letters: writing down, sheets, dispositions, and what became of them. */
export const incomingLetterEndpoints: Endpoint[] = [
  postEndpoint(
    '/kantor/surat-masuk',
    z.object({ key: z.uuid(), receivedOn: line, sender: line, letterNumber: line, letterDate: line, subject: line, classification: line }),
    ({ req, actor, body: { key, ...typed } }) => recordIncoming(req.payload, actor, { key, typed }, systemClock),
  ),
  uploadEndpoint('/kantor/surat-masuk/:id/lembar', ({ req, actor, param, bytes }) => addScan(req.payload, actor, { letterId: param('id'), bytes })),
  postEndpoint('/kantor/surat-masuk/:id/hapus-lembar', z.object({ sha256: z.string().length(64) }), async ({ req, actor, param, body }) => {
    await removeScan(req.payload, actor, { letterId: param('id'), sha256: body.sha256 })
    return {}
  }),
  fileEndpoint('/kantor/surat-masuk/:id/lembar/:sheet', ({ req, actor, param }) => readScan(req.payload, actor, { letterId: param('id'), sheet: Number(param('sheet')) })),
  postEndpoint(
    '/kantor/surat-masuk/:id/disposisi',
    z.object({ seen: z.string().regex(/^\d{1,3}$/u), note: z.string().max(1000).default(''), dueOn: z.string().default('') }).catchall(z.boolean()),
    async ({ req, actor, param, body: { seen, note, dueOn, ...ticked } }) => {
      const to = Object.entries(ticked).flatMap(([name, is]) => (is === true && name.startsWith(RECIPIENT) ? [name.slice(RECIPIENT.length)] : []))
      await disposeIncoming(req.payload, actor, { letterId: param('id'), seen: Number(seen), to, note, dueOn }, systemClock)
      return {}
    },
  ),
  postEndpoint('/kantor/surat-masuk/:id/hasil', z.object({ dispositionId: z.string().max(40), words: z.string().max(1000).default('') }), async ({ req, actor, param, body }) => {
    await reportDisposition(req.payload, actor, { letterId: param('id'), dispositionId: body.dispositionId, result: body.words }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/surat-masuk/:id/selesai', words, async ({ req, actor, param, body }) => {
    await finishIncoming(req.payload, actor, { letterId: param('id'), words: body.words }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/surat-masuk/:id/coret', words, async ({ req, actor, param, body }) => {
    await voidIncoming(req.payload, actor, { letterId: param('id'), words: body.words }, systemClock)
    return {}
  }),
]

/** Before the id of each officer in the form of `incoming-acts`. */
const RECIPIENT = 'kepada.'
