import type { ImportProblem, ReadRow } from './imported-person'

const HEAD = '1'
const CHILD = '4'

/**
 * What only shows when rows are seen together: one NIK twice, two heads in a family, a child older than its
 * mother. The later row is refused; the first one stands.
 */
export const checkSheet = (rows: readonly ReadRow[]): ReadRow[] => {
  const seenNiks = new Set<string>()
  const heads = new Set<string>()
  const mothers = mothersByFamily(rows)
  return rows.map((read) => {
    const { person } = read
    if (!person) return read
    const problems: ImportProblem[] = []
    if (person.nik !== null) {
      if (seenNiks.has(person.nik)) problems.push({ column: 'nik', code: 'nik-duplicate', level: 'error', value: person.nik })
      seenNiks.add(person.nik)
    }
    if (person.familyRole === HEAD && person.facts.life_status === '1') {
      if (heads.has(person.nokk)) problems.push({ column: 'kk_level', code: 'second-head', level: 'error', value: person.familyRole })
      heads.add(person.nokk)
    }
    const motherBorn = mothers.get(motherKey(person.nokk, person.facts.mother_name))
    if (person.familyRole === CHILD && motherBorn && person.facts.birth_date && person.facts.birth_date <= motherBorn) {
      problems.push({ column: 'tanggallahir', code: 'child-older-than-mother', level: 'warning', value: person.facts.birth_date })
    }
    const isRefused = problems.some(({ level }) => level === 'error')
    return { ...read, person: isRefused ? null : person, problems: [...read.problems, ...problems] }
  })
}

/** Birth dates of women by family and name: sheets name mothers, and seldom give their NIK. */
const mothersByFamily = (rows: readonly ReadRow[]): Map<string, string> => {
  const mothers = new Map<string, string>()
  for (const { person } of rows) {
    if (person?.facts.sex === '2' && person.facts.birth_date) mothers.set(motherKey(person.nokk, person.name), person.facts.birth_date)
  }
  return mothers
}

const motherKey = (nokk: string, name: string | null): string => `${nokk}|${(name ?? '').toUpperCase()}`
