import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { writeTable } from '../answers-table'
import type { LetterAnswer } from '../letter-facts'
import type { FormSources, RegisteredPerson } from './form-sources'
import { personNamed, placeAndDay } from './form-sources'
import { printForms } from './print-forms'
import { FORM_KINDS, NOBODY } from './printed-form'

const PEOPLE = ['Nama', 'NIK (bila ada)', 'Tempat, tanggal lahir (bila ada)', 'Warga negara, agama (bila ada)', 'Pekerjaan (bila ada)', 'Alamat (bila ada)']

const BUDI: RegisteredPerson = {
  ...NOBODY, name: 'BUDI HARTONO', nik: '1205211203850002', nokk: '1205210101120002', sex: 'Laki-laki', birthPlace: 'Binjai', birthDate: '1985-03-12', citizenship: 'WNI', religion: 'Islam', occupation: 'Wiraswasta', address: 'Dusun III', fatherName: 'SUYATNO',
  motherName: 'PARIYEM', fatherNik: null, motherNik: null,
}

const WATI: RegisteredPerson = { ...BUDI, name: 'WATI', nik: '1205214207900003', sex: 'Perempuan', birthDate: '1990-07-02', occupation: 'Guru' }

const OUTSIDER: RegisteredPerson = { ...WATI, name: 'MAYA LESTARI', nik: '1205225006930004', nokk: '1205210101120099', address: 'Dusun I' }

const sources = (answers: readonly LetterAnswer[], changes: Partial<FormSources> = {}): FormSources => ({
  answers, issuedOn: '2026-11-25', village: { name: 'Aman Damai', district: 'Sirapit', regency: 'Langkat', province: 'Sumatera Utara', postalCode: '20772' },
  register: { asker: BUDI, family: [{ ...BUDI, role: '1', roleWord: 'Kepala Keluarga' }, { ...WATI, role: '3', roleWord: 'Istri' }], others: [OUTSIDER], address: { street: 'Jalan Kenanga', rt: '003', rw: null } },
  ...changes,
})

const text = (key: string, value: string): LetterAnswer => ({ key, label: key, type: 'text', value })

const people = (key: string, rows: readonly (readonly string[])[]): LetterAnswer => ({ key, label: key, type: 'table', columns: PEOPLE, value: writeTable(rows) })

const couple = (bride: readonly string[], more: readonly LetterAnswer[] = []): LetterAnswer[] => [
  people('orang_tua', [['Suyatno', '', '', '', '', ''], ['Pariyem', '', '', '', '', '']]), people('calon', [bride, ['Sutrisno', '', '', '', '', ''], ['Ngatinah', '', '', '', '', '']]), text('rencana', '2027-01-17 09:00'), ...more,
]

const MAYA = ['Maya Lestari', '', 'Stabat, 10 Juni 1993', 'WNI, Islam', 'Petani', 'Kota Binjai']

describe('who stands in a form', () => {
  const { register } = sources([])

  it('is told by the register when it is one of the family', () => {
    expect(personNamed(register, { name: ' wati ', occupation: 'Petani' })).toMatchObject({ name: 'WATI', nik: WATI.nik, occupation: 'Guru' })
  })

  it('is told by the register when both the number and the name are theirs, and never by one of them alone', () => {
    expect(personNamed(register, { name: 'Maya Lestari', nik: OUTSIDER.nik })).toMatchObject({ nokk: OUTSIDER.nokk, address: 'Dusun I' })
    expect(personNamed(register, { name: 'Maya Lestari' })).toMatchObject({ nik: null, address: null })
    expect(personNamed(register, { name: 'Orang Lain', nik: OUTSIDER.nik })).toMatchObject({ name: 'Orang Lain', address: null, birthDate: null })
  })

  it('without a number is somebody of another family by the day of birth only, however many have no number', () => {
    const chosen = { ...OUTSIDER, nik: null }
    const numberless = { ...register, family: [...register.family, { ...WATI, name: 'BAYI', nik: null, role: '4', roleWord: 'Anak' }], others: [chosen] }
    expect(personNamed(numberless, { name: 'Maya Lestari' })).toMatchObject({ nokk: null, address: null })
    expect(personNamed(numberless, { name: 'Maya Lestari', birthDate: chosen.birthDate })).toMatchObject({ nokk: chosen.nokk, address: 'Dusun I' })
  })

  it('is left as told when two of the family have the name', () => {
    const twins = { ...register, family: [...register.family, { ...WATI, nik: '1205214207900009', role: '4', roleWord: 'Anak' }] }
    expect(personNamed(twins, { name: 'Wati' })).toMatchObject({ name: 'Wati', nik: null })
  })

  it('never tells a day that was not given', () => {
    fc.assert(fc.property(fc.string(), (given) => {
      const [, day] = placeAndDay(given)
      expect(day === null || /^\d{4}-\d\d-\d\d$/u.test(day)).toBe(true)
    }))
    expect(placeAndDay('Stabat, 1 Januari 1990')).toEqual(['Stabat', '1990-01-01'])
    expect(placeAndDay('Stabat')).toEqual(['Stabat', null])
  })
})

