import { readFile } from 'node:fs/promises'
import path from 'node:path'

import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { parseNik } from '@/domain/identity/nik'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { showImport } from '@/use-cases/residents-import/find-import'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { reverseAct } from '@/use-cases/population/acts/reverse-act'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { findObstacles } from '@/use-cases/residents-import/import-obstacles'
import { readB2Page } from '@/use-cases/registers/b2'
import { readB3Page } from '@/use-cases/registers/b3'
import { undoImport } from '@/use-cases/residents-import/undo-import'
import { loadGrowth } from '@/use-cases/statistics/kept-figures'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { letterType, requested } from '@tests/support/requests'
import { testPortal } from '@tests/support/portal'
import { countsOfDays, emptyRegister, exportAll, registerState } from '@tests/support/register-export'

let payload: Payload
let operator: Actor
let editor: Actor

beforeAll(async () => {
  payload = await testPortal()
  await emptyRegister(payload)
  operator = (await staffWith(payload, ['operator'])).actor
  editor = (await staffWith(payload, ['editor'])).actor
})

type Rows = Parameters<typeof madeSheet>[0]

/** Saves a file and gives its record's id. */
const save = async (bytes: Buffer): Promise<string> => {
  const fileName = `${crypto.randomUUID()}.csv`
  await importResidents(payload, operator, { bytes, fileName }, systemClock)
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
  return row?.id ?? ''
}

const saveRows = (rows: Rows): Promise<string> => save(madeSheet(rows))

const undo = (importId: string): Promise<void> => undoImport(payload, operator, { importId, reason: 'Berkas yang salah' }, systemClock)

const sample = (layout: string): Promise<Buffer> => readFile(path.resolve(`tests/fixtures/penduduk-${layout}-sebagian.xlsx`))

/** Every cell of books B.2 and B.3 of this month, and the growth of the last months. */
const monthOfToday = async (): Promise<unknown> => {
  const run = <Row,>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)
  const day = plainDateIn('Asia/Jakarta', new Date())
  const month = day.slice(0, 7)
  const asked = { month, day, hamletId: null, after: null, numbers: 'masked' } as const
  const [b3, growth] = [await readB3Page(run, asked), await loadGrowth(run, { through: month, hamletId: null })]
  // A hamlet that came with a file stays, with a line of nobody.
  const lines = b3.rows.filter(({ keterangan, nomor_urut: _place, dusun: _name, ...counts }) => keterangan !== null || Object.values(counts).some((count) => count !== 0))
  return { b2: (await readB2Page(run, asked)).rows, b3: lines.map(({ nomor_urut: _place, ...line }) => line), growth }
}

const obstaclesOf = async (importId: string): Promise<string[]> =>
  (await findObstacles((text, values) => query(payload, text, values), importId)).shown.map(({ kind }) => kind)

