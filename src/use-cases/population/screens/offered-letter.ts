import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { query } from '@/platform/database'

import { LETTER_OF_EVENT } from '../acts/letter-offer'

/** The letter that usually goes with an event, where the village serves it; null for others. */
export const findOfferedLetter = async (payload: Payload, actor: Actor, kind: EventKind): Promise<{ slug: string; name: string } | null> => {
  const slug = LETTER_OF_EVENT[kind]
  if (!slug || !may(actor, 'handle-requests')) return null
  const [type] = await query<{ slug: string; name: string }>(payload, `SELECT slug, name FROM letter_types WHERE slug = $1 AND ready LIMIT 1`, [slug])
  return type ?? null
}
