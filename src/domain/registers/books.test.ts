import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { A7_COLUMNS, incomingRow, outgoingRow } from './a7'
import { A8_COLUMNS, a8Row } from './a8'
import { B1_COLUMNS, b1Row, lettersRead } from './b1'
import { b3Row, totalLine } from './b3'
import { b4Row } from './b4'
import { b5Row } from './b5'
import { BOOK_CODES, bookOf, BOOKS } from './books'
import { headerGrid } from './header-grid'
import { addressWords, type BookPerson } from './person'
import { firstDayOf, monthBeside, parseMonthOrYear, parsePeriod } from './period'
import { turnBack } from './turn-back'
import { plainDateOf } from '../calendar/plain-date'

const official = z
  .object({ registers: z.array(z.object({ code: z.string(), name: z.string(), columns: z.array(z.object({ no: z.number(), key: z.string(), label: z.string(), group: z.string().nullable(), type: z.string() })) })) })
  .parse(JSON.parse(readFileSync('tests/support/domain/registers.json', 'utf8'))).registers

describe('the books of Permendagri 47/2016, of letters and of population', () => {
  it('are all there', () => {
    expect(official.map(({ code }) => code)).toEqual([...BOOK_CODES])
  })

  it.each(official)('$code has the official name, and every column in its order', ({ code, name, columns }) => {
    const book = BOOKS[bookOf(code) ?? 'B.1']
    expect(book.name).toBe(name)
    expect(book.columns.map((column, position) => ({ no: position + 1, ...column }))).toEqual(columns.map((column) => ({ ...column, label: column.label.replace(REMARK, '') })))
  })
})

/** What the list of columns says beside the official name. */
const REMARK = / \(receipt: .+\)$/u

describe('the heads of a table', () => {
  it.each(BOOK_CODES)('of %s cover every column once on every line', (code) => {
    const { columns } = BOOKS[code]
    const grid = headerGrid(columns)
    const covered = grid.map(() => columns.map(() => 0))
    for (const [line, heads] of grid.entries()) {
      for (const { at, columns: wide, lines } of heads) {
        for (let y = line; y < line + lines; y += 1) for (let x = at; x < at + wide; x += 1) covered[y]?.splice(x, 1, (covered[y]?.[x] ?? 0) + 1)
      }
    }
    expect(covered.flat().every((times) => times === 1)).toBe(true)
  })

  it('put L and P of WNA and WNI under their group, as the form of B.3 has it', () => {
    const [first = [], second = [], third = []] = headerGrid(BOOKS['B.3'].columns)
    expect(first.map(({ text }) => text)).toEqual(['Nomor urut', 'Nama dusun/lingkungan', 'Jumlah penduduk awal bulan', 'Tambahan bulan ini', 'Pengurangan bulan ini', 'Jml penduduk akhir bulan', 'Ket.'])
    expect(second.slice(0, 2)).toMatchObject([{ text: 'WNA', at: 2, columns: 2 }, { text: 'WNI', at: 4, columns: 2 }])
    expect(third.slice(0, 2)).toMatchObject([{ text: 'L', at: 2 }, { text: 'P', at: 3 }])
  })
})

