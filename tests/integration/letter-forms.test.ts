import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { writeTable } from '@/domain/letters/answers-table'
import type { FormKind } from '@/domain/letters/forms/printed-form'
import { query } from '@/platform/database'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { readPrivateFile } from '@/platform/storage'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { chooseForms } from '@/use-cases/letters/choose-forms'
import { matchOtherPerson } from '@/use-cases/letters/match-other-person'
import { openLetter } from '@/use-cases/letters/sealed-letter'
import { letterMark, previewLetter, signLetter } from '@/use-cases/sign-letter'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { type AskedFor, auditOf, officeClock, officer, photoBytes, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let sekdes: StaffActor
let kades: StaffActor

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
  const [signer] = await query(payload, `SELECT 1 FROM officials WHERE signs_as = 'kades' AND "from" = '2024-01-01' AND coalesce(until, '') = ''`)
  if (!signer) await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  sekdes = await officer(payload, 'sekdes')
  kades = await officer(payload, 'kades')
})

const checked = async (slug: string, resident: Awaited<ReturnType<typeof inventedResident>>, answers: Record<string, string>, { photos = [], others = {} }: { photos?: AskedFor['photos']; others?: Record<string, string | null> } = {}): Promise<string> => {
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name, answers, photos })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  for (const [key, residentId] of Object.entries(others)) await matchOtherPerson(payload, operator, { requestId: id, key, residentId, seen: 'in-review' })
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review', words: 'Sudah diperiksa' }, officeClock)
  const [passed] = await query<{ status: string }>(payload, 'SELECT status::text AS status FROM letter_requests WHERE id = $1::uuid', [id])
  // Other files may have taken the secretary's check off a kind of letter.
  if (passed?.status === 'awaiting-check') await actOnRequest(payload, sekdes, { requestId: id, action: 'approve-check', seen: 'awaiting-check' }, officeClock)
  return id
}

const certificate = async () => [{ requirement: 'Foto akta kelahiran atau ijazah', bytes: await photoBytes(), contentType: 'image/jpeg' }]

const person = (name: string, nik = ''): string[] => [name, nik, '', '', '', '']

const letters = (text: string): string => text.replace(/\s+/gu, '').toUpperCase()

