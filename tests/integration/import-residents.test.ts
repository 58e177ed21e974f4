import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { sentenceFor } from '@/messages/errors'
import type { IMPORT_SENTENCES } from '@/messages/import'
import { query } from '@/platform/database'
import { writeTable } from '@/platform/spreadsheet/write-table'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { exportFaultyRows } from '@/use-cases/residents-import/export-faulty-rows'
import { keepPreview } from '@/use-cases/residents-import/keep-preview'
import type { ImportReport } from '@/use-cases/residents-import/report'

import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { emptyRegister } from '@tests/support/register-export'

const FIXTURES = path.resolve('tests/fixtures')
const clock = () => new Date('2026-11-24T03:00:00Z')

let payload: Payload
let operator: Actor
let faulty: Buffer
let report: ImportReport

const faults = z.array(z.object({ row: z.number(), kind: z.string() }))

/** The code that each kind of fault is refused or warned with; null = imports without a word. */
const EXPECTED: Record<string, { outcome: 'new' | 'error'; code: keyof typeof IMPORT_SENTENCES | null }> = {
  'nik-too-short': { outcome: 'error', code: 'nik-length' },
  'nik-letters': { outcome: 'error', code: 'nik-digits' },
  'nik-duplicate': { outcome: 'error', code: 'nik-duplicate' },
  'nik-impossible-month': { outcome: 'error', code: 'nik-date' },
  'nik-dob-mismatch(warning)': { outcome: 'new', code: 'nik-birth-date-differs' },
  'name-empty': { outcome: 'error', code: 'name-empty' },
  'dob-in-future': { outcome: 'error', code: 'date-in-future' },
  'dob-31-feb-text': { outcome: 'error', code: 'date-impossible' },
  'religion-unknown': { outcome: 'error', code: 'religion-unknown' },
  'sex-unknown': { outcome: 'error', code: 'sex-unknown' },
  'kk-too-short': { outcome: 'error', code: 'nokk-length' },
  'formula-injection(name kept as text)': { outcome: 'new', code: null },
  'name-apostrophe(ok)': { outcome: 'new', code: null },
  'code-as-text(ok)': { outcome: 'new', code: null },
  'date-dmy-slash(ok)': { outcome: 'new', code: null },
  'nik-as-number(ok)': { outcome: 'new', code: null },
  'nik-scientific(error: digits lost)': { outcome: 'error', code: 'nik-scientific' },
  'nik-zero(temporary nik)': { outcome: 'new', code: null },
  'name-120-chars': { outcome: 'error', code: 'name-too-long' },
  'trailing-spaces(ok)': { outcome: 'new', code: null },
  'two-heads-in-family': { outcome: 'error', code: 'second-head' },
  'child-older-than-mother(warning)': { outcome: 'new', code: 'child-older-than-mother' },
  'zero-width-and-rtl-in-name': { outcome: 'error', code: 'name-invisible' },
  'marital-status-abbreviation(ok)': { outcome: 'new', code: null },
  'occupation-code-99': { outcome: 'error', code: 'occupation-unknown' },
  'script-in-address(kept as text)': { outcome: 'new', code: null },
}

beforeAll(async () => {
  payload = await testPortal()
  await emptyRegister(payload)
  operator = (await staffWith(payload, ['operator'])).actor
  faulty = await readFile(path.join(FIXTURES, 'penduduk-bermasalah.xlsx'))
})

describe('a spreadsheet with known faults', async () => {
  const known = faults.parse(JSON.parse(await readFile(path.join(FIXTURES, 'penduduk-bermasalah.xlsx.faults.json'), 'utf8')))

  it('is previewed without writing anything', async () => {
    report = await previewImport(payload, operator, faulty, clock)
    expect(await query(payload, `SELECT 1 AS one FROM residents WHERE name LIKE '=HYPERLINK%'`)).toEqual([])
    expect(report.summary.error).toBe(Object.values(EXPECTED).filter(({ outcome }) => outcome === 'error').length)
  })

  it.each(known)('row $row: $kind', ({ row, kind }) => {
    const expected = EXPECTED[kind]
    const found = report.rows.find((one) => one.row === row)
    expect(expected, 'every kind of fault is expected somehow').toBeDefined()
    expect(found?.outcome).toBe(expected?.outcome)
    const codes = found?.problems.map(({ code }) => code) ?? []
    if (expected?.code) expect(codes).toContain(expected.code)
    else expect(codes).toEqual([])
  })

  it('explains every kind of fault with a sentence of its own, which says what to do', () => {
    const refused = known.flatMap(({ row, kind }) => (EXPECTED[kind]?.code ? [{ code: EXPECTED[kind].code, row }] : []))
    const sentences = refused.map(({ row, code }) => report.rows.find((one) => one.row === row)?.problems.find((found) => found.code === code)?.message)
    expect(new Set(sentences).size).toBe(refused.length)
    for (const sentence of sentences) expect(sentence).toMatch(/\b(Isi|Periksa|periksa|Perbaiki|perbaiki|Ubah|Hapus|Tulis|satu kepala)\b/u)
  })

  it('imports the faultless rows all at once, and a second time changes nothing', async () => {
    const first = await importResidents(payload, operator, { bytes: faulty, fileName: 'bermasalah.xlsx' }, clock)
    expect(await query(payload, `SELECT 1 AS one FROM residents WHERE name LIKE '=HYPERLINK%'`)).toHaveLength(1)
    const before = await query(payload, 'SELECT * FROM residents ORDER BY id')
    const second = await importResidents(payload, operator, { bytes: faulty, fileName: 'bermasalah.xlsx' }, clock)
    expect(second.summary).toMatchObject({ new: 0, changed: 0, unchanged: first.summary.new, error: first.summary.error })
    expect(await query(payload, 'SELECT * FROM residents ORDER BY id')).toEqual(before)
  })

  it('keeps text as text, and numbers encrypted', async () => {
    const names = await query<{ name: string; nik: string }>(payload, `SELECT name, nik FROM residents WHERE name LIKE '=HYPERLINK%' OR name = 'WAGIMIN HASIBUAN'`)
    expect(new Set(names.map(({ name }) => name))).toEqual(new Set(['=HYPERLINK("http://x","y")', 'WAGIMIN HASIBUAN']))
    expect(names.every(({ nik }) => nik.startsWith('enc:v1:'))).toBe(true)
  })

  it('writes one row of the audit trail for each person, without personal numbers', async () => {
    const rows = await query<{ entry: object }>(payload, `SELECT entry FROM audit_trail WHERE action IN ('import-create', 'import')`)
    expect(rows.length).toBeGreaterThan(500)
    expect(JSON.stringify(rows)).not.toMatch(/\d{16}/u)
  })
})

