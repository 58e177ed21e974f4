import { hamletKey } from '@/domain/population/hamlet-name'
import type { ImportedPerson, ImportProblem, ImportProblemCode } from '@/domain/population/import/imported-person'
import { isChild, olderThanMother, womanKey } from '@/domain/population/import/sheet-check'
import { keyedHash } from '@/platform/crypto'

import { isLivingHeadNow, willHead } from './heads'
import type { ComparedRow, ImportMemory } from './import-memory'
import { FACT_COLUMNS, isSealed, type KeyedRow, type KnownFamily, type KnownPerson, type Register, SEALED_FACTS, withoutNikKey } from './register'

/** Whether each row brings somebody new, changes somebody, changes nothing, is refused, or has to wait. */
export const compareWithRegister = (rows: readonly KeyedRow[], register: Register, memory: ImportMemory): ComparedRow[] =>
  rows.map((row) => {
    const { person, nokkHash } = row
    if (!person) return { ...row, outcome: 'error', known: null, family: null, speaksForFamily: false }
    const family = nokkHash === null ? null : (register.families.get(nokkHash) ?? null)
    const known = findKnown(row, person, family, register)
    const place = { known, family }
    const isTaken = known !== null && (memory.claimed.get(known.id) ?? row.row) !== row.row
    const refusal = isTaken ? problem('nama', 'person-duplicate', 'error', person.name) : reasonToRefuse(row, person, { ...place, memory })
    if (refusal) return { ...row, ...place, person: null, problems: [...row.problems, refusal], outcome: 'error', speaksForFamily: false }
    if (known) memory.claimed.set(known.id, row.row)
    // Also one that has to wait: another would speak in its place this time, and it the next time.
    const speaksForFamily = nokkHash !== null && (memory.speakers.get(nokkHash) ?? row.row) === row.row
    // What is declined is as good as not said; but nobody else may say it in its place of a family that is there.
    const isDeclined = known !== null && memory.declines(row.row) && !isSame(row, person, { known, family, memory, speaksForFamily })
    if (speaksForFamily && !(isDeclined && family === null)) memory.speakers.set(nokkHash, row.row)
    if (isDeclined) {
      memory.unheard.add(known.id)
      return { ...row, ...place, outcome: 'declined', speaksForFamily: false }
    }
    if (family === null && nokkHash !== null) memory.made.add(nokkHash)
    // Whether a family keeps one head shows when the whole sheet has been seen.
    if (hasOtherHead(person, known, family, memory) || (known && leavesFamily(person, known, family) && !memory.formerHeads.has(known.id))) {
      return { ...row, ...place, outcome: 'waiting', speaksForFamily }
    }
    const problems = [...row.problems, ...warningsOf(row, person, { known, family, register, memory })]
    const isUnchanged = known !== null && isSame(row, person, { known, family, memory, speaksForFamily })
    return { ...row, ...place, problems, outcome: known === null ? 'new' : isUnchanged ? 'unchanged' : 'changed', speaksForFamily }
  })

/** Whether a row takes its living head from a family. */
export const leavesFamily = (person: ImportedPerson, known: KnownPerson, family: KnownFamily | null): boolean =>
  isLivingHeadNow(known) && known.familyId !== null && (known.familyId !== family?.id || !willHead(person, known))

/** Who had no NIK so far is known by family, name and birth date, also when the sheet now brings the NIK. */
const findKnown = ({ nikHash, nokkHash }: KeyedRow, person: ImportedPerson, family: KnownFamily | null, register: Register): KnownPerson | null => {
  const byNumber = nikHash === null ? null : (register.byNik.get(nikHash) ?? null)
  if (byNumber || (nokkHash !== null && family === null) || (nokkHash === null && nikHash !== null)) return byNumber
  return register.withoutNik.get(withoutNikKey(family?.id ?? '', person.name, person.facts.birth_date)) ?? null
}

const problem = (column: string, code: ImportProblemCode, level: ImportProblem['level'], value: string | null): ImportProblem => ({ column, code, level, value: value ?? '' })

type Place = { known: KnownPerson | null; family: KnownFamily | null; memory: ImportMemory }

/**
 * An old sheet must not wake the dead, and nobody may be changed or added where no list shows it. Who is in a family is
 * not taken out of it by a cell without a number, and who is new says with `0` that there is none.
 */
const reasonToRefuse = ({ nokkHash }: KeyedRow, person: ImportedPerson, { known, family, memory }: Place): ImportProblem | null => {
  if (known?.isInTrash) return problem('nik', known.isMerged ? 'nik-merged' : 'nik-in-trash', 'error', person.nik)
  if (family?.isInTrash) return problem('no_kk', 'family-in-trash', 'error', person.nokk)
  if (nokkHash === null && (known ? known.familyId !== null : !person.isWithoutFamily)) return problem('no_kk', 'nokk-empty', 'error', person.isWithoutFamily ? '0' : '')
  // Also where an earlier row has just made the family: the preview could not know its hamlet either.
  const isNewHome = nokkHash === null ? known === null : family === null || memory.made.has(nokkHash)
  if (person.hamlet === '' && isNewHome) return problem('dusun', 'hamlet-empty', 'error', person.address)
  if (known?.facts.life_status === '2' && person.facts.life_status === '1') return problem('status_dasar', 'recorded-dead', 'error', known.name)
  return null
}

