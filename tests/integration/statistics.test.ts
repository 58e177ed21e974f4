import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { type Actor, systemActor } from '@/access/actor'
import { lastDayOfMonth } from '@/domain/calendar/plain-date'
import { definitionOf, STATISTIC_IDS, type StatisticId } from '@/domain/statistics/definitions'
import { peopleIn, villageOn } from '@/domain/population/ledger/ledger'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'
import { registerOf } from '@/use-cases/population-lists/register-of-day'
import { loadRecapitulation, populationOn } from '@/use-cases/population/recapitulation'
import { statisticAsCsv, statisticAsJson } from '@/use-cases/statistics/download'
import { loadStatistic, type Statistic } from '@/use-cases/statistics/load-statistic'
import { loadPublicStatistic } from '@/use-cases/statistics/public-copy'

import { loadLedger } from '@tests/support/ledger'
import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let sekdes: Actor
let people: string[]
let hamlets: string[]

/** Later than whatever any file records in this database, today or in a year of its own: of "now" everything counts. */
const clock = () => new Date('2031-06-15T03:00:00Z')
const [PRESENT, LAST_MONTHS_END] = ['2031-06', '2031-05-31']
const MONTHS = ['2026-02', '2026-05', '2026-08', '2026-10', null]

beforeAll(async () => {
  payload = await testPortal()
  sekdes = (await staffWith(payload, ['sekdes'])).actor
  hamlets = [(await inventedResident(payload)).hamletId, (await inventedResident(payload)).hamletId]
  people = await writtenDownInJanuary(60)
})

/** People who are in the register since the year began, so that there is something to count in every month. */
const writtenDownInJanuary = (count: number): Promise<string[]> =>
  inTransaction(payload, systemActor('test'), async (tx) => {
    await openAct(tx, { happenedOn: '2026-01-01' })
    const made = await tx.query<{ id: string }>(
      `INSERT INTO residents (id, name, sex, birth_date, hamlet_id, religion, family_role, life_status)
       SELECT gen_random_uuid(), 'WARGA ' || n, (1 + n % 2)::text::enum_residents_sex, (1950 + n) || '-03-05', CASE WHEN n % 3 = 0 THEN $2::uuid ELSE $3::uuid END,
              (CASE WHEN n % 20 = 0 THEN '2' ELSE '1' END)::enum_residents_religion, (CASE WHEN n % 4 = 0 THEN '1' ELSE '4' END)::enum_residents_family_role, '1'
         FROM generate_series(1, $1) n RETURNING id`,
      [count, ...hamlets],
    )
    return made.map(({ id }) => id)
  })

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

const statistic = (id: StatisticId, month: string | null, hamletId: string | null = null): Promise<Statistic> => loadStatistic(payload, sekdes, id, { month, hamletId }, clock)