it('shows a changed person as changed, and writes the change', async () => {
  const csv = (job: string) => Buffer.from(`nama,no_kk,nik,sex,dusun,kk_level,tanggallahir,pekerjaan_id\nUJI UBAH,1205210101109901,1205210101909901,1,Dusun IX,1,01-01-1990,${job}\n`)
  await importResidents(payload, operator, { bytes: csv('9'), fileName: 'a.csv' }, clock)
  const report2 = await importResidents(payload, operator, { bytes: csv('65'), fileName: 'a.csv' }, clock)
  expect(report2.summary).toMatchObject({ new: 0, changed: 1 })
  expect(await query(payload, `SELECT occupation FROM residents WHERE name = 'UJI UBAH'`)).toEqual([{ occupation: '65' }])
})

it('is not for everybody', async () => {
  const editor = (await staffWith(payload, ['editor'])).actor
  await expect(previewImport(payload, editor, faulty, clock)).rejects.toMatchObject({ code: 'not-allowed' })
})

it.each([['kosong', Buffer.alloc(0)], ['rusak', Buffer.from('PK\u0003\u0004 not a zip')], ['tanpa apa-apa', Buffer.from('catatan\n')]])('refuses a file that cannot be read: %s', async (_name, bytes) => {
  await expect(previewImport(payload, operator, bytes, clock)).rejects.toMatchObject({ code: 'import-file-unreadable' })
})

it('refuses a table of an unknown layout, and says which headings it has looked for', async () => {
  await expect(previewImport(payload, operator, Buffer.from('a;b;c\n1;2;3\n'), clock)).rejects.toMatchObject({ code: 'import-layout-unknown' })
  expect(sentenceFor('import-layout-unknown')).toMatch(/no_kk.*Nomor KK.*HUB\. KEL/u)
})

it('gives the faulty rows back as a spreadsheet that can be imported once corrected', async () => {
  const { id } = await keepPreview(payload, operator, { bytes: faulty, fileName: 'bermasalah.xlsx' }, clock)
  const again = await previewImport(payload, operator, await exportFaultyRows(payload, operator, id), clock)
  expect(again.rows.length).toBe(17)
  expect(again.rows.filter(({ outcome }) => outcome === 'error').length).toBe(15)
  // Alone in its file the second owner of a NIK is no duplicate any more: it would take the first, a head, from its family, and says why.
  expect(again.rows[0]?.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['family-loses-head', 'nik-of-other-person']))
})

it.each([
  ['CSV', async (csv: Buffer) => csv],
  ['XLSX', async (csv: Buffer) => {
    const [head = [], ...rows] = csv.toString('utf8').replace('\uFEFF', '').trimEnd().split(/\r?\n/u).map((line) => line.split(';'))
    return writeTable(head, rows)
  }],
])('imports the sample village wholly as %s, and a second time changes nothing', async (_format, of) => {
  await emptyRegister(payload)
  const bytes = await of(gunzipSync(await readFile(path.resolve('src/seed/sample/penduduk.csv.gz'))))
  const first = await importResidents(payload, operator, { bytes, fileName: 'desa' }, clock)
  expect(first.summary).toMatchObject({ new: 3012, error: 0 })
  expect(first.rows).toHaveLength(3012)
  const second = await importResidents(payload, operator, { bytes, fileName: 'desa' }, clock)
  expect(second.summary).toMatchObject({ new: 0, changed: 0, unchanged: 3012 })
})
