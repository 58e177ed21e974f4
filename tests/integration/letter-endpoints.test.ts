import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { type Role, ROLES } from '@/access/actor'
import { incomingLetterEndpoints } from '@/admin/api/incoming-letters'
import { letterActEndpoints } from '@/admin/api/letter-acts'
import { letterArchiveEndpoints } from '@/admin/api/letter-archive'
import { letterFileEndpoints } from '@/admin/api/letter-files'
import { letterTypeEndpoints } from '@/admin/api/letter-types'
import { officeLetterEndpoints } from '@/admin/api/office-letters'
import { requestActEndpoints } from '@/admin/api/request-acts'
import { query } from '@/platform/database'
import { actOnRequest } from '@/use-cases/act-on-request'
import { recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { signLetter } from '@/use-cases/sign-letter'

import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer, requested } from '@tests/support/requests'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let cookies: Map<Role, string>
let ids: { inReview: string; signed: string; letter: string; type: string; incoming: string; resident: string; version: number }

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  const [operator, kades] = [await officer(payload, 'operator'), await officer(payload, 'kades')]
  const resident = await inventedResident(payload, { name: 'SITI RAHASIA' })
  const type = await letterType(payload, { checkedBySekdes: false })
  const open = async (): Promise<string> => {
    const { id } = await requested(payload, type.slug, { nik: resident.nik, name: resident.name })
    await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
    await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
    return id
  }
  const [inReview, signed] = [await open(), await open()]
  await actOnRequest(payload, operator, { requestId: signed, action: 'pass-on', seen: 'in-review' }, officeClock)
  const { letterId } = await signLetter(payload, kades, { requestId: signed, seen: 'awaiting-signature' }, officeClock)
  const incoming = await recordIncoming(payload, operator, { key: crypto.randomUUID(), typed: { receivedOn: '2026-11-24', sender: 'Camat', subject: 'Undangan rahasia' } }, officeClock)
  ids = { inReview, signed, letter: letterId, type: type.id, incoming: incoming.id, resident: resident.id, version: 1 }
  cookies = new Map()
  for (const role of ROLES) cookies.set(role, (await signIn(await staffWith(payload, [role]))) ?? '')
})

type Call = { method: 'GET' | 'POST'; path: string; body?: object; by: readonly Role[] }

const DESK = ['operator', 'sekdes'] as const
const LETTERS = ['operator', 'sekdes', 'kades'] as const
const READERS = ['operator', 'sekdes', 'kades', 'auditor'] as const
const BUILDERS = ['operator', 'sekdes', 'admin'] as const

