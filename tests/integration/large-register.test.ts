import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Actor, systemActor } from '@/access/actor'
import { parseNik } from '@/domain/identity/nik'
import { definitionOf, STATISTIC_IDS } from '@/domain/statistics/definitions'
import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import {
  findResidentByNik,
  residentByIdStatement,
  residentByNikStatement,
  type ResidentCursor,
  residentListStatement,
  searchResidents,
  similarNamesStatement,
} from '@/use-cases/office/resident-search'
import { findFamilyByNokk, searchFamilies } from '@/use-cases/population/screens/family-list'
import { loadFamilyScreen } from '@/use-cases/population/screens/family-screen'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'
import { showBookPage } from '@/use-cases/registers/open-book'
import { listTwins } from '@/use-cases/residents-merge/find-twins'
import { eventListStatement, listActs } from '@/use-cases/population/screens/event-list'
import { parsePlainDate, type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { previewAct, recordAct } from '@/use-cases/population/acts/record-act'
import { loadReversal, reverseAct } from '@/use-cases/population/acts/reverse-act'
import { listMonths } from '@/use-cases/population/months'
import { openAct } from '@/use-cases/population/open-act'
import { loadRecapitulation, populationOn } from '@/use-cases/population/recapitulation'
import { loadActScreen } from '@/use-cases/population/screens/act-screen'
import { findOfferedLetter } from '@/use-cases/population/screens/offered-letter'
import { countPeople, listPeople } from '@/use-cases/population-lists/list-people'
import { savedLists } from '@/use-cases/population-lists/saved-lists'
import { showAgeReport } from '@/use-cases/registers/age-report'
import { lastRegisterNo } from '@/use-cases/registers/b1'
import { listPrints } from '@/use-cases/registers/request-print'
import { listStays } from '@/use-cases/registers/temporary-stay'
import { importResidents } from '@/use-cases/import-residents'
import { listImports, showImport, showObstacles } from '@/use-cases/residents-import/find-import'
import { undoImport } from '@/use-cases/residents-import/undo-import'
import { listMerges } from '@/use-cases/residents-merge/merged-records'
import { loadStatistic, publicStatistic } from '@/use-cases/statistics/load-statistic'

import { inventedFamily } from '@tests/support/invented-family'
import { lifelikePerson } from '@tests/support/lifelike-person'
import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { fillRegister, nikOfMany } from '@tests/support/many-residents'
import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'
import { costlyStatements, recordStatements } from '@tests/support/recorded-statements'
import { rememberRegister } from '@tests/support/restored-register'

/** Plans are the same from some ten thousand on; `DESA_TEST_RESIDENTS=300000` runs the whole of it. */
const COUNT = Number(process.env.DESA_TEST_RESIDENTS ?? 30_000)

let payload: Payload
let operator: Actor
let hamletIds: string[]
let restore: () => Promise<void>
/** Recorded before everybody else was written down: whatever the register holds came after it. */
let oldAct: string
let olderAct: string

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
  const made = await Promise.all([1, 2, 3, 4, 5].map(() => payload.create({ collection: 'hamlets', data: { name: `Dusun ${crypto.randomUUID()}`, sequence: 1 }, overrideAccess: true })))
  hamletIds = made.map(({ id }) => String(id))
  restore = await rememberRegister(testDatabaseUrls().superuser)
  oldAct = await movedFamily()
  olderAct = await movedFamily()
  await fillRegister(testDatabaseUrls().owner, COUNT, hamletIds)
  await importResidents(payload, operator, { bytes: madeSheet([madeNumbers(), madeNumbers()]), fileName: 'sedikit.csv' }, clock)
}, 1_200_000)

afterAll(() => restore(), 600_000)

const EVERY_FAMILY = { name: '', hamletId: null, isHeadless: false, after: null }

