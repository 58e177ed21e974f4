import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { temporaryNik } from '@/domain/identity/nik'
import { writeTable } from '@/domain/letters/answers-table'
import { encryptField, keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { ask } from '@/seed/letter-types/letter-type-seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { previewLetter } from '@/use-cases/sign-letter'

import { readPdf } from '@tests/support/pdf-text'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer, requested } from '@tests/support/requests'
import { paragraphOf } from '@tests/support/wording'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
})

/** Somebody whom the village gave a number of its own, since they have no NIK yet. */
const withoutNik = async (name: string, number: string): Promise<{ id: string; name: string }> => {
  const { id } = await inventedResident(payload, { name })
  await query(payload, `UPDATE residents SET nik = $2, nik_hash = $3, nik_kind = 'temporary' WHERE id = $1::uuid`, [id, encryptField(number, `residents:nik:${id}`), keyedHash('nik', number)])
  return { id, name }
}

const draftOf = async (person: { id: string; name: string }, type: Parameters<typeof letterType>[1], answers: Record<string, string> = {}): Promise<string> => {
  const operator = await officer(payload, 'operator')
  const { slug } = await letterType(payload, { checkedBySekdes: false, ...type })
  const { id } = await requested(payload, slug, { nik: inventedNik(), name: person.name, answers })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: person.id }, officeClock)
  return (await readPdf((await previewLetter(payload, operator, id, officeClock)).pdf)).text
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '')

describe('of somebody without a NIK', () => {
  // One as the village gives them, one as somebody typed it into the register.
  it.each([[temporaryNik('1205212005', 91_001), 'SATU TANPA NIK'], ['9912050000091002', 'DUA TANPA NIK']])('a letter says so, and does not print the number %s', async (number, name) => {
    const text = await draftOf(await withoutNik(name, number), { wording: paragraphOf('{warga.nama} dengan NIK {warga.nik} tinggal di sini.') })
    expect(text.replace(/\s+/gu, ' ')).toContain(`${name} dengan NIK belum ada tinggal di sini.`)
    expect(squeezed(text)).not.toContain(number)
  })

  it('the rows of the family say so too', async () => {
    const number = temporaryNik('1205212005', 91_003)
    const person = await withoutNik('TIGA TANPA NIK', number)
    const question = { ...ask('ikut', 'Yang ikut'), type: 'people' as const }
    const text = await draftOf(person, { fields: [question], wording: paragraphOf('{isian.ikut}') }, { ikut: writeTable([[person.name]]) })
    expect(text).toContain('belum ada')
    expect(squeezed(text)).not.toContain(number)
  })

  it('an official form leaves the boxes open', async () => {
    const number = temporaryNik('1205212005', 91_004)
    const text = await draftOf(await withoutNik('EMPAT TANPA NIK', number), { wording: paragraphOf('{warga.nama}.'), forms: ['f-1.02'] })
    expect(text).toContain('F-1.02')
    expect(squeezed(text)).not.toContain(number)
  })
})