/** Every address of the office about letters, with what it asks for, and the offices that may call it. */
const calls = (): Call[] => {
  const { inReview, signed, letter, type, incoming, resident } = ids
  const key = crypto.randomUUID()
  const request = (act: string, by: readonly Role[], more: object = {}): Call => ({ method: 'POST', path: `permohonan/${inReview}/${act}`, body: { seen: 'in-review', ...more }, by })
  return [
    request('sign', LETTERS, { shown: 'a'.repeat(64) }), request('check-signing', LETTERS), request('drop-signing', LETTERS), request('hand-over', DESK, { identityChecked: true }),
    request('match', DESK, { residentId: resident }), request('orang-lain', DESK, { key: 'x', residentId: 'luar' }), request('open', DESK), request('confirm-kadus', ['kadus']), request('approve-check', ['sekdes']),
    request('pass-on', DESK), request('formulir', LETTERS), request('ask-correction', DESK, { reason: 'photo-unclear', words: 'Apa?' }), request('decline-kadus', ['kadus'], { reason: 'not-known', words: 'x' }),
    request('record-kadus', DESK, { reason: 'visited', words: 'x' }), request('return-to-operator', LETTERS, { reason: 'data-wrong', words: 'x' }), request('reject', LETTERS, { reason: 'other', words: 'x' }),
    { method: 'POST', path: 'nomor-surat/lanjutkan', body: { last: 9000, reason: 'Mencoba saja' }, by: ['sekdes', 'kades'] },
    { method: 'POST', path: 'nomor-surat/urutan', body: { year: new Date().getFullYear() + 1, sequence: 'type' }, by: ['sekdes', 'kades'] },
    { method: 'POST', path: 'nomor-surat/cadangkan', body: { key, code: '005', count: 1, reason: 'Mencoba saja' }, by: DESK },
    { method: 'POST', path: `nomor-surat/${key}/isi`, body: { subject: 'Mencoba', addressee: 'Siapa saja' }, by: DESK },
    { method: 'POST', path: `nomor-surat/${key}/coret`, body: { reason: 'Mencoba saja' }, by: DESK },
    { method: 'POST', path: 'nomor-surat/tulis-tangan', body: { key, code: '005', subject: 'Mencoba', addressee: 'Siapa saja' }, by: DESK },
    { method: 'POST', path: `surat/${letter}/cancel-letter`, body: { seen: 'valid', reason: 'letter-wrong', words: 'x' }, by: ['kades'] },
    { method: 'POST', path: `surat/${letter}/ganti`, body: { id: key, reason: 'answers-wrong', words: 'x', purpose: 'x' }, by: LETTERS },
    { method: 'GET', path: `permohonan/${inReview}/pratinjau`, by: LETTERS }, { method: 'GET', path: `permohonan/${inReview}/lembar`, by: LETTERS }, { method: 'GET', path: `permohonan/${signed}/foto/0`, by: READERS },
    { method: 'POST', path: `surat/${letter}/lembar`, by: LETTERS }, { method: 'GET', path: `surat/${letter}/lembar/1`, by: READERS }, { method: 'GET', path: `surat/${letter}/berkas`, by: READERS },
    { method: 'POST', path: 'surat-dinas/tulis', body: { id: key, jenis: 'undangan' }, by: DESK }, { method: 'POST', path: `surat-dinas/${inReview}/ubah`, body: {}, by: DESK },
    { method: 'POST', path: `arsip-surat/${letter}/retensi`, body: { activeYears: '1', inactiveYears: '1', fate: 'destroy', reason: 'Mencoba saja', seen: 'x' }, by: DESK },
    { method: 'POST', path: 'arsip-surat/persiapan', body: {}, by: READERS }, { method: 'POST', path: 'arsip-tahunan', body: { id: key, year: 2026, reason: 'Mencoba saja' }, by: ['sekdes', 'kades'] }, { method: 'POST', path: `arsip-tahunan/${key}/keadaan`, body: {}, by: ['sekdes', 'kades'] },
    { method: 'GET', path: `arsip-tahunan/${key}/berkas`, by: ['sekdes', 'kades'] },
    { method: 'POST', path: 'jenis-surat/pratinjau', body: { type: {} }, by: BUILDERS }, { method: 'POST', path: 'jenis-surat/warga/cari', body: { nama: 'SITI' }, by: DESK }, { method: 'POST', path: 'jenis-surat/warga', body: { id: resident }, by: DESK },
    { method: 'POST', path: 'jenis-surat/berkas/lihat', body: { text: '{}' }, by: BUILDERS }, { method: 'POST', path: 'jenis-surat/berkas/ambil', body: { text: '{}', seen: null }, by: BUILDERS },
    { method: 'POST', path: `jenis-surat/${type}/kembalikan`, body: { version: 1, seen: 1 }, by: BUILDERS }, { method: 'POST', path: `jenis-surat/${type}/perubahan`, body: { version: 1 }, by: BUILDERS }, { method: 'GET', path: `jenis-surat/${type}/unduh`, by: BUILDERS }, { method: 'GET', path: `jenis-surat/${type}/versi/1`, by: BUILDERS },
    { method: 'POST', path: 'surat-masuk', body: { key, receivedOn: '2026-11-24', sender: 'Camat', subject: 'Mencoba' }, by: DESK }, { method: 'POST', path: `surat-masuk/${incoming}/perbaiki`, body: { seen: '{}', reason: 'Mencoba saja', receivedOn: '2026-11-24', sender: 'Bupati', subject: 'Lain' }, by: DESK },
    { method: 'POST', path: `surat-masuk/${incoming}/lembar`, by: DESK }, { method: 'POST', path: `surat-masuk/${incoming}/hapus-lembar`, body: { sha256: 'a'.repeat(64) }, by: DESK }, { method: 'GET', path: `surat-masuk/${incoming}/lembar/1`, by: READERS },
    { method: 'POST', path: `surat-masuk/${incoming}/disposisi`, body: { seen: '0', note: 'x', dueOn: '2099-01-01' }, by: ['kades'] }, { method: 'POST', path: `surat-masuk/${incoming}/hasil`, body: { dispositionId: 'x', words: 'x' }, by: [] },
    { method: 'POST', path: `surat-masuk/${incoming}/selesai`, body: { words: 'x' }, by: LETTERS }, { method: 'POST', path: `surat-masuk/${incoming}/coret`, body: { words: 'x' }, by: DESK },
  ]
}

