import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { type Role, systemActor } from '@/access/actor'
import { lastDayOfMonth } from '@/domain/calendar/plain-date'
import { peopleIn, type RecapLine, villageOn } from '@/domain/population/ledger/ledger'
import { BOOK_CODES, type BookCode } from '@/domain/registers/books'
import type { BookRow, Cell } from '@/domain/registers/column'
import { monthBeside } from '@/domain/registers/period'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'
import { loadRecapitulation, populationOn } from '@/use-cases/population/recapitulation'
import { cursorOfPage } from '@/use-cases/registers/b1'
import { openWholeBook, pagesOf, showBookPage } from '@/use-cases/registers/open-book'
import { loadGrowth } from '@/use-cases/statistics/kept-figures'

import { arbitraryHistory, type Change, inventedVillage, record, type Village } from '@tests/support/history'
import { loadLedger } from '@tests/support/ledger'
import { everyRole, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { emptyRegister } from '@tests/support/register-export'

let payload: Payload
let village: Village
let staff: Record<Role, TestStaff>

const clock = () => new Date('2026-11-25T03:00:00Z')
// Whole months: what other files record on the day that the tests run would count in B.3 of a month that goes on, not in B.1 of a day of it.
const MONTHS = ['2026-02', '2026-05', '2026-09', '2026-10']

beforeAll(async () => {
  payload = await testPortal()
  // The whole village is compared: imports that other files have undone would stand in B.2 as lines that take each other back.
  await emptyRegister(payload)
  village = await inventedVillage(payload, { count: 9, openedOn: '2025-12-31' })
  staff = await everyRole(payload, village.hamlets[0] ?? null)
})

describe('the books of a month', () => {
  it('agree with each other and with the ledger at every month and in every hamlet, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(village, '2026-01-01', 320), async (history) => {
        for (const change of history) await record(payload, village, change)
        const events = await loadLedger(payload)
        const numberOf = new Map((await query<{ id: string; no: number }>(payload, 'SELECT id, register_no::int AS no FROM residents')).map(({ id, no }) => [id, no]))
        for (const month of MONTHS) {
          const day = dayOf(month)
          const standing = [...villageOn(events, day)]
          for (const hamlet of [null, ...village.hamlets]) {
            const wanted = standing.filter(([, { hamlet: lives }]) => hamlet === null || lives === hamlet)
            const b1 = await rowsOf('B.1', month, hamlet)
            expect(numbers(b1, 'nomor_urut')).toEqual(wanted.map(([id]) => numberOf.get(id) ?? 0).toSorted((a, b) => a - b))
            const b5 = await rowsOf('B.5', month, hamlet)
            expect(b5.map(({ nik }) => nik).toSorted()).toEqual(b1.map(({ nik }) => nik).toSorted())
            expect(b5.map(({ no_kk: nokk }) => nokk ?? '').toSorted()).toEqual(b1.map(({ no_kk: nokk }) => nokk ?? '').toSorted())
            const line = (await rowsOf('B.3', month, hamlet)).at(-1) ?? {}
            expect(line.akhir_jiwa ?? 0).toBe(b1.length)
            const before = (await rowsOf('B.3', monthBeside(month, -1), hamlet)).at(-1) ?? {}
            for (const column of ['wna_l', 'wna_p', 'wni_l', 'wni_p', 'kk', 'anggota', 'jiwa']) expect(line[`awal_${column}`]).toBe(before[`akhir_${column}`])
            const b2 = await rowsOf('B.2', month, hamlet)
            if (hamlet === null) {
              const lines = (await rowsOf('B.3', month, null)).slice(0, -1)
              expect({ came: filled(b2, 'datang_tanggal'), left: filled(b2, 'pindah_tanggal'), died: filled(b2, 'meninggal_tanggal') }).toEqual({ came: sumOf(lines, 'datang'), left: sumOf(lines, 'pindah'), died: sumOf(lines, 'mati') })
              expect((await populationOn(run, day)).people).toBe(b1.length)
              expect(await fromOutside(month)).toEqual(await growthOf(month))
            } else {
              expect({ came: filled(b2, 'datang_tanggal'), left: filled(b2, 'pindah_tanggal'), died: filled(b2, 'meninggal_tanggal') }).toEqual({ came: sumOf([line], 'datang'), left: sumOf([line], 'pindah'), died: sumOf([line], 'mati') })
            }
          }
        }
      }),
      { numRuns: 2 },
    )
    // The books of the whole village are read too, and other files may have left thousands of people.
  }, 600_000)

  it('show a person as things were then: name, family, address, head', async () => {
    const own = await inventedVillage(payload, { count: 4, openedOn: '2026-01-10' })
    await record(payload, own, { person: 0, day: '2026-04-03', set: { name: 'NAMA SESUDAH APRIL', hamlet: 1, family: 1, family_role: '9' } })
    await record(payload, own, { person: 0, day: '2026-06-03', set: { name: 'NAMA SESUDAH JUNI', life_status: '2' } })
    const [march, may] = [await rowsOf('B.1', '2026-03', own.hamlets[0] ?? ''), await rowsOf('B.1', '2026-05', own.hamlets[1] ?? '')]
    expect(march[0]).toMatchObject({ nama: expect.stringContaining('WARGA BUKU'), kedudukan_keluarga: 'Kepala Keluarga' })
    expect(may.find(({ nama }) => nama === 'NAMA SESUDAH APRIL')).toMatchObject({ kedudukan_keluarga: 'Famili Lain' })
    expect((await rowsOf('B.1', '2026-07', own.hamlets[1] ?? '')).map(({ nama }) => nama)).not.toContain('NAMA SESUDAH JUNI')
    expect((await rowsOf('B.5', '2026-03', own.hamlets[0] ?? ''))[0]?.no_kk).not.toBe((await rowsOf('B.5', '2026-05', own.hamlets[1] ?? '')).find(({ nama }) => nama === 'NAMA SESUDAH APRIL')?.no_kk)
  })

  it('write down a death, where somebody came from and went to, and never a birth', async () => {
    const own = await inventedVillage(payload, { count: 4, openedOn: '2026-01-10' })
    await record(payload, own, { person: 0, day: '2026-03-02', set: { life_status: '2' } }, { kind: 'death', place: 'Rumah sakit' })
    await record(payload, own, { person: 1, day: '2026-03-03', set: { life_status: '3' } }, { kind: 'departure', place: 'Desa Serapit' })
    await record(payload, own, { person: 1, day: '2026-04-20', set: { life_status: '1' } }, { kind: 'arrival', place: 'Desa Serapit' })
    await record(payload, own, { person: 2, day: '2026-03-05', set: { hamlet: 0 } })
    const march = await rowsOf('B.2', '2026-03', own.hamlets[0] ?? '')
    expect(march).toHaveLength(3)
    expect(march[0]).toMatchObject({ nomor_urut: 1, meninggal_di: 'RUMAH SAKIT', meninggal_tanggal: '2026-03-02', datang_tanggal: null })
    expect(march[1]).toMatchObject({ nomor_urut: 2, pindah_ke: 'DESA SERAPIT', pindah_tanggal: '2026-03-03' })
    expect(march[2]).toMatchObject({ nomor_urut: 3, datang_tanggal: '2026-03-05', keterangan: 'Pindah antardusun' })
    expect((await rowsOf('B.2', '2026-04', own.hamlets[0] ?? ''))[0]).toMatchObject({ datang_dari: 'DESA SERAPIT', datang_tanggal: '2026-04-20' })
    const born = await inventedBirth(own)
    expect((await rowsOf('B.2', '2026-05', own.hamlets[0] ?? '')).map(({ nama }) => nama)).not.toContain(born)
    expect((await rowsOf('B.1', '2026-05', own.hamlets[0] ?? '')).map(({ nama }) => nama)).toContain(born)
  })

  it('say of a death that was taken back in its month that it was a mistake, and B.3 counts none', async () => {
    const own = await inventedVillage(payload, { count: 2, openedOn: '2026-01-10' })
    const act = await record(payload, own, { person: 0, day: '2026-03-02', set: { life_status: '2' } }, { kind: 'death' })
    await record(payload, own, { person: 0, day: '2026-03-09', set: { life_status: '1' } }, { kind: 'reversal', reverses: act })
    const lines = await rowsOf('B.2', '2026-03', own.hamlets[0] ?? '')
    expect(lines.map(({ keterangan }) => keterangan)).toEqual(['Catatan keliru, dibatalkan', 'Pembatalan catatan yang keliru; meninggal dibatalkan'])
    expect(sumOf(await rowsOf('B.3', '2026-03', own.hamlets[0] ?? ''), 'mati')).toBe(0)
  })

  it('say the same of whoever is put into another hamlet, leaves for a while or becomes a foreigner by mistake, and B.3 moves nobody', async () => {
    const own = await inventedVillage(payload, { count: 6, openedOn: '2026-01-10' })
    const before = await Promise.all(own.hamlets.map((hamlet) => rowsOf('B.3', '2026-03', hamlet)))
    const mistakes: { set: Change['set']; back: Change['set'] }[] = [
      { set: { hamlet: 1 }, back: { hamlet: 0 } },
      { set: { life_status: '6' }, back: { life_status: '1' } },
      { set: { citizenship: '2' }, back: { citizenship: '1' } },
    ]
    for (const [place, { set, back }] of mistakes.entries()) {
      const act = await record(payload, own, { person: 0, day: `2026-03-0${place + 1}`, set })
      await record(payload, own, { person: 0, day: `2026-03-0${place + 1}`, set: back }, { kind: 'reversal', reverses: act })
    }
    expect(await Promise.all(own.hamlets.map((hamlet) => rowsOf('B.3', '2026-03', hamlet)))).toEqual(before)
    expect((await rowsOf('B.2', '2026-03', own.hamlets[0] ?? '')).map(({ keterangan }) => keterangan)).toEqual([
      'Pindah antardusun; Catatan keliru, dibatalkan',
      'Pembatalan catatan yang keliru; pindah antardusun dibatalkan',
      'Pergi tanpa surat pindah; Catatan keliru, dibatalkan',
      'Pembatalan catatan yang keliru; pergi tanpa surat pindah dibatalkan',
      'Berubah kewarganegaraan; Catatan keliru, dibatalkan',
      'Pembatalan catatan yang keliru; berubah kewarganegaraan dibatalkan',
    ])
  })

  it('count what was taken back after its month was closed in the month in which that was done', async () => {
    const own = await inventedVillage(payload, { count: 4, openedOn: '2026-01-10' })
    const act = await record(payload, own, { person: 0, day: '2026-03-02', set: { hamlet: 1 } })
    const march = await rowsOf('B.3', '2026-03', own.hamlets[1] ?? '')
    await record(payload, own, { person: 0, day: '2026-04-02', set: { hamlet: 0 } }, { kind: 'reversal', reverses: act })
    expect(await rowsOf('B.3', '2026-03', own.hamlets[1] ?? '')).toEqual(march)
    expect((await rowsOf('B.2', '2026-03', own.hamlets[1] ?? '')).map(({ keterangan }) => keterangan)).toEqual(['Pindah antardusun'])
    expect(sumOf(await rowsOf('B.3', '2026-04', own.hamlets[1] ?? ''), 'pindah')).toBe(1)
  })
})

