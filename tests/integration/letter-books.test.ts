import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import type { BookCode } from '@/domain/registers/books'
import type { BookRow } from '@/domain/registers/column'
import { systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { reserveNumbers, takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { startReplacement } from '@/use-cases/letters/replace-letter'
import { a7Statement } from '@/use-cases/registers/a7'
import { a8Statement } from '@/use-cases/registers/a8'
import { makePrint } from '@/use-cases/registers/make-print'
import { openWholeBook, showBookPage } from '@/use-cases/registers/open-book'
import { readPrint, requestPrint } from '@/use-cases/registers/request-print'
import { signLetter } from '@/use-cases/sign-letter'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor

/** A year that no other file writes letters in. */
const on = (day: string) => (): Date => new Date(`${day}T03:00:00Z`)
const later = on('2025-12-30')

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
})

const signed = async (name: string, day: string) => {
  const resident = await inventedResident(payload, { name })
  const { slug } = await letterType(payload, { checkedBySekdes: false })
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name })
  const clock = on(day)
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, clock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, clock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, clock)
  return { ...(await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, clock)), requestId: id }
}

let masuk = 0

const cameIn = async (enteredOn: string, more: object = {}): Promise<void> => {
  masuk += 1
  await payload.create({
    collection: 'incoming-letters',
    data: { id: uuidv7(), series: 'masuk', year: Number(enteredOn.slice(0, 4)), serial: masuk, enteredOn, receivedOn: enteredOn, sender: 'Camat Contoh', letterNumber: '005/77', letterDate: '2025-01-02', subject: 'Undangan rapat', status: 'new', ...more },
    overrideAccess: true,
  })
}

const whole = async (book: BookCode, month: string): Promise<BookRow[]> => {
  const { pages } = await openWholeBook(payload, operator, { book, month, hamletId: null, fullReason: null }, later)
  const rows: BookRow[] = []
  for await (const page of pages) rows.push(...page)
  return rows
}

const pick = (rows: readonly BookRow[], ...keys: string[]) => rows.map((row) => keys.map((key) => row[key]))

describe('book A.7', () => {
  it('has every letter in and out in the order of writing, cancelled, replaced and crossed-out ones too', async () => {
    const first = await signed('SITI AGENDA', '2025-01-06')
    await cameIn('2025-01-06')
    const second = await signed('BUDI AGENDA', '2025-01-07')
    const third = await signed('TONO AGENDA', '2025-01-08')
    await cameIn('2025-01-08', { status: 'void', outcome: 'Tercatat dua kali.', sender: 'Dinas Contoh' })
    await cancelLetter(payload, kades, { letterId: second.letterId, reason: 'wrong-person', words: 'Salah orang.' }, on('2025-01-09'))
    const id = uuidv7()
    await startReplacement(payload, operator, { letterId: third.letterId, id, reason: 'wording-mended', words: 'Redaksi.', purpose: 'Kredit', answers: {} }, on('2025-01-10'))
    await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, on('2025-01-10'))
    const fourth = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, on('2025-01-10'))
    await handOverLetter(payload, operator, { requestId: first.requestId, identityChecked: true, receivedBy: 'applicant' }, on('2025-01-13'))
    expect(pick(await whole('A.7', '2025-01'), 'nomor_urut', 'tanggal_terima_kirim', 'masuk_nomor', 'masuk_pengirim', 'masuk_isi', 'keluar_nomor', 'keluar_kepada', 'keterangan')).toEqual([
      [1, '2025-01-13', null, null, null, first.number, 'SITI AGENDA', null],
      [2, '2025-01-06', '005/77', 'Camat Contoh', 'Undangan rapat', null, null, 'Agenda masuk 1'],
      [3, null, null, null, null, second.number, 'BUDI AGENDA', 'DIBATALKAN (Surat dibuat untuk orang yang salah: Salah orang.)'],
      [4, null, null, null, null, third.number, 'TONO AGENDA', `DIGANTI dengan ${fourth.number} (Redaksi surat sudah dibetulkan: Redaksi.)`],
      [5, '2025-01-08', '005/77', 'Dinas Contoh', 'Undangan rapat', null, null, 'Agenda masuk 2; DICORET (Tercatat dua kali.)'],
      [6, null, null, null, null, fourth.number, 'TONO AGENDA', `Menggantikan ${third.number}`],
    ])
  })

  it('goes on from month to month and page to page, each line once, and the year has the same numbers', async () => {
    for (let line = 0; line < 60; line += 1) await cameIn(`2025-02-${String((line % 28) + 1).padStart(2, '0')}`, { subject: `Surat ${line}` })
    await signed('WATI AGENDA', '2025-02-14')
    const february = await whole('A.7', '2025-02')
    expect(february.map((row) => row.nomor_urut)).toEqual(Array.from({ length: 61 }, (_, at) => 7 + at))
    expect(new Set(february.map((row) => row.masuk_isi ?? row.keluar_nomor)).size).toBe(61)
    const year = await whole('A.7', '2025')
    expect(year).toEqual([...(await whole('A.7', '2025-01')), ...february])
    const page = await showBookPage(payload, operator, { book: 'A.7', month: '2025-02', hamletId: null, after: null }, later)
    expect(page.rows).toHaveLength(50)
    const rest = await showBookPage(payload, operator, { book: 'A.7', month: '2025-02', hamletId: null, after: page.next }, later)
    expect([...page.rows, ...rest.rows]).toEqual(february)
    expect(rest.next).toBeNull()
  })

  it('has a number that was taken by hand where it was taken, however long its form had been open', async () => {
    const [one, other] = [uuidv7(), uuidv7()]
    const letter = await signed('SRI AGENDA', '2025-05-05')
    const taken = await takeNumberByHand(payload, operator, { key: one, code: '005', subject: 'Undangan', addressee: 'Para Kadus' }, on('2025-05-05'))
    const next = await signed('ADI AGENDA', '2025-05-05')
    const { numbers } = await reserveNumbers(payload, operator, { key: other, code: '005', count: 2, reason: 'Listrik padam' }, on('2025-05-05'))
    expect(pick(await whole('A.7', '2025-05'), 'keluar_nomor').flat()).toEqual([letter.number, taken.number, next.number, ...numbers])
  })

  it('shows the one number of both where the village numbers them together', async () => {
    const set = (agendaSequence: 'shared' | 'separate') => payload.updateGlobal({ slug: 'village-profile', data: { agendaSequence }, overrideAccess: true })
    await set('shared')
    try {
      await cameIn('2025-03-03', { series: 'keluar', serial: 9001 })
      expect(pick(await whole('A.7', '2025-03'), 'nomor_urut', 'keterangan')).toEqual([[9001, null]])
    } finally {
      await set('separate')
    }
  })
})

