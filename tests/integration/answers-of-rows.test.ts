import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'
import { newDraftKey } from '@/platform/form-drafts'
import { readPrivateFile } from '@/platform/storage'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { readLetterAsText } from '@/use-cases/office/letter-as-text'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { cellField, shownRows } from '@/use-cases/services/answer-fields'
import { addRow, findReceipt, loadRequestDraft, sendRequest, takeStep } from '@/use-cases/services/request-form'
import { findServiceStandard, type ServiceStandard } from '@/use-cases/services/service-standard'
import { previewLetter, signLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'

import { staffWith } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let heirs: ServiceStandard

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
  const slug = `surat-waris-${crypto.randomUUID().slice(0, 8)}`
  await payload.create({
    collection: 'letter-types',
    data: {
      slug, name: 'Surat Waris', category: 'keterangan', code83: '470', workingMinutes: 180, cost: 'Gratis', product: 'Surat', signer: 'kades', onlineMode: 'online', ready: true,
      fields: [{ key: 'ahli_waris', label: 'Ahli waris', type: 'table', required: true, columns: ['Nama', 'NIK (bila ada)'] }],
    },
    overrideAccess: true,
  })
  const found = await findServiceStandard(payload, slug, clock)
  if (!found) throw new DomainError('not-found')
  heirs = found
})

const cell = (row: number, column: number): string => cellField('ahli_waris', row, column)

const heirsField = () => {
  const [field] = heirs.fields
  if (!field) throw new Error('no field')
  return field
}

describe('a question of several rows', () => {
  it('gets one more row at a time, keeps what was typed, and stops at twenty', async () => {
    const key = newDraftKey()
    let values: Record<string, string> = { keperluan: 'Bank', [cell(0, 0)]: 'Ani' }
    expect(shownRows(heirsField(), values)).toBe(2)
    for (let row = 2; row < 20; row += 1) {
      expect(await addRow(payload, heirs, { key, question: 'ahli_waris', values })).toBe(cell(row, 0))
      values = (await loadRequestDraft(payload, key)).values
      expect(shownRows(heirsField(), values)).toBe(row + 1)
    }
    expect(await addRow(payload, heirs, { key, question: 'ahli_waris', values })).toBe(cell(19, 0))
    expect(shownRows(heirsField(), (await loadRequestDraft(payload, key)).values)).toBe(20)
    expect(values).toMatchObject({ keperluan: 'Bank', [cell(0, 0)]: 'Ani' })
  })

  it('adds no row to what is no table', async () => {
    expect(await addRow(payload, heirs, { key: newDraftKey(), question: 'keperluan', values: {} })).toBeNull()
  })

  it('says at which cell something is wrong', async () => {
    const wrong = await takeStep(payload, heirs, { step: 'keperluan', key: newDraftKey(), values: { keperluan: 'Bank', [cell(1, 1)]: '123' }, files: [] })
    expect(wrong.problems).toEqual([{ field: cell(1, 0), message: '“Ahli waris, baris 2, Nama” belum diisi.' }])
    const open = await takeStep(payload, heirs, { step: 'keperluan', key: newDraftKey(), values: { keperluan: 'Bank' }, files: [] })
    expect(open.problems.map(({ field }) => field)).toEqual([cell(0, 0)])
  })

  it('reaches the office as rows, its numbers masked, and is kept encrypted', async () => {
    const key = newDraftKey()
    await takeStep(payload, heirs, { step: 'diri', key, values: { nik: inventedNik(), nama: 'Siti Aminah', hp: '' }, files: [] })
    const rows = { [cell(0, 0)]: '  Zulfikar   Lubis ', [cell(0, 1)]: '1205 2101 0190 0001', [cell(2, 0)]: 'Budi Lubis' }
    const { problems } = await takeStep(payload, heirs, { step: 'keperluan', key, values: { keperluan: 'Bank', 'isian-ahli_waris-baris': '3', ...rows }, files: [] })
    expect(problems).toEqual([])
    await sendRequest(payload, heirs, key, clock)
    const receipt = await findReceipt(payload, key)
    const [row] = await query<{ id: string; whole: string }>(payload, `SELECT id, letter_requests::text AS whole FROM letter_requests WHERE tracking_code = $1`, [receipt?.trackingCode])
    expect(row?.whole).not.toContain('Zulfikar')
    const operator = await staffWith(payload, ['operator'])
    const { claim } = await loadRequestDetail(payload, operator.actor, { id: row?.id ?? '', wanted: null }, clock)
    expect(claim.answers).toEqual([
      {
        label: 'Ahli waris', value: 'Zulfikar Lubis dan Budi Lubis',
        table: { hasNames: false, head: ['No.', 'Nama', 'NIK'], rows: [['1', 'Zulfikar Lubis', '120521******0001'], ['2', 'Budi Lubis', '-']] },
      },
    ])
  })
})