describe('the travel sheet behind an order', () => {
  const sent = (rows: readonly (readonly string[])[]): LetterAnswer => ({ key: 'pelaksana', label: 'Yang ditugaskan', type: 'table', columns: ['Nama', 'Jabatan'], value: writeTable(rows) })
  const journeyOf = (answers: readonly LetterAnswer[]) => {
    const { answers: given, issuedOn, village } = sources(answers)
    const [form] = printForms(['spd'], { answers: given, issuedOn, village, register: null })
    return form?.kind === 'spd' ? form.journey : null
  }

  it('is in the name of the first who is sent, whom the others follow, and counts the day of return', () => {
    const answers = [sent([['Hendra', 'Sekretaris Desa'], ['Lina', '']]), text('maksud', 'pelatihan'), text('tujuan', 'Stabat'), text('berangkat', '2026-12-31'), text('kembali', '2027-01-02'), text('angkutan', 'Mobil'), text('biaya', 'C')]
    expect(journeyOf(answers)).toEqual({
      first: { name: 'Hendra', position: 'Sekretaris Desa' }, followers: [{ name: 'Lina', position: null }], purpose: 'pelatihan', transport: 'Mobil', rate: 'C', from: 'Desa Aman Damai', to: 'Stabat', leaving: '2026-12-31', back: '2027-01-02', days: 3,
    })
  })

  it('leaves open what the order does not say, and how long it takes when the return is before the start', () => {
    expect(journeyOf([])).toMatchObject({ first: null, followers: [], purpose: null, transport: null, rate: null, to: null, leaving: null, back: null, days: null })
    expect(journeyOf([text('berangkat', '2026-12-04'), text('kembali', '2026-12-03')])?.days).toBeNull()
    expect(journeyOf([text('berangkat', '2026-12-04'), text('kembali', '2026-12-04')])?.days).toBe(1)
  })

  it('learns nothing from the register, and is the only form of a letter that is about nobody', () => {
    const named = [sent([['Budi Hartono', '']])]
    expect(printForms(['spd'], sources(named))).toEqual(printForms(['spd'], { ...sources(named), register: null }))
    expect(printForms(FORM_KINDS, { ...sources(named), register: null }).map(({ kind }) => kind)).toEqual(['spd'])
  })
})