describe('book A.8', () => {
  it('has what was handed over in the order of leaving, and who took it', async () => {
    const [one, two, three] = [await signed('RINA KIRIM', '2025-04-01'), await signed('DEDI KIRIM', '2025-04-02'), await signed('LILIS KIRIM', '2025-04-03')]
    await handOverLetter(payload, operator, { requestId: three.requestId, identityChecked: true, receivedBy: 'applicant' }, on('2025-04-04'))
    await expect(handOverLetter(payload, operator, { requestId: one.requestId, identityChecked: true, receivedBy: 'representative' }, on('2025-04-04'))).rejects.toMatchObject({ code: 'receiver-missing' })
    await handOverLetter(payload, operator, { requestId: one.requestId, identityChecked: true, receivedBy: 'representative', receiver: 'Joko Kuasa' }, () => new Date('2025-04-04T04:00:00Z'))
    expect(pick(await whole('A.8', '2025-04'), 'nomor_urut', 'tanggal_pengiriman', 'tanggal_nomor_surat', 'isi_singkat', 'ditujukan_kepada', 'keterangan')).toEqual([
      [2, '2025-04-04', `03-04-2025, ${three.number}`, 'Surat Uji', 'LILIS KIRIM', 'Diterima sendiri: LILIS KIRIM'],
      [3, '2025-04-04', `01-04-2025, ${one.number}`, 'Surat Uji', 'RINA KIRIM', 'Diterima kuasanya: Joko Kuasa'],
    ])
    expect((await whole('A.8', '2025')).map((row) => row.nomor_urut)).toEqual([1, 2, 3])
    expect(JSON.stringify(await query(payload, 'SELECT * FROM letters WHERE id = $1::uuid', [one.letterId]))).not.toContain('Joko Kuasa')
    expect(JSON.stringify(await whole('A.8', '2025-04'))).not.toContain(two.number)
  })
})

describe('the books of letters', () => {
  it('are read by those who may read letters', async () => {
    for (const role of ['sekdes', 'auditor'] as const) await expect(showBookPage(payload, await officer(payload, role), { book: 'A.7', month: '2025', hamletId: null, after: null }, later)).resolves.toBeDefined()
    for (const role of ['kadus', 'editor', 'bpd'] as const) {
      await expect(showBookPage(payload, await officer(payload, role), { book: 'A.8', month: '2025', hamletId: null, after: null }, later)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  it('are printed for a month or a year, with their signatures', async () => {
    for (const [book, month, words] of [['A.7', '2025-01', 'BULAN JANUARI TAHUN 2025'], ['A.7', '2025', 'TAHUN 2025'], ['A.8', '2025-04', 'BULAN APRIL TAHUN 2025']] as const) {
      const id = uuidv7()
      await requestPrint(payload, operator, { id, book, month, hamletId: null, format: 'pdf', fullReason: null }, later)
      await makePrint(payload, id)
      const { bytes, fileName } = await readPrint(payload, operator, id)
      const { text } = await readPdf(bytes)
      for (const said of [words, 'MENGETAHUI', 'SEKRETARIS DESA', book === 'A.7' ? 'BUKU AGENDA' : 'BUKU EKSPEDISI']) expect(text).toContain(said)
      expect(fileName).toBe(book === 'A.7' ? `a7-buku-agenda-${month}.pdf` : `a8-buku-ekspedisi-${month}.pdf`)
    }
  })

  it('are read from their indexes', async () => {
    const planOf = async (statement: typeof a7Statement): Promise<string> => {
      const { text, values } = statement({ month: '2025-02', day: '2025-02-28', hamletId: null, after: null, numbers: 'masked' })
      expect(text).not.toMatch(/\boffset\b/iu)
      // Small tables are read whole, unless they may not be.
      return inTransaction(payload, systemActor('test'), async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off')
        return JSON.stringify(await tx.query(`EXPLAIN ${text}`, values))
      })
    }
    const [agenda, dispatched] = [await planOf(a7Statement), await planOf(a8Statement)]
    expect(`${agenda} ${dispatched}`).not.toMatch(/Seq Scan on (letters|incoming_letters|hand_written_letters)/u)
  })
})
