import type { ImportedPerson, ImportProblem, ReadRow } from '@/domain/population/import/imported-person'
import { keyedHash } from '@/platform/crypto'

import { FACT_COLUMNS, type KnownPerson, type Register, withoutNikKey } from './register'

export type ComparedRow = ReadRow & { outcome: 'new' | 'changed' | 'unchanged' | 'error'; known: KnownPerson | null }

/** Whether each row brings somebody new, changes somebody, changes nothing, or is refused. */
export const compareWithRegister = (rows: readonly ReadRow[], register: Register): ComparedRow[] => {
  const firstOf = firstOfFamilies(rows)
  return rows.map((read) => {
    const { person } = read
    if (!person) return { ...read, outcome: 'error', known: null }
    const known = findKnown(person, register)
    if (!known) return { ...read, outcome: 'new', known }
    const family = firstOf.get(person.nokk) === person ? person : null
    const problems = isPerhapsSomebodyElse(person, known, register) ? [...read.problems, takenNik(person)] : read.problems
    return { ...read, problems, outcome: isSame(person, known, register, family) ? 'unchanged' : 'changed', known }
  })
}

/** A family has one address: that of its first row. Heads come first in every known layout. */
export const firstOfFamilies = (rows: readonly ReadRow[]): Map<string, ImportedPerson> => {
  const first = new Map<string, ImportedPerson>()
  for (const { person } of rows) if (person && !first.has(person.nokk)) first.set(person.nokk, person)
  return first
}

/** Another name under the same NIK, in another family or born on another day: saved it replaces somebody, so the officer is told. */
const isPerhapsSomebodyElse = (person: ImportedPerson, known: KnownPerson, register: Register): boolean =>
  person.name.toUpperCase() !== known.name.toUpperCase() &&
  (register.families.get(keyedHash('nokk', person.nokk))?.id !== known.familyId ||
    (person.facts.birth_date !== null && person.facts.birth_date !== known.facts.birth_date))

const takenNik = ({ nik }: ImportedPerson): ImportProblem => ({ column: 'nik', code: 'nik-of-other-person', level: 'warning', value: nik ?? '' })

const findKnown = (person: ImportedPerson, register: Register): KnownPerson | null => {
  if (person.nik !== null) return register.byNik.get(keyedHash('nik', person.nik)) ?? null
  const family = register.families.get(keyedHash('nokk', person.nokk))
  return family ? (register.withoutNik.get(withoutNikKey(family.id, person.name, person.facts.birth_date)) ?? null) : null
}

/** An empty cell takes nothing away: only what the sheet says is compared, and written. */
const isSame = (person: ImportedPerson, known: KnownPerson, register: Register, speaksForFamily: ImportedPerson | null): boolean => {
  const family = register.families.get(keyedHash('nokk', person.nokk))
  return (
    known.name === person.name &&
    known.familyRole === person.familyRole &&
    family !== undefined &&
    known.familyId === family.id &&
    (!speaksForFamily || (family.address === person.address && family.rt === person.rt && family.rw === person.rw)) &&
    register.hamlets.get(person.hamlet.toUpperCase()) === known.hamletId &&
    FACT_COLUMNS.every((column) => person.facts[column] === null || person.facts[column] === known.facts[column])
  )
}
