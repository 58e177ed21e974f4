import fc from 'fast-check'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '@/access/actor'
import { addMonths, ageOn, parsePlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { query } from '@/platform/database'
import { readConditions, writeConditions } from '@/use-cases/population-lists/conditions'
import { requestList } from '@/use-cases/population-lists/export-list'
import { countPeople, listPeople, readPeople } from '@/use-cases/population-lists/list-people'
import { saveList, savedLists } from '@/use-cases/population-lists/saved-lists'
import { loadRecapitulation, populationOn } from '@/use-cases/population/recapitulation'
import { brokenMonths, listMonths } from '@/use-cases/population/months'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { addCounts, ageReportParts, countAges, showAgeReport } from '@/use-cases/registers/age-report'
import { ageReportFile } from '@/use-cases/registers/age-report-file'
import { correctStay, removeStay, showStay } from '@/use-cases/registers/correct-stay'
import { makePrint } from '@/use-cases/registers/make-print'
import { showBookPage } from '@/use-cases/registers/open-book'
import { readPrint } from '@/use-cases/registers/request-print'
import type { StayProblem, TypedStay } from '@/use-cases/registers/read-stay'
import { recordStay } from '@/use-cases/registers/record-stay'
import { endStay, extendStay, listStays } from '@/use-cases/registers/temporary-stay'

import { peopleIn } from '@/domain/population/ledger/ledger'
import { arbitraryHistory, inventedVillage, record, type Village } from '@tests/support/history'
import { everyRole, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let village: Village
let hamlet: string
let staff: Record<Role, TestStaff>

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  village = await inventedVillage(payload, { count: 8, openedOn: '2026-01-05', hamlets: 1 })
  hamlet = village.hamlets[0] ?? ''
  staff = await everyRole(payload, hamlet)
  const set = (person: number, columns: string): Promise<unknown> => query(payload, `UPDATE residents SET ${columns} WHERE id = $1::uuid`, [village.people[person]])
  await set(0, `name = 'TEPAT 17', birth_date = '2009-11-25', marital_status = '1'`)
  await set(1, `name = 'BESOK 17', birth_date = '2009-11-26', marital_status = '1'`)
  await set(2, `name = 'MUDA KAWIN', birth_date = '2010-05-01', marital_status = '2'`)
  await set(3, `name = 'ASING', birth_date = '1980-05-01', citizenship = '2'`)
  await set(4, `name = 'BALITA', birth_date = '2021-11-26', marital_status = '1'`)
  await set(5, `name = 'LIMA TAHUN', birth_date = '2021-11-25', marital_status = '1'`)
  await set(6, `name = 'LANSIA', birth_date = '1960-01-01', occupation = '9'`)
  await set(7, `name = 'SUDAH MENINGGAL', birth_date = '1950-01-01', life_status = '2'`)
})

const namesOf = async (conditions: string): Promise<string[]> => {
  const { rows } = await listPeople(payload, staff.operator.actor, { conditions: readConditions(`dusun=${hamlet}&${conditions}`), after: 0 }, clock)
  return rows.map(({ name }) => name)
}

