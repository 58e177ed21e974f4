import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { openSheet } from '@/platform/spreadsheet/read-sheet'
import { writeTable } from '@/platform/spreadsheet/write-table'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { exportFaultyRows } from '@/use-cases/residents-import/export-faulty-rows'
import { showImport } from '@/use-cases/residents-import/find-import'
import { keepPreview } from '@/use-cases/residents-import/keep-preview'

import { collect } from '@tests/support/collect'
import { madeNumbers } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

/** The first families of the shared samples: the same people in three layouts. */
const sample = (layout: string): Promise<Buffer> => readFile(path.resolve(`tests/fixtures/penduduk-${layout}-sebagian.xlsx`))

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

/** People of the sample whom SIAK and BIP call teachers (65) and the OpenSID sheet lecturers (64): the samples' own fault. */
const isTeacher = (fields: readonly { field: string; from: string; to: string }[]): boolean =>
  fields.length === 1 && fields[0]?.field === 'occupation' && [fields[0].from, fields[0].to].toSorted().join() === '64,65'

describe('the three samples', () => {
  it('say the same of the same people: what one brought the others do not change', async () => {
    const first = await importResidents(payload, operator, { bytes: await sample('opensid'), fileName: 'opensid.xlsx' }, systemClock)
    expect(first.summary.error).toBe(0)
    for (const layout of ['siak', 'bip2016']) {
      const { id } = await keepPreview(payload, operator, { bytes: await sample(layout), fileName: `${layout}.xlsx` }, systemClock)
      const shown = await showImport(payload, operator, id)
      expect(shown.summary, layout).toMatchObject({ new: 0, error: 0 })
      expect(shown.changes.filter(({ fields }) => !isTeacher(fields)), layout).toEqual([])
    }
    expect((await previewImport(payload, operator, await sample('opensid'), systemClock)).summary).toMatchObject({ new: 0, changed: 0 })
  })
})

/** A SIAK list of one man, as text. */
const siak = ({ no_kk: family, nik }: { no_kk: string; nik: string }, cells: { name: string; address: string; marital?: string; akta?: string; blood?: string }): Buffer =>
  Buffer.from(
    `Nomor KK;NIK;Nama Penduduk;Status;Tanggal Lahir;Kelamin;Status Kawin;SHDK;Agama;Alamat;RW;RT;Gol. Darah;Nomor Akta Lahir\n` +
      `${family};${nik};${cells.name};AKTIF;01-01-1985;LAKI-LAKI;${cells.marital ?? 'KAWIN'};KEPALA KELUARGA;ISLAM;${cells.address};002;001;${cells.blood ?? 'TIDAK TAHU'};${cells.akta ?? ''}\n`,
  )

/** The same man in the printed book of 2016. */
const bip = ({ no_kk: family, nik }: { no_kk: string; nik: string }, cells: { name: string; sex?: string }): Buffer =>
  Buffer.from(
    `BUKU INDUK PENDUDUK;;;;;;;;;;;\nNo. KK : ${family};;;Alamat : Jalan Kenanga, Nama Dusun : DUSUN II, RT/RW : 001/002;;;;;;;;\n` +
      `No;Nama Lengkap;NIK;Tempat Lahir;Tgl/Bln/Th;JK;SHDK;Agama;Pendidikan Terakhir;Pekerjaan;Nama Ibu;Nama Ayah\n` +
      `1;${cells.name};${nik};;01/01/1985;${cells.sex ?? 'LK'};KEPALA KELUARGA;ISLAM;;;;\n`,
  )

const save = (bytes: Buffer) => importResidents(payload, operator, { bytes, fileName: 'a.csv' }, systemClock)

describe('what a layout does not hold', () => {
  it('stays as another has brought it: BIP blanks nothing of SIAK, and SIAK no blood group', async () => {
    const person = madeNumbers()
    await save(siak(person, { name: 'WARGA SIAK', address: 'Jalan Kenanga DUSUN II', akta: 'AL-77/2001', blood: 'O' }))
    const { summary } = await save(bip(person, { name: 'WARGA SIAK' }))
    expect(summary).toMatchObject({ unchanged: 1 })
    await save(siak(person, { name: 'WARGA BERGANTI', address: 'Jalan Kenanga DUSUN II' }))
    expect(await query(payload, 'SELECT name, marital_status, birth_certificate, blood_type FROM residents WHERE nik_hash = $1', [keyedHash('nik', person.nik)])).toEqual([
      { name: 'WARGA BERGANTI', marital_status: '2', birth_certificate: 'AL-77/2001', blood_type: '4' },
    ])
  })

  it('leaves people in their hamlet when the address names none, and asks for it of somebody new', async () => {
    const person = madeNumbers()
    const fresh = await save(siak(person, { name: 'TANPA DUSUN', address: 'Jalan Kenanga' }))
    expect(fresh.rows[0]).toMatchObject({ outcome: 'error', problems: [{ code: 'hamlet-empty', column: 'Alamat' }] })
    await save(siak(person, { name: 'TANPA DUSUN', address: 'Jalan Kenanga DUSUN IV' }))
    expect((await save(siak(person, { name: 'TANPA DUSUN', address: 'Jalan Melati' }))).summary).toMatchObject({ changed: 1 })
    const [row] = await query<{ hamlet: string; address: string }>(
      payload,
      `SELECT h.name AS hamlet, f.address FROM residents r JOIN hamlets h ON h.id = r.hamlet_id JOIN families f ON f.id = r.family_id AND f.hamlet_id = h.id WHERE r.nik_hash = $1`,
      [keyedHash('nik', person.nik)],
    )
    expect(row).toEqual({ hamlet: 'Dusun IV', address: 'Jalan Melati' })
  })
})

describe('a faulty row of a printed book', () => {
  it('is explained in the words of the book, and comes back as a row that can be put right and imported', async () => {
    const person = madeNumbers()
    const { id } = await keepPreview(payload, operator, { bytes: bip(person, { name: 'SALAH JK', sex: 'X' }), fileName: 'bip.csv' }, systemClock)
    const { problems, layout } = await showImport(payload, operator, id)
    expect(layout.id).toBe('bip-2016')
    expect(problems).toMatchObject([{ row: 4, column: 'JK', code: 'sex-unknown', value: 'X' }])
    const rows = await collect((await openSheet(await exportFaultyRows(payload, operator, id))).rows)
    expect(rows).toHaveLength(1)
    const cells: Readonly<Record<string, string>> = rows[0]?.cells ?? {}
    expect(cells).toMatchObject({ no_kk: person.no_kk, nik: person.nik, sex: 'X', dusun: 'DUSUN II', alamat: 'Jalan Kenanga' })
    const mended = await writeTable(Object.keys(cells), [Object.entries(cells).map(([name, value]) => (name === 'sex' ? 'LK' : value))])
    expect((await save(mended)).summary).toMatchObject({ new: 1, error: 0 })
  })
})
