import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { SEQUENCES } from '@/domain/letters/numbering'
import { REQUEST_REASONS } from '@/messages/request-reasons'
import { systemClock } from '@/platform/clock'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { continueNumbers } from '@/use-cases/letters/letter-numbers'
import { crossOutReserved, fillReserved, reserveNumbers, takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { startReplacement } from '@/use-cases/letters/replace-letter'
import { setSequence } from '@/use-cases/letters/set-sequence'

import { postEndpoint } from './office-endpoint'
import { answersIn } from './sent-answers'

/** The acts on signed letters, and on the numbers of all. */
export const letterActEndpoints: Endpoint[] = [
  postEndpoint('/kantor/nomor-surat/lanjutkan', z.object({ word: z.string().max(40).default(''), last: z.coerce.number(), reason: z.string().max(300).default('') }), async ({ req, actor, body }) => {
    await continueNumbers(req.payload, actor, body, systemClock)
    return {}
  }),
  postEndpoint('/kantor/nomor-surat/urutan', z.object({ year: z.coerce.number().int(), sequence: z.enum(SEQUENCES) }), async ({ req, actor, body }) => {
    await setSequence(req.payload, actor, body, systemClock)
    return {}
  }),
  postEndpoint('/kantor/nomor-surat/cadangkan', z.object({ key: z.uuid(), code: z.string(), count: z.coerce.number(), reason: z.string().max(300).default('') }), ({ req, actor, body }) => reserveNumbers(req.payload, actor, body, systemClock)),
  postEndpoint('/kantor/nomor-surat/:id/isi', z.object({ subject: z.string().default(''), addressee: z.string().default('') }), async ({ req, actor, param, body }) => {
    await fillReserved(req.payload, actor, { id: param('id'), ...body })
    return {}
  }),
  postEndpoint('/kantor/nomor-surat/:id/coret', z.object({ reason: z.string().max(300).default('') }), async ({ req, actor, param, body }) => {
    await crossOutReserved(req.payload, actor, { id: param('id'), ...body })
    return {}
  }),
  postEndpoint('/kantor/nomor-surat/tulis-tangan', z.object({ key: z.uuid(), code: z.string(), subject: z.string(), addressee: z.string() }), ({ req, actor, body }) => takeNumberByHand(req.payload, actor, body, systemClock)),
  postEndpoint(
    '/kantor/surat/:id/cancel-letter',
    z.object({ seen: z.string(), reason: z.string().optional(), words: z.string().trim().max(1000).optional() }),
    async ({ req, actor, param, body }) => {
      if (!body.reason || !Object.hasOwn(REQUEST_REASONS['cancel-letter'], body.reason)) throw new DomainError('reason-required')
      await cancelLetter(req.payload, actor, { letterId: param('id'), reason: body.reason, words: body.words ?? '' }, systemClock)
      return { done: true }
    },
  ),
  postEndpoint(
    '/kantor/surat/:id/ganti',
    z.object({ id: z.uuid(), reason: z.string().optional(), words: z.string().trim().max(1000).optional(), purpose: z.string().max(500).optional() }).catchall(z.string().max(2000)),
    async ({ req, actor, param, body: { id, reason, words, purpose, ...rest } }) => {
      if (!reason || !Object.hasOwn(REQUEST_REASONS['replace-letter'], reason)) throw new DomainError('reason-required')
      await startReplacement(req.payload, actor, { letterId: param('id'), id, reason, words: words ?? '', purpose: purpose ?? '', answers: answersIn(rest) }, systemClock)
      return { done: true }
    },
  ),
]
