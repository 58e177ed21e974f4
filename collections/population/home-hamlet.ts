import type { CollectionBeforeValidateHook, RelationshipFieldSingleValidation } from 'payload'
import { relationship } from 'payload/shared'

import { actorOf } from '@/access/actor'
import { PEOPLE_MESSAGES } from '@/messages/people'
import { txOf } from '@/platform/transaction'

import { idOf } from './place-in-family'

/** Somebody new lives where the family lives, unless the form says otherwise. */
export const hamletOfFamily: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const family = idOf(data?.family)
  if (operation !== 'create' || !data || data.hamlet || family === null) return data
  const tx = await txOf(req.payload, req, actorOf(req))
  const [home] = await tx.query<{ hamlet: string | null }>(`SELECT hamlet_id::text AS hamlet FROM families WHERE id::text = $1`, [family])
  return { ...data, hamlet: home?.hamlet ?? null }
}

/** Whoever belongs to no hamlet is in no hamlet's figures: somebody new without a family has to say where. */
export const hamletNeeded: RelationshipFieldSingleValidation = (value, options) =>
  options.operation === 'create' && !value ? PEOPLE_MESSAGES.hamletNeeded : relationship(value, options)
