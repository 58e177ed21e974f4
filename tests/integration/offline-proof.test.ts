import type { Payload } from 'payload'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import { systemActor } from '@/access/actor'
import { type LetterProof, readProof } from '@/domain/letters/offline/letter-proof'
import { checkCode } from '@/offline-check/check-code'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { env } from '@/platform/env'
import { letterKeyOf } from '@/platform/letter-key'
import { newLetterKey, replaceLetterKey } from '@/platform/secrets'
import { readPrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { beginLetterKey, loadLetterKeys, loadPublishedKeys, revokeLetterKey, signingKey } from '@/use-cases/letters/letter-keys'
import { publishedKeysFile } from '@/use-cases/letters/published-keys'
import { openLetter, sealLetter } from '@/use-cases/letters/sealed-letter'
import { verifyLetterProofs } from '@/use-cases/letters/verify-letter-proofs'
import { readLetterFile } from '@/use-cases/office/private-documents'
import { signLetter } from '@/use-cases/sign-letter'
import { verifyLetter } from '@/use-cases/verify-letter'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, requested } from '@tests/support/requests'
import { codesOf, readCodes } from '@tests/support/scanned-sheet'

const TODAY = '2026-11-24'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
})

/** A letter signed on 24 November 2026 that is valid for a month. */
const signed = async () => {
  const [operator, kades] = [await officer(payload, 'operator'), await officer(payload, 'kades')]
  const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
  const { slug } = await letterType(payload, { checkedBySekdes: false, validityMonths: 1 })
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name, purpose: 'Urusan rahasia' })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  const { letterId } = await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)
  const letter = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true, showHiddenFields: true })
  const facts = openLetter(letterId, await sealedFacts(letterId))
  return { letter, facts, kades, resident, code: facts.verification?.offline ?? '' }
}

const sealedFacts = async (id: string): Promise<string> => (await query<{ sealed: string }>(payload, `SELECT facts_sealed AS sealed FROM letters WHERE id = $1::uuid`, [id]))[0]?.sealed ?? ''

const check = async (code: string, today = TODAY) => checkCode(code, await loadPublishedKeys(payload, officeClock), today)

const rotated = async (): Promise<string> => {
  const secret = newLetterKey()
  await replaceLetterKey(env().dataDir, secret)
  return beginLetterKey(payload, secret, officeClock)
}

const proofIn = (code: string): LetterProof => {
  const read = readProof(code)
  if (!read.ok) throw new Error(read.problem.code)
  return read.value.proof
}

const report = () => verifyLetterProofs((text, values) => query(payload, text, values))

describe('the second code of a letter', () => {
  it('says which letter it is and nothing else of the resident, stands on the stored file, and is true', async () => {
    const { letter, code, resident, facts } = await signed()
    expect(await check(code)).toMatchObject({
      verdict: 'valid',
      proof: { kind: letter.letterTypeName, number: letter.number, issuedOn: TODAY, validUntil: '2026-12-24', maskedName: 'S*** A*****', signer: 'Bambang Contoh (Kepala Desa)', code: letter.verificationCode },
    })
    for (const secret of [resident.nik, 'SITI AMINAH', 'rahasia']) expect(JSON.stringify(proofIn(code))).not.toContain(secret)
    const stored = (await readPrivateFile(payload, letter.fileId))?.bytes ?? Buffer.alloc(0)
    expect((await readPdf(stored)).text).toContain(`Kode: ${facts.verification?.code}`)
    expect((await readCodes(await codesOf(stored, 150))).page).toBe(code)
  })

  it('tells on the day after its last that the letter is over', async () => {
    const { code } = await signed()
    expect(await check(code, '2026-12-24')).toMatchObject({ verdict: 'valid' })
    expect(await check(code, '2026-12-25')).toMatchObject({ verdict: 'expired' })
  })

  it('cannot tell that the letter was cancelled: the code leads to who can', async () => {
    const { code, letter, kades } = await signed()
    await cancelLetter(payload, kades, { letterId: letter.id, reason: 'letter-wrong', words: 'Nama salah tulis.' }, officeClock)
    expect(await check(code)).toMatchObject({ verdict: 'valid' })
    expect(await verifyLetter(payload, proofIn(code).code, TODAY)).toMatchObject({ status: 'cancelled', validUntil: '2026-12-24' })
  })
})

