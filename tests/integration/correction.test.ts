import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ANONYMOUS, type StaffActor } from '@/access/actor'
import { query } from '@/platform/database'
import { newDraftKey } from '@/platform/form-drafts'
import { actOnRequest } from '@/use-cases/act-on-request'
import { readRequestPhoto } from '@/use-cases/office/private-documents'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { sendAnswerForm } from '@/use-cases/services/answer-form'
import { findServiceStandard } from '@/use-cases/services/service-standard'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'
import { trackLetterRequest } from '@/use-cases/track-letter-request'

import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer, photoBytes, requested } from '@tests/support/requests'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let operator: StaffActor

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
})

const FIELDS = [
  { key: 'sejak', label: 'Sejak', type: 'date' as const, required: true }, { key: 'tempat', label: 'Tempat', type: 'text' as const, required: true },
  { key: 'pengikut', label: 'Pengikut', type: 'table' as const, required: false, columns: ['Nama', 'Hubungan'] },
]

/** A request about which the office has asked the resident something. */
const asked = async () => {
  const resident = await inventedResident(payload)
  const { slug } = await letterType(payload, { fields: FIELDS })
  const { id, trackingCode } = await requested(payload, slug, { nik: resident.nik, name: resident.name, answers: { sejak: '2019-01-01', tempat: 'Dusun I' } })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'ask-correction', seen: 'in-review', reason: 'photo-unclear', words: 'Mohon difoto lagi.' }, officeClock)
  const service = await findServiceStandard(payload, slug, officeClock)
  const request = await trackLetterRequest(payload, trackingCode)
  if (!request || !service) throw new Error('nothing asked')
  const answer = async (values: Record<string, string>, photos: Buffer[] = [], key = newDraftKey()) => {
    const { problems } = await sendAnswerForm(
      payload,
      { request, service, key, form: { values: { nik4: resident.nik.slice(-4), ...values }, files: photos.map((bytes) => ({ name: 'foto', bytes, contentType: 'image/jpeg', isTooLarge: false })) } },
      officeClock,
    )
    return problems
  }
  const detail = () => loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)
  return { id, trackingCode, resident, answer, detail }
}

describe('the resident\'s answer to a question of the office', () => {
  it('brings words, corrected answers and a new photo to the request, and starts the clock again', async () => {
    const { id, answer, detail } = await asked()
    expect(await answer({ jawaban: 'Ini fotonya.', 'isian-sejak': '5-2-2020', keperluan: 'Beasiswa anak' }, [await photoBytes()])).toEqual([])
    const after = await detail()
    expect(after.status).toBe('in-review')
    expect(after.claim).toMatchObject({ purpose: 'Beasiswa anak', answers: [{ label: 'Sejak', value: '5 Februari 2020' }, { label: 'Tempat', value: 'Dusun I' }] })
    expect(after.newAnswer).toContain('Ini fotonya.')
    expect(after.newAnswer).toContain('Yang diperbaiki: Keperluan, Sejak.')
    expect(after.photos).toEqual([{ index: 0, requirement: 'Foto baru dari pemohon' }])
    expect((await readRequestPhoto(payload, operator, { requestId: id, index: 0 })).contentType).toBe('image/jpeg')
  })

  it('brings rows anew, and says at which cell one is not complete', async () => {
    const { answer, detail } = await asked()
    expect((await answer({ 'isian-pengikut-1-0': 'Ani' })).map(({ field }) => field)).toEqual(['isian-pengikut-1-1'])
    expect(await answer({ 'isian-pengikut-1-0': 'Ani', 'isian-pengikut-1-1': 'anak', 'isian-pengikut-3-0': 'Budi', 'isian-pengikut-3-1': 'anak' })).toEqual([])
    const { claim, newAnswer } = await detail()
    expect(claim.answers.find(({ label }) => label === 'Pengikut')?.table?.rows).toEqual([['1', 'Ani', 'anak'], ['2', 'Budi', 'anak']])
    expect(newAnswer).toContain('Yang diperbaiki: Pengikut.')
  })

  it('is kept once, with one photo, though it is sent four times at once and once more later', async () => {
    const { answer, detail } = await asked()
    const [key, photo] = [newDraftKey(), await photoBytes()]
    const sent = await Promise.all(Array.from({ length: 4 }, () => answer({ jawaban: 'Ini fotonya.' }, [photo], key)))
    sent.push(await answer({ jawaban: 'Ini fotonya.' }, [photo], key))
    expect(sent).toEqual([[], [], [], [], []])
    const { photos, history } = await detail()
    expect(photos).toHaveLength(1)
    expect(history.filter(({ action }) => action === 'answer-correction')).toHaveLength(1)
    expect((await answer({ jawaban: 'Lain lagi.' }, [], key)).map(({ field }) => field)).toEqual(['jawaban'])
  })

  it('changes nothing while anything in it is wrong, and says about each what to do', async () => {
    const { answer, detail } = await asked()
    const before = await detail()
    const fieldsOf = async (...sending: Parameters<typeof answer>): Promise<string[]> => (await answer(...sending)).map(({ field }) => field)
    expect(await fieldsOf({ jawaban: '' })).toEqual(['jawaban'])
    expect(await fieldsOf({ 'isian-sejak': 'kemarin' })).toEqual(['isian-sejak'])
    expect(await fieldsOf({ jawaban: 'Ini' }, [Buffer.from('<svg/>')])).toEqual(['foto'])
    expect(await fieldsOf({ jawaban: 'Ini' }, [await photoBytes(), await photoBytes(), await photoBytes(), await photoBytes()])).toEqual(['foto'])
    expect(await fieldsOf({ jawaban: 'Ini', nik4: '0000' }, [await photoBytes()])).toEqual(['nik4'])
    expect(await detail()).toEqual(before)
  })

  it('keeps chosen photos while something has to be mended, since a browser does not; until they are to be forgotten', async () => {
    const { answer, detail } = await asked()
    const key = newDraftKey()
    expect(await answer({ jawaban: 'Ini', nik4: '0000' }, [await photoBytes('#112233'), await photoBytes('#445566')], key)).toHaveLength(1)
    expect(await answer({ jawaban: 'Ini', nik4: '0000', 'foto-hapus': '1' }, [await photoBytes('#778899')], key)).toHaveLength(1)
    expect(await answer({ jawaban: 'Ini' }, [await photoBytes('#aabbcc')], key)).toEqual([])
    expect((await detail()).photos).toHaveLength(2)
  })
})