describe('a question on a condition', () => {
  const problemsFor = async (answers: Record<string, string>) => {
    const service = await findServiceStandard(payload, 'pengantar-kk', clock)
    if (!service) throw new DomainError('not-found')
    const { problems } = await takeStep(payload, service, { step: 'keperluan', key: newDraftKey(), values: { keperluan: 'KK', ...answers }, files: [] })
    return problems.map(({ field }) => field)
  }

  it('has to be answered only where the other answer asks it', async () => {
    expect(await problemsFor({ 'isian-alasan': 'KK hilang' })).toEqual([])
    expect(await problemsFor({ 'isian-alasan': 'Perubahan data' })).toEqual(['isian-perubahan'])
    expect(await problemsFor({ 'isian-alasan': 'Perubahan data', 'isian-perubahan': 'Nama anak' })).toEqual([])
  })

  it.each([
    ['a key that is none of the questions', { whenKey: 'lain', whenAnswers: ['Ya'] }],
    ['an answer that is not offered', { whenKey: 'pilihan', whenAnswers: ['Mungkin'] }],
    ['itself', { whenKey: 'nama', whenAnswers: ['Ya'] }],
  ])('cannot depend on %s', async (_, condition) => {
    const fields = [{ key: 'pilihan', label: 'Pilihan', type: 'select' as const, required: true, options: ['Ya', 'Tidak'] }, { key: 'nama', label: 'Nama', type: 'text' as const, required: true, ...condition }]
    const data = { slug: `surat-${crypto.randomUUID().slice(0, 8)}`, name: 'Surat', category: 'keterangan' as const, code83: '470', workingMinutes: 180, cost: 'Gratis', product: 'Surat', signer: 'kades' as const, onlineMode: 'online' as const, fields }
    await expect(payload.create({ collection: 'letter-types', data, overrideAccess: true })).rejects.toThrow(/Pertanyaan untuk warga/u)
  })
})

describe('a letter about members of the family', () => {
  it('names them as the register has them, and an outsider as typed', async () => {
    const [operator, sekdes, kades] = [await staffWith(payload, ['operator']), await staffWith(payload, ['sekdes']), await staffWith(payload, ['kades'])]
    const resident = await inventedResident(payload, { name: 'BUDI PINDAH' })
    const { family } = await payload.findByID({ collection: 'residents', id: resident.id, depth: 0, overrideAccess: true })
    const [signer] = await query(payload, `SELECT 1 FROM officials WHERE signs_as = 'kades' AND "from" = '2024-01-01' AND coalesce(until, '') = ''`)
    if (!signer) await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
    expect(family).toBeTruthy()
    const { trackingCode } = await submitLetterRequest(
      payload,
      {
        key: crypto.randomUUID(), letterType: 'pengantar-pindah', nik: resident.nik, name: resident.name, phone: null, purpose: 'Pindah kerja', photos: [],
        answers: {
          alamat_tujuan: 'Jalan Setia Budi 20', desa_tujuan: 'Tanjung Rejo', kecamatan_tujuan: 'Medan Sunggal', kabupaten_tujuan: 'Kota Medan', provinsi_tujuan: 'Sumatera Utara', klasifikasi: 'Antarkabupaten dalam satu provinsi', alasan: 'Pekerjaan', jenis_kepindahan: 'Anggota keluarga', tanggal: '2027-01-01',
          pengikut: JSON.stringify([['Budi  pindah'], ['Tamu Tak Dikenal']]),
        },
      },
      clock,
    )
    const [request] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
    const requestId = request?.id ?? ''
    await actOnRequest(payload, operator.actor, { requestId, action: 'open', seen: 'submitted' }, clock)
    await actOnRequest(payload, operator.actor, { requestId, action: 'match', seen: 'in-review', residentId: resident.id }, clock)
    const { matched } = await loadRequestDetail(payload, operator.actor, { id: requestId, wanted: null }, clock)
    expect(matched?.findings.map(({ code }) => code)).toEqual(['movers-not-found'])
    await expect(actOnRequest(payload, operator.actor, { requestId, action: 'pass-on', seen: 'in-review' }, clock)).rejects.toMatchObject({ code: 'register-doubt' })
    await actOnRequest(payload, operator.actor, { requestId, action: 'pass-on', seen: 'in-review', words: 'Tamu itu menantu yang belum dicatat' }, clock)
    await actOnRequest(payload, sekdes.actor, { requestId, action: 'approve-check', seen: 'awaiting-check' }, clock)
    const draft = (await readPdf((await previewLetter(payload, kades.actor, requestId, clock)).pdf)).text
    expect(draft).toContain('KONSEP')
    const { letterId } = await signLetter(payload, kades.actor, { requestId, seen: 'awaiting-signature' }, clock)
    const letter = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
    const { text } = await readPdf((await readPrivateFile(payload, letter.fileId))?.bytes ?? Buffer.alloc(0))
    expect(text).toContain('sebanyak 2 (dua) orang')
    expect(text).toMatch(new RegExp(`1 BUDI PINDAH ${resident.nik} [LP] `, 'u'))
    expect(text).toMatch(/2 Tamu Tak Dikenal - - - -/u)
    const asText = await readLetterAsText(payload, kades.actor, letterId)
    expect(asText.letter.blocks.find((block) => block.kind === 'table')).toMatchObject({ head: ['No.', 'Nama', 'NIK', 'L/P', 'Tempat, tanggal lahir', 'Hubungan dalam keluarga'], rows: [['1', 'BUDI PINDAH', resident.nik], ['2', 'Tamu Tak Dikenal', '-']].map((row) => expect.arrayContaining(row)) })
  })
})