describe('a page of a book', () => {
  it('opens at once by its number in B.1', async () => {
    const own = await inventedVillage(payload, { count: 60, openedOn: '2026-01-01' })
    const [last] = await query<{ no: number }>(payload, 'SELECT register_no::int AS no FROM residents WHERE id = $1::uuid', [own.people.at(-1)])
    const page = Math.ceil((last?.no ?? 0) / 50)
    const shown = await showBookPage(payload, staff.operator.actor, { book: 'B.1', month: '2026-10', hamletId: null, after: cursorOfPage(page) }, clock)
    expect(numbers(shown.rows, 'nomor_urut')).toContain(last?.no)
    expect(numbers(shown.rows, 'nomor_urut').every((no) => no > (page - 1) * 50 && no <= page * 50)).toBe(true)
    expect(shown.period).toEqual({ month: '2026-10', day: '2026-10-31' })
  })

  it('masks NIK and No. KK', async () => {
    const own = await inventedVillage(payload, { count: 2, openedOn: '2026-01-10' })
    const { rows } = await showBookPage(payload, staff.operator.actor, { book: 'B.1', month: '2026-01', hamletId: own.hamlets[0] ?? '', after: null }, clock)
    expect(rows).toHaveLength(2)
    for (const { nik, no_kk: nokk } of rows) for (const cell of [nik, nokk]) if (cell !== null) expect(String(cell)).toMatch(/^\d{6}\*{6}\d{4}$/u)
  })

  it('begins at the beginning for an address that somebody has bent', async () => {
    for (const book of BOOK_CODES) {
      for (const after of ['2026-99-99.1.1', 'x', 'f', '-1', `2026-01-01.${'0'.repeat(36)}.1`, "';--"]) {
        const bent = await showBookPage(payload, staff.operator.actor, { book, month: '2026-03', hamletId: null, after }, clock)
        const begun = await showBookPage(payload, staff.operator.actor, { book, month: '2026-03', hamletId: null, after: null }, clock)
        expect(bent.rows).toEqual(begun.rows)
      }
    }
  })

  it('is shown to the offices that read the books only, never to a kadus', async () => {
    for (const role of ['operator', 'sekdes', 'kades', 'auditor'] as const) await expect(showBookPage(payload, staff[role].actor, { book: 'B.5', month: '2026-03', hamletId: null, after: null }, clock)).resolves.toBeDefined()
    for (const role of ['kadus', 'editor', 'bpd', 'admin'] as const) await expect(showBookPage(payload, staff[role].actor, { book: 'B.5', month: '2026-03', hamletId: null, after: null }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses a month that has not begun and what is no month', async () => {
    for (const month of ['2026-12', '2026-13', 'kemarin']) await expect(showBookPage(payload, staff.kades.actor, { book: 'B.1', month, hamletId: null, after: null }, clock)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('has full numbers only for sekdes and kades, with a reason, and a row in the audit trail', async () => {
    const asked = { book: 'B.1', month: '2026-05', hamletId: village.hamlets[0] ?? '' } as const
    await expect(openWholeBook(payload, staff.operator.actor, { ...asked, fullReason: 'Arsip kantor' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(openWholeBook(payload, staff.sekdes.actor, { ...asked, fullReason: '  ' }, clock)).rejects.toMatchObject({ code: 'reason-required' })
    const { pages } = await openWholeBook(payload, staff.sekdes.actor, { ...asked, fullReason: 'Arsip kantor 1205210101900001' }, clock)
    for await (const rows of pages) for (const { nik } of rows) expect(String(nik)).toMatch(/^\d{16}$/u)
    const [entry] = await query<{ row: string }>(payload, `SELECT entry::text AS row FROM audit_trail WHERE action = 'register-full' ORDER BY seq DESC LIMIT 1`)
    expect(entry?.row).toContain('Arsip kantor …')
  })
})

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

/** What book B.3 counts as coming and leaving, without what its remarks explain otherwise. */
const fromOutside = async (month: string): Promise<object> => {
  const lines = await loadRecapitulation(run, month)
  const total = (of: (line: RecapLine) => number): number => lines.reduce((sum, line) => sum + of(line), 0)
  const others = ({ others: kept }: RecapLine, side: 'in' | 'out'): number =>
    Object.entries(kept).reduce((sum, [movement, count]) => sum + (movement === 'opening' ? (side === 'in' ? count.in - count.out : 0) : count[side]), 0)
  return {
    born: total(({ born }) => peopleIn(born)), died: total(({ died }) => peopleIn(died)),
    came: total((line) => peopleIn(line.came) - others(line, 'in')), left: total((line) => peopleIn(line.left) - others(line, 'out')),
    opened: total(openedIn),
    others: total((line) => others(line, 'in') - others(line, 'out') - openedIn(line)),
  }
}

const openedIn = ({ others: { opening } }: RecapLine): number => (opening ? opening.in - opening.out : 0)

/** The statistic of growth says the same of that month. */
const growthOf = async (month: string): Promise<object> => {
  const { opened, born, died, came, left, others } = (await loadGrowth(run, { through: month, hamletId: null })).at(-1) ?? {}
  return { opened, born, died, came, left, others }
}

const dayOf = (month: string): string => lastDayOfMonth(month)

const rowsOf = async (book: BookCode, month: string, hamletId: string | null): Promise<BookRow[]> => {
  const rows: BookRow[] = []
  for await (const page of pagesOf(run, book, { month, day: dayOf(month), hamletId, numbers: 'full' })) rows.push(...page)
  return rows
}

const numbers = (rows: readonly BookRow[], key: string): number[] => rows.map((row) => Number(row[key]))

const filled = (rows: readonly BookRow[], key: string): number => rows.filter((row) => row[key] !== null).length

const sumOf = (rows: readonly BookRow[], movement: string): number =>
  rows.flatMap((row) => ['wna_l', 'wna_p', 'wni_l', 'wni_p'].map((column): Cell | undefined => row[`${movement}_${column}`])).reduce<number>((total, cell) => total + Number(cell ?? 0), 0)

/** A child of the first family, born on 4 May 2026; returns its name. */
const inventedBirth = async ({ hamlets, families }: Village): Promise<string> => {
  await inTransaction(payload, systemActor('test'), async (tx) => {
    await openAct(tx, { kind: 'birth', happenedOn: '2026-05-04' })
    await tx.query(
      `INSERT INTO residents (id, name, sex, birth_date, family_id, family_role, hamlet_id, citizenship, life_status) VALUES (gen_random_uuid(), 'BAYI BUKU', '1', '2026-05-04', $1::uuid, '4', $2::uuid, '1', '1')`,
      [families[0], hamlets[0]],
    )
  })
  return 'BAYI BUKU'
}
