import { v7 as uuidv7 } from 'uuid'

import { temporaryNik } from '@/domain/identity/nik'
import type { ImportedPerson } from '@/domain/population/import/imported-person'
import { decryptField, encryptField, keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { type ComparedRow, firstOfFamilies } from './compare'
import { FACT_COLUMNS, type Register, SEALED_FACTS } from './register'

export type WrittenPerson = { residentId: string; isNew: boolean }

const BATCH = 500

/** Writes hamlets, families and people of the rows that bring something, many rows in one statement. */
export const writePeople = async (tx: Tx, register: Register, rows: readonly ComparedRow[], watch: (done: number, of: number) => void): Promise<WrittenPerson[]> => {
  const work = rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
  const people = work.flatMap(({ person }) => (person ? [person] : []))
  const hamlets = await writeHamlets(tx, register.hamlets, people)
  const families = await writeFamilies(tx, register, hamlets, { people, firstOf: firstOfFamilies(rows) })
  const numbers = await temporaryNumbers(tx, work.filter(({ outcome, person }) => outcome === 'new' && person?.nik === null).length)
  const written: WrittenPerson[] = []
  for (let start = 0; start < work.length; start += BATCH) {
    const records = work.slice(start, start + BATCH).flatMap(({ person, known, outcome }) => {
      if (!person) return []
      const residentId = known?.id ?? uuidv7()
      written.push({ residentId, isNew: outcome === 'new' })
      const nik = person.nik ?? (outcome === 'new' ? (numbers.shift() ?? null) : null)
      return [recordOf(person, { residentId, nik, familyId: families.get(person.nokk) ?? null, hamletId: hamlets.get(person.hamlet.toUpperCase()) ?? null })]
    })
    await tx.query(UPSERT, [JSON.stringify(records)])
    watch(written.length, work.length)
  }
  return written
}

const writeHamlets = async (tx: Tx, known: Register['hamlets'], people: readonly ImportedPerson[]): Promise<Map<string, string>> => {
  const hamlets = new Map(known)
  for (const name of new Set(people.map(({ hamlet }) => hamlet))) {
    if (hamlets.has(name.toUpperCase())) continue
    const doc = await tx.payload.create({ collection: 'hamlets', data: { name, sequence: hamlets.size + 1 }, req: tx.req, overrideAccess: true })
    hamlets.set(name.toUpperCase(), String(doc.id))
  }
  return hamlets
}

const writeFamilies = async (
  tx: Tx,
  register: Register,
  hamlets: ReadonlyMap<string, string>,
  { people, firstOf }: { people: readonly ImportedPerson[]; firstOf: ReadonlyMap<string, ImportedPerson> },
): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  const records: object[] = []
  for (const person of people) {
    if (ids.has(person.nokk)) continue
    const hash = keyedHash('nokk', person.nokk)
    const id = register.families.get(hash)?.id ?? uuidv7()
    ids.set(person.nokk, id)
    const { hamlet, address, rt, rw } = firstOf.get(person.nokk) ?? person
    records.push({
      id,
      nokk: encryptField(person.nokk, placeOf('families', 'nokk', id)),
      nokk_hash: hash,
      hamlet_id: hamlets.get(hamlet.toUpperCase()) ?? null,
      address,
      rt,
      rw,
    })
  }
  await tx.query(
    `INSERT INTO families (id, nokk, nokk_hash, hamlet_id, address, rt, rw, updated_at, created_at)
     SELECT id, nokk, nokk_hash, hamlet_id, address, rt, rw, now(), now()
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, nokk text, nokk_hash text, hamlet_id uuid, address text, rt text, rw text)
     ON CONFLICT (id) DO UPDATE SET hamlet_id = excluded.hamlet_id, address = excluded.address, rt = excluded.rt, rw = excluded.rw, updated_at = now()`,
    [JSON.stringify(records)],
  )
  return ids
}

