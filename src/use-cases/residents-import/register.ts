import type { PersonFacts, ReadRow } from '@/domain/population/import/imported-person'
import { womanKey } from '@/domain/population/import/sheet-check'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

/** A row of the sheet with the hashes by which the register finds its numbers: each is made once. */
export type KeyedRow = ReadRow & { nikHash: string | null; nokkHash: string | null }

export const withKeys = (read: ReadRow): KeyedRow => ({
  ...read,
  nikHash: read.person?.nik ? keyedHash('nik', read.person.nik) : null,
  nokkHash: read.person?.nokk ? keyedHash('nokk', read.person.nokk) : null,
})

export type KnownPerson = {
  id: string
  name: string
  nikHash: string | null
  familyId: string | null
  hamletId: string | null
  familyRole: string | null
  isInTrash: boolean
  /** In the trash since it became one with another record. */
  isMerged: boolean
  /** As they are kept; of encrypted ones the look-up hash. */
  facts: Record<keyof PersonFacts, string | null>
}

export type KnownFamily = { id: string; address: string; rt: string; rw: string; hamletId: string | null; isInTrash: boolean; livingHeads: string[] }

/** The part of the register that some rows of a sheet touch: the families and people that they name. */
export type Register = {
  families: ReadonlyMap<string, KnownFamily>
  byNik: ReadonlyMap<string, KnownPerson>
  /** People with a temporary number, by family (empty: in none), name and birth date: they have no number to be found by. */
  withoutNik: ReadonlyMap<string, KnownPerson>
  /** Birth dates of women by family and name: to tell a mother's. */
  womenBorn: ReadonlyMap<string, string>
}

/** The key of somebody without a NIK in a family that the register has. */
export const withoutNikKey = (familyId: string, name: string, birthDate: string | null): string => `${familyId}|${name}|${birthDate ?? ''}`

/** Facts that are compared and written; those of `SEALED_FACTS` encrypted. */
export const FACT_COLUMNS = [
  'sex', 'birth_place', 'birth_date', 'religion', 'education_kk', 'education_current', 'occupation', 'marital_status', 'citizenship',
  'father_name', 'mother_name', 'father_nik', 'mother_nik', 'blood_type', 'birth_certificate', 'passport', 'passport_until', 'kitas',
  'marriage_certificate', 'marriage_date', 'divorce_certificate', 'divorce_date', 'disability', 'contraception', 'current_address',
  'pregnant', 'ktp_electronic', 'ktp_status', 'life_status',
] as const satisfies readonly (keyof PersonFacts)[]

/** Facts that are `true` or `false`. */
export const YES_NO_COLUMNS: ReadonlySet<string> = new Set<keyof PersonFacts>(['pregnant', 'ktp_electronic'])

/** Facts that are kept encrypted, and the kind of number that their look-up hash is made with. */
export const SEALED_FACTS = { father_nik: 'nik', mother_nik: 'nik', passport: 'passport', kitas: 'kitas' } as const

export const SEALED_COLUMNS = ['father_nik', 'mother_nik', 'passport', 'kitas'] as const satisfies readonly (keyof typeof SEALED_FACTS)[]

export const isSealed = (column: string): column is keyof typeof SEALED_FACTS => column in SEALED_FACTS

/** What the register knows of the rows' families and people. */
export const loadRegister = async (tx: Tx, rows: readonly KeyedRow[]): Promise<Register> => {
  const named = rows.filter(({ person }) => person !== null)
  const families = await tx.query<FamilyRow>(
    `SELECT id, nokk_hash, address, rt, rw, hamlet_id, deleted_at IS NOT NULL AS in_trash FROM families WHERE nokk_hash = ANY($1::text[])`,
    [[...new Set(named.flatMap(({ nokkHash }) => nokkHash ?? []))]],
  )
  const people = await tx.query<PersonRow>(
    `SELECT id, name, nik_kind, nik_hash, family_id, hamlet_id, family_role, deleted_at IS NOT NULL AS in_trash, merged_into_id IS NOT NULL AS is_merged,
            ${FACT_COLUMNS.map((column) => (isSealed(column) ? `${column}_hash AS ${column}` : YES_NO_COLUMNS.has(column) ? `${column}::text AS ${column}` : column)).join(', ')}
       FROM residents WHERE nik_hash = ANY($1::text[]) OR family_id = ANY($2::uuid[]) OR id = ANY($3::uuid[])`,
    [named.flatMap(({ nikHash }) => (nikHash === null ? [] : [nikHash])), families.map(({ id }) => id), await findAlone(tx, named)],
  )
  const living = people.filter(({ in_trash: isInTrash }) => !isInTrash)
  const heads = living.filter(({ family_role: role, life_status: life }) => role === '1' && life === '1')
  return {
    families: new Map(families.map((family) => [family.nokk_hash, familyOf(family, heads)])),
    byNik: new Map(people.flatMap((row) => (row.nik_hash ? [[row.nik_hash, personOf(row)]] : []))),
    withoutNik: new Map(
      living.flatMap((row) => (row.nik_kind === 'temporary' ? [[withoutNikKey(row.family_id ?? '', row.name, row.birth_date), personOf(row)]] : [])),
    ),
    womenBorn: womenOf(living),
  }
}

/** People in no family and without a NIK, whom rows without either may mean. */
const findAlone = async (tx: Tx, rows: readonly KeyedRow[]): Promise<string[]> => {
  const names = rows.flatMap(({ nokkHash, nikHash, person }) => (nokkHash === null && nikHash === null && person ? [person.name.toLowerCase()] : []))
  if (names.length === 0) return []
  const people = await tx.query<{ id: string }>(`SELECT id FROM residents WHERE lower(name) = ANY($1::text[]) AND nik_kind = 'temporary' AND family_id IS NULL`, [names])
  return people.map(({ id }) => id)
}

type FamilyRow = { id: string; nokk_hash: string; address: string | null; rt: string | null; rw: string | null; hamlet_id: string | null; in_trash: boolean }

type PersonRow = {
  id: string
  name: string
  nik_kind: string | null
  nik_hash: string | null
  family_id: string | null
  hamlet_id: string | null
  family_role: string | null
  in_trash: boolean
  is_merged: boolean
} & Record<keyof PersonFacts, string | null>

const familyOf = (family: FamilyRow, heads: readonly PersonRow[]): KnownFamily => ({
  id: family.id,
  address: family.address ?? '',
  rt: family.rt ?? '',
  rw: family.rw ?? '',
  hamletId: family.hamlet_id,
  isInTrash: family.in_trash,
  livingHeads: heads.flatMap(({ id, family_id: familyId }) => (familyId === family.id ? [id] : [])),
})

const personOf = (row: PersonRow): KnownPerson => {
  const { id, name, nik_kind: _kind, nik_hash: nikHash, family_id: familyId, hamlet_id: hamletId, family_role: familyRole, in_trash: isInTrash, is_merged: isMerged, ...facts } = row
  return { id, name, nikHash, familyId, hamletId, familyRole, isInTrash, isMerged, facts }
}

/** Of two women of one name in a family the older is taken, as in the sheet itself. */
const womenOf = (people: readonly PersonRow[]): Map<string, string> => {
  const born = new Map<string, string>()
  for (const { sex, birth_date: birthDate, family_id: familyId, name } of people) {
    if (sex !== '2' || !birthDate || !familyId) continue
    const key = womanKey(familyId, name)
    if ((born.get(key) ?? birthDate) >= birthDate) born.set(key, birthDate)
  }
  return born
}
