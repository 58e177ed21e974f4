import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import type { LetterType } from '@/payload-types'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { LETTER_TYPES } from './catalog'
import { type LetterTypeSeed, OFFICE_DAY } from './letter-type-seed'
import { WORDINGS } from './wordings'

const SEEDER = systemActor('letter-types')

/**
 * Gives a village every letter type that it does not have yet, all or none. A type that is there stays as the village
 * has it, whatever became of the original.
 */
export const seedLetterTypes = async (payload: Payload): Promise<void> => {
  const existing = await query<{ slug: string }>(payload, 'SELECT slug FROM letter_types')
  const known = new Set(existing.map(({ slug }) => slug))
  const missing = LETTER_TYPES.filter(({ slug }) => !known.has(slug))
  if (missing.length === 0) return
  await inTransaction(payload, SEEDER, async (tx) => {
    for (const seed of missing) {
      await payload.create({ collection: 'letter-types', data: letterTypeOf(seed), depth: 0, req: tx.req, overrideAccess: true })
    }
  })
}

/** A type as it is kept. What the office writes of itself cannot be asked for. */
export const letterTypeOf = (seed: LetterTypeSeed): Omit<LetterType, 'id' | 'createdAt' | 'updatedAt'> => {
  const { days, fields, requirements, forms = [], layout = 'title', ...facts } = seed
  const wording = WORDINGS[seed.slug]
  return {
    ...facts,
    fields: [...fields],
    forms: [...forms],
    layout,
    requirements: [...requirements],
    ready: wording !== undefined && seed.onlineMode !== 'internal',
    workingMinutes: days * OFFICE_DAY,
    cost: 'Gratis',
    signer: 'kades',
    checkedBySekdes: true,
    legalBasis: seed.category === 'adminduk' ? `${VILLAGE_LAW}\n${SERVICE_LAW}\n${CIVIL_REGISTER_LAW}` : `${VILLAGE_LAW}\n${SERVICE_LAW}`,
    complaintContact: 'Sampaikan lewat halaman Pengaduan di portal ini, atau datang ke kantor desa pada jam kerja.',
    ...(wording ? { wording } : {}),
  }
}

const VILLAGE_LAW = 'Undang-Undang Nomor 6 Tahun 2014 tentang Desa, sebagaimana telah diubah terakhir dengan Undang-Undang Nomor 3 Tahun 2024'
const SERVICE_LAW = 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik'
const CIVIL_REGISTER_LAW = 'Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan, sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013'
