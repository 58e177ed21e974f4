import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { collect } from '@tests/support/collect'

import { readRow } from '../read-row'
import { parseSheetDate } from '../sheet-date'
import { hamletInAddress } from './hamlet-in-address'
import type { LayoutId, RawRow } from './layout'
import { recogniseSheet } from './recognise'

const TODAY = '2026-11-24'

/** A sheet as its rows stand in it; cells are parted by `|`. */
const sheet = (text: string): RawRow[] =>
  text
    .trim()
    .split('\n')
    .map((line, at) => ({ row: at + 1, cells: line.split('|').map((cell) => cell.trim()) }))

async function* stream(rows: readonly RawRow[]): AsyncGenerator<RawRow> {
  yield* rows
}

const read = async (rows: readonly RawRow[]) => {
  const found = await recogniseSheet(stream(rows))
  if (typeof found === 'string') throw new Error(found)
  const people = (await collect(found.rows)).map((row) => readRow(row, TODAY))
  return { id: found.layout.id, people }
}

const SHEETS: Record<LayoutId, string> = {
  opensid: `
alamat | dusun | rw | rt | nama | no_kk | nik | sex | tempatlahir | tanggallahir | agama_id | pendidikan_kk_id | pekerjaan_id | status_kawin | kk_level | nama_ayah | nama_ibu | ktp_el | status_rekam
Jalan Kenanga | Dusun Timur | 002 | 001 | BUDI UJI | 1201010101150001 | 1201011708900001 | 1 | KOTA UJI | 17-08-1990 | 1 | 4 | 88 | 2 | 1 | AYAH UJI | IBU UJI | 2 | 7
Jalan Kenanga | Dusun Timur | 002 | 001 | SARI UJI | 1201010101150001 | 1201014401920001 | 2 | KOTA UJI | 04-01-1992 | 1 | 5 | 2 | 2 | 3 | - | - | 1 | 1`,
  siak: `
DAFTAR PENDUDUK
Nomor KK | NIK | Nama Penduduk | Status | Tempat Lahir | Tanggal Lahir | Kelamin | NIK Ayah | Ayah | NIK Ibu | Ibu | Status Kawin | SHDK | Agama | Kecamatan | Desa/Kel | Alamat | RW | RT | Pendidikan | Pekerjaan
1201010101150001 | 1201011708900001 | BUDI UJI | AKTIF | KOTA UJI | 17/08/1990 | LAKI-LAKI | | AYAH UJI | | IBU UJI | KAWIN | KEPALA KELUARGA | ISLAM | UJI | UJI | Jalan Kenanga DUSUN TIMUR | 002 | 001 | SLTP/SEDERAJAT | WIRASWASTA
1201010101150001 | 1201014401920001 | SARI UJI | AKTIF | KOTA UJI | 1992-01-04 | PEREMPUAN | | - | | - | KAWIN | ISTRI | ISLAM | UJI | UJI | Jalan Kenanga DUSUN TIMUR | 002 | 001 | SLTA / SEDERAJAT | MENGURUS RUMAH TANGGA`,
  'bip-2012': `
BUKU INDUK PENDUDUK
NO | NIK | NAMA | JK | TMPT LHR | TGL LHR | KTPEL | AGAMA | STATUS | HUB. KEL | PENDIDIKAN | PEKERJAAN | NAMA IBU | NAMA AYAH | NO.AKTE LAHIR
NO.KK : 1201010101150001 | | NAMA.KK : BUDI UJI
ALAMAT : Jalan Kenanga DUSUN TIMUR RT: 001 RW: 002 Kodepos: 20772
1 | 1201011708900001 | BUDI UJI | LK | KOTA UJI | 17-08-90 | KTP-eL | ISLAM | K | KEP. KEL | SLTP/SEDERAJAT | WIRASWASTA | IBU UJI | AYAH UJI |
2 | 1201014401920001 | SARI UJI | PR | KOTA UJI | 4 Januari 1992 | BELUM | ISLAM | K | ISTRI | SLTA/SEDERAJAT | MENGURUS RUMAH TANGGA | | | -
Jumlah anggota : 2`,
  'bip-2016': `
BUKU INDUK PENDUDUK (BIP)
No. KK : 1201010101150001 | | | Alamat : Jalan Kenanga, Nama Dusun : DUSUN TIMUR, RT/RW : 001/002
No | Nama Lengkap | NIK | Tempat Lahir | Tgl/Bln/Th | JK | SHDK | Agama | Pendidikan Terakhir | Pekerjaan | Nama Ibu | Nama Ayah
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
1 | BUDI UJI | 1201011708900001 | KOTA UJI | 17/08/1990 | LK | KEPALA KELUARGA | ISLAM | SLTP/SEDERAJAT | WIRASWASTA | IBU UJI | AYAH UJI
2 | SARI UJI | 1201014401920001 | KOTA UJI | 04/01/1992 | PR | ISTRI | ISLAM | SLTA / SEDERAJAT | MENGURUS RUMAH TANGGA | - | -`,
  'bip-2016-luwu-timur': `
 | | | | | | NO. KK | : | 1201010101150001
 | | | | | | NAMA KK | : | BUDI UJI
 | | | | | | ALAMAT | : | Jalan Kenanga DUSUN TIMUR
 | | | | | | NO.RT/RW | : | 001/002
NO | NIK | NAMA | JK | TMPT LHR | TGL LHR | G.DRH | AGAMA | STATUS | HUB.KEL | PENDIDIKAN | PEKERJAAN | NAMA IBU | NAMA AYAH | KET
1 | 1201011708900001 | BUDI UJI | L | KOTA UJI | 33102 | O | ISLAM | KAWIN | KEPALA KELUARGA | SLTP/SEDERAJAT | WIRASWASTA | IBU UJI | AYAH UJI |
2 | 1201014401920001 | SARI UJI | P | KOTA UJI | 04-01-1992 | TDK TH | ISLAM | KAWIN | ISTRI | SLTA/SEDERAJAT | MENGURUS RUMAH TANGGA | | |`,
  'bip-ektp': `
No. KK : 1201010101150001 | Nama Kepala Keluarga : BUDI UJI | No. Blangko KK : 123456 | Tgl Cetak KK : 01-02-2015
Alamat : Jalan Kenanga, Dusun : DUSUN TIMUR, RT : 001, RW : 002
NO | Nama Lengkap | NIK | Tempat Lahir | Tgl/Bln/Th | JK | Stat Kwn | Gol. Drh | SHDK | Agama | Pendidikan Terakhir | No Akta Lahir | Pekerjaan | Nama Ibu | Nama Ayah | Wjb KTP | KTP-eL | Status | Stat Rkm
1 | BUDI UJI | 1201011708900001 | KOTA UJI | 17/08/1990 | Lk | K | O | KEPALA KELUARGA | ISLAM | SLTP/SEDERAJAT | | WIRASWASTA | IBU UJI | AYAH UJI | WAJIB | KTP-eL | | CARD ISSUED
2 | SARI UJI | 1201014401920001 | KOTA UJI | 04/01/1992 | Pr | K | Tdk Th | ISTRI | ISLAM | SLTA/SEDERAJAT | | MENGURUS RUMAH TANGGA | | | WAJIB | BELUM | | BELUM REKAM`,
}

