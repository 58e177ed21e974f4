import type { Endpoint } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { REQUEST_REASONS } from '@/messages/request-reasons'
import { systemClock } from '@/platform/clock'
import { cancelLetter } from '@/use-cases/cancel-letter'

import { postEndpoint } from './office-endpoint'

/** The acts on a signed letter itself. */
export const letterActEndpoints: Endpoint[] = [
  postEndpoint(
    '/kantor/surat/:id/cancel-letter',
    z.object({ seen: z.string(), reason: z.string().optional(), words: z.string().trim().max(1000).optional() }),
    async ({ req, actor, param, body }) => {
      if (!body.reason || !(body.reason in REQUEST_REASONS['cancel-letter'])) throw new DomainError('reason-required')
      await cancelLetter(req.payload, actor, { letterId: param('id'), reason: body.reason, words: body.words ?? '' }, systemClock)
      return { done: true }
    },
  ),
]
