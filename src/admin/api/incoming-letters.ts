import type { Endpoint } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/platform/clock'
import { correctIncoming } from '@/use-cases/incoming-letters/correct-incoming'
import { disposeIncoming, finishIncoming, reportDisposition, voidIncoming } from '@/use-cases/incoming-letters/dispositions'
import { recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { addScan, readScan, removeScan } from '@/use-cases/incoming-letters/scans'

import { fileEndpoint, postEndpoint, uploadEndpoint } from './office-endpoint'

const line = z.string().max(1000).optional()

const facts = z.object({ receivedOn: line, sender: line, letterNumber: line, letterDate: line, subject: line, classification: line })

const words = z.object({ words: z.string().max(1000).default('') })

/** Incoming letters: writing down, sheets, dispositions, and what became of them. */
export const incomingLetterEndpoints: Endpoint[] = [
  postEndpoint(
    '/kantor/surat-masuk',
    facts.extend({ key: z.uuid() }),
    ({ req, actor, body: { key, ...typed } }) => recordIncoming(req.payload, actor, { key, typed }, systemClock),
  ),
  postEndpoint('/kantor/surat-masuk/:id/perbaiki', facts.extend({ seen: z.string().max(5000), reason: z.string().max(500).default('') }), async ({ req, actor, param, body: { seen, reason, ...typed } }) => {
    await correctIncoming(req.payload, actor, { letterId: param('id'), typed, seen: shown(seen), reason }, systemClock)
    return {}
  }),
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

/** What the form of `correct-incoming-form` showed; anything else was bent, and agrees with nothing. */
const shown = (text: string): z.infer<typeof facts> => {
  try {
    return facts.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Before the id of each officer in the form of `incoming-acts`. */
const RECIPIENT = 'kepada.'
