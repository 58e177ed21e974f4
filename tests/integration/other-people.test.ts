import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { writeTable } from '@/domain/letters/answers-table'
import { query } from '@/platform/database'
import { systemClock } from '@/platform/clock'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { ask, askEach, type Question } from '@/seed/letter-types/letter-type-seed'
import { wording } from '@/seed/letter-types/wording-parts'
import { actOnRequest } from '@/use-cases/act-on-request'
import { matchOtherPerson } from '@/use-cases/letters/match-other-person'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { previewLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'

import { staffWith, type TestStaff } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: TestStaff
let slug: string

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  operator = await staffWith(payload, ['operator'])
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  slug = `kuasa-${crypto.randomUUID()}`
  await payload.create({
    collection: 'letter-types',
    data: {
      name: 'Surat Kuasa', slug, category: 'keterangan', code83: '400', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat Kuasa', ready: true,
      fields: [ask('penerima', 'Penerima kuasa', 'resident')], wording: wording('{warga.nama} memberi kuasa.', 'Diberikan kepada {isian.penerima}, NIK {isian.penerima.nik}, {isian.penerima.ttl}.'),
    },
    overrideAccess: true,
  })
})

const requestFor = (person: readonly string[]): Promise<string> => requestOf(slug, { penerima: writeTable([person]) })

const requestOf = async (letterType: string, answers: Record<string, string>): Promise<string> => {
  const asker = await inventedResident(payload, { name: 'SITI CONTOH' })
  const { trackingCode } = await submitLetterRequest(
    payload,
    { key: crypto.randomUUID(), letterType, nik: asker.nik, name: asker.name, phone: null, purpose: 'Mengurus bank', answers, photos: [] },
    clock,
  )
  const [request] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
  const requestId = request?.id ?? ''
  await actOnRequest(payload, operator.actor, { requestId, action: 'open', seen: 'submitted' }, clock)
  await actOnRequest(payload, operator.actor, { requestId, action: 'match', seen: 'in-review', residentId: asker.id }, clock)
  return requestId
}

const lettersWords = async (requestId: string): Promise<string> => (await readPdf((await previewLetter(payload, operator.actor, requestId, clock)).pdf)).text.replace(/\s+/gu, ' ')

const otherOf = async (requestId: string) => (await loadRequestDetail(payload, operator.actor, { id: requestId, wanted: null }, systemClock)).others[0]

describe('another person in a letter', () => {
  it('is printed as the resident wrote until the office says who it is, and then as the register has them', async () => {
    const other = await inventedResident(payload, { name: 'JOKO REGISTER' })
    const requestId = await requestFor(['joko', other.nik, 'Medan, 2 Mei 1980', '', ''])
    expect(await lettersWords(requestId)).toContain(`Diberikan kepada joko, NIK ${other.nik}, Medan, 2 Mei 1980`)
    const shown = await otherOf(requestId)
    expect(shown).toMatchObject({ key: 'penerima', name: 'joko', said: 'nothing' })
    expect(shown?.maskedNik).not.toBe(other.nik)
    expect(shown?.candidates[0]?.id).toBe(other.id)
    await matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: other.id, seen: 'in-review' })
    expect((await otherOf(requestId))?.said).toMatchObject({ id: other.id })
    const text = await lettersWords(requestId)
    expect(text).toContain(`JOKO REGISTER, NIK ${other.nik}`)
    expect(text).not.toContain('Medan, 2 Mei 1980')
    await matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: null, seen: 'in-review' })
    expect((await otherOf(requestId))?.said).toBe('outside')
    expect(await lettersWords(requestId)).toContain('Diberikan kepada joko')
    const rows = await query<{ action: string; entry: object }>(payload, `SELECT action, entry FROM audit_trail WHERE object_id = $1 AND action LIKE 'other-person-%' ORDER BY seq`, [requestId])
    expect(rows.map(({ action }) => action)).toEqual(['other-person-matched', 'other-person-outside'])
    expect(JSON.stringify(rows)).not.toContain(other.nik)
  })

  it('who was written anew is judged anew', async () => {
    const other = await inventedResident(payload, { name: 'RATNA REGISTER' })
    const requestId = await requestFor(['Ratna', '', '', '', ''])
    await query(payload, `INSERT INTO letter_request_people (request_id, key, resident_id, mark) VALUES ($1::uuid, 'penerima', $2::uuid, 'of another answer')`, [requestId, other.id])
    expect((await otherOf(requestId))?.said).toBe('nothing')
    // Half a sentence is never printed: without a NIK and a birth it is left out.
    expect(await lettersWords(requestId)).not.toContain('Diberikan')
  })

  it('is judged by those who check requests, and only while they check', async () => {
    const requestId = await requestFor(['Joni', '', '', '', ''])
    const kades = await staffWith(payload, ['kades'])
    await expect(matchOtherPerson(payload, kades.actor, { requestId, key: 'penerima', residentId: null, seen: 'in-review' })).rejects.toThrow('not-allowed')
    await expect(matchOtherPerson(payload, operator.actor, { requestId, key: 'lain', residentId: null, seen: 'in-review' })).rejects.toThrow('no-other-person')
    await expect(matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: crypto.randomUUID(), seen: 'in-review' })).rejects.toThrow('not-found')
    await expect(matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: null, seen: 'awaiting-check' })).rejects.toThrow('changed-meanwhile')
  })
})

