import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { looksLikeNumber } from '@/domain/letters/search-words'

import { searchResidents } from '../office/resident-search'

const MOST = 6

/** Shorter names are everybody's. */
const SHORTEST = 3

/**
 * The people of the register whom somebody may mean with these words: the archive itself finds whole words only, the register
 * also parts of names and names with mistakes. Throws `not-allowed`.
 */
export const peopleNamed = async (payload: Payload, actor: Actor, words: string): Promise<{ id: string; name: string; birthDate: string | null; hamlet: string | null }[]> => {
  requireAct(actor, 'read-letter-archive')
  const name = words.trim()
  if (name.length < SHORTEST || looksLikeNumber(name) || /\d/u.test(name)) return []
  const { rows, similar } = await searchResidents(payload, actor, { name, hamletId: null, after: null })
  return [...rows, ...similar].slice(0, MOST).map(({ id, name: full, birthDate, hamlet }) => ({ id, name: full, birthDate, hamlet }))
}
