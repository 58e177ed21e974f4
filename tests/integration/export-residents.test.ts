import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { openSheet } from '@/platform/spreadsheet/read-sheet'
import { streamCsv, streamWorkbook } from '@/platform/spreadsheet/stream-table'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { EXPORT_FORMATS, exportResidents } from '@/use-cases/residents-export/export-residents'
import { undoImport } from '@/use-cases/residents-import/undo-import'

import { collect } from '@tests/support/collect'
import { madeNumbers } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { emptyRegister, exportAll, registerState } from '@tests/support/register-export'

let payload: Payload
let operator: Actor
let sekdes: Actor

beforeAll(async () => {
  payload = await testPortal()
  await emptyRegister(payload)
  operator = (await staffWith(payload, ['operator'])).actor
  sekdes = (await staffWith(payload, ['sekdes'])).actor
})

const HEAD = [
  'alamat', 'dusun', 'rw', 'rt', 'nama', 'no_kk', 'nik', 'sex', 'tempatlahir', 'tanggallahir', 'agama_id', 'kk_level', 'ayah_nik', 'nama_ibu', 'golongan_darah_id', 'akta_lahir',
  'dokumen_pasport', 'tanggal_akhir_paspor', 'hamil', 'ktp_el', 'status_rekam', 'alamat_sekarang', 'status_dasar', 'cara_kb_id',
] as const

type Cells = Partial<Record<(typeof HEAD)[number], string>>

/** A household with everything that is odd: no NIK, dead, moved, foreign papers, and texts that look like something else. */
const oddPeople = (): Cells[] => {
  const { no_kk: family, nik } = madeNumbers()
  const member = (cells: Cells): Cells => ({ no_kk: family, nik: madeNumbers().nik, sex: '1', tanggallahir: '01-01-1985', dusun: 'Dusun Ekspor', kk_level: '9', ...cells })
  return [
    member({ nik, kk_level: '1', nama: 'KEPALA EKSPOR', alamat: 'Jalan "Besar"; No. 1, kiri', rt: '001', rw: '2', ayah_nik: madeNumbers().nik, hamil: '2', ktp_el: '2', status_rekam: '7' }),
    member({ nama: 'TANPA NIK', nik: '0', tanggallahir: '' }),
    member({ nama: 'SUDAH MENINGGAL', status_dasar: '2', golongan_darah_id: '6' }),
    member({ nama: 'SUDAH PINDAH', status_dasar: '3' }),
    member({ nama: '=HYPERLINK("x";"y")', tempatlahir: '+62', akta_lahir: '-12', alamat_sekarang: '@rumah', cara_kb_id: '007' }),
    { no_kk: '0', nik: madeNumbers().nik, sex: '1', tanggallahir: '01-01-1985', dusun: 'Dusun Ekspor', nama: 'TANPA KK' },
    { no_kk: '0', nik: '0', sex: '2', tanggallahir: '', dusun: 'Dusun Ekspor', nama: `TANPA KK DAN NIK ${family}` },
    member({ nama: "NI'MATUL <b>&amp;", dokumen_pasport: 'A1234567', tanggal_akhir_paspor: '2031-05-05', ktp_el: '1', status_rekam: '8' }),
  ]
}

const sheetOf = (rows: readonly Cells[]): Buffer =>
  Buffer.from([HEAD.join(';'), ...rows.map((row) => HEAD.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(';'))].join('\n'))

const save = async (bytes: Buffer): Promise<string> => {
  const fileName = `${crypto.randomUUID()}.csv`
  const { summary } = await importResidents(payload, operator, { bytes, fileName }, systemClock)
  expect(summary.error).toBe(0)
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
  return row?.id ?? ''
}

describe.each(EXPORT_FORMATS)('the register as %s', (format) => {
  it('imported again changes nothing, and exported again is the same bytes', async () => {
    await save(sheetOf(oddPeople()))
    const first = await exportAll(payload, format)
    expect((await previewImport(payload, operator, first, systemClock)).summary).toMatchObject({ new: 0, changed: 0, error: 0 })
    await save(first)
    expect((await exportAll(payload, format)).equals(first)).toBe(true)
  })

  it('brings a village that is gone back as it was', async () => {
    const id = await save(sheetOf(oddPeople()))
    const left = await exportAll(payload, format)
    await undoImport(payload, operator, { importId: id, reason: 'Uji bolak-balik' }, systemClock)
    expect((await exportAll(payload, format)).equals(left)).toBe(false)
    await save(left)
    expect((await exportAll(payload, format)).equals(left)).toBe(true)
  })
})