describe('the papers of a couple', () => {
  const kinds = (answers: readonly LetterAnswer[], birthDate: string | null = BUDI.birthDate): string[] => {
    const given = sources(answers)
    return printForms(['n1', 'n2', 'n4', 'n5', 'n6'], { ...given, register: { ...given.register, asker: { ...BUDI, birthDate } } }).map(({ kind }) => kind)
  }

  it('hold the parents’ leave below 21 years, counted on the day of the wedding, and when nobody knows the age', () => {
    expect(kinds(couple(MAYA))).toEqual(['n1', 'n2', 'n4'])
    expect(kinds(couple(MAYA), '2006-01-18')).toContain('n5')
    expect(kinds(couple(MAYA), '2006-01-17')).not.toContain('n5')
    expect(kinds(couple(MAYA), null)).toContain('n5')
  })

  it('hold the word on the spouse who died only where one died', () => {
    const lost = [people('almarhum', [['Sulastri', '', '', '', '', ''], ['Paimin', '', '', '', '', '']]), text('meninggal_pada', '2024-02-03'), text('meninggal_di', 'Stabat')]
    expect(kinds(couple(MAYA, lost))).toContain('n6')
  })

  it('have the parents from the register when the name is theirs, also where their number was not given', () => {
    const given = sources(couple(MAYA))
    const father = { ...BUDI, name: 'SUYATNO', nik: '1205210507550001', birthDate: '1955-07-05', fatherName: 'KARSO' }
    const register = { ...given.register, asker: { ...BUDI, fatherNik: father.nik }, others: [father] }
    expect(printForms(['n1'], { ...given, register })).toMatchObject([{ marriage: { father: { nik: father.nik, birthDate: '1955-07-05' }, mother: { name: 'Pariyem', nik: null } } }])
  })

  it('say who is groom and who is bride by the asker’s sex, and call the asker what N1 calls them', () => {
    const [form] = printForms(['n4'], sources(couple(MAYA, [text('status', 'Duda cerai mati')])))
    expect(form).toMatchObject({ marriage: { asker: 'groom', status: 'Duda', groom: { name: 'BUDI HARTONO', fatherName: 'Suyatno' }, bride: { name: 'Maya Lestari', sex: 'Perempuan', fatherName: 'Sutrisno', religion: 'Islam', birthDate: '1993-06-10' } } })
    const given = sources(couple(['Andi', '', '', '', '', '']))
    const [other] = printForms(['n4'], { ...given, register: { ...given.register, asker: WATI } })
    expect(other).toMatchObject({ marriage: { asker: 'bride', bride: { name: 'WATI' }, groom: { name: 'Andi', sex: 'Laki-laki' } } })
  })
})

describe('the forms of the civil register', () => {
  it('state a change of data only where one is asked for, on the line of the person whom it is about', () => {
    expect(printForms(['f-1.06'], sources([text('alasan', 'KK hilang')]))).toEqual([])
    const changed: LetterAnswer = { key: 'data_berubah', label: '', type: 'table', columns: ['Nama', 'Data (pendidikan)', 'Semula', 'Menjadi', 'Dasar perubahan (bila ada)'], value: writeTable([['Wati', 'Pekerjaan', 'Petani', 'Guru', 'SK'], ['Orang Lain', 'Agama', 'a', 'b', '']]) }
    const [form] = printForms(['f-1.06'], sources([text('alasan', 'Perubahan data'), changed]))
    expect(form).toMatchObject({ members: [{ name: 'BUDI HARTONO' }, { name: 'WATI' }], changes: [{ member: 2, element: 'Pekerjaan', from: 'Petani', to: 'Guru', basis: 'SK' }, { member: null, name: 'Orang Lain', basis: '' }] })
  })

  it('tick what is asked for in the table of F-1.02', () => {
    expect(printForms(['f-1.02'], sources([text('jenis', 'KTP-el hilang')]))).toMatchObject([{ registrations: ['ktp-hilang'] }])
    expect(printForms(['f-1.02'], sources([text('alasan', 'Perubahan data')]))).toMatchObject([{ registrations: ['kk-perubahan-3', 'perubahan-kk'] }])
  })

  it('report the event that was asked about, with the parents whom the register names', () => {
    const birth = printForms(['f-2.01'], sources([text('nama_anak', 'Bagas'), text('waktu', '2026-11-20 04:30'), text('ibu', 'Wati'), text('ayah', 'Budi Hartono'), text('penolong', 'Perawat')]))
    expect(birth).toMatchObject([{ event: { kind: 'birth', child: { name: 'Bagas', day: '2026-11-20', hour: '04:30', helper: 2 } }, mother: { nik: WATI.nik }, father: { nik: BUDI.nik }, first: { name: 'Bagas', nik: null } }])
    const death = printForms(['f-2.01'], sources([text('almarhum', 'Wati'), text('sebab', 'Usia lanjut')]))
    expect(death).toMatchObject([{ event: { kind: 'death', cause: 1, person: { nik: WATI.nik } }, father: { name: 'SUYATNO' } }])
    expect(printForms(['f-2.01'], sources([text('kandungan', '34')]))).toMatchObject([{ event: { kind: 'stillbirth', months: '8' } }])
  })

  it('can all be printed of a letter that asked for nothing: what is not known stays open', () => {
    expect(printForms(FORM_KINDS, sources([])).map(({ kind }) => kind)).toEqual(['n1', 'n2', 'n4', 'f-1.02', 'f-1.03', 'f-2.01', 'spd'])
  })
})
