import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { importSentence, IMPORT_SENTENCES } from '@/messages/import'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { chooseForImport, type ImportChoice } from '@/use-cases/residents-import/choose-for-import'
import { confirmImport } from '@/use-cases/residents-import/confirm-import'
import { type ImportDetail, showImport } from '@/use-cases/residents-import/find-import'
import { keepPreview, renewPreview } from '@/use-cases/residents-import/keep-preview'

import { confirmAndBeKilled } from '@tests/support/killed-import'
import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor
let sekdes: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
  sekdes = (await staffWith(payload, ['sekdes'])).actor
})

type Rows = Parameters<typeof madeSheet>[0]

const register = async (rows: Rows): Promise<void> => {
  await importResidents(payload, operator, { bytes: madeSheet(rows), fileName: 'a.csv' }, systemClock)
}

const kept = async (rows: Rows): Promise<string> => (await keepPreview(payload, operator, { bytes: madeSheet(rows), fileName: 'b.csv' }, systemClock)).id

const choose = (id: string, choice: ImportChoice): Promise<void> => chooseForImport(payload, operator, id, choice, systemClock)

const confirm = (id: string): Promise<void> => confirmImport(payload, operator, id, systemClock)

const show = (id: string, after = 0): Promise<ImportDetail> => showImport(payload, operator, id, systemClock, after)

const nameOf = async (nik: string): Promise<string | null> => {
  const [row] = await query<{ name: string }>(payload, 'SELECT name FROM residents WHERE nik_hash = $1', [keyedHash('nik', nik)])
  return row?.name ?? null
}

/** Two families with their heads. */
const twoHeads = async () => {
  const [one, two] = [{ ...madeNumbers(), nama: 'LAMA SATU' }, { ...madeNumbers(), nama: 'LAMA DUA' }]
  await register([one, two])
  return [one, two] as const
}

