import { v7 as uuidv7 } from 'uuid'

import { hamletKey } from '@/domain/population/hamlet-name'
import type { ImportedPerson } from '@/domain/population/import/imported-person'
import { encryptField, keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { temporaryNumbers } from '../population/temporary-numbers'
import { ADDRESS_PARTS, homeOf, isSameAddress, isSameFamilyHamlet, isSameHamlet, isSamePart, saysNothingNew } from './compare'
import type { ComparedRow, ImportMemory } from './import-memory'
import { FACT_COLUMNS, isSealed, SEALED_COLUMNS, SEALED_FACTS, YES_NO_COLUMNS } from './register'

/** A record that was made or changed, for the audit trail. */
export type Written = { action: 'create' | 'import-create' | 'import-update'; collection: 'hamlets' | 'residents'; id: string }

/**
 * Writes compared rows, many in one statement, and remembers what it has written. It writes nothing to the audit trail,
 * whose lock everybody else's acts would wait for until the import ends: that is for whoever called it, last of all.
 */
export type PeopleWriter = { write: (rows: readonly ComparedRow[]) => Promise<void>; written: readonly Written[] }

/** Writes hamlets, families and people of the rows that bring something. */
export const peopleWriter = (tx: Tx, memory: ImportMemory): PeopleWriter => {
  const written: Written[] = []
  const giveTemporary = temporaryNumbers(tx)
  return {
    written,
    write: async (rows) => {
      const work = rows.flatMap((row) => (row.person && (row.outcome === 'new' || row.outcome === 'changed') ? [{ ...row, person: row.person }] : []))
      if (work.length === 0) return
      written.push(...(await writeHamlets(tx, memory, work)))
      const families = await writeFamilies(tx, memory, work)
      const records: Records = { fresh: [], known: [] }
      const temporary = await giveTemporary(work.filter(needsTemporary).length)
      for (const row of work) {
        const residentId = row.known?.id ?? uuidv7()
        const isOfficial = row.person.nik !== null
        // Somebody who had no NIK and now has one gets it; a known number is not encrypted anew.
        const nik = isOfficial ? (row.known?.nikHash === row.nikHash ? null : row.person.nik) : needsTemporary(row) ? (temporary.shift() ?? null) : null
        records[row.known ? 'known' : 'fresh'].push(recordOf(row.person, { row, residentId, nik, isOfficial, familyId: families.get(row.nokkHash ?? '') ?? null, hamletId: ownHamlet(memory, row) }))
        written.push({ action: row.outcome === 'new' ? 'import-create' : 'import-update', collection: 'residents', id: residentId })
      }
      await writeBoth(tx, records, { insert: INSERT, update: UPDATE })
    },
  }
}

/** Somebody new whom the sheet gives no NIK. */
const needsTemporary = ({ known, person }: Work): boolean => known === null && person.nik === null

type Records = { fresh: object[]; known: object[] }

const writeBoth = async (tx: Tx, { fresh, known }: Records, statements: { insert: string; update: string }): Promise<void> => {
  if (fresh.length > 0) await tx.query(statements.insert, [JSON.stringify(fresh)])
  if (known.length > 0) await tx.query(statements.update, [JSON.stringify(known)])
}

type Work = ComparedRow & { person: ImportedPerson }

const hamletOf = ({ hamlets }: ImportMemory, { hamlet }: ImportedPerson): string | null => hamlets.get(hamletKey(hamlet))?.id ?? null

/** Null: as it was. Who lives in the family's hamlet without one of their own goes on so; who comes into a family comes into its hamlet. */
const ownHamlet = (memory: ImportMemory, { person, known, family }: Work): string | null => {
  const isAtHome = known !== null && known.familyId === (family?.id ?? null)
  if (isAtHome && known.hamletId === null && isSameHamlet(person, homeOf(known, family), memory)) return null
  return hamletOf(memory, person) ?? (isAtHome ? null : (family?.hamletId ?? null))
}

/** The hamlets that the village did not have so far: they are on the website, so Payload makes them. */
const writeHamlets = async (tx: Tx, { hamlets }: ImportMemory, work: readonly Work[]): Promise<Written[]> => {
  const made: Written[] = []
  for (const name of new Set(work.map(({ person }) => person.hamlet))) {
    if (name === '' || hamlets.has(hamletKey(name))) continue
    const doc = await tx.payload.create({
      collection: 'hamlets', data: { name, sequence: hamlets.size + 1 }, req: tx.req, overrideAccess: true, context: { auditedByUseCase: true },
    })
    hamlets.set(hamletKey(name), { id: String(doc.id), name })
    made.push({ action: 'create', collection: 'hamlets', id: String(doc.id) })
  }
  return made
}

/** Ids of the rows' families by the hash of their number; those that a row speaks for are made or brought up to date. */
const writeFamilies = async (tx: Tx, memory: ImportMemory, work: readonly Work[]): Promise<Map<string, string>> => {
  const ids = new Map<string, string>()
  const records: Records = { fresh: [], known: [] }
  for (const { person, nokkHash, known, family, speaksForFamily } of work) {
    if (nokkHash === null || person.nokk === null) continue
    if (family) ids.set(nokkHash, family.id)
    if (ids.has(nokkHash) && !speaksForFamily) continue
    if (family && isSameAddress(person, { known, family, memory })) continue
    const id = family?.id ?? uuidv7()
    ids.set(nokkHash, id)
    // What is written otherwise but says the same stays as it is.
    const [address, rt, rw] = ADDRESS_PARTS.map((part) => (family && isSamePart(person[part], family[part]) ? family[part] : person[part]))
    records[family ? 'known' : 'fresh'].push({ id, nokk: encryptField(person.nokk, placeOf('families', 'nokk', id)), nokk_hash: nokkHash, hamlet_id: family && isSameFamilyHamlet(person, { known, family, memory }) ? family.hamletId : hamletOf(memory, person), address, rt, rw })
  }
  await writeBoth(tx, records, { insert: INSERT_FAMILIES, update: UPDATE_FAMILIES })
  return ids
}

type Made = { row: Work; residentId: string; nik: string | null; isOfficial: boolean; familyId: string | null; hamletId: string | null }

const recordOf = (person: ImportedPerson, { row, residentId, nik, isOfficial, familyId, hamletId }: Made): object => {
  const record: Record<string, string | null> = {
    id: residentId,
    name: person.name,
    nik: nik === null ? null : encryptField(nik, placeOf('residents', 'nik', residentId)),
    nik_hash: nik === null ? null : (row.nikHash ?? keyedHash('nik', nik)),
    nik_kind: isOfficial ? 'official' : 'temporary',
    family_id: familyId,
    family_role: person.familyRole,
    hamlet_id: hamletId,
  }
  for (const column of FACT_COLUMNS) {
    const value = person.facts[column]
    // What is not in the record is null in the table's row.
    if (value === null || saysNothingNew(column, value, row.known?.facts[column])) continue
    if (!isSealed(column)) record[column] = value
    else {
      record[column] = encryptField(value, placeOf('residents', column, residentId))
      record[`${column}_hash`] = keyedHash(SEALED_FACTS[column], value)
    }
  }
  record.life_status ??= row.known?.facts.life_status ?? '1'
  return record
}

const ENUM_COLUMNS = new Set<string>([
  'sex', 'religion', 'education_kk', 'education_current', 'occupation', 'marital_status', 'citizenship', 'blood_type', 'disability', 'life_status', 'ktp_status',
])

const typed = (column: string): string => (ENUM_COLUMNS.has(column) ? `${column} enum_residents_${column}` : YES_NO_COLUMNS.has(column) ? `${column} boolean` : `${column} text`)

/** Columns that keep what the register has when the sheet says nothing. */
const KEPT_COLUMNS = ['nik', 'nik_hash', ...FACT_COLUMNS, ...SEALED_COLUMNS.map((column) => `${column}_hash`)]

const COLUMNS = ['id', 'name', 'nik_kind', 'family_id', 'family_role', 'hamlet_id', ...KEPT_COLUMNS]

const SHEET = `jsonb_to_recordset($1::jsonb) AS sheet(
  id uuid, name text, nik_kind enum_residents_nik_kind, family_id uuid, family_role enum_residents_family_role, hamlet_id uuid, ${KEPT_COLUMNS.map(typed).join(', ')}
)`

/** New people apart from known ones, and not by INSERT … ON CONFLICT: only new people take a running number of book B.1. */
const INSERT = `
INSERT INTO residents (${COLUMNS.join(', ')}, residency_status, updated_at, created_at)
SELECT ${COLUMNS.join(', ')}, '1', now(), now() FROM ${SHEET}`

const UPDATE = `
UPDATE residents SET
  name = sheet.name, family_id = sheet.family_id, family_role = sheet.family_role, hamlet_id = coalesce(sheet.hamlet_id, residents.hamlet_id),
  nik_kind = CASE WHEN sheet.nik IS NULL THEN residents.nik_kind ELSE sheet.nik_kind END,
  ${KEPT_COLUMNS.map((column) => `${column} = coalesce(sheet.${column}, residents.${column})`).join(', ')},
  updated_at = now()
FROM ${SHEET} WHERE residents.id = sheet.id`

const FAMILIES_SHEET = `jsonb_to_recordset($1::jsonb) AS sheet(id uuid, nokk text, nokk_hash text, hamlet_id uuid, address text, rt text, rw text)`

const INSERT_FAMILIES = `
INSERT INTO families (id, nokk, nokk_hash, hamlet_id, address, rt, rw, updated_at, created_at)
SELECT id, nokk, nokk_hash, hamlet_id, address, rt, rw, now(), now() FROM ${FAMILIES_SHEET}`

const UPDATE_FAMILIES = `
UPDATE families SET
  hamlet_id = coalesce(sheet.hamlet_id, families.hamlet_id), address = coalesce(nullif(sheet.address, ''), families.address),
  rt = coalesce(nullif(sheet.rt, ''), families.rt), rw = coalesce(nullif(sheet.rw, ''), families.rw), updated_at = now()
FROM ${FAMILIES_SHEET} WHERE families.id = sheet.id`