describe('the photos of a request', () => {
  it('are for the offices that handle it: for nobody else, whatever address they guess', async () => {
    const { id, answer } = await asked()
    await answer({ jawaban: 'Ini' }, [await photoBytes()])
    const address = { method: 'GET', path: `kantor/permohonan/${id}/foto/0` } as const
    expect((await rest(address)).status).toBe(404)
    for (const role of ['editor', 'bpd', 'admin'] as const) {
      const cookie = await signIn(await staffWith(payload, [role]))
      expect((await rest({ ...address, cookie })).status, role).toBe(403)
    }
    const cookie = await signIn(await staffWith(payload, ['operator']))
    const seen = await rest({ ...address, cookie })
    expect(seen.status).toBe(200)
    expect(seen.headers.get('cache-control')).toContain('no-store')
    expect((await rest({ ...address, path: `kantor/permohonan/${id}/foto/7`, cookie })).status).toBe(404)
  })
})

describe('asking for a letter past the form', () => {
  const ask = async (photos: { requirement: string; bytes: Buffer; contentType: string }[], answers: Record<string, string> = {}) => {
    const resident = await inventedResident(payload)
    const { slug } = await letterType(payload, {
      requirements: [{ text: 'Foto rumah', kind: 'photo', required: true }, { text: 'Foto lain', kind: 'photo', required: false }, { text: 'KTP asli', kind: 'bring', required: true }],
      fields: [{ key: 'tempat', label: 'Tempat', type: 'text', required: true }],
    })
    return submitLetterRequest(
      payload,
      { key: newDraftKey(), letterType: slug, nik: resident.nik, name: resident.name, phone: null, purpose: 'Sekolah', answers: { tempat: 'Dusun I', ...answers }, photos },
      officeClock,
    )
  }
  const photo = async (requirement: string) => ({ requirement, bytes: await photoBytes(), contentType: 'image/jpeg' })

  it('needs every photo that the letter insists on', async () => {
    await expect(ask([])).rejects.toMatchObject({ code: 'requirement-missing' })
    await expect(ask([await photo('Foto lain')])).rejects.toMatchObject({ code: 'requirement-missing' })
    expect((await ask([await photo('Foto rumah')])).trackingCode).toMatch(/^AD-|^[A-Z]{2}-/u)
  })

  it('takes no photo that nobody asked for, none twice, and no form without its answers', async () => {
    for (const photos of [[await photo('Foto rumah'), await photo('Foto paspor')], [await photo('Foto rumah'), await photo('KTP asli')], [await photo('Foto rumah'), await photo('Foto rumah')]]) {
      await expect(ask(photos)).rejects.toMatchObject({ code: 'invalid-input' })
    }
    await expect(ask([await photo('Foto rumah')], { tempat: '' })).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('leaves nothing behind when it is refused', async () => {
    const count = async () => (await query<{ n: string }>(payload, `SELECT count(*) AS n FROM private_files WHERE purpose = 'requirement'`))[0]?.n
    const before = await count()
    await expect(ask([await photo('Foto rumah'), await photo('Foto paspor')])).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await count()).toBe(before)
  })
})

it('a request taken back by another than its owner stays', async () => {
  const { id, trackingCode } = await asked()
  await expect(actOnRequest(payload, operator, { requestId: id, action: 'withdraw', seen: 'awaiting-resident' }, officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(actOnRequest(payload, ANONYMOUS, { requestId: id, action: 'reject', seen: 'awaiting-resident' }, officeClock)).rejects.toMatchObject({ code: 'transition-not-allowed' })
  expect((await trackLetterRequest(payload, trackingCode))?.status).toBe('awaiting-resident')
})
