import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { writeTable } from '@/domain/letters/answers-table'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { chooseForms } from '@/use-cases/letters/choose-forms'
import { changeOfficeLetter, listOfficeKinds, loadOfficeForm, writeOfficeLetter } from '@/use-cases/letters/office-letter'
import { loadPublicLedger } from '@/use-cases/letters/public-ledger'
import { startReplacement } from '@/use-cases/letters/replace-letter'
import { loadReplacementForm } from '@/use-cases/letters/replacement-form'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { loadWorklist } from '@/use-cases/office/worklist'
import { showBookPage } from '@/use-cases/registers/open-book'
import { previewLetter, signLetter } from '@/use-cases/sign-letter'
import { loadQueuedLetter } from '@/use-cases/signing/signing-queue'
import { verifyLetter } from '@/use-cases/verify-letter'

import { readPdf } from '@tests/support/pdf-text'
import { testPortal } from '@tests/support/portal'
import { auditOf, officer } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let sekdes: StaffActor
let kades: StaffActor

/** A month that no other file writes letters in. */
const clock = (): Date => new Date('2038-03-04T03:00:00Z')

const LETTER = { kepada: 'Camat Sirapit\nKepala Puskesmas', di: 'Sidorejo', sifat: 'Segera', hal: 'Permohonan narasumber', isi: 'Kami mohon seorang narasumber.', tembusan: 'Ketua BPD' }

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  sekdes = await officer(payload, 'sekdes')
  kades = await officer(payload, 'kades')
})

const written = async (answers: Record<string, string> = LETTER, slug = 'surat-dinas'): Promise<string> => {
  const id = uuidv7()
  await writeOfficeLetter(payload, operator, { id, slug, answers }, clock)
  return id
}

const ORDER = { pelaksana: writeTable([['Hendra Gunawan', 'Sekretaris Desa'], ['Lina Marlina', 'Kaur Keuangan']]), maksud: 'mengikuti pelatihan', tujuan: 'Stabat', berangkat: '2038-03-06', kembali: '2038-03-07' }

const signed = async (answers: Record<string, string> = LETTER, slug = 'surat-dinas') => {
  const requestId = await written(answers, slug)
  await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, clock)
  await actOnRequest(payload, sekdes, { requestId, action: 'approve-check', seen: 'awaiting-check' }, clock)
  const { mark } = await loadQueuedLetter(payload, kades, requestId, clock)
  return { requestId, ...(await signLetter(payload, kades, { requestId, seen: 'awaiting-signature', shown: mark ?? '' }, clock)) }
}