const ask = ({ method, path, body }: Call, cookie: string | null, headers = {}): Promise<Response> =>
  rest({ method, path: `kantor/${path}`, cookie, ...(body ? { body } : method === 'POST' ? { body: {} } : {}), headers: { ...(method === 'POST' && !body ? { 'content-type': 'application/octet-stream' } : {}), ...headers } })

/** What a stranger must not have changed. */
const everything = () =>
  query(
    payload,
    `SELECT (SELECT jsonb_agg(jsonb_build_array(q.id, q.status, q.resident_id, q.claim_sealed) ORDER BY q.id) FROM letter_requests q) AS requests, (SELECT jsonb_agg(jsonb_build_array(l.id, l.status) ORDER BY l.id) FROM letters l) AS letters,
            (SELECT count(*) FROM hand_written_letters) AS numbers, (SELECT jsonb_agg(to_jsonb(i) ORDER BY i.id) FROM incoming_letters i) AS incoming, (SELECT count(*) FROM year_archives) AS archives,
            (SELECT count(*) FROM letter_sequences) AS sequences, (SELECT jsonb_agg(jsonb_build_array(t.id, t.wording_version) ORDER BY t.id) FROM letter_types t) AS types`,
  )

describe('the office’s addresses about letters', () => {
  it('are all tried here', () => {
    const tried = calls().map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, ':').replace(/\/\d+$/u, '/:')}`)
    const there = [...requestActEndpoints, ...letterActEndpoints, ...letterFileEndpoints, ...officeLetterEndpoints, ...letterArchiveEndpoints, ...letterTypeEndpoints, ...incomingLetterEndpoints]
    expect(tried.toSorted()).toEqual(there.map(({ method, path }) => `${method.toUpperCase()} ${path.replace('/kantor/', '').replace(/:[a-z]+/giu, ':')}`).toSorted())
  })

  it('do not exist for strangers, and do nothing for pages of other sites', async () => {
    const before = await everything()
    for (const call of calls()) {
      expect((await ask(call, null)).status, call.path).toBe(404)
      if (call.method === 'POST') expect((await ask(call, cookies.get('sekdes') ?? '', { origin: 'https://lain.contoh' })).status, call.path).toBe(403)
    }
    expect(await everything()).toEqual(before)
  })

  it('answer nothing to an office whose business it is not, and change nothing for it', async () => {
    const before = await everything()
    for (const call of calls()) {
      for (const role of ROLES.filter((one) => !call.by.includes(one))) {
        const answer = await ask(call, cookies.get(role) ?? '')
        const said = await answer.text()
        // Of an upload only the last line can say no: its answer begins while the file is read.
        if (answer.status === 200) expect(said, `${role} ${call.method} ${call.path}`).toMatch(/^\{"refusal":\{"code":"(?:not-allowed|not-found)"/u)
        else expect([403, 404, 409], `${role} ${call.method} ${call.path}`).toContain(answer.status)
        expect(said, `${role} ${call.path}`).not.toMatch(/SITI|RAHASIA|rahasia/u)
      }
    }
    expect(await everything()).toEqual(before)
  })

  it('read no form that is larger than any of theirs', async () => {
    const answer = await ask({ method: 'POST', path: 'jenis-surat/berkas/lihat', body: { text: 'x'.repeat(3 * 1024 * 1024) }, by: [] }, cookies.get('operator') ?? '')
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'file-too-large' }])
  })
})
