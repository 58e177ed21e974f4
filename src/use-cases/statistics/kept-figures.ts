import type { Definition } from '@/domain/statistics/definitions'
import { linesOf, type Figure, type Line } from '@/domain/statistics/lines'
import { MONTHS_OF_GROWTH, type MonthOfGrowth } from '@/domain/statistics/movements'
import type { Tx } from '@/platform/transaction'

type Run = Tx['query']

/** Up to the end of which month (`YYYY-MM`) people count and at the end of which they are aged; of one hamlet, or all. */
export type Moment = { through: string; agesAt: string; hamletId: string | null }

/** The lines of one statistic from the kept figures (docs/decisions/0015): neither residents nor events are read. */
export const loadLines = async (run: Run, definition: Definition, { through, agesAt, hamletId }: Moment): Promise<Line[]> => {
  const { making } = definition
  const needsBirths = making.from === 'ages' || (making.from === 'ktp' && hamletId === null)
  const [figures, births, hamlets] = await Promise.all([
    making.from === 'ages' ? [] : loadFigures(run, { dimension: dimensionOf(making), through, hamletId, byHamlet: making.from === 'hamlets' }),
    needsBirths ? loadFigures(run, { dimension: 'birth-month', through, hamletId: null, byHamlet: false }) : [],
    making.from === 'hamlets' ? loadHamlets(run) : [],
  ])
  return linesOf(definition, { figures, births, agesAt, isVillage: hamletId === null, hamlets: hamletId === null ? hamlets : hamlets.filter(({ id }) => id === hamletId) })
}

/** The hamlets of the village in their order. */
export const loadHamlets = (run: Run): Promise<{ id: string; name: string }[]> =>
  run('SELECT id, name FROM hamlets ORDER BY sequence, name, id')

const dimensionOf = (making: Exclude<Definition['making'], { from: 'ages' }>): string => {
  switch (making.from) {
    case 'list':
    case 'answers':
    case 'hamlets':
      return making.dimension
    case 'ktp':
      return 'ktp'
    case 'sex':
    case 'movements':
      return 'all'
  }
}

const loadFigures = (run: Run, { dimension, through, hamletId, byHamlet }: { dimension: string; through: string; hamletId: string | null; byHamlet: boolean }): Promise<Figure[]> =>
  run<Figure>(
    `SELECT value, ${byHamlet ? 'hamlet_id::text' : `''`} AS hamlet, sex, sum(people)::int AS people FROM population_figures
      WHERE dimension = $1 AND month <= $2::date ${hamletId ? 'AND hamlet_id = $3::uuid' : ''}
      GROUP BY value, sex ${byHamlet ? ', hamlet_id' : ''} HAVING sum(people) <> 0`,
    [dimension, `${through}-01`, ...(hamletId ? [hamletId] : [])],
  )

/** The last months up to `through`, from the first that had people: what happened, and the people at each month's end. */
export const loadGrowth = async (run: Run, { through, hamletId }: Omit<Moment, 'agesAt'>): Promise<MonthOfGrowth[]> => {
  const rows = await run<GrowthRow>(
    `SELECT to_char(counted_on, 'YYYY-MM') AS month, movement, sum(people_in)::int AS came_in, sum(people_out)::int AS went_out
       FROM population_counts WHERE counted_on < $1::date + interval '1 month' ${hamletId ? 'AND hamlet_id = $2::uuid' : ''}
      GROUP BY 1, 2`,
    [`${through}-01`, ...(hamletId ? [hamletId] : [])],
  )
  const months = monthsUpTo(through).map((month) => growthOf(month, rows))
  return months.slice(Math.max(0, months.findIndex(({ people }) => people > 0)))
}

type GrowthRow = { month: string; movement: string; came_in: number; went_out: number }

const growthOf = (month: string, rows: readonly GrowthRow[]): MonthOfGrowth => {
  const net = (of: readonly GrowthRow[]): number => of.reduce((sum, row) => sum + row.came_in - row.went_out, 0)
  const here = rows.filter((row) => row.month === month)
  const by = (movement: string): number => net(here.filter((row) => row.movement === movement))
  const [opened, born, came] = [by('opening'), by('birth'), by('arrival')]
  const [died, left] = [0 - by('death'), 0 - by('departure')]
  return { month, opened, born, died, came, left, others: net(here) - opened - born + died - came + left, people: net(rows.filter((row) => row.month <= month)) }
}

const monthsUpTo = (through: string): string[] => {
  const last = 12 * Number(through.slice(0, 4)) + Number(through.slice(5)) - 1
  return Array.from({ length: MONTHS_OF_GROWTH }, (_, place) => {
    const month = last - MONTHS_OF_GROWTH + 1 + place
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
