import { hamletKey } from '@/domain/population/hamlet-name'
import type { ImportedPerson } from '@/domain/population/import/imported-person'
import { maskDocument, maskNumber } from '@/domain/identity/masking'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import { NOKK_PENDING } from '@/messages/identity'
import { decryptField } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { ADDRESS_PARTS, homeOf, isSameFact, isSameFamilyHamlet, isSameHamlet, isSamePart, spaced } from './compare'
import type { ComparedRow, ImportMemory } from './import-memory'
import { FACT_COLUMNS, isSealed, type KnownPerson, SEALED_COLUMNS } from './register'

/** One field before and after, as the register keeps it (codes, `YYYY-MM-DD`); numbers of people masked. Empty: nothing. */
export type FieldChange = { field: string; from: string; to: string }

/** What a row would change of somebody who is in the register. */
export type RowChange = { row: number; name: string; fields: FieldChange[] }

/** Field by field, what the rows of a batch change. Fields are named as the columns of the tables are. */
export const describeChanges = async (tx: Tx, rows: readonly ComparedRow[], memory: ImportMemory): Promise<RowChange[]> => {
  const changed = rows.flatMap((row) => (row.outcome === 'changed' && row.person && row.known ? [{ ...row, person: row.person, known: row.known }] : []))
  if (changed.length === 0) return []
  const numbers = await loadNumbers(tx, changed.map(({ known }) => known))
  const hamlets = new Map([...memory.hamlets.values()].map(({ id, name }) => [id, name]))
  return changed.map((row) => ({ row: row.row, name: row.known.name, fields: fieldsOf(row, { numbers, hamlets, memory }) }))
}

type Changed = ComparedRow & { person: ImportedPerson; known: KnownPerson }

type Around = { numbers: Numbers; hamlets: ReadonlyMap<string, string>; memory: ImportMemory }

const fieldsOf = ({ person, known, family, nikHash, speaksForFamily }: Changed, { numbers, hamlets, memory }: Around): FieldChange[] => {
  const fields: FieldChange[] = []
  const old = numbers.people.get(known.id) ?? {}
  const hamletName = (id: string | null): string => (id === null ? '' : (hamlets.get(id) ?? ''))
  const said = memory.hamlets.get(hamletKey(person.hamlet))?.name ?? person.hamlet
  if (spaced(known.name) !== person.name) fields.push({ field: 'name', from: known.name, to: person.name })
  if (nikHash !== null && known.nikHash !== nikHash) fields.push({ field: 'nik', from: masked(old.nik), to: masked(person.nik) })
  if (known.familyId !== (family?.id ?? null)) fields.push({ field: 'nokk', from: cardNumber(numbers.families.get(known.familyId ?? '')), to: cardNumber(person.nokk) })
  if (known.familyRole !== person.familyRole && person.nokk !== null) fields.push({ field: 'family_role', from: known.familyRole ?? '', to: person.familyRole ?? '' })
  if (!isSameHamlet(person, homeOf(known, family), memory)) fields.push({ field: 'hamlet', from: hamletName(homeOf(known, family).hamletId), to: said })
  if (family && speaksForFamily) {
    if (!isSameFamilyHamlet(person, { known, family, memory })) fields.push({ field: 'family_hamlet', from: hamletName(family.hamletId), to: said })
    for (const part of ADDRESS_PARTS) if (!isSamePart(person[part], family[part])) fields.push({ field: part, from: family[part], to: person[part] })
  }
  for (const column of FACT_COLUMNS) {
    const said = person.facts[column]
    if (said === null || isSameFact(column, said, known.facts[column])) continue
    fields.push(isSealed(column) ? { field: column, from: masked(old[column], column), to: masked(said, column) } : { field: column, from: known.facts[column] ?? '', to: said })
  }
  return fields
}

const masked = (number: string | null | undefined, column = 'nik'): string => (!number ? '' : column === 'passport' || column === 'kitas' ? maskDocument(number) : maskNumber(number))

const cardNumber = (number: string | null | undefined): string => (number && isTemporaryNokk(number) ? NOKK_PENDING : masked(number))

type Numbers = { people: ReadonlyMap<string, Partial<Record<string, string>>>; families: ReadonlyMap<string, string> }

const NUMBER_COLUMNS = ['nik', ...SEALED_COLUMNS] as const

/** The numbers that the register keeps encrypted, of those who change alone. */
const loadNumbers = async (tx: Tx, known: readonly KnownPerson[]): Promise<Numbers> => {
  const people = await tx.query<{ id: string } & Record<(typeof NUMBER_COLUMNS)[number], string | null>>(
    `SELECT id, ${NUMBER_COLUMNS.join(', ')} FROM residents WHERE id = ANY($1::uuid[])`,
    [known.map(({ id }) => id)],
  )
  const families = await tx.query<{ id: string; nokk: string }>(`SELECT id, nokk FROM families WHERE id = ANY($1::uuid[])`, [known.flatMap(({ familyId }) => familyId ?? [])])
  return {
    people: new Map(
      people.map((row) => [row.id, Object.fromEntries(NUMBER_COLUMNS.flatMap((column) => (row[column] ? [[column, decryptField(row[column], placeOf('residents', column, row.id))]] : [])))]),
    ),
    families: new Map(families.map(({ id, nokk }) => [id, decryptField(nokk, placeOf('families', 'nokk', id))])),
  }
}
