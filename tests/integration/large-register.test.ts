import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { parseNik } from '@/domain/identity/nik'
import { query } from '@/platform/database'
import {
  findResidentByNik,
  residentByIdStatement,
  residentByNikStatement,
  type ResidentCursor,
  residentListStatement,
  searchResidents,
  similarNamesStatement,
} from '@/use-cases/office/resident-search'
import { eventListStatement } from '@/use-cases/population/screens/event-list'

import { fillRegister, nikOfMany } from '@tests/support/many-residents'
import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'

/** Plans are the same from some ten thousand on; `DESA_TEST_RESIDENTS=300000` runs the whole of it. */
const COUNT = Number(process.env.DESA_TEST_RESIDENTS ?? 30_000)

let payload: Payload
let operator: Actor
let hamletIds: string[]

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => payload.create({ collection: 'hamlets', data: { name: `Dusun ${crypto.randomUUID()}`, sequence: 1 }, overrideAccess: true })))
  hamletIds = made.map(({ id }) => String(id))
  await fillRegister(testDatabaseUrls().owner, COUNT, hamletIds)
}, 600_000)

describe(`of ${COUNT} residents`, () => {
  const nik = parseNik(nikOfMany(12_345))
  const deep: ResidentCursor = { name: 'rahmat tarigan', id: '00000000-0000-0000-0000-000000000000' }
  const list = (name: string, hamletId: string | null, after: ResidentCursor | null) => residentListStatement({ name, hamletId, after })

  it.each([
    ['the first page', () => list('', null, null)],
    ['a page deep in the list', () => list('', null, deep)],
    ['the first page of a hamlet', () => list('', hamletIds[0] ?? '', null)],
    ['a page deep in a hamlet', () => list('', hamletIds[0] ?? '', deep)],
    ['a name', () => list('siti aminah', null, null)],
    ['the second page of a name', () => list('siti aminah', null, { ...deep, name: 'siti aminah' })],
    ['a name in a hamlet', () => list('rukmini', hamletIds[1] ?? '', null)],
    ['a name that nobody has', () => list('xylophon', null, null)],
    ['two letters of a name', () => list('ng', null, null)],
    ['a name typed with mistakes', () => similarNamesStatement({ name: 'sitti aminnah', hamletId: null, except: [] })],
    ['a name typed with mistakes, in a hamlet', () => similarNamesStatement({ name: 'sitti aminnah', hamletId: hamletIds[0] ?? '', except: [] })],
    ['the exact NIK', () => (nik.ok ? residentByNikStatement(nik.value, null) : list('', null, null))],
    ['the exact NIK, for a kadus', () => (nik.ok ? residentByNikStatement(nik.value, hamletIds[0] ?? '') : list('', null, null))],
    ['one person', () => residentByIdStatement(deep.id, null)],
    ['the newest events', () => eventListStatement({ kind: null, month: null, below: null })],
    ['events of one kind, a page deep', () => eventListStatement({ kind: 'death', month: null, below: '20000' })],
    ['events of one month', () => eventListStatement({ kind: null, month: '2026-11', below: null })],
  ])('%s is found without reading, skipping or counting all of them', async (_what, statement) => {
    const { text, values } = statement()
    const plan = await query<{ 'QUERY PLAN': string }>(payload, `EXPLAIN ${text}`, values)
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on (residents|families|population_events)/)
    expect(text).not.toMatch(/\boffset\b|count\s*\(/i)
  })

  it('the right one is found by exact NIK', async () => {
    expect(await findResidentByNik(payload, operator, nikOfMany(12_345))).toMatchObject({ maskedNik: expect.stringMatching(/^\d{6}\*{6}\d{4}$/), birthDate: '1980-01-01' })
  })

  it('those of a mistyped name are proposed', async () => {
    const { similar } = await searchResidents(payload, operator, { name: 'Rukminni Gintting', hamletId: null, after: null })
    expect(similar.map(({ name }) => name).filter((name) => /^Rukmini Ginting/u.test(name)).length).toBeGreaterThan(0)
  })
})

it('going through the pages meets everybody once, whatever their names are', async () => {
  const name = fc.oneof(
    fc.constantFrom('SITI', 'Siti', 'siti', 'SITI A', 'Siti_A', 'ÉDI', 'édi', 'İLHAM', 'ilham', "NI'MATUL", 'SÖTI', '1', 'ẞ', 'ß'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/[\u0000\p{Cs}]/u.test(text)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 60, maxLength: 140 }), async (names) => {
      const { id, hamletId } = await inventedResident(payload, { name: 'SITI' })
      const made = await query<{ id: string }>(
        payload,
        `INSERT INTO residents (id, name, sex, hamlet_id) SELECT gen_random_uuid(), value, '1', $2::uuid FROM jsonb_array_elements_text($1::jsonb) RETURNING id`,
        [JSON.stringify(names), hamletId],
      )
      const seen: string[] = []
      let after: ResidentCursor | null = null
      do {
        const page: Awaited<ReturnType<typeof searchResidents>> = await searchResidents(payload, operator, { name: '', hamletId, after })
        seen.push(...page.rows.map((row) => row.id))
        after = page.next
      } while (after)
      expect(seen).toHaveLength(names.length + 1)
      expect(seen.toSorted()).toEqual([id, ...made.map((row) => row.id)].toSorted())
    }),
    { numRuns: 25 },
  )
})