describe(`of ${COUNT} residents`, () => {
  const nik = parseNik(nikOfMany(12_345))
  const person = async (): Promise<string> => {
    const found = await findResidentByNik(payload, operator, nikOfMany(12_345))
    if (!found) throw new Error('nobody has this NIK')
    return found.id
  }

  /** Every screen and use case that must not slow down as the village grows: one line each, nothing else to write. */
  const SCREENS: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a resident by exact NIK', () => findResidentByNik(payload, operator, nikOfMany(12_345))],
    ['residents by a name typed with mistakes', () => searchResidents(payload, operator, { name: 'Rukminni Gintting', hamletId: null, after: null })],
    ['the residents of a hamlet, page by page', async () => searchResidents(payload, operator, { name: '', hamletId: hamletIds[0] ?? '', after: (await searchResidents(payload, operator, { name: '', hamletId: hamletIds[0] ?? '', after: null })).next })],
    ['a family by the number of its card', () => payload.find({ collection: 'families', where: { nokkHash: { equals: keyedHash('nokk', '9900000000000007') } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })],
    ['the members of a family', async () => payload.find({ collection: 'residents', where: { family: { equals: await familyOf(await person()) } }, limit: 50, pagination: false, depth: 0, overrideAccess: true })],
    ['the village on a day', () => populationOn(run, '2026-06-30')],
    ['book B.3', () => loadRecapitulation(run, '2026-06')],
    ['the history of one person', async () => query(payload, 'SELECT kind, happened_on, changes FROM population_events WHERE resident_id = $1::uuid ORDER BY seq', [await person()])],
    ['the screen of one person', async () => loadResidentScreen(payload, operator, await person())],
    ['the screen of a family', async () => loadFamilyScreen(payload, operator, await familyOf(await person()))],
    ['a family by its number', () => findFamilyByNokk(payload, operator, '9900000000000007')],
    ['the families', async () => searchFamilies(payload, operator, { ...EVERY_FAMILY, after: '5000' })],
    ['the families of a hamlet', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, hamletId: hamletIds[0] ?? '', after: '5000' })],
    ['families by their head', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, name: 'siti aminah' })],
    ['families by two letters of their head', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, name: 'ng' })],
    ['families by their head, in a hamlet', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, name: 'rahmat', hamletId: hamletIds[1] ?? '' })],
    ['families that have no head', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, isHeadless: true })],
    ['families of a hamlet that have no head', () => searchFamilies(payload, operator, { ...EVERY_FAMILY, isHeadless: true, hamletId: hamletIds[0] ?? '', after: '100' })],
    ['records that may be one person', () => listTwins(payload, operator, null)],
    ...(['B.1', 'B.2', 'B.4', 'B.5'] as const).flatMap((book) => [
      [`book ${book}`, () => showBookPage(payload, operator, { book, month: '', hamletId: null, after: null }, clock)] as const,
      [`book ${book} of a hamlet and a month`, () => showBookPage(payload, operator, { book, month: '2026-05', hamletId: hamletIds[0] ?? '', after: null }, clock)] as const,
    ]),
    ['an event of one person', async () => recordOneEvent(await person())],
    ['the acts', () => listActs(payload, operator, { kind: null, month: null, below: null })],
    ['an act of long ago', () => loadActScreen(payload, operator, oldAct)],
    ['the letter that an act offers', () => findOfferedLetter(payload, operator, 'death')],
    ['a birth, and whether the register knows the child already', async () => previewAct(payload, operator, { typed: birth(await familyOf(await person())), papers: {} }, clock)],
    ['a birth, recorded', async () => recordAct(payload, operator, { key: crypto.randomUUID(), typed: birth(await familyOf(await person())), papers: {} }, clock)],
    ['an arrival of somebody whom the register may know, and of somebody who returns', async () => previewAct(payload, operator, { typed: await arrival(await familyOf(await person())), papers: {} }, clock)],
    ['whether an act of before everybody else can be taken back', () => loadReversal(run, oldAct, 'Keliru dicatat')],
    ['taking it back', () => reverseAct(payload, operator, { key: crypto.randomUUID(), act: oldAct, reason: 'Keliru dicatat' }, clock)],
    ['a list by conditions', () => listPeople(payload, operator, { conditions: { ageFrom: 60, hamletId: hamletIds[0] ?? '' }, after: 0 }, clock)],
    ['how many a list has', () => countPeople(payload, operator, { ageFrom: 60 }, clock)],
    ['the voters of a day to come', () => listPeople(payload, operator, { conditions: { voterOn: day('2027-03-01') }, after: 0 }, clock)],
    ['the voters of a day that has passed', () => listPeople(payload, operator, { conditions: { voterOn: day('2026-04-01') }, after: 0 }, clock)],
    ['how many voters a day that has passed had', () => countPeople(payload, operator, { voterOn: day('2026-04-01') }, clock)],
    ['the saved lists', () => savedLists(payload, operator)],
    ['the monthly report', () => showAgeReport(payload, operator, '2026-05', clock)],
    ['the report of a day', () => showAgeReport(payload, operator, '2026-03-31', clock)],
    ['the months', () => listMonths(payload, operator, { clock })],
    ['how many pages book B.1 has', () => lastRegisterNo(run)],
    ['the files of a book', () => listPrints(payload, operator, 'B.1')],
    ['the temporary residents', () => listStays(payload, operator, false)],
    ['the imports', () => listImports(payload, operator)],
    ['the merges', () => listMerges(payload, operator)],
    ['an import', async () => showImport(payload, operator, await lastImport(), clock)],
    ['what stands in the way of undoing an import', async () => showObstacles(payload, operator, await lastImport())],
    ['undoing an import', async () => undoImport(payload, operator, { importId: await lastImport(), reason: 'Berkas yang salah' }, clock)],
    ...STATISTIC_IDS.flatMap((id) => [
      [`the statistic ${id}, for the office`, () => loadStatistic(payload, operator, id, { month: null, hamletId: null }, clock)] as const,
      [`the statistic ${id}, for everybody`, () => publicStatistic(run, id, plainDateIn('Asia/Jakarta', clock()))] as const,
    ]),
    ...STATISTIC_IDS.filter((id) => !definitionOf(id).ofVillageOnly).map((id) => [`the statistic ${id} of a hamlet and a month`, () => loadStatistic(payload, operator, id, { month: '2026-05', hamletId: hamletIds[0] ?? '' }, clock)] as const),
  ]

  it.each(SCREENS)('%s asks the database nothing that grows with the village', async (_what, open) => {
    const statements = await recordStatements(open)
    expect(statements.length).toBeGreaterThan(0)
    expect(await costlyStatements(testDatabaseUrls().superuser, statements)).toEqual([])
  })

  it('whether an act of before everybody else can be taken back is known at once, and names whoever came after it', async () => {
    const { later, isUnfit } = await loadReversal(run, olderAct, 'Keliru dicatat')
    expect([isUnfit, later]).toEqual([false, []])
    const [mover] = await query<{ id: string; family: string }>(payload, 'SELECT resident_id AS id, after_family AS family FROM population_events WHERE act = $1::uuid AND resident_id IS NOT NULL LIMIT 1', [olderAct])
    await inTransaction(payload, systemActor('test'), async (tx) => {
      await openAct(tx, { happenedOn: '2026-11-02' })
      await tx.query(`UPDATE residents SET family_id = $2::uuid, family_role = '9' WHERE nik_hash = $1`, [keyedHash('nik', nikOfMany(12_346)), mover?.family])
    })
    expect((await loadReversal(run, olderAct, 'Keliru dicatat')).later).toEqual([expect.objectContaining({ isOwn: false, isUndone: false })])
  })

  it('would be noticed if a screen read, skipped or counted people', async () => {
    const wrong = ['SELECT id FROM residents WHERE birth_place = $1', 'SELECT id FROM hamlets LIMIT 1 OFFSET 1', 'SELECT count(*) FROM residents WHERE register_no < 5']
    const statements = await recordStatements(async () => {
      for (const text of wrong) await query(payload, text, text.includes('$1') ? ['Langkat'] : [])
    })
    expect((await costlyStatements(testDatabaseUrls().superuser, statements)).map((found) => found.split(':')[0])).toEqual(['Seq Scan on residents', 'OFFSET', 'counts'])
  })

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
    expect(await findResidentByNik(payload, operator, nikOfMany(12_345))).toMatchObject({ maskedNik: expect.stringMatching(/^\d{6}\*{6}\d{4}$/), birthDate: lifelikePerson(12_345).birthDate })
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

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

