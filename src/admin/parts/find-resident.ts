'use client'
import { z } from 'zod'

import { parseNik } from '@/domain/identity/nik'
import { nikSentence } from '@/messages/identity'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { sealedName } from './name-search'
import { send } from './send'

/** What was typed into a box for a name or a NIK, as it may go into an address: the one person's id, or a sealed name. */
export type FoundResident = { ok: true; id: string } | { ok: true; cari: string } | { ok: false; message: string }

const answer = z.object({ id: z.string().nullable() })

/**
 * Reads one box for a name or a NIK. Neither goes into an address, where histories and logs would keep it: a NIK is looked
 * up by a POST, and only the person's id travels on; a name travels sealed. Of nothing typed the sealed name is empty.
 */
export const findResident = async (words: string): Promise<FoundResident> => {
  if (isNumber(words)) return findByNik(words)
  const sealed = await sealedName(words)
  return sealed.ok ? sealed : { ok: false, message: sealed.refusal.message }
}

const findByNik = async (words: string): Promise<FoundResident> => {
  const nik = parseNik(words)
  if (!nik.ok) return { ok: false, message: nikSentence(nik.problem) }
  const sent = await send('penduduk/cari-nik', { nik: words })
  if (!sent.ok) return { ok: false, message: sent.refusal.message }
  const found = answer.safeParse(sent.answer)
  return found.success && found.data.id ? { ok: true, id: found.data.id } : { ok: false, message: RESIDENT_SCREEN.noNik }
}

/** Digits with the spaces and dots that people put between them. */
const isNumber = (words: string): boolean => /^[\d\s.-]{4,}$/u.test(words)
