import type { Payload } from 'payload'

import { compareNames } from '@/domain/identity/compare-names'
import { maskNumber, maskPhone } from '@/domain/identity/masking'
import { LIFE_STATUS, labelOf } from '@/domain/population/code-lists'
import { decryptField, keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'
import type { RequestClaim } from '@/use-cases/letters/request-claim'

export type RegisteredPerson = {
  id: string
  name: string
  nikHash: string | null
  maskedNik: string
  phoneHash: string | null
  maskedPhone: string | null
  birthDate: string | null
  hamlet: string | null
  address: string | null
  lifeStatus: string
  /** Alive and living in the village (life status 1 of the population administration). */
  isResidentNow: boolean
}

/** How a claim and the register stand to each other in one point. */
export type Verdict = 'same' | 'similar' | 'different' | 'only-claimed' | 'only-registered'

export type ComparedRow = { item: 'nik' | 'name' | 'birth' | 'phone' | 'hamlet' | 'address' | 'life'; claimed: string | null; registered: string | null; verdict: Verdict }

/** What the register knows of one person, with numbers masked; null when there is no such person. */
export const loadRegisteredPerson = async (payload: Payload, id: string): Promise<RegisteredPerson | null> => {
  const [row] = await query<DatabaseRow>(
    payload,
    `SELECT r.id, r.name, r.nik, r.nik_hash, r.phone, r.phone_hash, r.birth_date, h.name AS hamlet, r.life_status,
            COALESCE(NULLIF(r.current_address, ''), f.address) AS address
       FROM residents r LEFT JOIN hamlets h ON h.id = r.hamlet_id LEFT JOIN families f ON f.id = r.family_id
      WHERE r.id = $1::uuid AND r.deleted_at IS NULL`,
    [id],
  )
  return row ? present(row) : null
}

/** Claim beside register, point by point. Numbers are compared by their hashes and shown masked. */
export const compareClaim = (claim: RequestClaim, person: RegisteredPerson): ComparedRow[] => [
  {
    item: 'nik',
    claimed: maskNumber(claim.nik),
    registered: person.maskedNik,
    verdict: person.nikHash === keyedHash('nik', claim.nik) ? 'same' : 'different',
  },
  { item: 'name', claimed: claim.name, registered: person.name, verdict: compareNames(claim.name, person.name) },
  ...comparePhones(claim.phone, person),
  { item: 'birth', claimed: null, registered: person.birthDate, verdict: 'only-registered' },
  { item: 'hamlet', claimed: null, registered: person.hamlet, verdict: 'only-registered' },
  { item: 'address', claimed: null, registered: person.address, verdict: 'only-registered' },
  {
    item: 'life',
    claimed: null,
    registered: labelOf(LIFE_STATUS, person.lifeStatus),
    verdict: person.isResidentNow ? 'only-registered' : 'different',
  },
]

type DatabaseRow = {
  id: string
  name: string
  nik: string | null
  nik_hash: string | null
  phone: string | null
  phone_hash: string | null
  birth_date: string | null
  hamlet: string | null
  address: string | null
  life_status: string
}

const present = (row: DatabaseRow): RegisteredPerson => ({
  id: row.id,
  name: row.name,
  nikHash: row.nik_hash,
  maskedNik: row.nik ? maskNumber(decryptField(row.nik, placeOf('residents', 'nik', row.id))) : '',
  phoneHash: row.phone_hash,
  maskedPhone: row.phone ? maskPhone(decryptField(row.phone, placeOf('residents', 'phone', row.id))) : null,
  birthDate: row.birth_date,
  hamlet: row.hamlet,
  address: row.address,
  lifeStatus: row.life_status,
  isResidentNow: row.life_status === '1',
})

const comparePhones = (claimed: string | null, person: RegisteredPerson): ComparedRow[] => {
  if (claimed === null && person.maskedPhone === null) return []
  const verdict: Verdict =
    claimed === null
      ? 'only-registered'
      : person.phoneHash === null
        ? 'only-claimed'
        : person.phoneHash === keyedHash('phone', claimed)
          ? 'same'
          : 'different'
  return [{ item: 'phone', claimed: claimed ? maskPhone(claimed) : null, registered: person.maskedPhone, verdict }]
}
