import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { parseNik } from '@/domain/identity/nik'
import { definitionOf, STATISTIC_IDS } from '@/domain/statistics/definitions'
import { plainDateOf } from '@/domain/calendar/plain-date'
import { residentByNikStatement, residentListStatement, similarNames } from '@/use-cases/office/resident-search'
import { B1_PER_PAGE, readB1Page } from '@/use-cases/registers/b1'
import { officeStatistic } from '@/use-cases/statistics/load-statistic'
import type { Tx } from '@/platform/transaction'
import { copyTemplate } from '@tests/support/databases'
import { type Figure, measureInTurn, toFigure } from '@tests/support/figure'
import { fillRegister, nikOfMany } from '@tests/support/many-residents'

export const name = 'population'

/** `DESA_BENCH_RESIDENTS` makes it shorter while the bench itself is worked on. */
const LARGE = Number(process.env.DESA_BENCH_RESIDENTS ?? 300_000)
const SMALL = LARGE / 100

const cluster = z.object({ superuserUrl: z.string(), ownerUrl: z.string(), appUrl: z.string() })

type Village = { run: Tx['query']; inTransaction: <Value>(act: (run: Tx['query']) => Promise<Value>) => Promise<Value>; residents: number; hamletIds: string[]; firstNumber: number }

/** The same questions to a village of 300,000 and to one of 3,000, side by side in one PostgreSQL: milliseconds each. */
export async function run(): Promise<Figure[]> {
  const source = cluster.parse(JSON.parse(process.env.DESA_BENCH_CLUSTER ?? '{}'))
  const small = await openVillage(source, SMALL)
  const large = await openVillage(source, LARGE)
  const compare = async (what: string, goal: string, ask: (village: Village, round: number) => Promise<void>): Promise<Figure> => {
    let round = 0
    const time = (village: Village) => async (): Promise<number> => {
      round += 1
      const began = performance.now()
      await ask(village, round)
      return performance.now() - began
    }
    const samples = await measureInTurn({ ours: time(large), reference: time(small) }, 9)
    return toFigure({ name: `${what}: of ${LARGE} people ÷ of ${SMALL}`, unit: 'ms', samples, goal })
  }
  return [
    await compare('exact NIK', '<= 4', byNik),
    await compare('a page deep in a hamlet’s list', '<= 2', listPage),
    await compare('a name typed with mistakes', '<= 10', byName),
    await compare('every statistic', '<= 2', everyStatistic),
    await compare('a page deep in book B.1', '<= 2', bookPage),
  ]
}

const openVillage = async (source: z.infer<typeof cluster>, residents: number): Promise<Village> => {
  const database = await copyTemplate(source, `bench_population_${residents}`)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const hamletIds = [1, 2, 3, 4, 5].map(() => uuidv7())
  for (const [place, id] of hamletIds.entries()) await owner.query('INSERT INTO hamlets (id, name, sequence) VALUES ($1, $2, $3)', [id, `Dusun ${place + 1}`, place + 1])
  await owner.end()
  const began = performance.now()
  await fillRegister(database.ownerUrl, residents, hamletIds)
  console.error(`# ${residents} people in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const vacuum = new pg.Client({ connectionString: database.superuserUrl })
  await vacuum.connect()
  await vacuum.query('VACUUM ANALYZE')
  await vacuum.end()
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 4 })
  const ask = askOf(pool)
  const [first] = await ask<{ first: string }>('SELECT min(register_no) AS first FROM residents')
  return {
    residents,
    hamletIds,
    firstNumber: Number(first?.first ?? 0),
    run: ask,
    inTransaction: async (act) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        const value = await act(askOf(client))
        await client.query('COMMIT')
        return value
      } finally {
        client.release()
      }
    },
  }
}

const askOf = (on: pg.Pool | pg.PoolClient): Tx['query'] => {
  const isRows = <Row>(_rows: unknown[]): _rows is Row[] => true
  return async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const { rows } = await on.query<pg.QueryResultRow>(text, [...values])
    const found: unknown[] = rows
    return isRows<Row>(found) ? found : []
  }
}

const byNik = async ({ run: ask, residents }: Village, round: number): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) {
    const nik = parseNik(nikOfMany((round * 7919 + turn * 104_729) % residents))
    if (!nik.ok) throw new Error('the bench NIK is not one')
    const { text, values } = residentByNikStatement(nik.value, null)
    expectRows(await ask(text, values), 1)
  }
}

const listPage = async ({ run: ask, hamletIds }: Village): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) {
    const after = { name: EARLY_NAMES[turn % EARLY_NAMES.length] ?? '', id: NOBODY }
    const { text, values } = residentListStatement({ name: '', hamletId: hamletIds[turn % hamletIds.length] ?? '', after })
    expectRows(await ask(text, values), 1)
  }
}

/** A whole page comes after them in the small village too. */
const EARLY_NAMES = ['agus', 'ahmad ginting', 'bambang', 'bambang saragih', 'dewi', 'dewi lestari', 'joko'] as const

const NOBODY = '00000000-0000-0000-0000-000000000000'

const MISTYPED = ['sitti aminnah', 'muhamad gintting', 'rahmt hasibuwan', 'ratnna lestri', 'rukminni sitepuh']

const byName = async ({ inTransaction }: Village): Promise<void> => {
  for (const typed of MISTYPED) expectRows(await inTransaction((run) => similarNames(run, { name: typed, hamletId: null, except: [] })), 1)
}

const everyStatistic = async ({ run: ask }: Village): Promise<void> => {
  const today = plainDateOf(2026, 11, 25)
  if (!today.ok) throw new Error('no such day')
  for (const id of STATISTIC_IDS) {
    const statistic = await officeStatistic(ask, id, { month: null, hamletId: null, today: today.value })
    if (statistic.kind === 'table' && definitionOf(id).making.from === 'sex' && !statistic.table.total.people) throw new Error('an empty village')
  }
}

/** Page 500 where there are so many, else the last, as the screen of the book reads it. */
const bookPage = async ({ run: ask, residents, firstNumber }: Village): Promise<void> => {
  const page = Math.min(499, Math.floor(residents / B1_PER_PAGE) - 1)
  for (let turn = 0; turn < 50; turn += 1) {
    const { rows } = await readB1Page(ask, { month: '2026-11', day: '2026-11-25', hamletId: null, after: String(firstNumber + page * B1_PER_PAGE - 1), numbers: 'masked' })
    expectRows(rows, B1_PER_PAGE - 5)
  }
}

const expectRows = (rows: readonly unknown[], least: number): void => {
  if (rows.length < least) throw new Error(`${rows.length} rows instead of ${least}`)
}