describe('people in a table of a letter', () => {
  const typeAsking = async (question: Question): Promise<string> => {
    const made = `nikah-${crypto.randomUUID()}`
    await payload.create({
      collection: 'letter-types',
      data: {
        name: 'Surat Pengantar Nikah', slug: made, category: 'nikah', code83: '400', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat', ready: true,
        fields: [question], wording: wording('{warga.nama} bermaksud menikah.', '{isian.calon}'),
      },
      overrideAccess: true,
    })
    return made
  }
  const partner = askEach('calon', 'Calon', ['Calon', 'Ayahnya'], ['Nama', 'NIK (bila ada)', 'Tempat, tanggal lahir (bila ada)', 'Pekerjaan (bila ada)', 'Nama ibu (bila ada)'])

  const others = async (requestId: string) => (await loadRequestDetail(payload, operator.actor, { id: requestId, wanted: null }, systemClock)).others
  const say = (requestId: string, key: string, residentId: string | null) => matchOtherPerson(payload, operator.actor, { requestId, key, residentId, seen: 'in-review' })

  it('of other families are printed as written until an officer has seen what the register knows of them and chosen it', async () => {
    const known = await inventedResident(payload, { name: 'MAYA REGISTER' })
    const requestId = await requestOf(await typeAsking(partner), { calon: writeTable([['maya  register', known.nik, '', 'Guru', 'Bu Ngatinah'], ['Sutrisno Luar', '1271010205640003', 'Medan, 2 Mei 1964', '', '']]) })
    const before = await lettersWords(requestId)
    expect(before).toContain('Guru')
    expect(before).not.toMatch(/MAYA REGISTER|1 Januari\s+1990/u)
    const [bride, father] = await others(requestId)
    expect(bride).toMatchObject({ key: 'calon/0', label: 'Calon', from: 'undecided', candidates: [{ id: known.id }] })
    expect(bride?.registered).toMatch(/^MAYA REGISTER · .*Langkat, 1 Januari 1990/u)
    expect(bride?.registered).not.toContain(known.nik)
    expect(father).toMatchObject({ key: 'calon/1', label: 'Ayahnya', from: 'written', registered: null, candidates: [] })
    await say(requestId, 'calon/0', known.id)
    expect((await others(requestId))[0]).toMatchObject({ from: 'office', said: { id: known.id } })
    const after = await lettersWords(requestId)
    expect(after).toContain('MAYA REGISTER')
    expect(after).toMatch(/Langkat, 1 Januari\s+1990/u)
    expect(after).not.toContain('Guru')
    for (const told of ['Bu Ngatinah', 'Sutrisno Luar', '1271010205640003']) expect(after).toContain(told)
    await say(requestId, 'calon/0', null)
    expect((await others(requestId))[0]).toMatchObject({ from: 'outside' })
    expect(await lettersWords(requestId)).not.toMatch(/1 Januari\s+1990/u)
  })

  it('of the asker’s own family are as the register has them, without anybody’s choice', async () => {
    const requestId = await requestOf(await typeAsking(partner), { calon: writeTable([['siti contoh', '', '', '', ''], ['Sutrisno Luar', '', '', '', '']]) })
    expect((await others(requestId)).map(({ from }) => from)).toEqual(['family', 'written'])
    expect(await lettersWords(requestId)).toMatch(/SITI CONTOH[^]*Langkat, 1 Januari\s+1990/u)
  })

  it('get nothing of somebody whose NIK goes with another name, or who is of no family of the asker', async () => {
    const other = await inventedResident(payload, { name: 'JOKO REGISTER' })
    const requestId = await requestOf(await typeAsking(partner), { calon: writeTable([['Orang Lain', other.nik, '', '', ''], ['JOKO REGISTER', '', '', '', '']]) })
    expect((await others(requestId)).map(({ from }) => from)).toEqual(['written', 'written'])
    const words = await lettersWords(requestId)
    expect(words).toContain('Orang Lain')
    expect(words).not.toContain('1 Januari 1990')
  })
})

