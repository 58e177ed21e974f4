import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { differencesOf, type LetterTypeDifference } from '@/domain/letters/type-differences'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'

import { contentOf } from './content'

/** Who saved a letter type last, and when. Null is nobody with an account. */
export type LastChange = { by: string | null; at: Date }

/**
 * The change that a save would overwrite unseen: somebody saved the letter type after `seen` (the `updatedAt` that the form was loaded
 * with), and it is not the change that the officer chose to overwrite (`overwrites`, its `updatedAt`). Null when there is none, and for
 * whoever does not say what they have seen. Locks the letter type, so that of two who save at once the second is told.
 */
export const unseenChange = async (tx: Tx, { id, seen, overwrites }: { id: string; seen: unknown; overwrites: unknown }): Promise<LastChange | null> => {
  const saw = moment.safeParse(seen)
  if (!saw.success) return null
  const [present] = await tx.query<{ at: Date }>('SELECT updated_at AS at FROM letter_types WHERE id = $1::uuid FOR NO KEY UPDATE', [id])
  if (!present) return null
  const [at, agreed] = [new Date(present.at), moment.safeParse(overwrites).data]
  if (at.getTime() === saw.data || at.getTime() === agreed) return null
  return { by: await lastHand(tx.query, id), at }
}

const moment = z.union([z.date(), z.iso.datetime({ offset: true })]).transform((at) => new Date(at).getTime())

/** What was changed since a version: `updatedAt` is what has to come back as `overwrites`. */
export type LaterChanges = LastChange & { updatedAt: string; changes: LetterTypeDifference[] }

/** What others have changed in a letter type since `version` was opened. Throws `not-allowed`, `not-found`. */
export const laterChanges = async (payload: Payload, actor: Actor, { id, version }: { id: string; version: number }): Promise<LaterChanges> => {
  requireAct(actor, 'change-letter-types')
  const present = await payload.findByID({ collection: 'letter-types', id, depth: 0, disableErrors: true, overrideAccess: true })
  if (!present) throw new DomainError('not-found')
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const [kept] = await run<{ content: unknown }>('SELECT content FROM letter_type_versions WHERE letter_type_id = $1::uuid AND version = $2::int', [id, version])
  const [was, is] = [contentOf(kept?.content), contentOf(present)]
  return { by: await lastHand(run, id), at: new Date(present.updatedAt), updatedAt: present.updatedAt, changes: was && is ? differencesOf(was, is) : [] }
}

/** The name of the officer who saved a letter type last: in the form, from a file or from its history. */
const lastHand = async (run: Tx['query'], id: string): Promise<string | null> => {
  const [row] = await run<{ name: string | null }>(LAST_HAND, [id])
  return row?.name ?? null
}

const LAST_HAND = `
SELECT s.name FROM (SELECT actor FROM audit_trail
  WHERE collection = 'letter-types' AND object_id = $1 AND action IN ('create', 'update', 'letter-type-restored', 'letter-type-imported') ORDER BY seq DESC LIMIT 1) last
  LEFT JOIN staff s ON last.actor = 'staff:' || s.id::text`