const familyOf = async (id: string): Promise<string> => {
  const [row] = await query<{ family_id: string }>(payload, 'SELECT family_id FROM residents WHERE id = $1::uuid', [id])
  return row?.family_id ?? ''
}

const lastImport = async (): Promise<string> => (await query<{ id: string }>(payload, `SELECT id FROM population_imports ORDER BY created_at DESC, id DESC LIMIT 1`))[0]?.id ?? ''

/** An act of its own time: a family moves to another hamlet. */
const movedFamily = async (): Promise<string> => {
  const { familyId } = await inventedFamily(payload)
  const key = crypto.randomUUID()
  const typed = { act: 'hamlet-move', form: { familyId, happenedOn: '2026-11-01', hamlet: hamletIds[1] ?? '', address: null, rt: null, rw: null } } as const
  expect(await recordAct(payload, operator, { key, typed, papers: {} }, clock)).toMatchObject({ ok: true })
  return key
}

const day = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (!parsed.ok) throw new Error('no day')
  return parsed.value
}

const birth = (familyId: string): PopulationForm => ({
  act: 'birth',
  form: { id: crypto.randomUUID(), happenedOn: '2026-11-10', familyId, name: 'BAYI', nik: '', sex: '2', birthPlace: 'Langkat', role: '4', motherId: null, fatherId: null, motherName: 'IBU', fatherName: null, religion: null, birthCertificate: null },
})

/** Somebody with the name and birth day of a resident, with somebody who had moved away. */
const arrival = async (familyId: string): Promise<PopulationForm> => {
  const { name, birthDate } = lifelikePerson(777)
  const [gone] = await query<{ id: string }>(payload, `SELECT resident_id AS id FROM population_events WHERE kind = 'departure' AND import_id IS NULL ORDER BY seq DESC LIMIT 1`)
  const stranger = { id: crypto.randomUUID(), key: '1', name, sex: '1', birthPlace: 'Langkat', birthDate, religion: '1', maritalStatus: '1', citizenship: '1', educationKk: null, occupation: null, fatherName: null, motherName: null, nik: '', role: '9' }
  return { act: 'arrival', form: { happenedOn: '2026-11-10', from: 'Medan', family: { known: familyId }, strangers: [stranger], returning: gone ? [{ id: gone.id, role: '9' }] : [] } }
}

const recordOneEvent = (id: string): Promise<void> =>
  inTransaction(payload, systemActor('test'), async (tx) => {
    await openAct(tx, { happenedOn: '2026-11-01' })
    await tx.query(`UPDATE residents SET occupation = '5' WHERE id = $1::uuid`, [id])
  })
