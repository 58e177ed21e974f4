'use client'
import { z } from 'zod'

import { sealedName } from './name-search'
import { send } from './send'

/** What was typed into a box for a name or a number, as it may go into an address: the one record's id, or a sealed name. */
export type Found = { ok: true; id: string } | { ok: true; cari: string } | { ok: false; message: string }

/** How a box looks a number up: what is wrong with it (null: nothing), where it is asked, in which field, and what to say when nobody has it. */
export type NumberLookUp = { problem: (words: string) => string | null; path: string; field: string; none: string }

const answer = z.object({ id: z.string().nullable() })

/**
 * Reads one box for a name or a number. Neither goes into an address, where histories and logs would keep it: a number is
 * looked up by a POST, and only the record's id travels on; a name travels sealed. Of nothing typed the sealed name is empty.
 */
export const findByNameOrNumber = async (words: string, lookUp: NumberLookUp): Promise<Found> => {
  if (isNumber(words)) return findByNumber(words, lookUp)
  const sealed = await sealedName(words)
  return sealed.ok ? sealed : { ok: false, message: sealed.refusal.message }
}

const findByNumber = async (words: string, { problem, path, field, none }: NumberLookUp): Promise<Found> => {
  const wrong = problem(words)
  if (wrong !== null) return { ok: false, message: wrong }
  const sent = await send(path, { [field]: words })
  if (!sent.ok) return { ok: false, message: sent.refusal.message }
  const found = answer.safeParse(sent.answer)
  return found.success && found.data.id ? { ok: true, id: found.data.id } : { ok: false, message: none }
}

/** Digits with the spaces and dots that people put between them. */
const isNumber = (words: string): boolean => /^[\d\s.-]{4,}$/u.test(words)
