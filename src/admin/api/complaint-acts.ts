import type { Endpoint } from 'payload'
import { z } from 'zod'

import { COMPLAINT_STATUSES, COMPLAINT_TRANSITIONS } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'
import { COMPLAINT_REFUSALS } from '@/messages/complaint-screen'
import { systemClock } from '@/platform/clock'
import { actOnComplaint } from '@/use-cases/complaints/act-on-complaint'
import { readComplaintPhoto } from '@/use-cases/office/complaint-detail'

import { fileEndpoint, postEndpoint } from './office-endpoint'

const HANDLER_ACTS = ['verify', 'forward', 'start', 'reply', 'ask', 'resolve', 'reject'] as const

const body = z.object({
  seen: z.enum(COMPLAINT_STATUSES),
  reason: z.string().optional(),
  words: z.string().trim().max(4000).optional(),
})

/** The acts of officers on one complaint, and its photos. */
export const complaintEndpoints: Endpoint[] = [
  ...HANDLER_ACTS.map((action) =>
    postEndpoint(`/kantor/pengaduan/:id/${action}`, body, async ({ req, actor, param, body: { seen, reason, words } }) => {
      if (action === 'reject' && (!reason || !Object.hasOwn(COMPLAINT_REFUSALS, reason))) throw new DomainError('reason-required')
      if (needsWords(action) && !words) throw new DomainError('words-required')
      await actOnComplaint(req.payload, actor, { complaintId: param('id'), action, seen, reason, words }, systemClock)
      return { done: true }
    }),
  ),
  fileEndpoint('/kantor/pengaduan/:id/foto/:index', ({ req, actor, param }) =>
    readComplaintPhoto(req.payload, actor, { complaintId: param('id'), index: Number(param('index')) }),
  ),
]

const needsWords = (action: (typeof HANDLER_ACTS)[number]): boolean => {
  const needs: readonly string[] = COMPLAINT_TRANSITIONS[action].needs
  return needs.includes('words')
}
