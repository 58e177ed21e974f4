import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addMonths, plainDateIn } from '@/domain/calendar/plain-date'
import { query } from '@/platform/database'
import { peopleStatement, sumStatement } from '@/use-cases/population-lists/list-people'
import { AGES } from '@/use-cases/registers/age-report'
import { b1Statement, LAST_NUMBER } from '@/use-cases/registers/b1'
import { b2Statement } from '@/use-cases/registers/b2'
import { b5FamiliesStatement, b5MembersStatement, LEFT_A_FAMILY, withoutFamilyText } from '@/use-cases/registers/b5'
import type { BookRequest, Statement } from '@/use-cases/registers/book-page'

import { fillRegister } from '@tests/support/many-residents'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'
import { rememberRegister } from '@tests/support/restored-register'

/** Plans are the same from some ten thousand on. */
const COUNT = Number(process.env.DESA_TEST_RESIDENTS ?? 30_000)

let payload: Payload
let hamletIds: string[]
let family: string
let restore: () => Promise<void>

/** The day on which this file writes its people down: a book of today, however late the tests run. */
const TODAY = plainDateIn('Asia/Jakarta', new Date())

beforeAll(async () => {
  payload = await testPortal()
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => payload.create({ collection: 'hamlets', data: { name: `Dusun ${crypto.randomUUID()}`, sequence: 1 }, overrideAccess: true })))
  hamletIds = made.map(({ id }) => String(id))
  restore = await rememberRegister(testDatabaseUrls().superuser)
  await fillRegister(testDatabaseUrls().owner, COUNT, hamletIds)
  const client = new pg.Client({ connectionString: testDatabaseUrls().owner })
  await client.connect()
  await client.query('ANALYZE population_events')
  await client.end()
  family = (await query<{ id: string }>(payload, 'SELECT id FROM families ORDER BY register_no DESC LIMIT 1'))[0]?.id ?? ''
}, 600_000)

afterAll(() => restore(), 600_000)

const asked = (more: Partial<BookRequest> = {}): BookRequest => ({ month: TODAY.slice(0, 7), day: TODAY, hamletId: null, after: null, numbers: 'masked', ...more })

/** A thirtieth of the people, as 5,000 are of the largest village: of a sixth going through the table would be right. */
const people = (conditions: Parameters<typeof peopleStatement>[0]): Statement => peopleStatement(conditions, { day: TODAY, start: 10_000, end: 11_000, most: 51 })

describe(`of ${COUNT} residents`, () => {
  it.each<[string, () => Statement]>([
    ['B.1, page 1', () => b1Statement(asked())],
    ['B.1, page 500', () => b1Statement(asked({ after: '24950' }))],
    ['B.1 of a hamlet', () => b1Statement(asked({ hamletId: hamletIds[0] ?? '' }))],
    ['B.1 of a hamlet, deep in it', () => b1Statement(asked({ hamletId: hamletIds[0] ?? '', after: '20000' }))],
    ['the last number of B.1', () => ({ text: LAST_NUMBER, values: [] })],
    ['B.2', () => b2Statement(asked())],
    ['B.2 of a hamlet, deep in it', () => b2Statement(asked({ hamletId: hamletIds[0] ?? '', after: `${TODAY}.20000.500` }))],
    ['the families of B.5', () => b5FamiliesStatement(asked(), [])],
    ['the families of B.5 of a hamlet', () => b5FamiliesStatement(asked({ hamletId: hamletIds[0] ?? '', after: 'f5000' }), [])],
    ['the members of B.5', () => ({ text: b5MembersStatement(null).text, values: [TODAY, family] })],
    ['who has left a family since', () => ({ text: LEFT_A_FAMILY, values: [TODAY] })],
    ['those without a family', () => ({ text: withoutFamilyText(null), values: [TODAY, 0] })],
    ['the voters of a day that has passed', () => people({ voterOn: addMonths(TODAY, -12) })],
    ['a list by a rare condition', () => people({ disability: '2' })],
    ['how many a list by a rare condition has', () => sumStatement({ disability: '2' }, { day: TODAY, start: 10_000, end: 11_000, most: 1001 })],
    ['how many voters a day that has passed had', () => sumStatement({ voterOn: addMonths(TODAY, -12) }, { day: TODAY, start: 10_000, end: 11_000, most: 1001 })],
    ['a list by age and hamlet', () => people({ hamletId: hamletIds[0] ?? '', ageFrom: 60 })],
    ['the monthly report', () => ({ text: AGES, values: [TODAY, 10_000, 12_000] })],
  ])('%s is read without going through all of them', async (_what, statement) => {
    const { text, values } = statement()
    const plan = (await query<{ 'QUERY PLAN': string }>(payload, `EXPLAIN ${text}`, values)).map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/Seq Scan on (residents|families|population_events)/)
    expect(text).not.toMatch(/\boffset\b|count\s*\(/i)
  })
})