describe('writing a letter of the office', () => {
  it('offers the kinds of the office, and only to those who write letters', async () => {
    expect((await listOfficeKinds(payload, operator)).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['undangan', 'surat-tugas', 'surat-dinas', 'nota-dinas']))
    for (const actor of [kades, await officer(payload, 'auditor'), await officer(payload, 'editor')]) {
      await expect(listOfficeKinds(payload, actor)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(writeOfficeLetter(payload, actor, { id: uuidv7(), slug: 'surat-dinas', answers: LETTER }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    }
  })

  it('makes one letter when the button is pressed twice, also at the same moment', async () => {
    const id = uuidv7()
    const write = (): Promise<void> => writeOfficeLetter(payload, operator, { id, slug: 'surat-dinas', answers: LETTER }, clock)
    await Promise.all([write(), write()])
    await write()
    expect(await query(payload, `SELECT id FROM letter_requests WHERE id = $1::uuid`, [id])).toHaveLength(1)
    expect((await auditOf(payload, id)).filter(({ action }) => action === 'office-letter-written')).toHaveLength(1)
  })

  it('says which question is not answered, and refuses signs that cannot be printed and kinds of residents', async () => {
    await expect(written({ ...LETTER, hal: '' })).rejects.toMatchObject({ code: 'answer-not-accepted', details: { field: 'Hal' } })
    await expect(written({ ...LETTER, isi: 'Salam 😀' })).rejects.toMatchObject({ code: 'sign-not-printable' })
    await expect(written({}, 'keterangan-domisili')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('can be changed while it is at the desk, and not after', async () => {
    const requestId = await written()
    await changeOfficeLetter(payload, operator, { requestId, answers: { ...LETTER, hal: 'Permohonan dua narasumber' } }, clock)
    expect((await loadOfficeForm(payload, operator, requestId)).fields.find(({ key }) => key === 'hal')?.value).toBe('Permohonan dua narasumber')
    await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, clock)
    await expect(changeOfficeLetter(payload, operator, { requestId, answers: LETTER }, clock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await actOnRequest(payload, sekdes, { requestId, action: 'return-to-operator', seen: 'awaiting-check', reason: 'other', words: 'Betulkan' }, clock)
    await changeOfficeLetter(payload, operator, { requestId, answers: LETTER }, clock)
  })

  it('stays a letter of the office when its kind is opened to residents meanwhile', async () => {
    const requestId = await written()
    const mode = (to: string) => query(payload, `UPDATE letter_types SET online_mode = $1 WHERE slug = 'surat-dinas'`, [to])
    await mode('online')
    try {
      await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, clock)
      expect((await loadWorklist(payload, sekdes, clock)).rows.find(({ id }) => id === requestId)).toMatchObject({ nextAct: 'approve-check' })
    } finally {
      await mode('internal')
    }
  })

  it('shows the letter as it will be before it goes on, with nobody to be matched', async () => {
    const requestId = await written()
    const detail = await loadRequestDetail(payload, operator, { id: requestId, wanted: null }, clock)
    expect(detail).toMatchObject({ isOffice: true, matched: null, candidates: [], passesTo: 'sekdes', actions: expect.arrayContaining(['pass-on', 'reject']) })
    expect(detail.actions).not.toContain('match')
    expect(detail.actions).not.toContain('ask-correction')
    const { text } = await readPdf((await previewLetter(payload, operator, requestId, clock)).pdf)
    for (const words of ['KONSEP', 'Camat Sirapit', 'Kepala Puskesmas', 'Sidorejo', 'Segera', 'Permohonan narasumber', 'Kami mohon seorang narasumber.', 'Tembusan:', 'Ketua BPD']) expect(text).toContain(words)
    // The day stands once, in the head.
    expect(text.match(/4 Maret 2038/gu)).toHaveLength(1)
    expect((await loadWorklist(payload, operator, clock)).rows.find(({ id }) => id === requestId)).toMatchObject({ applicant: 'Camat Sirapit, Kepala Puskesmas', nextAct: 'pass-on' })
  })
})

/** Words are drawn in pieces: what is compared is the letters. */
const letters = (text: string): string => text.replace(/\s+/gu, '')

describe('the travel sheet behind an order', () => {
  const draft = async (requestId: string): Promise<string> => (await readPdf((await previewLetter(payload, operator, requestId, clock)).pdf)).text

  it('is offered, printed without being asked for, and left out of one letter only', async () => {
    const [requestId, other] = [await written(ORDER, 'surat-tugas'), await written(ORDER, 'surat-tugas')]
    expect((await loadRequestDetail(payload, operator, { id: requestId, wanted: null }, clock)).forms).toEqual({ all: ['spd'], leftOut: [], mayChoose: true })
    const shown = letters(await draft(requestId))
    for (const words of ['SURAT PERJALANAN DINAS (SPD)', '2 (dua) hari', '1. Lina Marlina', 'APBDes Tahun Anggaran 2038']) expect(shown).toContain(letters(words))
    await chooseForms(payload, operator, { requestId, chosen: [], seen: 'in-review' })
    expect(await draft(requestId)).not.toContain('SURAT PERJALANAN DINAS')
    expect(await draft(other)).toContain('SURAT PERJALANAN DINAS (SPD)')
  })

  it('is signed and kept with the order, in the same file', async () => {
    const { letterId } = await signed(ORDER, 'surat-tugas')
    const letter = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
    const { text, pages } = await readPdf((await readPrivateFile(payload, letter.fileId))?.bytes ?? Buffer.alloc(0))
    expect(pages).toBe(3)
    expect(text).toContain('PENGESAHAN PERJALANAN DINAS')
  })
})

describe('a signed letter of the office', () => {
  it('takes its number from the one sequence, and stands in A.7 with addressee and subject; the public learns neither', async () => {
    const first = await signed()
    const order = await signed({ pelaksana: writeTable([['Hendra Gunawan', 'Sekretaris Desa']]), maksud: 'mengikuti pelatihan', tujuan: 'Stabat', berangkat: '2038-03-06', kembali: '2038-03-07' }, 'surat-tugas')
    const [one, two] = await query<{ serial: number }>(payload, `SELECT serial::int AS serial FROM letters WHERE id IN ($1::uuid, $2::uuid) ORDER BY serial`, [first.letterId, order.letterId])
    expect((two?.serial ?? 0) - (one?.serial ?? 0)).toBe(1)
    const { rows } = await showBookPage(payload, operator, { book: 'A.7', month: '2038-03', hamletId: null, after: null }, clock)
    expect(rows.find((row) => row.keluar_nomor === first.number)).toMatchObject({ keluar_kepada: 'Camat Sirapit, Kepala Puskesmas', keluar_isi: 'Surat Dinas: Permohonan narasumber' })
    expect(rows.find((row) => row.keluar_nomor === order.number)).toMatchObject({ keluar_kepada: 'Hendra Gunawan', keluar_isi: 'Surat Perintah Tugas: mengikuti pelatihan' })
    const told = [await verifyLetter(payload, first.verificationCode, '2038-03-04'), await loadPublicLedger(payload, '2038-03', clock)]
    expect(told[0]).toMatchObject({ letterTypeName: 'Surat Dinas', maskedName: 'Surat dinas', status: 'valid' })
    expect(JSON.stringify(told)).not.toMatch(/Camat|Hendra|narasumber|pelatihan/u)
    const letter = await payload.findByID({ collection: 'letters', id: order.letterId, depth: 0, overrideAccess: true })
    const { text } = await readPdf((await readPrivateFile(payload, letter.fileId))?.bytes ?? Buffer.alloc(0))
    expect(text).toContain('SURAT PERINTAH TUGAS')
    expect(text).toContain('Hendra Gunawan')
  })

  it('is sent with the name of who took it, which A.8 keeps', async () => {
    const { requestId, number } = await signed({ ...LETTER, hal: 'Dikirim' })
    await expect(handOverLetter(payload, operator, { requestId, identityChecked: false, receivedBy: 'applicant' }, clock)).rejects.toMatchObject({ code: 'receiver-missing' })
    await handOverLetter(payload, operator, { requestId, identityChecked: false, receivedBy: 'representative', receiver: 'Rina Staf Camat' }, clock)
    const { rows } = await showBookPage(payload, operator, { book: 'A.8', month: '2038-03', hamletId: null, after: null }, clock)
    expect(rows.find((row) => String(row.tanggal_nomor_surat).endsWith(number))).toMatchObject({ ditujukan_kepada: 'Camat Sirapit, Kepala Puskesmas', keterangan: 'Diterima oleh: Rina Staf Camat' })
  })

  it('can be cancelled, and replaced by another one of the office that names it', async () => {
    const wrong = await signed({ ...LETTER, hal: 'Keliru' })
    await cancelLetter(payload, kades, { letterId: wrong.letterId, reason: 'letter-wrong', words: 'Salah hari' }, clock)
    expect(await verifyLetter(payload, wrong.verificationCode, '2038-03-04')).toMatchObject({ status: 'cancelled' })

    const old = await signed({ ...LETTER, hal: 'Hari lama' })
    // Its subject is one of its answers: the form does not ask for a purpose beside it.
    expect(await loadReplacementForm(payload, operator, old.letterId)).toMatchObject({ purpose: null })
    const id = uuidv7()
    await startReplacement(payload, operator, { letterId: old.letterId, id, reason: 'other', words: 'Hari berubah', purpose: '', answers: { ...LETTER, hal: 'Hari baru' } }, clock)
    const detail = await loadRequestDetail(payload, operator, { id, wanted: null }, clock)
    expect(detail).toMatchObject({ isOffice: true, status: 'in-review', claim: { name: 'Camat Sirapit, Kepala Puskesmas', purpose: 'Hari baru' } })
    await changeOfficeLetter(payload, operator, { requestId: id, answers: { ...LETTER, hal: 'Hari yang baru' } }, clock)
    await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, clock)
    await actOnRequest(payload, sekdes, { requestId: id, action: 'approve-check', seen: 'awaiting-check' }, clock)
    const fresh = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, clock)
    expect(await verifyLetter(payload, old.verificationCode, '2038-03-04')).toMatchObject({ status: 'replaced', replacedBy: { number: fresh.number } })
  })
})