describe('an import that is taken back', () => {
  it.each([['opensid', 'siak'], ['siak', 'bip2016'], ['bip2016', 'opensid'], ['opensid', 'bip2016']])(
    'leaves the register as it was, byte for byte in an export: %s, and %s on top of it',
    async (first, second) => {
      const before = { state: await registerState(payload), xlsx: await exportAll(payload), csv: await exportAll(payload, 'csv') }
      const one = await save(await sample(first))
      const between = { state: await registerState(payload), xlsx: await exportAll(payload) }
      expect(between.xlsx.equals(before.xlsx)).toBe(false)
      // The others say the same of the same people, whichever came first.
      expect((await previewImport(payload, operator, await sample(second), systemClock)).summary).toMatchObject({ new: 0, error: 0 })
      const two = await save(await sample(second))
      await undo(two)
      expect((await exportAll(payload)).equals(between.xlsx)).toBe(true)
      expect(await registerState(payload)).toEqual(between.state)
      await undo(one)
      expect((await exportAll(payload)).equals(before.xlsx)).toBe(true)
      expect((await exportAll(payload, 'csv')).equals(before.csv)).toBe(true)
      expect(await registerState(payload)).toEqual(before.state)
    },
  )

  it('is refused while the books of a closed month show its people', async () => {
    const sekdes = (await staffWith(payload, ['sekdes'])).actor
    const fileName = `${crypto.randomUUID()}.csv`
    await importResidents(payload, operator, { bytes: madeSheet([madeNumbers()]), fileName, asOf: '2026-01-15' }, systemClock)
    const [row] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
    await closeMonth(payload, sekdes, '2026-01', systemClock)
    await expect(undo(row?.id ?? '')).rejects.toMatchObject({ code: 'import-month-closed' })
    await reopenMonth(payload, sekdes, { month: '2026-01', reason: 'Impor yang salah' }, systemClock)
    await undo(row?.id ?? '')
    await reopenMonth(payload, sekdes, { month: '2025-12', reason: 'Uji bulan' }, systemClock).catch(() => undefined)
  })

  it('leaves any register as it was, whatever the file brought and changed', async () => {
    const homes = Array.from({ length: 3 }, madeNumbers)
    const people = Array.from({ length: 5 }, madeNumbers)
    const row = fc.record({
      no_kk: fc.constantFrom('0', ...homes.map(({ no_kk: number }) => number)),
      nik: fc.constantFrom('0', ...people.map(({ nik }) => nik)),
      nama: fc.constantFrom('ANI', 'BUDI'),
      kk_level: fc.constantFrom('1', '3', '4'),
      dusun: fc.constantFrom('Dusun Uji', 'Dusun Balik', 'Dusun Pulang'),
      alamat: fc.constantFrom('', 'Jalan Satu', 'Jalan Dua'),
      dokumen_pasport: fc.constantFrom('', 'A1234567', 'B7654321'),
      status_dasar: fc.constantFrom('', '1', '2', '3'),
    })
    const rows = fc.array(row, { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, rows, async (register, file) => {
        const [start, startExport] = [await registerState(payload), await exportAll(payload)]
        const base = await saveRows(register)
        const [before, exported] = [await registerState(payload), await exportAll(payload)]
        const id = await saveRows(file)
        await undo(id)
        expect(await registerState(payload)).toEqual(before)
        expect((await exportAll(payload)).equals(exported)).toBe(true)
        await undo(base)
        expect(await registerState(payload)).toEqual(start)
        expect((await exportAll(payload)).equals(startExport)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('has moved nobody in the books of its month, nor in the growth, whatever the file brought and changed', async () => {
    const homes = Array.from({ length: 3 }, madeNumbers)
    const people = Array.from({ length: 6 }, madeNumbers)
    const row = fc.record({
      no_kk: fc.constantFrom(...homes.map(({ no_kk: number }) => number)),
      nik: fc.constantFrom(...people.map(({ nik }) => nik)),
      kk_level: fc.constantFrom('1', '3', '4'),
      sex: fc.constantFrom('1', '2'),
      dusun: fc.constantFrom('Dusun Mutasi', 'Dusun Balik Mutasi', 'Dusun Pulang Mutasi'),
      warganegara_id: fc.constantFrom('1', '2'),
      status_dasar: fc.constantFrom('1', '2', '3', '4', '6'),
    })
    const rows = fc.uniqueArray(row, { minLength: 2, maxLength: 6, selector: ({ nik }) => nik })
    let changed = 0
    await fc.assert(
      fc.asyncProperty(rows, rows, async (register, file) => {
        const base = await saveRows(register)
        const before = await monthOfToday()
        const id = await saveRows(file)
        if (JSON.stringify(await monthOfToday()) !== JSON.stringify(before)) changed += 1
        await undo(id)
        expect(await monthOfToday()).toEqual(before)
        await undo(base)
      }),
      { numRuns: 25 },
    )
    // Files that move nobody would prove nothing.
    expect(changed).toBeGreaterThan(10)
  })

  it('keeps no number that was typed into the reason', async () => {
    const id = await saveRows([madeNumbers()])
    await undoImport(payload, operator, { importId: id, reason: ' NIK 1205214107850001 salah ' }, systemClock)
    const kept = await query<{ reason: string }>(
      payload,
      `SELECT entry ->> 'reason' AS reason FROM audit_trail WHERE action = 'import-undo' AND object_id = $1::text
        UNION ALL SELECT reason FROM population_events WHERE kind = 'reversal' AND reverses = (SELECT act FROM population_events WHERE import_id = $1::uuid ORDER BY seq LIMIT 1)`,
      [id],
    )
    expect(kept.length).toBeGreaterThan(1)
    expect(new Set(kept.map(({ reason }) => reason))).toEqual(new Set(['NIK … salah']))
  })

  it('says who did it and why, once however often it is asked, and can be imported again', async () => {
    const person = madeNumbers()
    const id = await saveRows([{ ...person, nama: 'ORANG SEKALI' }])
    await Promise.all([undo(id), undo(id)])
    await undo(id)
    expect(await showImport(payload, operator, id)).toMatchObject({ status: 'undone', undoneBy: 'Petugas operator' })
    const audits = await query<{ entry: { reason: string } }>(payload, `SELECT entry FROM audit_trail WHERE action = 'import-undo' AND object_id = $1`, [id])
    expect(audits.map(({ entry }) => entry.reason)).toEqual(['Berkas yang salah'])
    const again = await saveRows([{ ...person, nama: 'ORANG SEKALI' }])
    expect(await showImport(payload, operator, again)).toMatchObject({ summary: { new: 1 } })
  })

  it('leaves the figures of every day as they were, also of those between its day and today', async () => {
    const person = madeNumbers()
    await saveRows([person])
    const before = await countsOfDays(payload)
    const file = madeSheet([{ ...person, nama: 'NAMA BARU' }, madeNumbers(), { ...madeNumbers(), sex: '2', nik: '0' }])
    const fileName = `${crypto.randomUUID()}.csv`
    await importResidents(payload, operator, { bytes: file, fileName, asOf: '2026-10-15' }, systemClock)
    expect(await countsOfDays(payload)).not.toEqual(before)
    const [row] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
    await undo(row?.id ?? '')
    expect(await countsOfDays(payload)).toEqual(before)
  })

  it('names its act in the ledger as the one that takes the other back', async () => {
    const id = await saveRows([madeNumbers()])
    await undo(id)
    const events = await query<{ kind: string; reverses: string | null; importId: string | null }>(
      payload,
      `SELECT e.kind, e.reverses, e.import_id AS "importId" FROM population_events e WHERE e.resident_id IN (SELECT resident_id FROM population_events WHERE import_id = $1::uuid) ORDER BY seq`,
      [id],
    )
    expect(events.map(({ kind }) => kind)).toEqual(['opening', 'reversal'])
    expect(events[1]?.reverses).not.toBeNull()
    // Neither of the two is among what officers recorded one by one.
    expect(events.map(({ importId }) => importId)).toEqual([id, id])
  })

  it('leaves the books of its days with the hamlets that came with it, so that their lines are the village', async () => {
    const fileName = `${crypto.randomUUID()}.csv`
    const dusun = `Dusun ${crypto.randomUUID().slice(0, 8)}`
    await importResidents(payload, operator, { bytes: madeSheet([{ ...madeNumbers(), dusun }]), fileName, asOf: '2026-10-15' }, systemClock)
    const [row] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
    const named = `SELECT after_hamlet AS id FROM population_events WHERE import_id = $1::uuid AND after_hamlet IS NOT NULL`
    const lost = await query(payload, `${named} AND NOT EXISTS (SELECT 1 FROM hamlets h WHERE h.id = after_hamlet)`, [row?.id ?? ''])
    expect(lost).toEqual([])
    await undo(row?.id ?? '')
    expect(await query(payload, named, [row?.id ?? ''])).not.toEqual([])
    expect(await query(payload, `${named} AND NOT EXISTS (SELECT 1 FROM hamlets h WHERE h.id = after_hamlet)`, [row?.id ?? ''])).toEqual([])
    const run = <Row,>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)
    const { rows } = await readB3Page(run, { month: '2026-10', day: '2026-10-31', hamletId: null, after: null, numbers: 'masked' })
    expect(rows.map((line) => Object.values(line).map(String).join(' ')).join('\n').toLowerCase()).toContain(dusun.toLowerCase())
  })
})

describe('an import cannot be taken back', () => {
  const residentOf = async (nik: string): Promise<string> => {
    const [row] = await query<{ id: string }>(payload, 'SELECT id FROM residents WHERE nik_hash = $1', [keyedHash('nik', nik)])
    return row?.id ?? ''
  }

  it('once one of its people was changed later, by hand or by another import', async () => {
    const person = madeNumbers()
    const id = await saveRows([{ ...person, nama: 'NAMA SATU' }])
    const later = await saveRows([{ ...person, nama: 'NAMA DUA' }])
    expect(await obstaclesOf(id)).toEqual(['changed'])
    await expect(undo(id)).rejects.toMatchObject({ code: 'import-people-touched' })
    expect(await showImport(payload, operator, id)).toMatchObject({ status: 'saved' })
    await undo(later)
    expect(await obstaclesOf(id)).toEqual([])
    await undo(id)
    expect(await residentOf(person.nik)).toBe('')
  })

  it('but can once the later act was taken back; and an act of before it can once the import was undone', async () => {
    const person = { ...madeNumbers(), nama: 'NAMA ASAL' }
    const first = await saveRows([person])
    const change = async (religion: string): Promise<string> => {
      const key = crypto.randomUUID()
      const typed = { act: 'data-change' as const, form: { personId: await residentOf(person.nik), happenedOn: '2026-02-01', set: { religion }, nik: '', document: 'KK' } }
      expect(await recordAct(payload, operator, { key, typed, papers: {} }, systemClock)).toMatchObject({ ok: true })
      return key
    }
    const takeBack = (act: string) => reverseAct(payload, operator, { key: crypto.randomUUID(), act, reason: 'Salah catat' }, systemClock)
    const act = await change('3')
    expect(await obstaclesOf(first)).toEqual(['changed'])
    const second = await saveRows([{ ...person, nama: 'NAMA LAIN' }])
    expect(await takeBack(act)).toMatchObject({ ok: false, problem: [{ code: 'touched-later' }] })
    await undo(second)
    expect(await takeBack(act)).toMatchObject({ ok: true })
    expect(await obstaclesOf(first)).toEqual([])
    const [home] = await query<{ id: string }>(payload, 'SELECT family_id AS id FROM residents WHERE id = $1::uuid', [await residentOf(person.nik)])
    const birth = crypto.randomUUID()
    const form = {
      id: crypto.randomUUID(), happenedOn: '2026-03-01', familyId: home?.id ?? '', name: 'BAYI SALAH', nik: '', sex: '2', birthPlace: null, role: '9', motherId: null, fatherId: null, motherName: null, fatherName: null, religion: null,
      birthCertificate: null,
    }
    expect(await recordAct(payload, operator, { key: birth, typed: { act: 'birth', form }, papers: {} }, systemClock)).toMatchObject({ ok: true })
    expect(await obstaclesOf(first)).toEqual(['joined'])
    expect(await takeBack(birth)).toMatchObject({ ok: true })
    expect(await obstaclesOf(first)).toEqual([])
    await undo(first)
    expect(await residentOf(person.nik)).toBe('')
  })

  it('once somebody else was put into a family that came with it', async () => {
    const person = madeNumbers()
    const id = await saveRows([person])
    await saveRows([{ no_kk: person.no_kk, nik: madeNumbers().nik, nama: 'MENYUSUL', kk_level: '4' }])
    expect(await obstaclesOf(id)).toContain('joined')
    await expect(undo(id)).rejects.toMatchObject({ code: 'import-people-touched' })
  })

  it('once a request for a letter is about one of its people', async () => {
    const person = { ...madeNumbers(), nama: 'PEMOHON IMPOR' }
    const id = await saveRows([person])
    const nik = parseNik(person.nik)
    if (!nik.ok) throw new Error('a made number is a NIK')
    const request = await requested(payload, (await letterType(payload)).slug, { nik: nik.value, name: person.nama })
    await query(payload, 'UPDATE letter_requests SET resident_id = $2::uuid WHERE id = $1::uuid', [request.id, await residentOf(person.nik)])
    expect(await obstaclesOf(id)).toEqual(['request'])
    await expect(undo(id)).rejects.toMatchObject({ code: 'import-people-touched' })
  })

  it('before it is saved, without a reason, or by somebody who may not import', async () => {
    const id = await saveRows([madeNumbers()])
    await expect(undoImport(payload, operator, { importId: id, reason: ' abcd ' }, systemClock)).rejects.toMatchObject({ code: 'reason-required' })
    await expect(undoImport(payload, editor, { importId: id, reason: 'Berkas salah' }, systemClock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(undo(crypto.randomUUID())).rejects.toMatchObject({ code: 'not-found' })
  })
})
