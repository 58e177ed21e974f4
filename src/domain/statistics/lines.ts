import { type AgeGroup, ageAtEndOf, groupOfAge, KTP_AGE, UNKNOWN_AGE } from './ages'
import type { Definition } from './definitions'

/** People by sex. Whoever has no sex on record counts with the men, as in book B.3. */
export type Tally = { men: number; women: number }

/** One line of a statistic; `label` is the official word of a code list, empty where the words are elsewhere. */
export type Line = Tally & { key: string; label: string }

/** One kept figure at the end of a month: how many people of one sex have this value, in one hamlet. */
export type Figure = { value: string; hamlet: string; sex: string; people: number }

/** What the lines are made of. */
export type Figures = {
  /** Of the statistic's own dimension. */
  figures: readonly Figure[]
  /** Of `birth-month`; only for ages. */
  births: readonly Figure[]
  /** The month (`YYYY-MM`) at whose end ages are counted. */
  agesAt: string
  /** In the order of the village. */
  hamlets: readonly { id: string; name: string }[]
  /** Whether the figures are of the whole village: only then is it known who is old enough. */
  isVillage: boolean
}

/** The key of people of whom the register does not say it. */
export const UNKNOWN = ''

/** Longer lists than this show only what there is. */
const LONG_LIST = 20

/**
 * The lines of a statistic in their official order. Nobody is left out: whoever has no value stands in a line of
 * their own at the end, so that the sum is the number of people whom the statistic is about.
 */
export const linesOf = ({ making }: Definition, facts: Figures): Line[] => {
  switch (making.from) {
    case 'list': {
      const lines = byValue(facts.figures, [...making.list.map(({ code, label }) => ({ key: code, label })), { key: UNKNOWN, label: '' }])
      return lines.filter((line) => peopleOf(line) > 0 || (making.list.length <= LONG_LIST && line.key !== UNKNOWN))
    }
    case 'answers':
      return byValue(facts.figures, making.answers.map((key) => ({ key, label: '' }))).filter((line) => peopleOf(line) > 0 || line.key !== UNKNOWN)
    case 'ages':
      return agedLines(making.groups, facts)
    case 'ktp':
      return ktpLines(facts)
    case 'sex':
      return [
        { key: '1', label: '', men: totalOf(facts.figures).men, women: 0 },
        { key: '2', label: '', men: 0, women: totalOf(facts.figures).women },
      ]
    case 'hamlets':
      return hamletLines(making.value, facts)
    case 'movements':
      return []
  }
}

export const peopleOf = ({ men, women }: Tally): number => men + women

export const totalOf = (figures: readonly Figure[]): Tally => figures.reduce<Tally>(add, nobody())

export const sumOf = (lines: readonly Tally[]): Tally => lines.reduce<Tally>((sum, { men, women }) => ({ men: sum.men + men, women: sum.women + women }), nobody())

/** A line for every wanted key; values that no list knows count with the unknown, for nobody may get lost. */
const byValue = (figures: readonly Figure[], wanted: readonly { key: string; label: string }[]): Line[] => {
  const known = new Set(wanted.map(({ key }) => key))
  return wanted.map(({ key, label }) => ({
    key,
    label,
    ...totalOf(figures.filter(({ value }) => value === key || (key === UNKNOWN && !known.has(value)))),
  }))
}

const agedLines = (groups: readonly AgeGroup[], { births, agesAt }: Figures): Line[] => {
  const aged = births.map((figure) => ({ ...figure, value: figure.value === '' ? UNKNOWN_AGE : groupOfAge(groups, ageAtEndOf(agesAt, figure.value)) }))
  return byValue(aged, [...groups.map(({ key }) => ({ key, label: '' })), { key: UNKNOWN_AGE, label: '' }]).filter((line) => peopleOf(line) > 0 || line.key !== UNKNOWN_AGE)
}

/**
 * Who has a KTP-el among those who must. Whoever has one must, whatever the age; of the others those of 17 years and
 * more. Of one hamlet the ages are not kept: there it is only who has one.
 */
const ktpLines = ({ figures, births, agesAt, isVillage }: Figures): Line[] => {
  const having = totalOf(figures.filter(({ value }) => value === 'yes'))
  const all = totalOf(figures)
  const line = (key: string, { men, women }: Tally): Line => ({ key, label: '', men, women })
  const rest = { men: all.men - having.men, women: all.women - having.women }
  if (!isVillage) return [line('yes', having), line('no', rest)]
  const grown = totalOf(births.filter(({ value }) => value !== '' && ageAtEndOf(agesAt, value) >= KTP_AGE))
  const lacking = { men: between(grown.men - having.men, rest.men), women: between(grown.women - having.women, rest.women) }
  return [line('yes', having), line('lacking', lacking), line('not-yet', { men: rest.men - lacking.men, women: rest.women - lacking.women })]
}

const between = (count: number, most: number): number => Math.min(Math.max(count, 0), most)

const hamletLines = (value: string, { figures, hamlets }: Figures): Line[] => {
  const counted = figures.filter((figure) => figure.value === value)
  const known = new Set(hamlets.map(({ id }) => id))
  const elsewhere = totalOf(counted.filter(({ hamlet }) => !known.has(hamlet)))
  return [
    ...hamlets.map(({ id, name }) => ({ key: id, label: name, ...totalOf(counted.filter(({ hamlet }) => hamlet === id)) })),
    ...(peopleOf(elsewhere) > 0 ? [{ key: UNKNOWN, label: '', ...elsewhere }] : []),
  ]
}

const nobody = (): Tally => ({ men: 0, women: 0 })

const add = (sum: Tally, { sex, people }: Figure): Tally => (sex === '2' ? { ...sum, women: sum.women + people } : { ...sum, men: sum.men + people })
