import fc from 'fast-check'
import type { Payload } from 'payload'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import { systemActor } from '@/access/actor'
import { EVENT_KINDS } from '@/domain/population/ledger/event-kinds'
import { peopleIn, recapitulate, villageOn } from '@/domain/population/ledger/ledger'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { openAct } from '@/use-cases/population/open-act'
import { loadRecapitulation, populationOn } from '@/use-cases/population/recapitulation'
import { verifyLedger } from '@/use-cases/population/verify-ledger'

import { loadLedger } from '@tests/support/ledger'
import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'

let payload: Payload
let people: string[]
let families: string[]
let hamlets: string[]

const SYSTEM = systemActor('test')
const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  const made = []
  for (let count = 0; count < 6; count += 1) made.push(await inventedResident(payload))
  people = made.map(({ id }) => id)
  families = made.map(({ familyId }) => familyId)
  hamlets = made.map(({ hamletId }) => hamletId).slice(0, 3)
})

it('counts every kind of event as the rules do', async () => {
  for (const [kind, { movement }] of Object.entries(EVENT_KINDS)) {
    const [row] = await query<{ movement: string | null }>(payload, 'SELECT population_movement($1) AS movement', [kind])
    expect({ kind, movement: row?.movement ?? null }).toEqual({ kind, movement })
  }
})

describe('the ledger', () => {
  it('agrees with the register, the counts and the statistics at every day, whatever was changed in which order', async () => {
    const day = fc.integer({ min: 0, max: 300 }).map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10))
    const change = fc.record({
      person: fc.nat({ max: 5 }),
      day,
      set: fc.record(
        {
          life_status: fc.constantFrom('1', '1', '2', '3', '4', '6'),
          hamlet: fc.nat({ max: 2 }),
          family: fc.nat({ max: 5 }),
          family_role: fc.constantFrom('1', '3', '4'),
          sex: fc.constantFrom('1', '2'),
          citizenship: fc.constantFrom('1', '2'),
          religion: fc.constantFrom('1', '2', '3'),
          birth_date: fc.constantFrom('1990-01-01', '2001-05-06'),
        },
        { requiredKeys: [] },
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 15 }), async (changes) => {
        for (const { person, day: happenedOn, set } of changes) await changePerson(people[person] ?? '', happenedOn, set)
        await expectAgreement(changes.map(({ day: changedOn }) => changedOn))
      }),
      { numRuns: 25 },
    )
  })

  it('never changes or loses an event', async () => {
    for (const statement of ['UPDATE population_events SET kind = kind', 'DELETE FROM population_events', `INSERT INTO population_events (act, kind, happened_on, reported_on, counted_on) VALUES (gen_random_uuid(), 'birth', now(), now(), now())`, 'UPDATE population_counts SET people_in = 0', 'DELETE FROM population_figures']) {
      await expect(query(payload, statement)).rejects.toThrow()
    }
  })
})

describe('the check of the ledger', () => {
  it('finds whoever was changed past it, and every figure that is wrong then', async () => {
    const { id } = await inventedResident(payload)
    const client = new pg.Client({ connectionString: testDatabaseUrls().superuser })
    await client.connect()
    try {
      expect(await verifyLedger(client)).toMatchObject({ differing: 0, figures: 0 })
      await client.query('BEGIN')
      await client.query('ALTER TABLE residents DISABLE TRIGGER USER')
      await client.query(`UPDATE residents SET life_status = '2' WHERE id = $1`, [id])
      const report = await verifyLedger(client)
      expect(report.differing).toBe(1)
      expect(report.figures).toBeGreaterThan(10)
    } finally {
      await client.query('ROLLBACK')
      await client.end()
    }
  })
})