const LAYOUTS = Object.entries(SHEETS)

/** What every layout says of the two. */
const BUDI = {
  name: 'BUDI UJI', nik: '1201011708900001', nokk: '1201010101150001', familyRole: '1', hamlet: 'Dusun Timur', address: 'Jalan Kenanga', rt: '001', rw: '002',
  facts: { sex: '1', birth_place: 'KOTA UJI', birth_date: '1990-08-17', religion: '1', education_kk: '4', occupation: '88', father_name: 'AYAH UJI', mother_name: 'IBU UJI' },
}
const SARI = { ...BUDI, name: 'SARI UJI', nik: '1201014401920001', familyRole: '3', facts: { sex: '2', birth_date: '1992-01-04', education_kk: '5', occupation: '2' } }

describe('the layouts that programs hand out people in', () => {
  it.each(LAYOUTS)('%s is recognised by itself, and reads as the same two people', async (id, text) => {
    const { id: found, people } = await read(sheet(text))
    expect(found).toBe(id)
    expect(people.map(({ problems }) => problems)).toEqual([[], []])
    expect(people.map(({ person }) => person)).toMatchObject([BUDI, SARI])
  })

  it.each(LAYOUTS)('%s keeps the numbers of its rows, also with empty rows between', async (_id, text) => {
    const rows = sheet(text)
    const apart = rows.flatMap((row) => [{ ...row, row: row.row * 3 }, { row: row.row * 3 + 1, cells: ['', ' '] }])
    const [whole, loose] = [await read(rows), await read(apart)]
    expect(loose.people).toEqual(whole.people.map((person) => ({ ...person, row: person.row * 3 })))
  })

  it('what a layout does not hold it does not say', async () => {
    const { people } = await read(sheet(SHEETS['bip-2016']))
    expect(people[0]?.person?.facts).toMatchObject({ marital_status: null, blood_type: null, birth_certificate: null, life_status: null, ktp_electronic: null })
  })

  it('the electronic KTP is read where a layout has it', async () => {
    const { people } = await read(sheet(SHEETS['bip-ektp']))
    expect(people.map(({ person }) => [person?.facts.ktp_electronic, person?.facts.ktp_status, person?.facts.blood_type])).toEqual([['true', '7', '4'], ['false', '1', '13']])
  })

  it.each(['bip-2012', 'bip-2016', 'bip-2016-luwu-timur', 'bip-ektp'] as const)('each family of %s has the number and the address above it', async (id) => {
    const other = SHEETS[id].replaceAll('1201010101150001', '1201010101150002').replaceAll('Kenanga', 'Melati').replaceAll(/12010[14](\d{9})1(?=\D)/gu, (_all, middle: string) => `120101${middle}2`)
    const { people } = await read([...sheet(SHEETS[id]), ...sheet(other).map(({ row, cells }) => ({ row: row + 100, cells }))])
    expect(people.map(({ person }) => [person?.nokk, person?.address])).toEqual([
      ['1201010101150001', 'Jalan Kenanga'], ['1201010101150001', 'Jalan Kenanga'], ['1201010101150002', 'Jalan Melati'], ['1201010101150002', 'Jalan Melati'],
    ])
  })

  it('a member above every family is put into none', async () => {
    const rows = sheet(SHEETS['bip-2016']).filter(({ row }) => row !== 2)
    expect((await read(rows)).people[0]?.person).toMatchObject({ nokk: null, isWithoutFamily: false })
  })

  it('a sheet without the headings of any is told apart from what is no table', async () => {
    expect(await recogniseSheet(stream(sheet('Nama | Umur\nBUDI | 40')))).toBe('unknown-layout')
    expect(await recogniseSheet(stream(sheet('Catatan rapat')))).toBe('no-table')
  })
})

