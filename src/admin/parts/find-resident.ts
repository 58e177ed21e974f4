'use client'
import { parseNik } from '@/domain/identity/nik'
import { nikSentence } from '@/messages/identity'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { findByNameOrNumber, type Found } from './find-by-number'

/** Reads one box for a resident's name or NIK. */
export const findResident = (words: string): Promise<Found> => findByNameOrNumber(words, { problem: nikProblem, path: 'penduduk/cari-nik', field: 'nik', none: RESIDENT_SCREEN.noNik })

const nikProblem = (words: string): string | null => {
  const nik = parseNik(words)
  return nik.ok ? null : nikSentence(nik.problem)
}