describe('book B.1', () => {
  it('says which letters somebody reads: as asked, else Latin after primary school, else nothing', () => {
    expect(lettersRead({ literacy: 'AL', education: '1' })).toBe('AL')
    expect(lettersRead({ literacy: null, education: '3' })).toBe('L')
    expect(lettersRead({ literacy: null, education: '2' })).toBeNull()
    expect(lettersRead({ literacy: null, education: null })).toBeNull()
    expect(lettersRead({ literacy: 'T', education: '5' })).toBe('Tidak')
  })

  it('names the hamlet once in an address, and nothing that is not known', () => {
    const family = { registerNo: 1, nokk: '', address: 'DUSUN II SIMPANG TIGA', rt: '-', rw: '000', issuedOn: null }
    expect(addressWords({ family, hamlet: 'Dusun II' })).toBe('DUSUN II SIMPANG TIGA')
    expect(addressWords({ family, hamlet: 'Dusun I' })).toBe('DUSUN II SIMPANG TIGA, Dusun I')
    expect(addressWords({ family: { ...family, address: 'Jalan Kebun', rt: '01', rw: 'RW 2' }, hamlet: 'Dusun I' })).toBe('Jalan Kebun, RT 01, RW 2, Dusun I')
    expect(addressWords({ family: null, hamlet: null })).toBeNull()
  })

  it('has a cell for every column', () => {
    expect(Object.keys(b1Row(PERSON))).toEqual(B1_COLUMNS.map(({ key }) => key))
  })
})

describe('the books of people', () => {
  const family = { registerNo: 1, nokk: '1205210101120001', address: 'Jalan Kebun', rt: '01', rw: '02', issuedOn: '2026-11-20' }
  const typed = (): BookPerson => ({ ...PERSON, name: 'Putra hidayat', birthPlace: 'Stabat', birthDate: '2026-11-20', fatherName: 'Ahmad', motherName: 'Siti br. Ginting', hamlet: 'Dusun V', family })

  it('print names of people and places in capitals, as the family card does, and words of the lists as they are', () => {
    expect(b1Row(typed())).toMatchObject({ nama: 'PUTRA HIDAYAT', tempat_lahir: 'STABAT', alamat: 'JALAN KEBUN, RT 01, RW 02, DUSUN V' })
    expect(b5Row(typed())).toMatchObject({ nama: 'PUTRA HIDAYAT', ttl: 'STABAT, 20-11-2026', ayah: 'AHMAD', ibu: 'SITI BR. GINTING', alamat: 'JALAN KEBUN, RT 01, RW 02, DUSUN V', dikeluarkan: 'KK 20-11-2026' })
    const guest = { name: 'Yusuf Pratama', sex: '1', identityNumber: '', birthPlace: 'Medan', birthDate: null, age: 30, occupation: null, nationality: 'Indonesia', cameFrom: 'Medan', purpose: 'Bekerja di kebun', host: 'Pak Rahmat, Jalan Kebun', arrivedOn: '2026-11-01', stayUntil: null, leftOn: null, extensions: 0, note: 'Titip surat' }
    expect(b4Row(guest, { number: 1, day: '2026-11-30' })).toMatchObject({ nama: 'YUSUF PRATAMA', ttl_umur: 'MEDAN, 30 tahun', datang_dari: 'MEDAN', didatangi: 'PAK RAHMAT, JALAN KEBUN', maksud_tujuan: 'Bekerja di kebun', keterangan: 'Titip surat' })
  })

  it('never show the number of a card that is not issued, masked or in full', () => {
    for (const nokk of ['0120521202600001', '012052******0001']) {
      const waiting = { ...typed(), family: { ...family, nokk, issuedOn: null } }
      expect(b1Row(waiting)).toMatchObject({ no_kk: null, keterangan: 'KK belum terbit' })
      expect(b5Row(waiting)).toMatchObject({ no_kk: null, keterangan: 'KK belum terbit', dikeluarkan: null })
    }
    expect(b1Row(typed())).toMatchObject({ no_kk: '1205210101120001', keterangan: null })
    expect(b5Row({ ...typed(), family: null })).toMatchObject({ no_kk: null, keterangan: 'Belum punya KK' })
  })
})