it.each([
  ['DUSUN II SIMPANG TIGA DUSUN II', 'DUSUN II SIMPANG TIGA', 'DUSUN II'],
  ['DUSUN II SIMPANG TIGA', 'DUSUN II SIMPANG TIGA', 'DUSUN II'],
  ['JL. BESAR NO. 4, DSN. MEKAR SARI', 'JL. BESAR NO. 4', 'DUSUN MEKAR SARI'],
  ['Dusun Mekar Sari', 'Dusun Mekar Sari', 'DUSUN Mekar Sari'],
  ['JALAN KENANGA NO. 7', 'JALAN KENANGA NO. 7', ''],
  ['', '', ''],
])('the address “%s” is “%s” in the hamlet “%s”', (text, address, hamlet) => expect(hamletInAddress(text)).toEqual({ address, hamlet }))

describe('a day in a spreadsheet', () => {
  it.each([
    ['17-08-1990', '1990-08-17'], ['17/8/1990', '1990-08-17'], ['1990-08-17', '1990-08-17'], ['1990/08/17', '1990-08-17'], ['17 Agustus 1990', '1990-08-17'],
    ['17 Agt 1990', '1990-08-17'], ['33102', '1990-08-17'], ['33102.5', '1990-08-17'], ['17-08-90', '1990-08-17'], ['17/08/05', '2005-08-17'], ['17.08.1990', '1990-08-17'],
    ['1990-08-17 00:00:00', '1990-08-17'], ['1990-08-17T00:00:00Z', '1990-08-17'], ['17/08/1990 0:00', '1990-08-17'], ['17-Agt-90', '1990-08-17'],
  ])('%s is %s', (text, day) => expect(parseSheetDate(text, 2026)).toEqual({ ok: true, value: day }))

  it.each(['31-02-1990', '00/00/0000', '17', '1990', '13/13/1990', 'besok', '1,990'])('%s is none', (text) => expect(parseSheetDate(text, 2026).ok).toBe(false))

  it('is the same day in every form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1927-01-01'), max: new Date('2026-11-24'), noInvalidDate: true }), (moment) => {
        const [year = '', month = '', day = ''] = moment.toISOString().slice(0, 10).split('-')
        const serial = Math.floor(moment.getTime() / 86_400_000) + 25_569
        const forms = [`${year}-${month}-${day}`, `${day}-${month}-${year}`, `${Number(day)}/${Number(month)}/${year}`, `${day}.${month}.${year}`, `${day}/${month}/${year.slice(2)}`, String(serial)]
        for (const form of forms) expect(parseSheetDate(form, 2026)).toEqual({ ok: true, value: `${year}-${month}-${day}` })
      }),
    )
  })
})