describe('what an import would change', () => {
  it('is shown field by field, with numbers masked', async () => {
    const [old, other] = [madeNumbers(), madeNumbers()]
    await register([{ ...old, nama: 'NAMA LAMA', agama_id: '1', dokumen_pasport: 'A1234567', alamat: 'Jalan Satu' }])
    const id = await kept([{ ...old, no_kk: other.no_kk, nama: 'NAMA BARU', agama_id: '2', dokumen_pasport: 'B7654321', alamat: 'Jalan Satu' }])
    const { changes } = await show(id)
    expect(changes).toEqual([
      {
        row: 2,
        name: 'NAMA LAMA',
        fields: [
          { field: 'name', from: 'NAMA LAMA', to: 'NAMA BARU' },
          { field: 'nokk', from: expect.stringMatching(/^\d{6}\*{6}\d{4}$/u), to: expect.stringMatching(/^\d{6}\*{6}\d{4}$/u) },
          { field: 'religion', from: '1', to: '2' },
          { field: 'passport', from: expect.stringContaining('*'), to: expect.stringContaining('*') },
        ],
      },
    ])
    expect(JSON.stringify(changes)).not.toMatch(/\d{16}|A1234567|B7654321/u)
  })

  it('calls a hamlet by the one name that the village gave it, however the file and the register write it', async () => {
    const [first, second] = [`Dusun Uji ${crypto.randomUUID().slice(0, 8)}`, `Dusun Uji ${crypto.randomUUID().slice(0, 8)}`].map((name) => name.toUpperCase())
    for (const name of [first, second]) await payload.create({ collection: 'hamlets', data: { name: `${name}`, sequence: 1 }, overrideAccess: true })
    const person = { ...madeNumbers(), nama: 'PINDAH DUSUN', dusun: `${first}`.toLowerCase() }
    await register([person])
    const { changes } = await show(await kept([{ ...person, dusun: `${second}`.replace('UJI', ' uji') }]))
    expect(changes[0]?.fields.filter(({ field }) => field === 'hamlet')).toEqual([{ field: 'hamlet', from: first, to: second }])
    await expect(payload.create({ collection: 'hamlets', data: { name: ` ${first?.toLowerCase()}`, sequence: 1 }, overrideAccess: true })).rejects.toMatchObject({ status: 400 })
  })

  it('leaves whoever has left the village as they are, unless the officer brings them back, and says who it is', async () => {
    const [moved, other] = [{ ...madeNumbers(), nama: 'SUDAH PINDAH' }, { ...madeNumbers(), nama: 'MASIH DI SINI' }]
    await register([{ ...moved, status_dasar: '3' }, other])
    const rows = [{ ...moved, status_dasar: '1' }, { ...other, nama: 'NAMA LAIN' }]
    const statusOf = async (): Promise<string | undefined> => (await query<{ status: string }>(payload, 'SELECT life_status::text AS status FROM residents WHERE nik_hash = $1', [keyedHash('nik', moved.nik)]))[0]?.status
    const id = await kept(rows)
    const shown = await show(id)
    expect(shown.choice).toEqual({ mode: 'some', declined: [2] })
    expect(shown.problems.map(({ message }) => message).join()).toContain('SUDAH PINDAH tercatat pindah')
    await confirm(id)
    expect(await statusOf()).toBe('3')
    expect(await nameOf(other.nik)).toBe('NAMA LAIN')
    const unasked = await previewImport(payload, operator, madeSheet([rows[0] ?? {}, { ...other, nama: 'NAMA KETIGA' }]), systemClock, 'usual')
    expect(unasked.rows.map(({ outcome }) => outcome)).toEqual(['declined', 'changed'])
    const again = await kept(rows)
    await choose(again, { row: 2, isWanted: true })
    await renewPreview(payload, operator, again, systemClock)
    expect((await show(again)).choice).toEqual({ mode: 'all' })
    await confirm(again)
    expect(await statusOf()).toBe('1')
  })

  it('does not bring somebody back who left while the officer was looking', async () => {
    const person = { ...madeNumbers(), nama: 'PINDAH SEBENTAR LAGI' }
    await register([person])
    const id = await kept([{ ...person, nama: 'PINDAH DENGAN NAMA LAIN', status_dasar: '1' }])
    expect((await show(id)).choice).toEqual({ mode: 'all' })
    await query(payload, `UPDATE residents SET life_status = '3' WHERE nik_hash = $1`, [keyedHash('nik', person.nik)])
    await renewPreview(payload, operator, id, systemClock)
    expect((await show(id)).choice).toEqual({ mode: 'some', declined: [2] })
  })

  it('names the columns as the file does', () => {
    for (const code of ['recorded-dead', 'recorded-gone'] as const) expect(importSentence({ code, value: 'SITI', column: 'status_dasar' }, 'siak')).toMatch(/SITI/u)
    for (const sentence of Object.values(IMPORT_SENTENCES)) expect(sentence('1')).not.toContain('status_dasar')
  })

  it('comes page by page', async () => {
    const people = Array.from({ length: 60 }, () => ({ ...madeNumbers(), nama: 'HALAMAN LAMA' }))
    await register(people)
    const id = await kept(people.map((person) => ({ ...person, nama: 'HALAMAN BARU' })))
    const first = await show(id)
    const second = await show(id, first.nextChanges ?? 0)
    expect([first.changeCount, first.changes.length, second.changes.length, second.nextChanges]).toEqual([60, 50, 10, null])
  })
})