const hasOtherHead = (person: ImportedPerson, known: KnownPerson | null, family: KnownFamily | null, { formerHeads }: ImportMemory): boolean =>
  family !== null && willHead(person, known) && family.livingHeads.some((id) => id !== known?.id && !formerHeads.has(id))

type Surroundings = { known: KnownPerson | null; family: KnownFamily | null; register: Register; memory: ImportMemory }

const warningsOf = (row: KeyedRow, person: ImportedPerson, { known, family, register, memory }: Surroundings): ImportProblem[] => {
  const warnings: ImportProblem[] = []
  if (known && isPerhapsSomebodyElse(person, known, family)) warnings.push(ofSomebodyElse(person))
  if (known === null && person.nokk === null) warnings.push(problem('no_kk', 'nokk-none', 'warning', '0'))
  if (known && GONE.has(known.facts.life_status ?? '') && person.facts.life_status === '1') {
    warnings.push(problem('status_dasar', 'recorded-gone', 'warning', known.name))
  }
  // A mother whose row is in the sheet was looked at there: what the sheet says of her will soon be what the register says.
  if (family && person.nokk && isChild(person) && !memory.sheet.knowsWoman(person.nokk, person.facts.mother_name)) {
    const warning = olderThanMother(person.facts.birth_date, register.womenBorn.get(womanKey(family.id, person.facts.mother_name)))
    if (warning && !row.problems.some(({ code }) => code === warning.code)) warnings.push(warning)
  }
  return warnings
}

/** Moved, lost, away. */
const GONE = new Set(['3', '4', '6'])

/** Another name under the same NIK, in another family or born on another day: saved it replaces somebody, so the officer is told. */
export const isPerhapsSomebodyElse = (person: ImportedPerson, known: KnownPerson, family: KnownFamily | null): boolean =>
  person.name.toUpperCase() !== known.name.toUpperCase() &&
  ((family?.id ?? null) !== known.familyId || (person.facts.birth_date !== null && person.facts.birth_date !== known.facts.birth_date))

export const ofSomebodyElse = (person: ImportedPerson): ImportProblem => problem('nik', 'nik-of-other-person', 'warning', person.nik)

type Compared = { known: KnownPerson; family: KnownFamily | null; memory: ImportMemory; speaksForFamily: boolean }

/** An empty cell takes nothing away: only what the sheet says is compared, and written. */
const isSame = ({ nikHash }: KeyedRow, person: ImportedPerson, { known, family, memory, speaksForFamily }: Compared): boolean =>
  spaced(known.name) === person.name &&
  (nikHash === null || known.nikHash === nikHash) &&
  (known.familyRole === person.familyRole || person.nokk === null) &&
  (family !== null || person.nokk === null) &&
  known.familyId === (family?.id ?? null) &&
  (!speaksForFamily || family === null || isSameAddress(person, { known, family, memory })) &&
  isSameHamlet(person, homeOf(known, family), memory) &&
  FACT_COLUMNS.every((column) => isSameFact(column, person.facts[column], known.facts[column]))

/** Who has no hamlet of their own lives in that of their family. */
export const homeOf = (known: KnownPerson, family: KnownFamily | null): { hamletId: string | null } => ({
  hamletId: known.hamletId ?? (family !== null && known.familyId === family.id ? family.hamletId : null),
})

type Home = { known: KnownPerson | null; family: KnownFamily; memory: ImportMemory }

export const isSameAddress = (person: ImportedPerson, home: Home): boolean =>
  isSameFamilyHamlet(person, home) && ADDRESS_PARTS.every((part) => isSamePart(person[part], home.family[part]))

/** Somebody may live elsewhere than the family; only who moves takes it along. */
export const isSameFamilyHamlet = (person: ImportedPerson, { known, family, memory }: Home): boolean =>
  isSameHamlet(person, family, memory) || (known !== null && known.familyId === family.id && isSameHamlet(person, known, memory))

export const isSameHamlet = ({ hamlet }: ImportedPerson, { hamletId }: { hamletId: string | null }, { hamlets }: ImportMemory): boolean =>
  hamlet === '' || hamlets.get(hamletKey(hamlet))?.id === hamletId

export const ADDRESS_PARTS = ['address', 'rt', 'rw'] as const

/** `001` and `1` are one RT; and a sheet's cell holds no line breaks. */
export const isSamePart = (said: string, known: string): boolean => said === '' || plain(said) === plain(known)

/** As a sheet's cell can hold it. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

const plain = (text: string): string => spaced(text).replace(/^0+(?=\d+$)/u, '')

export const isSameFact = (column: (typeof FACT_COLUMNS)[number], said: string | null, known: string | null): boolean =>
  said === null || saysNothingNew(column, said, known) || (isSealed(column) ? known === keyedHash(SEALED_FACTS[column], said) : said === spaced(known ?? ''))

/** SIAK says of most people that it does not know their blood group; that takes none away. */
export const saysNothingNew = (column: string, said: string | null, known: string | null | undefined): boolean =>
  column === 'blood_type' && said === UNKNOWN_BLOOD && known !== null && known !== undefined

const UNKNOWN_BLOOD = '13'