describe('a letter with official forms', () => {
  it('has the whole of them in the signed file, filled in from the register, and seals what they say', async () => {
    const groom = await inventedResident(payload, { name: 'BUDI BERFORMULIR' })
    const bride = await inventedResident(payload, { name: 'MAYA BERFORMULIR' })
    const requestId = await checked('pengantar-nikah', groom, {
      status: 'Jejaka', orang_tua: writeTable([person('Ayah Budi'), person('Ibu Budi')]), calon: writeTable([person('maya berformulir', bride.nik), person('Ayah Maya'), person('Ibu Maya')]), status_calon: 'Perawan', kua: 'KUA Kecamatan Sirapit',
      rencana: '2027-01-17 09:00', tempat_akad: 'Aula desa',
    }, { photos: await certificate(), others: { 'calon/0': bride.id } })
    const draft = await readPdf((await previewLetter(payload, kades, requestId, officeClock)).pdf)
    expect(draft.text).toContain('Model N1')
    expect(draft.text).toContain('KONSEP')
    const { letterId } = await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, officeClock)
    const [letter] = await query<{ sealed: string; fileId: string; number: string }>(payload, `SELECT facts_sealed AS sealed, file_id AS "fileId", number FROM letters WHERE id = $1::uuid`, [letterId])
    const stored = (await readPrivateFile(payload, letter?.fileId ?? ''))?.bytes ?? Buffer.alloc(0)
    const { text, pages } = await readPdf(stored)
    const words = letters(text)
    // The groom is of age and never lost a wife: neither N5 nor N6.
    for (const model of ['Model N1', 'Model N2', 'Model N4']) expect(text).toContain(model)
    for (const model of ['Model N5', 'Model N6']) expect(text).not.toContain(model)
    for (const said of ['AYAH BUDI', 'IBU BUDI', groom.nik, bride.nik, 'MAYA BERFORMULIR', letter?.number ?? 'none']) expect(words).toContain(letters(said))
    expect(text).toContain(`Halaman ${pages} dari ${pages}`)
    // What the register knows of the bride stands in N4, though only her name and number were given.
    const opened = openLetter(letterId, letter?.sealed ?? '')
    expect(opened.forms?.find(({ kind }) => kind === 'n4')).toMatchObject({ marriage: { bride: { birthPlace: 'Langkat', birthDate: '1990-01-01', religion: 'Islam' } } })
    const again = await renderLetterPdf(opened)
    expect((await readPdf(again)).pages).toBe(pages)
  })

  it('tells in them nothing of somebody of another family, by name and number, whom no officer has chosen', async () => {
    const [groom, bride] = [await inventedResident(payload, { name: 'BUDI BERTANYA' }), await inventedResident(payload, { name: 'MAYA DITANYA' })]
    const answers = {
      status: 'Jejaka', orang_tua: writeTable([person('Ayah Budi'), person('Ibu Budi')]), calon: writeTable([person('maya ditanya', bride.nik), person('Ayah Maya'), person('Ibu Maya')]), status_calon: 'Perawan', kua: 'KUA Kecamatan Sirapit',
      rencana: '2027-01-17 09:00', tempat_akad: 'Aula desa',
    }
    const requestId = await checked('pengantar-nikah', groom, answers, { photos: await certificate() })
    const { letterId } = await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, officeClock)
    const [letter] = await query<{ sealed: string }>(payload, `SELECT facts_sealed AS sealed FROM letters WHERE id = $1::uuid`, [letterId])
    expect(openLetter(letterId, letter?.sealed ?? '').forms?.find(({ kind }) => kind === 'n4')).toMatchObject({ marriage: { bride: { name: 'maya ditanya', nik: bride.nik, birthPlace: null, birthDate: null, religion: null, nokk: null } } })
  })

  it('is printed without them when the office has taken them off the type', async () => {
    const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: 'pengantar-ktp' } }, limit: 1, overrideAccess: true })
    const [type] = docs
    expect(type?.forms).toEqual(['f-1.02', 'f-1.06'])
    await payload.update({ collection: 'letter-types', id: type?.id ?? '', data: { forms: [] }, overrideAccess: true })
    try {
      const resident = await inventedResident(payload, { name: 'RANI TANPA FORMULIR' })
      const requestId = await checked('pengantar-ktp', resident, { jenis: 'KTP-el rusak' })
      expect((await readPdf((await previewLetter(payload, kades, requestId, officeClock)).pdf)).text).not.toContain('F-1.02')
    } finally {
      await payload.update({ collection: 'letter-types', id: type?.id ?? '', data: { forms: ['f-1.02', 'f-1.06'] }, overrideAccess: true })
    }
  })

  it('has only those that the office has chosen for this one letter, in the draft and in the signed file', async () => {
    const resident = await inventedResident(payload, { name: 'RANI MEMILIH' })
    const requestId = await checked('pengantar-ktp', resident, { jenis: 'Perubahan data', data_berubah: writeTable([['RANI MEMILIH', 'Pekerjaan', 'Petani', 'Guru', '']]) })
    const draft = async (): Promise<string> => (await readPdf((await previewLetter(payload, kades, requestId, officeClock)).pdf)).text
    const choose = (chosen: FormKind[], by = sekdes) => chooseForms(payload, by, { requestId, chosen, seen: 'awaiting-signature' })
    expect(await draft()).toMatch(/F-1\.02[^]*F-1\.06/u)
    const shown = await letterMark(payload, kades, requestId, officeClock)
    await choose(['f-1.06'])
    expect(await draft()).toMatch(/^(?![^]*F-1\.02)[^]*F-1\.06/u)
    // Whoever had the letter open before the choice has to look again.
    await expect(signLetter(payload, kades, { requestId, seen: 'awaiting-signature', shown: shown ?? '' }, officeClock)).rejects.toMatchObject({ code: 'letter-changed-since-seen' })
    const { letterId } = await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, officeClock)
    const [letter] = await query<{ sealed: string; fileId: string }>(payload, `SELECT facts_sealed AS sealed, file_id AS "fileId" FROM letters WHERE id = $1::uuid`, [letterId])
    expect(openLetter(letterId, letter?.sealed ?? '').forms?.map(({ kind }) => kind)).toEqual(['f-1.06'])
    expect((await readPdf((await readPrivateFile(payload, letter?.fileId ?? ''))?.bytes ?? Buffer.alloc(0))).text).not.toContain('F-1.02')
    await expect(chooseForms(payload, sekdes, { requestId, chosen: [], seen: 'signed' })).rejects.toMatchObject({ code: 'transition-not-allowed' })
    expect((await auditOf(payload, requestId)).filter(({ action }) => action === 'letter-forms-chosen')).toHaveLength(1)
  })

  it('is without any form when none is chosen, has them again when they are chosen again, and is no business of a kadus', async () => {
    const resident = await inventedResident(payload, { name: 'RANI TIDAK PERLU' })
    const requestId = await checked('pengantar-ktp', resident, { jenis: 'KTP-el rusak' })
    const choose = (chosen: FormKind[], by = operator) => chooseForms(payload, by, { requestId, chosen, seen: 'awaiting-signature' })
    const pages = async (): Promise<string> => (await readPdf((await previewLetter(payload, kades, requestId, officeClock)).pdf)).text
    await choose([])
    await choose([])
    expect(await pages()).not.toContain('F-1.02')
    await choose(['f-1.02', 'f-1.06', 'n1'])
    const text = await pages()
    expect(text).toContain('F-1.02')
    // No data change: a form that the letter has no need of stays out, and one that the type does not print too.
    expect(text).not.toMatch(/F-1\.06|Model N1/u)
    expect((await auditOf(payload, requestId)).filter(({ action }) => action === 'letter-forms-chosen')).toHaveLength(2)
    await expect(choose([], await officer(payload, 'kadus'))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('tells nothing of somebody of another family whose number was given with a name that is not theirs', async () => {
    const reporter = await inventedResident(payload, { name: 'PELAPOR LAHIR' })
    const other = await inventedResident(payload, { name: 'ORANG KETIGA' })
    const requestId = await checked('keterangan-kelahiran', reporter, {
      nama_anak: 'Bayi', jk: 'Perempuan', waktu: '2026-11-20 04:30', tempat: 'Rumah', anak_ke: '1', penolong: 'Bidan', ibu: writeTable([['Nama Karangan', other.nik, '', '', '']]), hubungan_pelapor: 'paman', saksi_1: 'Saksi Satu', saksi_2: 'Saksi Dua',
    }, { others: { ibu: null } })
    const [request] = await query<{ status: string }>(payload, `SELECT status FROM letter_requests WHERE id = $1::uuid`, [requestId])
    expect(request?.status).toBe('awaiting-signature')
    const { text } = await readPdf((await previewLetter(payload, kades, requestId, officeClock)).pdf)
    expect(text).toContain('F-2.01')
    expect(letters(text)).toContain('NAMAKARANGAN')
    expect(letters(text)).not.toContain('ORANGKETIGA')
    // Of the mother no birthday, though the register knows it under that number.
    expect(letters(text).split('TANGGALLAHIRIBU')[1]?.slice(0, 30)).not.toContain('1990')
  })
})