describe('another person whom the letter cannot do without', () => {
  const KUASA = 'kuasa'
  const mandateFor = async (person: readonly string[]): Promise<string> => {
    await seedLetterTypes(payload)
    return requestOf(KUASA, { penerima: writeTable([person]), untuk: 'Mengambil uang pensiun' })
  }
  const passOn = (requestId: string) => actOnRequest(payload, operator.actor, { requestId, action: 'pass-on', seen: 'in-review', words: 'Sudah diperiksa' }, clock)
  const outside = (requestId: string) => matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: null, seen: 'in-review' })

  it('is matched, or said to be from outside, before the request is passed on', async () => {
    const other = await inventedResident(payload, { name: 'JOKO REGISTER' })
    const requestId = await mandateFor(['Joko', '', '', '', ''])
    await expect(passOn(requestId)).rejects.toMatchObject({ code: 'other-people-missing', details: { missing: 'Penerima kuasa: belum dicocokkan' } })
    expect(await otherOf(requestId)).toMatchObject({ missing: 'Penerima kuasa: belum dicocokkan' })
    await matchOtherPerson(payload, operator.actor, { requestId, key: 'penerima', residentId: other.id, seen: 'in-review' })
    await passOn(requestId)
  })

  it('from outside has NIK and birth in the resident’s own words', async () => {
    const requestId = await mandateFor(['Sutrisno Luar', '', '', '', 'Medan'])
    await outside(requestId)
    await expect(passOn(requestId)).rejects.toMatchObject({ code: 'other-people-missing', details: { missing: 'Penerima kuasa: NIK serta tempat dan tanggal lahir belum ditulis' } })
    const complete = await mandateFor(['Sutrisno Luar', '1271010205640003', 'Medan, 2 Mei 1964', '', 'Medan'])
    await outside(complete)
    await passOn(complete)
  })

  it('is asked for by a letter type of the village that is checked like such a letter', async () => {
    const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, depth: 0, overrideAccess: true })
    await payload.update({ collection: 'letter-types', id: docs[0]?.id ?? '', data: { checkedAs: 'kuasa' }, overrideAccess: true })
    const requestId = await requestFor(['Joko', '', '', '', ''])
    expect(await otherOf(requestId)).toMatchObject({ missing: 'Penerima kuasa: belum dicocokkan' })
    await expect(passOn(requestId)).rejects.toMatchObject({ code: 'other-people-missing' })
  })

  it('may stay as a letter type of before asked for them: name and number each by itself', async () => {
    const before = await payload.create({
      collection: 'letter-types',
      data: {
        name: 'Surat Kuasa Lama', slug: `kuasa-lama-${crypto.randomUUID()}`, category: 'keterangan', code83: '400', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat Kuasa', ready: true, checkedAs: 'kuasa',
        fields: [ask('penerima', 'Nama penerima kuasa', 'text'), ask('nik_penerima', 'NIK penerima kuasa', 'nik')], wording: wording('{warga.nama} memberi kuasa kepada {isian.penerima}, NIK {isian.nik_penerima}.'),
      },
      overrideAccess: true,
    })
    await passOn(await requestOf(before.slug, { penerima: 'Sutrisno Luar', nik_penerima: '1271010205640003' }))
  })

  it('is asked for in a request that was sent before its letter type asked for more than a name', async () => {
    const type = await payload.create({
      collection: 'letter-types',
      data: {
        name: 'Surat Kuasa Baru', slug: `kuasa-baru-${crypto.randomUUID()}`, category: 'keterangan', code83: '400', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat Kuasa', ready: true, checkedAs: 'kuasa',
        fields: [ask('penerima', 'Nama penerima kuasa', 'text')], wording: wording('{warga.nama} memberi kuasa kepada {isian.penerima}.'),
      },
      overrideAccess: true,
    })
    const requestId = await requestOf(type.slug, { penerima: 'Sutrisno Luar' })
    await payload.update({ collection: 'letter-types', id: type.id, data: { fields: [ask('penerima', 'Penerima kuasa', 'resident')] }, overrideAccess: true })
    expect(await otherOf(requestId)).toMatchObject({ key: 'penerima', name: 'Sutrisno Luar', kind: 'alone', missing: 'Penerima kuasa: belum dicocokkan' })
    await expect(passOn(requestId)).rejects.toMatchObject({ code: 'other-people-missing' })
  })

  it('of the asker’s own family needs nobody’s word, and is printed as the register has them', async () => {
    const requestId = await mandateFor(['siti  contoh', '', '', '', ''])
    expect(await otherOf(requestId)).toMatchObject({ from: 'family', missing: null })
    expect(await lettersWords(requestId)).toMatch(/Langkat, 1 Januari\s+1990[^]*Langkat, 1 Januari\s+1990/u)
    await passOn(requestId)
  })
})