describe('the keys', () => {
  it('are published with their days, the newest first, and nothing secret', async () => {
    await signed()
    const text = await publishedKeysFile(payload, officeClock)
    const [key] = await loadLetterKeys(payload)
    expect(JSON.parse(text)).toMatchObject({ village: { code: expect.any(String) }, keys: expect.arrayContaining([expect.objectContaining({ kid: key?.id, algorithm: 'Ed25519', until: null, revokedSince: null })]) })
    expect(text).not.toContain(env().letterKey.toString('base64'))
  })

  it('can be changed while the portal runs: letters of the old key stay true, new ones are signed with the new', async () => {
    const before = await signed()
    const id = await rotated()
    const after = await signed()
    expect(proofIn(before.code).keyId).not.toBe(id)
    expect(proofIn(after.code).keyId).toBe(id)
    for (const { code } of [before, after]) expect(await check(code)).toMatchObject({ verdict: 'valid' })
    const keys = await loadLetterKeys(payload)
    expect(keys.filter(({ until }) => until === null).map((key) => key.id)).toEqual([id])
    expect((await auditOf(payload, id)).at(-1)).toMatchObject({ action: 'letter-key-begun' })
  })

  it('that were revoked sign no more; letters since that day are refused, older ones are left to the network', async () => {
    const { code } = await signed()
    const { keyId } = proofIn(code)
    await expect(revokeLetterKey(payload, { id: keyId, since: '2026-11-25', reason: 'x' }, officeClock)).rejects.toMatchObject({ code: 'day-not-possible' })
    await revokeLetterKey(payload, { id: keyId, since: TODAY, reason: 'Komputer kantor dicuri' }, officeClock)
    const lost = inTransaction(payload, systemActor('test'), (tx) => signingKey(tx, TODAY))
    await expect(lost).rejects.toMatchObject({ code: 'letter-key-ended' })
    expect(await check(code)).toMatchObject({ verdict: 'key-revoked' })
    await expect(revokeLetterKey(payload, { id: keyId, since: '2026-11-25', reason: 'x' }, () => new Date('2026-12-01T03:00:00Z'))).rejects.toMatchObject({ code: 'day-not-possible' })
    expect((await auditOf(payload, keyId)).at(-1)).toMatchObject({ action: 'letter-key-revoked', reason: 'Komputer kantor dicuri' })
    await rotated()
    expect(await check((await signed()).code)).toMatchObject({ verdict: 'valid' })
    expect(await checkCode(code, (await loadLetterKeys(payload)).map((key) => ({ ...key, revokedSince: key.revokedSince && '2026-11-25' })), TODAY)).toMatchObject({ verdict: 'key-doubtful' })
  })

  it('are kept for ever by the database itself', async () => {
    const [key] = await loadLetterKeys(payload)
    for (const text of [
      'DELETE FROM letter_keys', 'TRUNCATE letter_keys', `UPDATE letter_keys SET public_key = repeat('A', 43)`, `UPDATE letter_keys SET valid_from = '2020-01-01'`,
      `UPDATE letter_keys SET revoked_since = NULL, revoke_reason = NULL, valid_until = NULL WHERE revoked_since IS NOT NULL`,
    ]) await expect(query(payload, text), text).rejects.toThrow()
    expect((await loadLetterKeys(payload)).map(({ id }) => id)).toContain(key?.id)
  })

  it('begin once, also when two servers come up with the same new key at the same moment', async () => {
    const secret = newLetterKey()
    await replaceLetterKey(env().dataDir, secret)
    const key = letterKeyOf(Buffer.from(secret, 'base64'))
    await Promise.all([beginLetterKey(payload, secret, officeClock), beginLetterKey(payload, secret, officeClock)])
    expect((await loadLetterKeys(payload)).filter(({ until }) => until === null)).toMatchObject([{ id: key.id }])
    expect((await auditOf(payload, key.id)).map(({ action }) => action)).toEqual(['letter-key-begun'])
  })
})

describe('a letter that is printed again', () => {
  it('is the stored file to the last byte, whatever became of the key, the village and the letter meanwhile', async () => {
    const { letter, kades } = await signed()
    const { phone } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
    await payload.updateGlobal({ slug: 'village-profile', data: { phone: '0800 1111 2222' }, overrideAccess: true })
    await rotated()
    await cancelLetter(payload, kades, { letterId: letter.id, reason: 'letter-wrong', words: 'Nama salah tulis.' }, officeClock)
    const { bytes } = await readLetterFile(payload, kades, letter.id)
    await payload.updateGlobal({ slug: 'village-profile', data: { phone: phone ?? null }, overrideAccess: true })
    expect(sha256(bytes)).toBe(letter.sha256)
  })
})

describe('comparing all letters with their codes', () => {
  it('names those whose facts, number, day or kind somebody changed afterwards, and counts those of before the codes', async () => {
    const [whole, renamed, rewritten, old] = [await signed(), await signed(), await signed(), await signed()]
    const before = await report()
    expect(before.broken).toEqual([])
    const client = new pg.Client({ connectionString: testDatabaseUrls().superuser })
    await client.connect()
    const seal = (id: string, text: string) => client.query(`UPDATE letters SET facts_sealed = $2 WHERE id = $1::uuid`, [id, text])
    try {
      await client.query(`UPDATE letters SET letter_type_name = 'Surat Lain' WHERE id = $1::uuid`, [renamed.letter.id])
      await seal(rewritten.letter.id, sealLetter(rewritten.letter.id, { ...rewritten.facts, purpose: 'Meminjam uang' }))
      await seal(old.letter.id, sealLetter(old.letter.id, { ...old.facts, verification: { code: old.facts.verification?.code ?? '', url: old.facts.verification?.url ?? '' } }))
    } finally {
      await client.end()
    }
    const after = await report()
    expect(after.broken.toSorted()).toEqual([renamed.letter.number, rewritten.letter.number].toSorted())
    expect(after.without).toBe(before.without + 1)
    expect(await check(whole.code)).toMatchObject({ verdict: 'valid' })
    expect(await verifyLetter(payload, old.letter.verificationCode, TODAY)).toMatchObject({ status: 'valid' })
  })
})