describe('book A.7', () => {
  const out = { number: '470/001', issuedOn: '2026-11-24', kind: 'Surat Keterangan', addressee: 'SITI', status: 'valid' as const, statusReason: null, replacedBy: null, replaces: null, handedOverOn: null }
  const into = { agendaNumber: 3, receivedOn: '2026-11-23', letterNumber: '005/12', letterDate: '2026-11-20', sender: 'Camat', subject: 'Undangan', status: 'new' as const, outcome: null, closedOn: null }

  it('has a cell for every column, whichever way the letter went', () => {
    for (const row of [outgoingRow(out, 1), incomingRow(into, 2)]) expect(Object.keys(row).toSorted()).toEqual(A7_COLUMNS.map(({ key }) => key).toSorted())
    expect(outgoingRow(out, 1)).toMatchObject({ masuk_nomor: null, keluar_kepada: 'SITI', tanggal_terima_kirim: null, keterangan: null })
    expect(incomingRow(into, 2)).toMatchObject({ keluar_nomor: null, masuk_pengirim: 'Camat', tanggal_terima_kirim: '2026-11-23', keterangan: 'Agenda masuk 3' })
  })

  it('says what became of a letter', () => {
    expect(outgoingRow({ ...out, status: 'cancelled', statusReason: 'Isi surat keliru: Nama.' }, 1).keterangan).toBe('DIBATALKAN (Isi surat keliru: Nama.)')
    expect(outgoingRow({ ...out, status: 'replaced', replacedBy: '470/002' }, 1).keterangan).toBe('DIGANTI dengan 470/002')
    expect(outgoingRow({ ...out, replaces: '470/000' }, 1).keterangan).toBe('Menggantikan 470/000')
    expect(incomingRow({ ...into, status: 'void', outcome: 'Tercatat dua kali.' }, 1).keterangan).toBe('Agenda masuk 3; DICORET (Tercatat dua kali.)')
    expect(incomingRow({ ...into, agendaNumber: null, status: 'done', outcome: 'Hadir.', closedOn: '2026-11-25' }, 1).keterangan).toBe('Selesai 25-11-2026: Hadir.')
  })
})

describe('book A.8', () => {
  it('has the receipt: who took the letter', () => {
    const letter = { number: '470/001', issuedOn: '2026-11-24', kind: 'Surat Keterangan', addressee: 'SITI', status: 'valid' as const, replacedBy: null, handedOverOn: '2026-11-25', isOffice: false, receivedBy: 'applicant' as const, receiver: null }
    expect(Object.keys(a8Row(letter, 1))).toEqual(A8_COLUMNS.map(({ key }) => key))
    expect(a8Row(letter, 1)).toMatchObject({ tanggal_nomor_surat: '24-11-2026, 470/001', keterangan: 'Diterima sendiri: SITI' })
    expect(a8Row({ ...letter, receivedBy: 'representative', receiver: 'BUDI', status: 'cancelled' }, 1).keterangan).toBe('Diterima kuasanya: BUDI; DIBATALKAN')
    expect(a8Row({ ...letter, isOffice: true, receivedBy: 'representative', receiver: 'BUDI' }, 1).keterangan).toBe('Diterima oleh: BUDI')
  })
})

describe('book B.3', () => {
  const line = {
    hamlet: 'a', opening: { foreignMen: 0, foreignWomen: 1, men: 4, women: 5, heads: 3 }, born: { foreignMen: 0, foreignWomen: 0, men: 1, women: 0 },
    came: { foreignMen: 0, foreignWomen: 0, men: 2, women: 1 }, died: { foreignMen: 0, foreignWomen: 0, men: 0, women: 1 }, left: { foreignMen: 0, foreignWomen: 1, men: 0, women: 0 },
    closing: { foreignMen: 0, foreignWomen: 0, men: 7, women: 5, heads: 4 }, others: { hamlet: { in: 2, out: 0 }, absence: { in: 0, out: 1 }, opening: { in: 1, out: 0 } },
  }

  it('counts members without the heads: KK + anggota = jiwa', () => {
    expect(b3Row(line, { number: 1, name: 'Dusun I' })).toMatchObject({ awal_kk: 3, awal_anggota: 7, awal_jiwa: 10, akhir_kk: 4, akhir_anggota: 8, akhir_jiwa: 12 })
  })

  it('explains in Ket. what came and left otherwise', () => {
    expect(b3Row(line, { number: 1, name: 'Dusun I' }).keterangan).toBe('Pendataan: datang 1; Antardusun: datang 2; Hilang/pergi: pindah 1')
  })

  it('adds the hamlets up', () => {
    expect(b3Row(totalLine([line, line]), { number: null, name: 'Jumlah' })).toMatchObject({ awal_jiwa: 20, datang_wni_l: 4, akhir_kk: 8, akhir_jiwa: 24 })
  })
})