const recordOf = (person: ImportedPerson, made: { residentId: string; nik: string | null; familyId: string | null; hamletId: string | null }): object => {
  const { residentId, nik, familyId, hamletId } = made
  const seal = (column: string, plain: string | null) => (plain === null ? null : encryptField(plain, placeOf('residents', column, residentId)))
  return {
    id: residentId,
    name: person.name,
    nik: seal('nik', nik),
    nik_hash: nik === null ? null : keyedHash('nik', nik),
    nik_kind: person.nik === null ? 'temporary' : 'official',
    family_id: familyId,
    family_role: person.familyRole,
    hamlet_id: hamletId,
    ...person.facts,
    father_nik: seal('father_nik', person.facts.father_nik),
    father_nik_hash: person.facts.father_nik === null ? null : keyedHash('nik', person.facts.father_nik),
    mother_nik: seal('mother_nik', person.facts.mother_nik),
    mother_nik_hash: person.facts.mother_nik === null ? null : keyedHash('nik', person.facts.mother_nik),
  }
}

/** The next temporary numbers of the village, after the highest that it has given. */
const temporaryNumbers = async (tx: Tx, count: number): Promise<string[]> => {
  if (count === 0) return []
  const { villageCode } = await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
  const given = await tx.query<{ id: string; nik: string }>(`SELECT id, nik FROM residents WHERE nik_kind = 'temporary' AND nik IS NOT NULL`)
  const serials = given.map(({ id, nik }) => Number(decryptField(nik, placeOf('residents', 'nik', id)).slice(-5)))
  // Not their count: somebody who got a real number, or was removed, must not make the next one collide.
  const first = serials.reduce((highest, serial) => Math.max(highest, serial), 0) + 1
  return Array.from({ length: count }, (_, at) => temporaryNik(villageCode, first + at))
}

const ENUM_COLUMNS = new Set<string>([
  'sex', 'religion', 'education_kk', 'education_current', 'occupation', 'marital_status', 'citizenship', 'blood_type', 'disability', 'life_status',
])

const typed = (column: string): string => (ENUM_COLUMNS.has(column) ? `enum_residents_${column}` : 'text')

const PLAIN_FACTS = FACT_COLUMNS.filter((column) => !SEALED_FACTS.has(column))

/** A cell that the sheet leaves empty keeps what the register has. */
const UPSERT = `
INSERT INTO residents (
  id, name, nik, nik_hash, nik_kind, family_id, family_role, hamlet_id, residency_status,
  father_nik, father_nik_hash, mother_nik, mother_nik_hash, ${PLAIN_FACTS.join(', ')}, updated_at, created_at
)
SELECT
  id, name, nik, nik_hash, nik_kind, family_id, family_role, hamlet_id, '1',
  father_nik, father_nik_hash, mother_nik, mother_nik_hash, ${PLAIN_FACTS.join(', ')}, now(), now()
FROM jsonb_to_recordset($1::jsonb) AS r(
  id uuid, name text, nik text, nik_hash text, nik_kind enum_residents_nik_kind, family_id uuid, family_role enum_residents_family_role, hamlet_id uuid,
  father_nik text, father_nik_hash text, mother_nik text, mother_nik_hash text, ${PLAIN_FACTS.map((column) => `${column} ${typed(column)}`).join(', ')}
)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name, family_id = excluded.family_id, family_role = excluded.family_role, hamlet_id = excluded.hamlet_id,
  father_nik = coalesce(excluded.father_nik, residents.father_nik), father_nik_hash = coalesce(excluded.father_nik_hash, residents.father_nik_hash),
  mother_nik = coalesce(excluded.mother_nik, residents.mother_nik), mother_nik_hash = coalesce(excluded.mother_nik_hash, residents.mother_nik_hash),
  ${PLAIN_FACTS.map((column) => `${column} = coalesce(excluded.${column}, residents.${column})`).join(', ')},
  updated_at = now()`
