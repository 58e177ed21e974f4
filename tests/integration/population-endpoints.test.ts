import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '@/platform/database'

import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

let payload: Payload
let operator: string | null

beforeAll(async () => {
  payload = await testPortal()
  operator = await signIn(await staffWith(payload, ['operator']))
})

const post = (path: string, body: object, cookie: string | null, headers = {}) => rest({ method: 'POST', path: `kantor/peristiwa/${path}`, cookie, body, headers })

const lifeOf = async (id: string): Promise<string | undefined> => (await query<{ life: string }>(payload, `SELECT life_status AS life FROM residents WHERE id = $1::uuid`, [id]))[0]?.life

describe('recording over the network', () => {
  it('is refused to strangers, to other offices and to pages of other sites', async () => {
    const { id } = await inventedResident(payload)
    const body = { key: crypto.randomUUID(), shown: '', values: { personId: id, happenedOn: '2026-11-20' } }
    // To strangers the office has no such address at all.
    expect((await post('kematian/simpan', body, null)).status).toBe(404)
    for (const role of ['kades', 'auditor', 'admin', 'editor'] as const) {
      const cookie = await signIn(await staffWith(payload, [role]))
      expect((await post('kematian/simpan', body, cookie)).status, role).toBe(403)
      expect((await post('kematian/periksa', { values: body.values }, cookie)).status, role).toBe(403)
      expect((await post(`${crypto.randomUUID()}/batalkan`, { key: body.key, reason: 'x' }, cookie)).status, role).toBe(403)
    }
    expect((await post('kematian/simpan', body, operator, { origin: 'https://lain.contoh' })).status).toBe(403)
    expect(await lifeOf(id)).toBe('1')
  })

  it('answers what is wrong by field and in words, and what will change before it is saved', async () => {
    const { id, name, nik } = await inventedResident(payload)
    const wrong = await post('kematian/periksa', { values: { personId: id, happenedOn: '2099-01-01' } }, operator)
    expect(await wrong.json()).toEqual({ problems: [{ field: 'happenedOn', message: 'Tanggal ini belum tiba. Pilih hari ini atau sebelumnya.' }] })
    const right = await post('kematian/periksa', { values: { personId: id, happenedOn: '2026-11-20' } }, operator)
    const text = await right.text()
    expect(JSON.parse(text)).toMatchObject({ effects: [{ title: name, tag: 'Meninggal', changes: [{ label: 'Status penduduk', from: 'Hidup', to: 'Meninggal' }] }] })
    expect(text).not.toContain(nik)
    expect(await lifeOf(id)).toBe('1')
  })

  it('saves once with one key, and takes back', async () => {
    const { id } = await inventedResident(payload)
    const values = { personId: id, happenedOn: '2026-11-20', place: 'Rumah' }
    const { mark }: { mark: string } = await (await post('kematian/periksa', { values }, operator)).json()
    const body = { key: crypto.randomUUID(), shown: mark, values }
    expect(await (await post('kematian/simpan', { ...body, shown: '' }, operator)).json()).toMatchObject({ problems: [{ field: '', message: expect.stringContaining('Tekan Periksa lagi') }] })
    const [first, second] = [await post('kematian/simpan', body, operator), await post('kematian/simpan', body, operator)]
    expect(await first.json()).toEqual({ act: body.key })
    expect(await second.json()).toEqual({ act: body.key })
    expect(await lifeOf(id)).toBe('2')
    expect(await (await post(`${body.key}/batalkan`, { key: crypto.randomUUID() }, operator)).json()).toEqual({ problems: [{ field: 'reason', message: 'Tulis mengapa pencatatan ini dibatalkan. Paling sedikit lima huruf.' }] })
    expect((await post(`${body.key}/batalkan`, { key: crypto.randomUUID(), reason: 'Salah orang' }, operator)).status).toBe(200)
    expect(await lifeOf(id)).toBe('1')
  })

  it('knows no other acts, and no act that is not one', async () => {
    expect((await post('sulap/simpan', { key: crypto.randomUUID(), shown: '', values: {} }, operator)).status).toBe(404)
    expect((await post('bukan-id/batalkan', { key: crypto.randomUUID(), reason: 'x' }, operator)).status).toBe(404)
    for (const slug of ['kelahiran', 'kematian', 'pindah', 'datang', 'pecah-kk', 'gabung-kk', 'ganti-kepala-keluarga', 'pindah-dusun', 'hilang-pergi', 'ubah-data']) {
      const empty = await post(`${slug}/simpan`, { key: crypto.randomUUID(), shown: '', values: {} }, operator)
      expect(empty.status, slug).toBe(200)
      expect(await empty.json(), slug).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ message: expect.any(String) })]) })
    }
  })
})

it('the form for a new resident gives no family a second head, and makes no man a wife', async () => {
  const { familyId, hamletId } = await inventedResident(payload)
  const made = (facts: object) => rest({ method: 'POST', path: 'residents', cookie: operator, body: { name: 'BARU', family: familyId, hamlet: hamletId, lifeStatus: '1', sex: '1', familyRole: '4', ...facts } })
  for (const facts of [{ familyRole: '1' }, { familyRole: '3' }, { familyRole: '2', sex: '2' }]) expect((await made(facts)).status, JSON.stringify(facts)).toBe(400)
  expect((await made({})).status).toBe(201)
})

it('life, family and hamlet of a resident are no fields of the form: only events change them', async () => {
  const { id, familyId } = await inventedResident(payload)
  const other = await inventedResident(payload)
  await rest({ method: 'PATCH', path: `residents/${id}`, cookie: operator, body: { lifeStatus: '2', family: other.familyId, hamlet: other.hamletId, familyRole: '4' } })
  const [row] = await query<object>(payload, `SELECT life_status AS life, family_id AS family, family_role AS role FROM residents WHERE id = $1::uuid`, [id])
  expect(row).toEqual({ life: '1', family: familyId, role: '1' })
})