describe('the month of a book', () => {
  const today = plainDateOf(2026, 11, 25)
  if (!today.ok) throw new Error('no day')
  it('shows the state at its end, and today’s while it is not over', () => {
    expect(parsePeriod('2026-02', today.value)).toMatchObject({ value: { month: '2026-02', day: '2026-02-28' } })
    expect(parsePeriod('', today.value)).toMatchObject({ value: { month: '2026-11', day: '2026-11-25' } })
  })
  it('of letters may be a whole year', () => {
    expect(parseMonthOrYear('2025', today.value)).toMatchObject({ value: { month: '2025', day: '2025-12-31' } })
    expect(parseMonthOrYear('2026', today.value)).toMatchObject({ value: { month: '2026', day: '2026-11-25' } })
    expect(parseMonthOrYear('2026-02', today.value)).toMatchObject({ value: { month: '2026-02', day: '2026-02-28' } })
    expect(parseMonthOrYear('2027', today.value)).toMatchObject({ problem: { code: 'month-to-come' } })
    expect(parsePeriod('2026', today.value)).toMatchObject({ problem: { code: 'month-format' } })
    expect([firstDayOf('2026'), firstDayOf('2026-02'), monthBeside('2026', -1), monthBeside('2026-01', -1)]).toEqual(['2026-01-01', '2026-02-01', '2025', '2025-12'])
  })
  it('is refused when it has not begun, or is no month', () => {
    expect(parsePeriod('2026-12', today.value)).toMatchObject({ problem: { code: 'month-to-come' } })
    for (const text of ['2026-13', 'Maret', '2026-1']) expect(parsePeriod(text, today.value)).toMatchObject({ problem: { code: 'month-format' } })
  })
})

describe('a row as it was', () => {
  it('takes later changes back, the latest first', () => {
    expect(turnBack({ name: 'C', sex: '1' }, [{ name: ['B', 'C'] }, { name: ['A', 'B'], sex: ['2', '1'] }])).toEqual({ name: 'A', sex: '2' })
  })
  it('keeps what an event with an earlier day has written since', () => {
    expect(turnBack({ address: 'c' }, [{ address: ['a', 'b'] }])).toEqual({ address: 'c' })
  })
})

describe('book B.5', () => {
  const family = { registerNo: 1, nokk: '120521******0001', address: null, rt: null, rw: null, issuedOn: '2026-11-22' }

  it('tells the day of the card, and a card that is still to come', () => {
    const issued = b5Row({ ...PERSON, family })
    expect([issued.dikeluarkan, issued.keterangan]).toEqual(['KK 22-11-2026', null])
    const pending = b5Row({ ...PERSON, family: { ...family, nokk: '012052******0001', issuedOn: null } })
    expect([pending.dikeluarkan, pending.keterangan]).toEqual([null, 'KK belum terbit'])
  })
})

const PERSON: BookPerson = {
  registerNo: 1, name: 'WARGA', sex: '1', maritalStatus: '1', birthPlace: 'Langkat', birthDate: '1990-01-01', religion: '1', education: '5', occupation: '9', literacy: null, citizenship: '1',
  familyRole: '1', bloodType: '13', residency: '1', nik: '', hasTemporaryNik: false, fatherName: null, motherName: null, ktpIssuedAt: null, ktpIssuedOn: null, arrivedOn: null, beganOn: null, hamlet: null, family: null,
}