describe('the same figure everywhere', () => {
  it('statistics, book B.3, the village on a day, the ledger and the register agree in every month, whatever was changed', async () => {
    const day = fc.integer({ min: 0, max: 320 }).map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10))
    const change = fc.record({
      person: fc.nat({ max: 5 }),
      day,
      set: fc.record(
        {
          life_status: fc.constantFrom('1', '1', '2', '3', '4'),
          hamlet_id: fc.nat({ max: 1 }).map((at) => ({ hamlet: at })),
          family_role: fc.constantFrom('1', '3', '4'),
          sex: fc.constantFrom('1', '2'),
          marital_status: fc.constantFrom('1', '2', '4'),
          occupation: fc.constantFrom('9', '15', '88'),
          birth_date: fc.constantFrom('1990-01-01', '2026-11-05', '2009-10-31', ''),
          marriage_certificate: fc.constantFrom('', '12/2020'),
        },
        { requiredKeys: [] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        for (const { person, day: happenedOn, set } of changes) await changePerson(people[10 * person] ?? '', happenedOn, set)
        await expectOneFigure()
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('the ages are those of the register on the day that the page names', async () => {
    const { table, agesOn } = asTable(await statistic('age-range', null))
    expect(agesOn).toBe(LAST_MONTHS_END)
    const counted = await query<{ key: string; people: number }>(
      payload,
      `SELECT CASE WHEN coalesce(birth_date, '') = '' THEN '' WHEN age >= 75 THEN '75+' ELSE 5 * (age / 5) || '-' || (5 * (age / 5) + 4) END AS key, count(*)::int AS people
         FROM (SELECT birth_date, greatest(0, extract(year FROM age($2::date, nullif(birth_date, '')::date)))::int AS age
                 FROM (SELECT r.birth_date FROM ${NOW.from} WHERE ${NOW.there}) people) aged GROUP BY 1`,
      [lastDayOfMonth(PRESENT), agesOn],
    )
    const shown = (table.lines ?? []).filter((line) => line.people !== 0).map(({ key, people: count }) => [key, count])
    expect(new Map(counted.map((row) => [row.key, row.people]))).toEqual(new Map(shown.map(([key, count]) => [String(key), Number(count)])))
  })

  it('of the hamlets together are those of the village', async () => {
    for (const id of STATISTIC_IDS) {
      if (definitionOf(id).ofVillageOnly || definitionOf(id).making.from === 'movements') continue
      const whole = totalOf(await statistic(id, null))
      const every = await query<{ id: string }>(payload, 'SELECT id FROM hamlets')
      const parts = []
      for (const { id: hamletId } of every) parts.push(totalOf(await statistic(id, null, hamletId)))
      const [without] = await query<{ people: number }>(payload, `SELECT count(*)::int AS people FROM residents WHERE hamlet_id IS NULL AND life_status = '1' AND deleted_at IS NULL`)
      if (without?.people === 0) expect({ id, sum: parts.reduce((sum, part) => sum + part, 0) }).toEqual({ id, sum: whole })
    }
  })
})

describe('what the public sees', () => {
  // Other files may have looked at it before.
  beforeEach(() => query(payload, 'DELETE FROM public_statistics'))

  it('is the same for a whole month, whatever is reported late, and new in the next', async () => {
    const shown = () => Promise.all(STATISTIC_IDS.map((id) => loadPublicStatistic(payload, id, clock)))
    const before = await shown()
    await changePerson(people[7] ?? '', '2026-09-09', { life_status: '2', religion: '3' })
    expect(await shown()).toEqual(before)
    const next = asTable(await loadPublicStatistic(payload, 'sex', () => new Date('2031-07-02T03:00:00Z')))
    expect(next.asOf).toBe('2031-06-30')
    expect(next.table.total.people).toBe((await populationOn(run, '2031-06-30')).people)
  })

  it('is made once by many who ask at once', async () => {
    const all = await Promise.all(STATISTIC_IDS.map((id) => loadPublicStatistic(payload, id, clock)))
    expect(all.map(({ id }) => id)).toEqual([...STATISTIC_IDS])
  })

  it('tells of no place in the family how many are men: a husband is one by nature, and the others would follow', async () => {
    const roles = asTable(await loadPublicStatistic(payload, 'family-role', clock))
    expect([...(roles.table.lines ?? []), roles.table.total].filter(({ men, women }) => (men ?? 0) + (women ?? 0) > 0)).toEqual([])
  })

  it('has no number of 1 to 4 people, nor has its file', async () => {
    for (const id of STATISTIC_IDS) {
      const shown = await loadPublicStatistic(payload, id, clock)
      const cells = shown.kind === 'growth' ? Object.values(shown.growth.sums) : [...(shown.table.lines ?? []), shown.table.total].flatMap(({ men, women, people: all }) => [men, women, all])
      for (const cell of cells) expect(cell === null || cell === 0 || cell > 4).toBe(true)
      const file: unknown = JSON.parse(statisticAsJson(shown, 'Desa Uji'))
      expect(file).toMatchObject({ statistik: expect.any(String), keterangan: expect.any(String), kolom: expect.any(Object) })
      expect(statisticAsCsv(shown)).toMatch(/^\uFEFF(kunci,kelompok|bulan,lahir)/u)
    }
    // Whoever is one of a few in truth (other files may have left people here) is told apart by nobody.
    const religion = asTable(await loadPublicStatistic(payload, 'religion', clock))
    const real = asTable(await statistic('religion', LAST_MONTHS_END.slice(0, 7)))
    expect(religion.table.total.people).toBe((await populationOn(run, LAST_MONTHS_END)).people)
    for (const { key, people } of real.table.lines ?? []) {
      const shown = religion.table.lines?.find((line) => line.key === key)?.people
      if (people !== null && people > 0 && people < 5) expect(shown).toBeNull()
      else expect([null, people]).toContain(shown)
    }
  })
})

describe('statistics in full', () => {
  it('are for those who may read the books', async () => {
    const editor = (await staffWith(payload, ['editor'])).actor
    await expect(loadStatistic(payload, editor, 'religion', { month: null, hamletId: null }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('are refused of a month to come, and of ages in one hamlet', async () => {
    await expect(statistic('religion', '2031-07')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(statistic('age-range', null, hamlets[0] ?? '')).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

type Set = Partial<Record<string, string | { hamlet: number }>>

const changePerson = async (id: string, happenedOn: string, set: Set): Promise<void> => {
  const columns = Object.entries(set)
  if (columns.length === 0) return
  const cast = (name: string): string => (name === 'hamlet_id' ? '::uuid' : ['birth_date', 'marriage_certificate'].includes(name) ? '' : `::enum_residents_${name}`)
  await inTransaction(payload, systemActor('test'), async (tx) => {
    await openAct(tx, { happenedOn })
    await tx.query(`UPDATE residents SET ${columns.map(([name], at) => `${name} = $${at + 2}${cast(name)}`).join(', ')} WHERE id = $1::uuid`, [
      id,
      ...columns.map(([, value]) => (typeof value === 'object' ? hamlets[value.hamlet] : value)),
    ])
  })
}

/** The register at the end of the present month: other files record what is still to come. */
const NOW = registerOf('$1')

const expectOneFigure = async (): Promise<void> => {
  const events = await loadLedger(payload)
  for (const month of MONTHS) {
    const end = lastDayOfMonth(month ?? PRESENT)
    const standing = [...villageOn(events, end).values()]
    const village = await populationOn(run, end)
    expect(village.people).toBeGreaterThan(50)
    expect(village).toMatchObject({ people: standing.length, heads: standing.filter(({ role }) => role === '1').length })
    const closing = (await loadRecapitulation(run, month ?? PRESENT)).reduce((sum, line) => sum + peopleIn(line.closing), 0)
    expect(closing).toBe(village.people)
    for (const id of STATISTIC_IDS) {
      const shown = await statistic(id, month)
      if (shown.kind === 'growth') {
        const last = shown.growth.months.at(-1)
        expect({ month, people: last?.people }).toEqual({ month, people: village.people })
        // The month before, who was first written down and every change make up the month's people.
        for (const [at, { people: ended, opened, born, died, came, left, others }] of shown.growth.months.entries()) {
          const grown = Number(opened) + Number(born) - Number(died) + Number(came) - Number(left) + Number(others)
          if (at > 0) expect(Number(shown.growth.months[at - 1]?.people) + grown).toBe(ended)
        }
        continue
      }
      if (id === 'marriage-certificate') {
        const married = asTable(await statistic('marital-status', month)).table.lines?.find(({ key }) => key === '2')
        expect({ id, month, people: totalOf(shown) }).toEqual({ id, month, people: married?.people })
        continue
      }
      expect({ id, month, people: totalOf(shown) }).toEqual({ id, month, people: id === 'families' ? village.heads : village.people })
      if (id !== 'families') expect(shown.table.total).toMatchObject({ men: village.men, women: village.women })
    }
  }
  const [register] = await query<{ people: number }>(payload, `SELECT count(*)::int AS people FROM ${NOW.from} WHERE ${NOW.there}`, [lastDayOfMonth(PRESENT)])
  expect(totalOf(await statistic('hamlet', null))).toBe(register?.people)
}

const asTable = (shown: Statistic): Extract<Statistic, { kind: 'table' }> => {
  if (shown.kind !== 'table') throw new Error('not a table')
  return shown
}

const totalOf = (shown: Statistic): number => Number(asTable(shown).table.total.people)