describe('a closed month', () => {
  it('keeps its figures for ever; what is reported late counts in the first open month', async () => {
    const sekdes = (await staffWith(payload, ['sekdes'])).actor
    const { id } = await inventedResident(payload)
    await closeMonth(payload, sekdes, '2026-09', clock)
    const before = await loadRecapitulation(run, '2026-09')
    const day = await populationOn(run, '2026-09-30')
    await changePerson(id, '2026-08-17', { life_status: '2' })
    expect(await loadRecapitulation(run, '2026-09')).toEqual(before)
    expect(await populationOn(run, '2026-09-30')).toEqual(day)
    const [event] = await query<{ happened: string; counted: string }>(payload, `SELECT happened_on::text AS happened, counted_on::text AS counted FROM population_events WHERE resident_id = $1::uuid ORDER BY seq DESC LIMIT 1`, [id])
    expect(event?.happened).toBe('2026-08-17')
    expect((event?.counted ?? '') >= '2026-10-01').toBe(true)
    await expect(closeMonth(payload, sekdes, '2026-08', clock)).rejects.toMatchObject({ code: 'month-already-closed' })
    await expect(closeMonth(payload, sekdes, '2026-11', clock)).rejects.toMatchObject({ code: 'month-not-over' })
    await expect(reopenMonth(payload, sekdes, { month: '2026-09', reason: ' ' }, clock)).rejects.toMatchObject({ code: 'reason-required' })
    await reopenMonth(payload, sekdes, { month: '2026-09', reason: 'Ada kematian yang salah bulan' }, clock)
    const [open] = await query<{ day: string }>(payload, 'SELECT population_first_open_day()::text AS day')
    expect(open?.day).toBe('2026-09-01')
    await reopenMonth(payload, sekdes, { month: '2020-01', reason: 'Uji coba' }, clock)
  })

  it('is closed and opened by sekdes and kades only', async () => {
    const operator = (await staffWith(payload, ['operator'])).actor
    await expect(closeMonth(payload, operator, '2026-09', clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(reopenMonth(payload, operator, { month: '2026-09', reason: 'x' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

type Changed = Partial<{ life_status: string; hamlet: number; family: number; family_role: string; sex: string; citizenship: string; religion: string; birth_date: string }>

const changePerson = async (id: string, happenedOn: string, { hamlet, family, ...columns }: Changed): Promise<void> => {
  const values: Record<string, string | null> = {
    ...columns,
    ...(hamlet === undefined ? {} : { hamlet_id: hamlets[hamlet] ?? null }),
    ...(family === undefined ? {} : { family_id: families[family] ?? null }),
  }
  const names = Object.keys(values)
  if (names.length === 0) return
  const cast = (name: string): string => (name.endsWith('_id') ? '::uuid' : name === 'birth_date' ? '' : `::enum_residents_${name}`)
  await inTransaction(payload, SYSTEM, async (tx) => {
    await openAct(tx, { happenedOn })
    await tx.query(`UPDATE residents SET ${names.map((name, at) => `${name} = $${at + 2}${cast(name)}`).join(', ')} WHERE id = $1::uuid`, [id, ...Object.values(values)])
  })
}

/** Register, ledger, counts and statistics say the same of now, and the counts what the ledger says of these days and their months. */
const expectAgreement = async (days: readonly string[]): Promise<void> => {
  const events = await loadLedger(payload)
  const now = villageOn(events, '9999-12-31')
  const register = await query<{ id: string; hamlet: string | null; family: string | null; role: string | null; sex: string; foreign: boolean }>(
    payload,
    `SELECT id, hamlet_id AS hamlet, family_id AS family, family_role AS role, coalesce(sex::text, '') AS sex, coalesce(citizenship::text, '') = '2' AS foreign
       FROM residents WHERE life_status = '1' AND deleted_at IS NULL`,
  )
  expect(new Map([...now].map(([id, { hamlet, family, role, sex, isForeign }]) => [id, { hamlet, family, role, sex, isForeign }]))).toEqual(
    new Map(register.map(({ id, foreign, ...row }) => [id, { ...row, isForeign: foreign }])),
  )
  for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
    const kept = await loadRecapitulation(run, month)
    const wanted = recapitulate(events, month)
    expect(sorted(kept.filter(isAlive))).toEqual(sorted(wanted.filter(isAlive)))
    for (const { opening, born, came, died, left, closing } of kept) {
      expect(peopleIn(closing)).toBe(peopleIn(opening) + peopleIn(born) + peopleIn(came) - peopleIn(died) - peopleIn(left))
    }
  }
  for (const day of new Set(days)) {
    const standing = [...villageOn(events, day).values()]
    expect(await populationOn(run, day)).toEqual({
      people: standing.length,
      heads: standing.filter(({ role }) => role === '1').length,
      men: standing.filter(({ sex }) => sex !== '2').length,
      women: standing.filter(({ sex }) => sex === '2').length,
    })
  }
  const [wrong] = await query<{ wrong: string }>(
    payload,
    `SELECT count(*) AS wrong FROM (
       SELECT d.dimension, d.value, sum(1) AS people FROM residents r, population_dimensions(r) d WHERE r.life_status = '1' AND r.deleted_at IS NULL GROUP BY 1, 2) real
       FULL JOIN (SELECT dimension, value, sum(people) AS people FROM population_figures GROUP BY 1, 2 HAVING sum(people) <> 0) kept USING (dimension, value)
      WHERE real.people IS DISTINCT FROM kept.people`,
  )
  expect(Number(wrong?.wrong)).toBe(0)
}

type Line = ReturnType<typeof recapitulate>[number]

const isAlive = ({ opening, born, came, died, left, closing }: Line): boolean => [opening, born, came, died, left, closing].some((column) => Object.values(column).some((count) => count !== 0))

const sorted = (lines: readonly Line[]): Line[] => lines.toSorted((a, b) => String(a.hamlet).localeCompare(String(b.hamlet)))

describe('the form of a resident', () => {
  it('writes down no second head of a family, and trashes no head past the others', async () => {
    const { id, familyId, hamletId } = await inventedResident(payload)
    const add = (familyRole: '1' | '4', sex: '1' | '2' = '1') =>
      payload.create({ collection: 'residents', data: { name: `ANGGOTA ${familyRole}`, sex, family: familyId, familyRole, hamlet: hamletId, lifeStatus: '1' }, overrideAccess: true })
    const refusal = expect.objectContaining({ data: expect.objectContaining({ errors: [expect.objectContaining({ path: 'familyRole' })] }) })
    await expect(add('1')).rejects.toEqual(refusal)
    const child = await add('4')
    const trash = (who: string) => payload.update({ collection: 'residents', id: who, data: { deletedAt: new Date().toISOString() }, overrideAccess: true })
    await expect(trash(id)).rejects.toEqual(refusal)
    await trash(String(child.id))
    await trash(id)
    await payload.update({ collection: 'residents', id: String(child.id), trash: true, data: { deletedAt: null }, overrideAccess: true })
    // For good nobody goes: the books of earlier months show them.
    await expect(payload.delete({ collection: 'residents', id, trash: true, overrideAccess: true })).rejects.toEqual(refusal)
    const events = await query<{ kind: string }>(payload, `SELECT kind FROM population_events WHERE resident_id = $1::uuid ORDER BY seq`, [String(child.id)])
    expect(events.map(({ kind }) => kind)).toEqual(['opening', 'removal', 'restored'])
  })
})