describe('what the office has written down, and no sheet', () => {
  const hashOf = ({ nik }: Cells): string => keyedHash('nik', nik ?? '')

  it.each([
    ['somebody who lives in the hamlet of the family, with none of their own', 'UPDATE residents SET hamlet_id = NULL WHERE nik_hash = $1'],
    ['somebody without a hamlet at all', 'UPDATE residents SET hamlet_id = NULL, family_id = NULL, family_role = NULL WHERE nik_hash = $1'],
  ])('comes back unchanged: %s', async (_what, change) => {
    const people = oddPeople()
    await save(sheetOf(people))
    await query(payload, change, [hashOf(people.find(({ nama }) => nama === 'SUDAH MENINGGAL') ?? {})])
    const before = { state: await registerState(payload), bytes: await exportAll(payload, 'csv') }
    const { rows } = await previewImport(payload, operator, before.bytes, systemClock)
    expect(rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
    await save(before.bytes)
    expect(await registerState(payload)).toEqual(before.state)
    expect((await exportAll(payload, 'csv')).equals(before.bytes)).toBe(true)
  })

  it('stays as it is where the sheet changes something else', async () => {
    const people = oddPeople()
    await save(sheetOf(people))
    const [head = {}, other = {}] = [people[0], people.find(({ nama }) => nama === 'TANPA KK')]
    await query(payload, 'UPDATE residents SET hamlet_id = NULL WHERE nik_hash = $1', [hashOf(head)])
    await save(sheetOf([{ ...head, nama: 'NAMA BARU' }, { ...other, no_kk: '', dusun: '', nama: 'NAMA LAIN' }]))
    const now = await query(payload, `SELECT name, hamlet_id IS NULL AS none, family_id IS NULL AS alone FROM residents WHERE nik_hash = ANY($1::text[]) ORDER BY name`, [[hashOf(head), hashOf(other)]])
    expect(now).toEqual([{ name: 'NAMA BARU', none: true, alone: false }, { name: 'NAMA LAIN', none: false, alone: true }])
  })
})

describe('a row without a family', () => {
  const outcomeOf = async (row: Cells): Promise<string> => {
    const { rows } = await previewImport(payload, operator, sheetOf([row]), systemClock)
    return rows.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)].join(' ')).join()
  }
  const somebody = (cells: Cells): Cells => ({ no_kk: '0', nik: madeNumbers().nik, sex: '1', tanggallahir: '01-01-1985', dusun: 'Dusun Ekspor', nama: 'TANPA KK', ...cells })

  it('is taken of somebody new when it says so with 0 and names the hamlet', async () => {
    expect(await outcomeOf(somebody({}))).toBe('new nokk-none')
    expect(await outcomeOf(somebody({ kk_level: '1' }))).toBe('new nokk-none')
    expect(await outcomeOf(somebody({ no_kk: '' }))).toBe('error nokk-empty')
    expect(await outcomeOf(somebody({ dusun: '' }))).toBe('error hamlet-empty')
  })

  it('takes nobody out of a family', async () => {
    const person = somebody({ no_kk: madeNumbers().no_kk, kk_level: '1' })
    await save(sheetOf([person]))
    expect(await outcomeOf({ ...person, no_kk: '0' })).toBe('error nokk-empty')
    expect(await outcomeOf({ ...person, no_kk: '' })).toBe('error nokk-empty')
  })

  it('of somebody without a family gives them one when a later sheet has it', async () => {
    const person = somebody({})
    await save(sheetOf([person]))
    expect(await outcomeOf(person)).toBe('unchanged')
    expect(await outcomeOf({ ...person, no_kk: madeNumbers().no_kk, kk_level: '1' })).toBe('changed')
  })

  it('tells people without a NIK apart by name and birth day', async () => {
    const name = `KEMBAR ${madeNumbers().nik}`
    await save(sheetOf([somebody({ nik: '0', nama: name })]))
    expect(await outcomeOf(somebody({ nik: '0', nama: name }))).toBe('unchanged')
    expect(await outcomeOf(somebody({ nik: '0', nama: name, tanggallahir: '02-01-1985' }))).toBe('new nokk-none')
  })
})

it('text that looks like a formula stays text: whole in a workbook, guarded in a CSV', async () => {
  await save(sheetOf(oddPeople()))
  const csv = (await exportAll(payload, 'csv')).toString('utf8')
  expect(csv).toContain(`'=HYPERLINK(""x"";""y"")`)
  expect(csv).toMatch(/;'\+62;/u)
  for (const format of EXPORT_FORMATS) {
    const names = (await collect((await openSheet(await exportAll(payload, format))).rows)).map(({ cells }) => cells.nama)
    expect(names).toContain('=HYPERLINK("x";"y")')
  }
})

it('is for the secretary and the head alone, asks for a reason, and is recorded before the first byte', async () => {
  await expect(exportResidents(payload, operator, { format: 'csv', reason: 'x' }, systemClock)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(exportResidents(payload, sekdes, { format: 'csv', reason: ' abcd ' }, systemClock)).rejects.toMatchObject({ code: 'reason-required' })
  const reason = `Pindah sistem ${crypto.randomUUID().replaceAll(/\d/gu, 'x')}`
  await exportResidents(payload, sekdes, { format: 'csv', reason: ` ${reason} untuk 1205214107850001 ` }, systemClock)
  const rows = await query(payload, `SELECT 1 AS one FROM audit_trail WHERE action = 'residents-export' AND entry ->> 'reason' = $1`, [`${reason} untuk …`])
  expect(rows).toHaveLength(1)
})

describe('a table as a stream', () => {
  async function* rows(count: number): AsyncGenerator<string[]> {
    for (let number = 1; number <= count; number += 1) yield [String(number), `nama ${number}`, '']
  }

  it('gives back every row of a long one', async () => {
    const head = ['nik', 'nama', 'no_kk']
    for (const bytes of [streamWorkbook({ sheet: 'Data', head, rows: rows(5000) }), streamCsv({ head, rows: rows(5000) })]) {
      const read = await collect((await openSheet(Buffer.concat(await collect(bytes)))).rows)
      expect(read.map(({ row, cells }) => [row, cells.nama])).toEqual(Array.from({ length: 5000 }, (_, at) => [at + 2, `nama ${at + 1}`]))
    }
  })

  it('comes in pieces while its rows are still being made', async () => {
    let made = 0
    async function* watched(): AsyncGenerator<string[]> {
      for await (const row of rows(200_000)) {
        made += 1
        yield [...row, crypto.randomUUID()]
      }
    }
    const pieces = streamWorkbook({ sheet: 'Data', head: ['a', 'b', 'c', 'd'], rows: watched() })
    let size = 0
    for await (const piece of pieces) {
      size += piece.length
      if (size > 100_000) break
    }
    expect(made).toBeLessThan(50_000)
  })
})
