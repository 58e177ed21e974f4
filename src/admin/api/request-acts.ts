import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { REQUEST_STATUSES } from '@/domain/letters/request-workflow'
import { REQUEST_REASONS } from '@/messages/request-reasons'
import { systemClock } from '@/platform/clock'
import { actOnRequest } from '@/use-cases/act-on-request'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { chooseForms } from '@/use-cases/letters/choose-forms'
import { loadLastStep } from '@/use-cases/office/last-step'
import { matchOtherPerson } from '@/use-cases/letters/match-other-person'
import { checkSending, dropSending } from '@/use-cases/signing/resolve-sending'
import { signInItsWay } from '@/use-cases/signing/sign-in-its-way'

import { postEndpoint } from './office-endpoint'

const seen = z.enum(REQUEST_STATUSES)
const words = z.string().trim().max(1000).optional()

/** The acts of officers on one request. Each says which state was on the screen, so that two at once do not collide. */
export const requestActEndpoints: Endpoint[] = [
  postEndpoint(
    '/kantor/permohonan/:id/sign',
    z.object({ seen, shown: z.string().length(64), passphrase: z.string().max(500).default(''), date: z.string().max(20).optional(), dateReason: z.string().max(300).optional() }),
    ({ req, actor, param, body: { date, dateReason, ...body } }) =>
      tellingWhoWasFirst(req, param('id'), () => signInItsWay(req.payload, actor, { requestId: param('id'), ...body, ...(date ? { earlier: { date, reason: dateReason ?? '' } } : {}) }, systemClock)),
  ),
  postEndpoint('/kantor/permohonan/:id/check-signing', z.object({}), ({ req, actor, param }) => act(req, param('id'), () => checkSending(req.payload, actor, param('id'), systemClock))),
  postEndpoint('/kantor/permohonan/:id/drop-signing', z.object({ seen }), ({ req, actor, param }) => act(req, param('id'), () => dropSending(req.payload, actor, param('id'), systemClock))),
  postEndpoint(
    '/kantor/permohonan/:id/hand-over',
    z.object({ seen, identityChecked: z.boolean().default(false), receivedBy: z.enum(['applicant', 'representative']).default('representative'), receiver: z.string().max(200).optional() }),
    ({ req, actor, param, body: { identityChecked, receivedBy, receiver } }) =>
      tellingWhoWasFirst(req, param('id'), async () => {
        await handOverLetter(req.payload, actor, { requestId: param('id'), identityChecked, receivedBy, receiver }, systemClock)
        return { done: true }
      }),
  ),
  postEndpoint('/kantor/permohonan/:id/match', z.object({ seen, residentId: z.uuid() }), ({ req, actor, param, body }) =>
    act(req, param('id'), () => actOnRequest(req.payload, actor, { requestId: param('id'), action: 'match', ...body }, systemClock)),
  ),
  postEndpoint('/kantor/permohonan/:id/orang-lain', z.object({ seen, key: z.string().max(80), residentId: z.union([z.uuid(), z.literal('luar')]) }), ({ req, actor, param, body: { residentId, ...body } }) =>
    tellingWhoWasFirst(req, param('id'), async () => {
      await matchOtherPerson(req.payload, actor, { requestId: param('id'), residentId: residentId === 'luar' ? null : residentId, ...body })
      return { done: true }
    }),
  ),
  postEndpoint('/kantor/permohonan/:id/formulir', z.looseObject({ seen }), ({ req, actor, param, body }) =>
    act(req, param('id'), () => chooseForms(req.payload, actor, { requestId: param('id'), chosen: FORM_KINDS.filter((kind) => body[kind] === true), seen: body.seen })),
  ),
  ...(['open', 'confirm-kadus', 'approve-check'] as const).map((action) =>
    postEndpoint(`/kantor/permohonan/:id/${action}`, z.object({ seen }), ({ req, actor, param, body }) =>
      act(req, param('id'), () => actOnRequest(req.payload, actor, { requestId: param('id'), action, ...body }, systemClock)),
    ),
  ),
  postEndpoint('/kantor/permohonan/:id/pass-on', z.object({ seen, words }), ({ req, actor, param, body }) =>
    act(req, param('id'), () => actOnRequest(req.payload, actor, { requestId: param('id'), action: 'pass-on', ...body }, systemClock)),
  ),
  ...(['ask-correction', 'decline-kadus', 'record-kadus', 'return-to-operator', 'reject'] as const).map((action) =>
    postEndpoint(
      `/kantor/permohonan/:id/${action}`,
      z.object({ seen, reason: z.string().optional(), words }),
      ({ req, actor, param, body }) => {
        if (!body.reason || !Object.hasOwn(REQUEST_REASONS[action], body.reason)) throw new DomainError('reason-required')
        if (body.reason === 'other' && !body.words) throw new DomainError('words-required')
        return act(req, param('id'), () => actOnRequest(req.payload, actor, { requestId: param('id'), action, ...body }, systemClock))
      },
    ),
  ),
]

const act = (req: PayloadRequest, id: string, run: () => Promise<void>): Promise<object> =>
  tellingWhoWasFirst(req, id, async () => {
    await run()
    return { done: true }
  })

/** The second of two officers learns what the first one did, not only that something changed. */
const tellingWhoWasFirst = async <Value>(req: PayloadRequest, id: string, run: () => Promise<Value>): Promise<Value> => {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 409) throw error
    const step = await loadLastStep(req.payload, id)
    throw step ? new DomainError(error.code, { ...error.details, ...step }) : error
  }
}
