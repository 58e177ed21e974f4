import type { ImportedPerson, ImportProblem, ReadRow } from './imported-person'

const HEAD = '1'
const CHILD = '4'
const WOMAN = '2'

/** What must be remembered of the rows of a sheet to judge the next one. It keeps keys and days, never whole rows. */
export type SheetCheck = {
  /** Judges the next row against all before it. The later of two rows is refused; the first one stands. */
  next: (read: ReadRow) => ReadRow
  /** Whether a row so far was a woman of this name in this family. */
  knowsWoman: (nokk: string, name: string | null) => boolean
  /** Warnings that only a later row brought to light, by the number of the row that they are about. */
  late: () => ReadonlyMap<number, ImportProblem>
}

/**
 * What only shows when rows are seen together, row after row: one NIK twice, somebody without a NIK twice, two
 * heads in a family, a child older than its mother.
 */
export const sheetCheck = (): SheetCheck => {
  const niks = new Set<string>()
  const heads = new Set<string>()
  const hasNik = new Map<string, boolean>()
  const mothers = motherWatch()
  return {
    next: (read) => {
      const { person } = read
      if (!person) return read
      const key = personKey(person)
      const problems: ImportProblem[] = []
      if (person.nik !== null && niks.has(person.nik)) problems.push(error('nik', 'nik-duplicate', person.nik))
      const isTwice = hasNik.has(key) && (person.nik === null || hasNik.get(key) === false)
      if (isTwice) problems.push(error('nama', 'person-duplicate', person.name))
      const headed = isLivingHead(person) ? person.nokk : null
      if (headed !== null && heads.has(headed)) problems.push(error('kk_level', 'second-head', person.familyRole ?? ''))
      const isRefused = problems.length > 0
      if (!isRefused) {
        if (person.nik !== null) niks.add(person.nik)
        hasNik.set(key, person.nik !== null)
        if (headed !== null) heads.add(headed)
      }
      const warning = isRefused ? null : mothers.look(read.row, person)
      return { ...read, person: isRefused ? null : person, problems: [...read.problems, ...problems, ...(warning ? [warning] : [])] }
    },
    knowsWoman: (nokk, name) => mothers.knows(nokk, name),
    late: mothers.late,
  }
}

/** In a family (or among those in none) there is one person of a name and birth date: what an import tells people without a NIK apart by. */
export const personKey = ({ nokk, name, facts }: ImportedPerson): string => `${nokk ?? ''}|${name}|${facts.birth_date ?? ''}`

/** Of whom the sheet says nothing else is taken to be alive. */
export const isLivingHead = ({ nokk, familyRole, facts }: ImportedPerson): boolean => nokk !== null && familyRole === HEAD && (facts.life_status ?? '1') === '1'

/** The warning when a child is not younger than its mother; both days are `YYYY-MM-DD`. */
export const olderThanMother = (birthDate: string | null, motherBorn: string | undefined): ImportProblem | null =>
  birthDate !== null && motherBorn !== undefined && birthDate <= motherBorn
    ? { column: 'tanggallahir', code: 'child-older-than-mother', level: 'warning', value: birthDate }
    : null

export const isChild = ({ familyRole }: ImportedPerson): boolean => familyRole === CHILD

/** Sheets name mothers and seldom give their NIK, so a mother is the woman of that name in the family. */
export const womanKey = (family: string, name: string | null): string => `${family}|${(name ?? '').toUpperCase()}`

/** A mother's row may come after the child's. Of two women of one name the older is taken: better no warning than a false one. */
const motherWatch = () => {
  const born = new Map<string, string>()
  const waiting = new Map<string, { row: number; birthDate: string }[]>()
  const late = new Map<number, ImportProblem>()
  const welcome = (key: string, birthDate: string): void => {
    if ((born.get(key) ?? birthDate) < birthDate) return
    born.set(key, birthDate)
    for (const child of waiting.get(key) ?? []) {
      const warning = olderThanMother(child.birthDate, birthDate)
      if (warning) late.set(child.row, warning)
      else late.delete(child.row)
    }
  }
  return {
    look: (row: number, person: ImportedPerson): ImportProblem | null => {
      const { sex, birth_date: birthDate, mother_name: mother } = person.facts
      if (birthDate === null || person.nokk === null) return null
      if (sex === WOMAN) welcome(womanKey(person.nokk, person.name), birthDate)
      if (!isChild(person) || mother === null) return null
      const key = womanKey(person.nokk, mother)
      if (!born.has(key)) waiting.set(key, [...(waiting.get(key) ?? []), { row, birthDate }])
      return olderThanMother(birthDate, born.get(key))
    },
    knows: (nokk: string, name: string | null): boolean => born.has(womanKey(nokk, name)),
    late: () => late,
  }
}

const error = (column: string, code: ImportProblem['code'], value: string): ImportProblem => ({ column, code, level: 'error', value })
