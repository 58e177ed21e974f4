import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { reasonOf } from './reasons'

const FIELDS = { residents: ['nik', 'fatherNik', 'motherNik', 'phone', 'passport', 'kitas'], families: ['nokk'] } as const

export type RevealInput = { collection: keyof typeof FIELDS; id: string; field: string; reason: string }

/**
 * Shows one personal number in full to an officer who has the right and gives a reason. The look is recorded
 * before the number leaves; if it cannot be recorded, nothing is shown.
 */
export const revealPersonalData = async (payload: Payload, actor: Actor, input: RevealInput): Promise<string> => {
  requireAct(actor, 'reveal-personal-data')
  const reason = reasonOf(input.reason)
  const field = FIELDS[input.collection].find((name) => name === input.field)
  if (!field) throw new DomainError('not-found')
  return inTransaction(payload, actor, async (tx) => {
    const doc: object | null = await payload.findByID({
      collection: input.collection,
      id: input.id,
      depth: 0,
      disableErrors: true,
      req: { ...tx.req, context: { ...tx.req.context, revealPersonalData: true } },
      overrideAccess: true,
    })
    const value: unknown = doc ? Object.entries(doc).find(([name]) => name === field)?.[1] : undefined
    if (typeof value !== 'string') throw new DomainError('not-found')
    await appendAudit(tx, {
      action: 'reveal',
      object: { collection: input.collection, id: input.id },
      reason,
      details: { field },
    })
    return value
  })
}
