import { isTemporaryNik } from '@/domain/identity/nik'
import type { ImportedPerson, PersonFacts } from '@/domain/population/import/imported-person'
import { decryptField, keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

export type KnownPerson = {
  id: string
  name: string
  nikHash: string | null
  familyId: string | null
  hamletId: string | null
  familyRole: string | null
  facts: Record<keyof PersonFacts, string | null>
}

/** The part of the register that an import touches: the families and people that its rows name. */
export type Register = {
  hamlets: Map<string, string>
  families: Map<string, { id: string; address: string; rt: string; rw: string; hamletId: string | null }>
  byNik: Map<string, KnownPerson>
  /** People with a temporary number, by family, name and birth date: they have no number to be found by. */
  withoutNik: Map<string, KnownPerson>
}

export const withoutNikKey = (familyId: string, name: string, birthDate: string | null): string => `${familyId}|${name}|${birthDate ?? ''}`

/** Columns that are compared and written as they are. */
export const FACT_COLUMNS = [
  'sex', 'birth_place', 'birth_date', 'religion', 'education_kk', 'education_current', 'occupation', 'marital_status', 'citizenship',
  'father_name', 'mother_name', 'father_nik', 'mother_nik', 'blood_type', 'birth_certificate', 'passport', 'passport_until', 'kitas',
  'marriage_certificate', 'marriage_date', 'divorce_certificate', 'divorce_date', 'disability', 'contraception', 'current_address', 'life_status',
] as const satisfies readonly (keyof PersonFacts)[]

/** Facts that are kept encrypted. */
export const SEALED_FACTS: ReadonlySet<string> = new Set(['father_nik', 'mother_nik'])

export const loadRegister = async (tx: Tx, people: readonly ImportedPerson[]): Promise<Register> => {
  const nokkHashes = [...new Set(people.map(({ nokk }) => keyedHash('nokk', nokk)))]
  const nikHashes = people.flatMap(({ nik }) => (nik === null ? [] : [keyedHash('nik', nik)]))
  const hamlets = await tx.query<{ id: string; name: string }>(`SELECT id, name FROM hamlets`)
  const families = await tx.query<{ id: string; nokk_hash: string; address: string | null; rt: string | null; rw: string | null; hamlet_id: string | null }>(
    `SELECT id, nokk_hash, address, rt, rw, hamlet_id FROM families WHERE nokk_hash = ANY($1::text[])`,
    [nokkHashes],
  )
  const rows = await tx.query<PersonRow>(
    `SELECT id, name, nik, nik_hash, family_id, hamlet_id, family_role, ${FACT_COLUMNS.join(', ')} FROM residents
      WHERE nik_hash = ANY($1::text[]) OR (nik_kind = 'temporary' AND family_id = ANY($2::uuid[]))`,
    [nikHashes, families.map(({ id }) => id)],
  )
  const known = rows.map(personOf)
  return {
    hamlets: new Map(hamlets.map(({ id, name }) => [name.toUpperCase(), id])),
    families: new Map(
      families.map((family) => [
        family.nokk_hash,
        { id: family.id, address: family.address ?? '', rt: family.rt ?? '', rw: family.rw ?? '', hamletId: family.hamlet_id },
      ]),
    ),
    byNik: new Map(known.flatMap((person) => (person.nikHash ? [[person.nikHash, person]] : []))),
    withoutNik: new Map(
      rows.flatMap((row, at) => {
        const person = known[at]
        const isTemporary = row.nik !== null && isTemporaryNik(decryptField(row.nik, placeOf('residents', 'nik', row.id)))
        return person && isTemporary && row.family_id ? [[withoutNikKey(row.family_id, row.name, row.birth_date), person]] : []
      }),
    ),
  }
}

type PersonRow = {
  id: string
  name: string
  nik: string | null
  nik_hash: string | null
  family_id: string | null
  hamlet_id: string | null
  family_role: string | null
} & Record<keyof PersonFacts, string | null>

const personOf = (row: PersonRow): KnownPerson => {
  const { id, name, nik: _nik, nik_hash: nikHash, family_id: familyId, hamlet_id: hamletId, family_role: familyRole, ...facts } = row
  const open = (column: 'father_nik' | 'mother_nik') => (facts[column] === null ? null : decryptField(facts[column], placeOf('residents', column, id)))
  return { id, name, nikHash, familyId, hamletId, familyRole, facts: { ...facts, father_nik: open('father_nik'), mother_nik: open('mother_nik') } }
}