describe('a list of residents', () => {
  it('has those who may vote on a day: 17 that day or married before, citizens, alive', async () => {
    expect(await namesOf('pemilih=2026-11-25')).toEqual(['TEPAT 17', 'MUDA KAWIN', 'LANSIA'])
    expect(await namesOf('pemilih=2026-11-26')).toEqual(['TEPAT 17', 'BESOK 17', 'MUDA KAWIN', 'LANSIA'])
  })

  it('has the voters of a day that has passed as they were on it: whoever lived here then, in the hamlet and with the data of then', async () => {
    const before = await inventedVillage(payload, { count: 5, openedOn: '2026-01-05', hamlets: 2 })
    const [here = '', there = ''] = before.hamlets
    for (const [person, name] of ['TINGGAL', 'MENINGGAL', 'PINDAH DUSUN', 'BARU KAWIN', 'LAHIRNYA DIPERBAIKI'].entries()) {
      await record(payload, before, { person, day: '2026-01-05', set: { name, hamlet: 0, marital_status: '1', birth_date: person === 3 ? '2010-01-01' : '1990-01-01' } })
    }
    await record(payload, before, { person: 1, day: '2026-03-10', set: { life_status: '2' } })
    await record(payload, before, { person: 2, day: '2026-04-10', set: { hamlet: 1 } })
    await record(payload, before, { person: 3, day: '2026-05-10', set: { marital_status: '2' } })
    await record(payload, before, { person: 3, day: '2026-06-10', set: { marital_status: '4' } })
    await record(payload, before, { person: 4, day: '2026-07-10', set: { birth_date: '2015-01-01' } })
    const on = async (day: string, hamletId: string) =>
      (await listPeople(payload, staff.operator.actor, { conditions: readConditions(`dusun=${hamletId}&pemilih=${day}`), after: 0 }, clock)).rows.map(({ name, maritalStatus }) => `${name} ${maritalStatus}`)
    expect(await on('2026-01-04', here)).toEqual([])
    expect(await on('2026-03-09', here)).toEqual(['TINGGAL 1', 'MENINGGAL 1', 'PINDAH DUSUN 1', 'LAHIRNYA DIPERBAIKI 1'])
    expect(await on('2026-03-10', here)).toEqual(['TINGGAL 1', 'PINDAH DUSUN 1', 'LAHIRNYA DIPERBAIKI 1'])
    expect(await on('2026-04-10', here)).toEqual(['TINGGAL 1', 'LAHIRNYA DIPERBAIKI 1'])
    expect(await on('2026-04-10', there)).toEqual(['PINDAH DUSUN 1'])
    expect(await on('2026-05-10', here)).toEqual(['TINGGAL 1', 'BARU KAWIN 2', 'LAHIRNYA DIPERBAIKI 1'])
    expect(await on('2026-07-10', here)).toEqual(['TINGGAL 1', 'BARU KAWIN 4'])
  })

  it('has as many voters of a day as the books count citizens on it, when all are old enough', async () => {
    const voters = await inventedVillage(payload, { count: 6, openedOn: '2026-01-05' })
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(voters, '2026-02-01', 200), fc.nat({ max: 200 }), async (changes, offset) => {
        for (const change of changes) await record(payload, voters, change)
        const day = new Date(Date.parse('2026-02-01T00:00:00Z') + offset * 86_400_000).toISOString().slice(0, 10)
        for (const id of voters.hamlets) {
          const { rows } = await listPeople(payload, staff.operator.actor, { conditions: readConditions(`dusun=${id}&pemilih=${day}`), after: 0 }, clock)
          const [books] = await run<{ people: string | null }>('SELECT sum(people_in - people_out) AS people FROM population_counts WHERE hamlet_id = $1::uuid AND counted_on <= $2::date AND NOT is_foreign', [id, day])
          expect(rows.length).toBe(Number(books?.people ?? 0))
        }
      }),
      { numRuns: 15 },
    )
  })

  it('has whoever is that old today, in full years', async () => {
    expect(await namesOf('umur-dari=0&umur-sampai=4')).toEqual(['BALITA'])
    expect(await namesOf('umur-dari=5&umur-sampai=5')).toEqual(['LIMA TAHUN'])
    expect(await namesOf('umur-dari=60')).toEqual(['LANSIA'])
    expect(await namesOf('umur-dari=60&pekerjaan=8')).toEqual([])
    expect(await namesOf('umur-dari=60&pekerjaan=9')).toEqual(['LANSIA'])
  })

  it('goes on page by page and names nobody twice or never', async () => {
    const big = await inventedVillage(payload, { count: 120, openedOn: '2026-01-05', hamlets: 1 })
    const seen: string[] = []
    let after: number | null = 0
    while (after !== null) {
      const page: Awaited<ReturnType<typeof readPeople>> = await readPeople(run, { conditions: { hamletId: big.hamlets[0] }, day: today(), after, numbers: 'masked' })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    expect(seen.toSorted()).toEqual(big.people.toSorted())
    expect(await countPeople(payload, staff.operator.actor, { hamletId: big.hamlets[0] }, clock)).toEqual({ people: 120, isMore: false })
    expect(await countPeople(payload, staff.operator.actor, { hamletId: crypto.randomUUID() }, clock)).toEqual({ people: 0, isMore: false })
    await expect(countPeople(payload, staff.kadus.actor, {}, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('reads its conditions back from what it has written, and takes nothing else', () => {
    const written = writeConditions(readConditions(`jk=2&umur-dari=7&ktp=tidak&pemilih=2026-11-25&agama=99&dusun=x&cari=SITI`))
    expect(written).toBe('jk=2&umur-dari=7&ktp=tidak&pemilih=2026-11-25')
    expect(writeConditions(readConditions(written))).toBe(written)
  })

  it('is saved once by its name, and shown to those who keep the register', async () => {
    await Promise.all([saveList(payload, staff.operator.actor, { name: 'Lansia uji', conditions: 'umur-dari=60' }), saveList(payload, staff.sekdes.actor, { name: 'Lansia uji', conditions: 'umur-dari=60' })])
    await saveList(payload, staff.sekdes.actor, { name: 'Lansia uji', conditions: 'umur-dari=65' })
    expect((await savedLists(payload, staff.kades.actor)).filter(({ name }) => name === 'Lansia uji').map(({ conditions }) => conditions)).toEqual(['umur-dari=65'])
    await expect(saveList(payload, staff.kadus.actor, { name: 'x', conditions: '' })).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await savedLists(payload, staff.bpd.actor)).toEqual([])
  })

  it('is taken away with the right and a reason only, as text that no sheet takes for a formula', async () => {
    const ask = (role: Role, reason: string, format: 'xlsx' | 'csv' = 'csv') => {
      const id = uuidv7()
      return requestList(payload, staff[role].actor, { id, conditions: `dusun=${hamlet}&umur-dari=60`, format, isFull: true, reason }, clock).then(() => id)
    }
    await expect(ask('operator', 'Penyaluran bantuan')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask('sekdes', '')).rejects.toMatchObject({ code: 'reason-required' })
    await query(payload, `UPDATE residents SET name = '=HYPERLINK("x")' WHERE id = $1::uuid`, [village.people[6]])
    const id = await ask('sekdes', 'Penyaluran bantuan')
    await makePrint(payload, id)
    const { bytes, fileName } = await readPrint(payload, staff.sekdes.actor, id)
    const lines = bytes.toString('utf8').trim().split('\r\n')
    expect(fileName).toBe('daftar-penduduk.csv')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
    expect(lines[1]).toMatch(/"\d{16}"/u)
    const [row] = await query<{ entry: string }>(payload, `SELECT entry::text AS entry FROM audit_trail WHERE action = 'list-export' ORDER BY seq DESC LIMIT 1`)
    expect(row?.entry).toContain('Penyaluran bantuan')
  })
})

describe('the monthly report', () => {
  it('has everybody of B.3 once, in the age group of the day', async () => {
    const hamlets = (await query<{ id: string }>(payload, 'SELECT id FROM hamlets ORDER BY sequence, name')).map(({ id }) => id)
    await record(payload, village, { person: 5, day: '2026-05-01', set: { life_status: '3' } })
    for (const day of ['2026-02-28', '2026-10-31'] as const) {
      const lines = await countAges(run, { day: dayOf(day), hamlets })
      const kept = await loadRecapitulation(run, day.slice(0, 7))
      for (const [at, id] of hamlets.entries()) {
        const counted = lines.reduce((sum, line) => sum + (line.hamlets[at]?.men ?? 0) + (line.hamlets[at]?.women ?? 0), 0)
        const line = kept.find(({ hamlet: other }) => other === id)
        expect(counted).toBe(line ? peopleIn(line.closing) : 0)
      }
    }
  })

  it('can be asked for any day that has come, and taken away as a file that says the same', async () => {
    const [opened] = await query<{ people: string }>(payload, `SELECT sum(people_in - people_out) AS people FROM population_counts WHERE counted_on <= '2026-04-30'`)
    const { lines, hamlets, heads } = await showAgeReport(payload, staff.operator.actor, '2026-04-30', clock)
    const { sums } = ageReportParts({ lines, hamlets })
    const { men, women } = addCounts(sums)
    expect(men + women).toBe(Number(opened?.people))
    expect(heads).toBe((await populationOn(run, '2026-04-30')).heads)
    const { bytes, fileName } = await ageReportFile(payload, staff.operator.actor, { asked: '2026-04-30', format: 'csv' }, clock)
    expect(fileName).toBe('laporan-penduduk-2026-04-30.csv')
    expect(bytes.toString('utf8').trim().split('\r\n').at(-1)).toMatch(new RegExp(`^"Jumlah".*"${men}";"${women}";"${men + women}"$`, 'u'))
    await expect(showAgeReport(payload, staff.operator.actor, '2026-11-26', clock)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(showAgeReport(payload, staff.operator.actor, '2026-02-30', clock)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(ageReportFile(payload, staff.kadus.actor, { asked: '2026-04', format: 'csv' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('agrees with the kept statistics of birth months', async () => {
    // At a month's end the kept months of birth are exact; whatever other files record later does not count.
    const lines = await countAges(run, { day: dayOf('2026-10-31'), hamlets: [] })
    const kept = await run<{ value: string; people: string }>(`SELECT value, sum(people) AS people FROM population_figures WHERE dimension = 'birth-month' AND month <= '2026-10-01' GROUP BY 1`)
    const children = kept.filter(({ value }) => value > '2021-10' && value !== '').reduce((sum, { people }) => sum + Number(people), 0)
    const [group] = lines
    expect((group?.hamlets[0]?.men ?? 0) + (group?.hamlets[0]?.women ?? 0)).toBe(children)
    expect(ageOn(dayOf('2021-11-26'), dayOf('2026-11-25'))).toBe(4)
    expect(addMonths(dayOf('2026-11-25'), -60)).toBe('2021-11-25')
  })
})

describe('a guest of the village', () => {
  const facts = { name: 'TAMU BARU', sex: '1', nationality: 'Indonesia', cameFrom: 'Medan', purpose: 'Bekerja', host: 'Pak Uji' } as const

  it('is written down once, however often the button is pressed', async () => {
    const typed = { ...facts, hamlet, arrivedOn: '2026-10-05', stayUntil: '2026-10-31', age: '30' }
    const key = crypto.randomUUID()
    const press = () => recordStay(payload, staff.operator.actor, { key, typed }, clock)
    expect(await Promise.all([press(), press()])).toEqual([{ ok: true, value: { id: key } }, { ok: true, value: { id: key } }])
    expect((await listStays(payload, staff.operator.actor, false)).filter(({ id }) => id === key)).toEqual([expect.objectContaining({ name: 'TAMU BARU', arrivedOn: '2026-10-05', stayUntil: '2026-10-31' })])
    await expect(recordStay(payload, staff.kades.actor, { key, typed }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it.each<[string, TypedStay, StayProblem[]]>([
    ['no day of arrival', { arrivedOn: '' }, [{ field: 'arrivedOn', code: 'missing' }]],
    ['a day that does not exist', { arrivedOn: '2026-02-30' }, [{ field: 'arrivedOn', code: 'wrong' }]],
    ['a day of arrival to come', { arrivedOn: '2026-11-26' }, [{ field: 'arrivedOn', code: 'future' }]],
    ['a stay that ends before it begins', { stayUntil: '2026-10-04' }, [{ field: 'stayUntil', code: 'until-before-arrival' }]],
    ['nothing but an age in words', { name: '', sex: '', cameFrom: ' ', age: 'tua' }, [{ field: 'name', code: 'missing' }, { field: 'sex', code: 'missing' }, { field: 'cameFrom', code: 'missing' }, { field: 'age', code: 'wrong' }]],
    ['a hamlet that is none', { hamlet: crypto.randomUUID() }, [{ field: 'hamlet', code: 'wrong' }]],
  ])('is refused with %s, at the field', async (_what, wrong, problems) => {
    const typed = { ...facts, hamlet, arrivedOn: '2026-10-05', ...wrong }
    expect(await recordStay(payload, staff.operator.actor, { key: crypto.randomUUID(), typed }, clock)).toEqual({ ok: false, problem: problems })
  })

  it.each<[string, object, string, RegExp]>([
    ['no day of arrival', {}, 'arrivedOn', /belum diisi/u],
    ['a stay that ends before it begins', { arrivedOn: '2026-10-10', stayUntil: '2026-10-05' }, 'stayUntil', /lebih awal daripada tanggal datang/u],
    ['a leaving before the coming', { arrivedOn: '2026-10-10', leftOn: '2026-10-05' }, 'leftOn', /lebih awal daripada tanggal datang/u],
  ])('is refused over REST with %s, in Indonesian', async (_what, days, path, words) => {
    const answer = await rest({ method: 'POST', path: 'temporary-residents', cookie: await signIn(staff.operator), body: { ...facts, hamlet, ...days } })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ data: { errors: [{ path, message: expect.stringMatching(words) }] } }] })
  })

  it('is corrected by whoever may, taken back where it was a mistake, and its number of identity stays hidden', async () => {
    const { operator, sekdes, kades } = staff
    const key = crypto.randomUUID()
    const typed = { ...facts, name: 'TAMU KELIRU', hamlet, arrivedOn: '2026-11-05', identityNumber: '1205210101900001' }
    expect(await recordStay(payload, operator.actor, { key, typed }, clock)).toMatchObject({ ok: true })
    await extendStay(payload, operator.actor, { id: key, until: '2026-12-31' }, clock)
    await endStay(payload, operator.actor, { id: key, leftOn: '2026-11-20' }, clock)
    const known = await showStay(payload, kades.actor, key)
    expect(known).toMatchObject({ leftOn: '2026-11-20', extensions: [{ until: '2026-12-31' }], typed: { name: 'TAMU KELIRU', identityNumber: '*************001' } })
    const correct = (more: Record<string, string>) => correctStay(payload, operator.actor, { id: key, typed: { ...known.typed, ...more } }, clock)
    expect(await correct({ leftOn: '2026-11-01' })).toEqual({ ok: false, problem: [{ field: 'leftOn', code: 'left-before-arrival' }] })
    expect(await correct({ name: '', 'extensions.0.until': 'besok' })).toEqual({ ok: false, problem: [{ field: 'name', code: 'missing' }, { field: 'extensions.0.until', code: 'wrong' }] })
    await expect(correctStay(payload, kades.actor, { id: key, typed: known.typed }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await correct({ name: 'TAMU BENAR' })).toMatchObject({ ok: true })
    expect(await showStay(payload, kades.actor, key)).toEqual({ ...known, leftOn: null, extensions: [], typed: { ...known.typed, name: 'TAMU BENAR' } })
    await expect(removeStay(payload, operator.actor, key, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await removeStay(payload, sekdes.actor, key, clock)
    await expect(showStay(payload, kades.actor, key)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('stays longer, and leaves, once each', async () => {
    const guest = await payload.create({ collection: 'temporary-residents', data: { name: 'TAMU UJI', sex: '1', nationality: 'Indonesia', cameFrom: 'Medan', purpose: 'Bekerja', host: 'Pak Uji', hamlet, arrivedOn: '2026-10-01', stayUntil: '2026-10-31' }, overrideAccess: true })
    const id = String(guest.id)
    const twice = await Promise.allSettled([extendStay(payload, staff.operator.actor, { id, until: '2026-12-31' }, clock), extendStay(payload, staff.operator.actor, { id, until: '2026-12-31' }, clock)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await listStays(payload, staff.operator.actor, false)).find((stay) => stay.id === id)).toMatchObject({ stayUntil: '2026-12-31', extensions: 1 })
    const remark = async (month: string) => (await showBookPage(payload, staff.operator.actor, { book: 'B.4', month, hamletId: hamlet, after: null }, clock)).rows.find(({ nama }) => nama === 'TAMU UJI')?.keterangan
    expect(await remark('2026-10')).toBe('Rencana sampai 31-10-2026')
    expect(await remark('2026-11')).toBe('Rencana sampai 31-12-2026; diperpanjang 1 kali')
    expect(await remark('2026-09')).toBeUndefined()
    await expect(endStay(payload, staff.operator.actor, { id, leftOn: '2026-09-30' }, clock)).rejects.toMatchObject({ code: 'day-not-possible' })
    await expect(endStay(payload, staff.operator.actor, { id, leftOn: '2026-11-26' }, clock)).rejects.toMatchObject({ code: 'day-not-possible' })
    await expect(endStay(payload, staff.kades.actor, { id, leftOn: '2026-11-20' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await endStay(payload, staff.operator.actor, { id, leftOn: '2026-11-20' }, clock)
    await expect(extendStay(payload, staff.operator.actor, { id, until: '2027-12-31' }, clock)).rejects.toMatchObject({ code: 'stay-is-over' })
    expect((await listStays(payload, staff.operator.actor, true)).map((stay) => stay.id)).toContain(id)
  })
})

describe('the months', () => {
  it('tell who closed them, and when the books no longer say what they said', async () => {
    await closeMonth(payload, staff.sekdes.actor, '2026-03', clock)
    const { months } = await listMonths(payload, staff.auditor.actor, { clock })
    expect(months.find(({ month }) => month === '2026-03')).toMatchObject({ state: 'closed', isIntact: true, closedBy: 'Petugas sekdes' })
    expect(months.find(({ month }) => month === '2026-02')).toMatchObject({ state: 'closed', closedWith: '2026-03' })
    expect(months.find(({ month }) => month === '2026-04')).toMatchObject({ state: 'open' })
    expect(await brokenMonths(run)).toEqual([])
    await query(payload, `UPDATE population_months SET totals = jsonb_set(totals, '{people}', '1') WHERE month = '2026-03'`)
    expect(await brokenMonths(run)).toEqual(['2026-03'])
    await reopenMonth(payload, staff.sekdes.actor, { month: '2026-03', reason: 'Uji selesai' }, clock)
    expect((await listMonths(payload, staff.sekdes.actor, { clock })).months.find(({ month }) => month === '2026-03')).toMatchObject({ state: 'open', reopened: { by: 'Petugas sekdes', reason: 'Uji selesai' } })
    await expect(listMonths(payload, staff.kadus.actor, { clock })).rejects.toMatchObject({ code: 'not-allowed' })
    await reopenMonth(payload, staff.sekdes.actor, { month: '2020-01', reason: 'Uji coba' }, clock)
  })
})

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

const dayOf = (text: string): PlainDate => {
  const day = parsePlainDate(text)
  if (!day.ok) throw new Error(text)
  return day.value
}

const today = (): PlainDate => dayOf('2026-11-25')