describe('the officer', () => {
  it('takes all of it when nothing is chosen', async () => {
    const [one, two] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }])
    await confirm(id)
    expect([await nameOf(one.nik), await nameOf(two.nik)]).toEqual(['BARU SATU', 'BARU DUA'])
  })

  it('takes none of it: who is there stays, who is new comes', async () => {
    const [one, two] = await twoHeads()
    const fresh = { ...madeNumbers(), nama: 'ORANG BARU' }
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }, fresh])
    await choose(id, { changes: 'none' })
    await confirm(id)
    expect([await nameOf(one.nik), await nameOf(two.nik), await nameOf(fresh.nik)]).toEqual(['LAMA SATU', 'LAMA DUA', 'ORANG BARU'])
    expect(await show(id)).toMatchObject({ summary: { new: 1, changed: 0, unchanged: 2 }, outcomes: { declined: [[2, 3]], new: [[4, 4]] }, choice: { mode: 'none' } })
  })

  it('takes it one by one, and the record says of every row what became of it', async () => {
    const [one, two] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }])
    await choose(id, { row: 3, isWanted: false })
    await confirm(id)
    expect([await nameOf(one.nik), await nameOf(two.nik)]).toEqual(['BARU SATU', 'LAMA DUA'])
    const { outcomes, changes, choice } = await show(id)
    expect(outcomes).toEqual({ changed: [[2, 2]], declined: [[3, 3]] })
    expect(changes.map(({ row }) => row)).toEqual([2, 3])
    expect(choice).toEqual({ mode: 'some', declined: [3] })
  })

  it('can go back and forth, and starts one by one from all or none', async () => {
    const [one, two] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }])
    await choose(id, { changes: 'none' })
    await choose(id, { row: 2, isWanted: true })
    expect((await show(id)).choice).toEqual({ mode: 'only', wanted: [2] })
    await choose(id, { row: 2, isWanted: false })
    expect((await show(id)).choice).toEqual({ mode: 'none' })
    await choose(id, { changes: 'all' })
    await choose(id, { row: 2, isWanted: false })
    await choose(id, { row: 2, isWanted: true })
    expect((await show(id)).choice).toEqual({ mode: 'all' })
  })

  it('takes the one that is chosen after none, and nobody else, however many there are', async () => {
    const people = Array.from({ length: 5002 }, () => ({ ...madeNumbers(), nama: 'RAMAI LAMA' }))
    await register(people)
    const id = await kept(people.map((person) => ({ ...person, nama: 'RAMAI BARU' })))
    const { changeCount, describedCount } = await show(id)
    expect([changeCount, describedCount]).toEqual([5002, 5000])
    await choose(id, { changes: 'none' })
    await choose(id, { row: 3, isWanted: true })
    await confirmImport(payload, operator, { importId: id, wanted: 1 }, systemClock)
    expect(await query(payload, `SELECT nik_hash FROM residents WHERE name = 'RAMAI BARU'`)).toEqual([{ nik_hash: keyedHash('nik', people[1]?.nik ?? '') }])
    expect((await show(id)).summary).toMatchObject({ changed: 1, unchanged: 5001 })
  })

  it('keeps none but one when the file is looked at again, also beyond what is described', async () => {
    const [one, two] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }])
    await choose(id, { changes: 'none' })
    await choose(id, { row: 2, isWanted: true })
    await register([{ ...two, nama: 'BARU DUA' }])
    await renewPreview(payload, operator, id, systemClock)
    expect((await show(id)).choice).toEqual({ mode: 'only', wanted: [2] })
    await register([{ ...one, nama: 'BARU SATU' }])
    await renewPreview(payload, operator, id, systemClock)
    expect((await show(id)).choice).toEqual({ mode: 'none' })
  })

  it('does not save what a colleague has chosen otherwise meanwhile', async () => {
    const [one] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }])
    await choose(id, { changes: 'none' })
    await expect(confirmImport(payload, operator, { importId: id, wanted: 1 }, systemClock)).rejects.toMatchObject({ code: 'import-changed-meanwhile' })
    await confirmImport(payload, operator, { importId: id, wanted: 0 }, systemClock)
    expect(await nameOf(one.nik)).toBe('LAMA SATU')
  })

  it('is told when what was shown has changed, also when some of it is declined', async () => {
    const [one, two] = await twoHeads()
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }])
    await choose(id, { row: 3, isWanted: false })
    await register([{ ...one, nama: 'DARI REKAN' }])
    await expect(confirm(id)).rejects.toMatchObject({ code: 'import-changed-meanwhile' })
    await renewPreview(payload, operator, id, systemClock)
    expect((await show(id)).choice).toEqual({ mode: 'some', declined: [3] })
    await confirm(id)
    expect([await nameOf(one.nik), await nameOf(two.nik)]).toEqual(['BARU SATU', 'LAMA DUA'])
  })

  it('who keeps the old head gets no second one', async () => {
    const head = { ...madeNumbers(), nama: 'KEPALA LAMA' }
    await register([head])
    const next = { no_kk: head.no_kk, nik: madeNumbers().nik, nama: 'KEPALA BARU', kk_level: '1' }
    const id = await kept([{ ...head, kk_level: '7' }, next])
    expect((await show(id)).summary).toMatchObject({ new: 1, changed: 1 })
    await choose(id, { row: 2, isWanted: false })
    await confirm(id)
    expect(await show(id)).toMatchObject({ summary: { new: 0, error: 1 }, outcomes: { declined: [[2, 2]], error: [[3, 3]] } })
    expect(await nameOf(next.nik)).toBeNull()
  })

  it('gets what was shown also where heads change across a long file', async () => {
    const homes = Array.from({ length: 300 }, () => ({ head: madeNumbers(), next: madeNumbers().nik }))
    const members = homes.map(({ head, next }) => ({ no_kk: head.no_kk, nik: next, nama: 'ANGGOTA', kk_level: '4' }))
    await register([...homes.map(({ head }) => head), ...members])
    // All but the first family get a new head; the first one would be left without.
    const id = await kept([...members.slice(1).map((one) => ({ ...one, kk_level: '1' })), ...homes.map(({ head }) => ({ ...head, kk_level: '9' }))])
    expect((await show(id)).summary).toMatchObject({ changed: 598, error: 1 })
    await confirm(id)
    const heads = await query<{ heads: number }>(
      payload,
      `SELECT count(*) FILTER (WHERE family_role = '1')::int AS heads FROM residents WHERE family_id IN (SELECT id FROM families WHERE nokk_hash = ANY($1::text[])) GROUP BY family_id`,
      [homes.map(({ head }) => keyedHash('nokk', head.no_kk))],
    )
    expect(heads).toEqual(Array.from({ length: 300 }, () => ({ heads: 1 })))
  })

  it('keeps the choice when the server is killed in the middle', async () => {
    const [one, two] = await twoHeads()
    const others = Array.from({ length: 600 }, () => madeNumbers())
    const id = await kept([{ ...one, nama: 'BARU SATU' }, { ...two, nama: 'BARU DUA' }, ...others])
    await choose(id, { row: 2, isWanted: false })
    await confirmAndBeKilled(id, 'recording')
    expect([await nameOf(one.nik), await nameOf(two.nik)]).toEqual(['LAMA SATU', 'LAMA DUA'])
    await confirm(id)
    expect([await nameOf(one.nik), await nameOf(two.nik)]).toEqual(['LAMA SATU', 'BARU DUA'])
  })

  it('chooses nothing for what is saved already', async () => {
    const id = await kept([madeNumbers()])
    await confirm(id)
    await expect(choose(id, { changes: 'none' })).rejects.toMatchObject({ code: 'import-not-waiting' })
  })

  it('leaves whom the choice spares exactly as they were, whatever the file says of others', async () => {
    const homes = Array.from({ length: 2 }, madeNumbers)
    const people = Array.from({ length: 4 }, madeNumbers)
    const row = fc.record({
      no_kk: fc.constantFrom(...homes.map(({ no_kk: number }) => number)),
      nik: fc.constantFrom('0', ...people.map(({ nik }) => nik)),
      nama: fc.constantFrom('ANI PILIH', 'BUDI PILIH'),
      kk_level: fc.constantFrom('1', '3', '4'),
      dusun: fc.constantFrom('Dusun Uji', 'Dusun Lain'),
      alamat: fc.constantFrom('', 'Jalan Satu', 'Jalan Dua'),
      status_dasar: fc.constantFrom('', '1', '2', '3'),
    })
    const rows = fc.array(row, { minLength: 1, maxLength: 8 })
    const everybody = async (): Promise<Map<string, string>> => {
      const found = await query<{ id: string; row: unknown }>(
        payload,
        `SELECT id, to_jsonb(r) - 'updated_at' AS row FROM residents r WHERE family_id IN (SELECT id FROM families WHERE nokk_hash = ANY($1::text[]))`,
        [homes.map(({ no_kk: number }) => keyedHash('nokk', number))],
      )
      return new Map(found.map(({ id, row: one }) => [id, JSON.stringify(one)]))
    }
    await fc.assert(
      fc.asyncProperty(rows, rows, fc.array(fc.nat({ max: 9 }), { maxLength: 4 }), async (first, second, declined) => {
        await register(first)
        const id = await kept(second)
        for (const at of declined) await choose(id, { row: at + 2, isWanted: false })
        const before = await everybody()
        await confirm(id)
        const after = await everybody()
        const changed = [...before].filter(([person, was]) => after.get(person) !== was).length
        const { summary } = await show(id)
        expect(changed).toBeLessThanOrEqual(summary.changed)
        const heads = await query(
          payload,
          `SELECT family_id FROM residents WHERE family_role = '1' AND life_status = '1' AND deleted_at IS NULL AND name LIKE '%PILIH' GROUP BY family_id HAVING count(*) > 1`,
        )
        expect(heads).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('the day that a file speaks for', () => {
  const eventDay = async (nik: string): Promise<string | undefined> => {
    const [row] = await query<{ day: string }>(
      payload,
      `SELECT happened_on::text AS day FROM population_events WHERE resident_id = (SELECT id FROM residents WHERE nik_hash = $1) ORDER BY seq DESC LIMIT 1`,
      [keyedHash('nik', nik)],
    )
    return row?.day
  }

  it('is chosen with the preview, and its people count from then on', async () => {
    const person = madeNumbers()
    const id = await kept([person])
    await choose(id, { asOf: '2026-10-20' })
    expect((await show(id)).asOf).toBe('2026-10-20')
    await confirm(id)
    expect(await eventDay(person.nik)).toBe('2026-10-20')
    expect((await show(id)).asOf).toBe('2026-10-20')
  })

  it('has come, and is a day', async () => {
    const id = await kept([madeNumbers()])
    await expect(choose(id, { asOf: '2999-01-01' })).rejects.toMatchObject({ code: 'as-of-in-future' })
    await expect(choose(id, { asOf: '2026-02-31' })).rejects.toMatchObject({ code: 'as-of-unreadable' })
  })

  it('is in no closed month, also when the month was closed after it was chosen', async () => {
    const person = madeNumbers()
    const id = await kept([person])
    await choose(id, { asOf: '2026-01-15' })
    await closeMonth(payload, sekdes, '2026-01', systemClock)
    try {
      await expect(choose(id, { asOf: '2026-01-31' })).rejects.toMatchObject({ code: 'as-of-in-closed-month' })
      await expect(confirm(id)).rejects.toMatchObject({ code: 'as-of-in-closed-month' })
      expect(await nameOf(person.nik)).toBeNull()
      await choose(id, { asOf: '2026-02-01' })
      await confirm(id)
      expect(await nameOf(person.nik)).not.toBeNull()
    } finally {
      await reopenMonth(payload, sekdes, { month: '2026-01', reason: 'Uji coba' }, systemClock)
    }
  })
})
