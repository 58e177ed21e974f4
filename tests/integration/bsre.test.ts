import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { readLetterFile } from '@/use-cases/office/private-documents'
import { letterMark } from '@/use-cases/sign-letter'
import { lettersOfYear } from '@/use-cases/letter-archive/year-letters'
import { checkSending, dropSending, sendingState } from '@/use-cases/signing/resolve-sending'
import { settleSending } from '@/use-cases/signing/settle-sending'
import { signBatch } from '@/use-cases/signing/sign-batch'
import { signWithBsre } from '@/use-cases/signing/sign-with-bsre'
import { loadQueuedLetter } from '@/use-cases/signing/signing-queue'
import { verifyLetter, verifyLetterFile } from '@/use-cases/verify-letter'

import { pdfsig, setVariables } from '@tests/support/certificates'
import { ESIGN_PASSPHRASE, type Mood, openEsign, type TestEsign } from '@tests/support/esign-service'
import { signWithBsreAndBeKilled } from '@tests/support/killed-bsre'
import { staffWith, TEST_PASSWORD } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer } from '@tests/support/requests'
import { toBeSigned } from '@tests/support/to-be-signed'

const NIK = '1205210101800001'

/** After the longest time that anybody waits for an answer. */
const later = (): Date => new Date(officeClock().getTime() + 10 * 60_000)

const tomorrow = (): Date => new Date(officeClock().getTime() + 24 * 60 * 60_000)

let payload: Payload
let kades: StaffActor
let slug: string
const before = { ...process.env }

beforeAll(async () => {
  payload = await testPortal()
  const { actor } = await staffWith(payload, ['kades'])
  if (actor.kind !== 'staff') throw new Error('no staff')
  kades = actor
  setVariables({ BSRE_URL: 'http://127.0.0.1:9', BSRE_USERNAME: 'x', BSRE_PASSWORD: 'x' })
  slug = (await letterType(payload, { checkedBySekdes: false, signingWay: 'bsre' })).slug
  await toBeSigned(payload, slug)
  const { docs } = await payload.find({ collection: 'officials', pagination: false, overrideAccess: true })
  for (const { id } of docs) await payload.update({ collection: 'officials', id, data: { bsreNik: NIK }, overrideAccess: true })
})

afterAll(() => setVariables(Object.fromEntries(['BSRE_URL', 'BSRE_VERSION', 'BSRE_USERNAME', 'BSRE_PASSWORD', 'BSRE_TIMEOUT_SECONDS'].map((name) => [name, before[name]]))))

describe.each([1, 2] as const)('BSrE, version %i of its service', (version) => {
  let service: TestEsign

  beforeEach(async () => {
    service = await openEsign(version)
    setVariables(service.variables)
  })
  afterEach(() => service.close())

  const sign = (requestId: string, { passphrase = ESIGN_PASSPHRASE, seen = 'awaiting-signature' as const, clock = officeClock }: { passphrase?: string; seen?: 'awaiting-signature' | 'being-signed'; clock?: () => Date } = {}) =>
    signWithBsre(payload, kades, { requestId, seen, passphrase }, clock)

  /** A letter about which the service did what `mood` says; what the signer was told. */
  const sent = async (mood: Mood): Promise<{ requestId: string; told: string }> => {
    const { requestId } = await toBeSigned(payload, slug)
    service.moods.push(mood)
    return { requestId, told: await sign(requestId).then(() => 'signed', (problem: { code?: string }) => problem.code ?? String(problem)) }
  }

  const lettersOf = (requestId: string) =>
    query<{ number: string; status: string; sha256: string }>(
      payload,
      `SELECT l.number, l.status::text AS status, l.sha256 FROM letters l WHERE l.id IN (SELECT letter_id FROM letter_signings WHERE request_id = $1::uuid) ORDER BY l.serial`,
      [requestId],
    )

  /** The line of a letter in the archive of its year, and how many files it has there. */
  const inTheArchive = async (number: string | undefined) => {
    for await (const letter of lettersOfYear(payload, 2026)) if (letter.number === number) return { status: letter.status, files: letter.files.length }
    return null
  }

  const statusOf = async (requestId: string) => (await query<{ status: string }>(payload, `SELECT status::text AS status FROM letter_requests WHERE id = $1::uuid`, [requestId]))[0]?.status

  it('signs: the service’s file is the letter, with its code in the room for it', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const { letterId, number } = await sign(requestId)
    expect(service.orders).toMatchObject([{ nik: NIK, passphrase: ESIGN_PASSPHRASE, page: 1, width: 66, height: 66, reason: 'Menandatangani surat' }])
    const { bytes } = await readLetterFile(payload, kades, letterId)
    expect(bytes.equals(service.signed[0] ?? Buffer.alloc(0))).toBe(true)
    expect(await pdfsig(bytes)).toContain('Signature is Valid.')
    const { text } = await readPdf(bytes)
    for (const words of ['UU ITE Pasal 5 ayat 1', 'Balai Sertifikasi Elektronik (BSrE)', 'memindai kode QR', 'Ditandatangani secara elektronik']) expect(text.replace(/\s+/gu, ' ')).toContain(words)
    expect(await lettersOf(requestId)).toEqual([{ number, status: 'valid', sha256: sha256(bytes) }])
    expect(await statusOf(requestId)).toBe('signed')
    expect(await verifyLetterFile(payload, bytes, '2026-11-24')).toMatchObject({ status: 'valid', number, way: 'bsre' })
    expect(await verifyLetterFile(payload, service.orders[0]?.pdf ?? Buffer.alloc(0), '2026-11-24')).toBeNull()
    // Below the words, in the right half of the sheet, above its foot.
    const [order] = service.orders
    expect([order && order.x > 300 && order.x < 520, order && order.y > 60 && order.y < 600]).toEqual([true, true])
  })

  it('takes the same answer once, and is not told that it comes too late when the first one was written down unheard', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const { letterId } = await sign(requestId)
    const [{ id: sendingId } = { id: '' }] = await query<{ id: string }>(payload, `SELECT id FROM letter_signings WHERE request_id = $1::uuid`, [requestId])
    const before = await auditOf(payload, letterId)
    const answer = { requestId, sendingId, outcome: { kind: 'signed', pdf: service.signed[0] ?? Buffer.alloc(0), documentId: null }, prepared: service.orders[0]?.pdf ?? Buffer.alloc(0) } as const
    await settleSending(payload, kades, answer, officeClock)
    expect(await auditOf(payload, letterId)).toEqual(before)
    expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['valid'])
  })

  it('keeps the passphrase and the NIK out of everything that is stored', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const { letterId } = await sign(requestId)
    const kept = await query<{ text: string }>(
      payload,
      `SELECT coalesce(string_agg(t.entry::text, ' '), '') AS text FROM audit_trail t WHERE t.object_id IN ($1, $2)
       UNION ALL SELECT coalesce(string_agg(s::text, ' '), '') FROM letter_signings s
       UNION ALL SELECT coalesce(string_agg(o::text, ' '), '') FROM officials o`,
      [requestId, letterId],
    )
    for (const { text } of kept) {
      expect(text).not.toContain('rahasia kades')
      expect(text).not.toContain(NIK)
    }
  })

  it('asks first whether the official can sign: no number is taken when not', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    service.userStatus = 'EXPIRED'
    await expect(sign(requestId)).rejects.toMatchObject({ code: 'bsre-user-not-ready', details: { status: 'EXPIRED' } })
    expect([service.orders.length, (await lettersOf(requestId)).length, await statusOf(requestId)]).toEqual([0, 0, 'awaiting-signature'])
    await expect(sign(requestId, { passphrase: '' })).rejects.toMatchObject({ code: 'bsre-passphrase-missing' })
  })

  it('says what the service says: a wrong passphrase, no right to ask, and every other no', async () => {
    const told: Record<string, string> = {}
    const refusals = [
      [400, '{"status_code":2031,"error":"Passphrase anda salah"}'], [400, '{"status_code":2011,"error":"User tidak terdaftar"}'], [401, '{"error":"Unauthorized"}'], [403, '<html>Forbidden</html>'],
      [413, ''], [422, '{"status_code":9999,"message":"Berkas tidak sesuai"}'], [200, '{"error":"Layanan ditutup"}'], [500, '{"error":"passphrase salah"}'],
    ] as const
    for (const [status, body] of refusals) told[`${status} ${body}`] = (await sent({ kind: 'refuse', status, body })).told
    expect(Object.values(told)).toEqual(['bsre-passphrase-wrong', 'bsre-user-not-ready', 'bsre-not-authorised', 'bsre-not-authorised', 'bsre-refused', 'bsre-refused', 'bsre-refused', 'bsre-passphrase-wrong'])
  })

  it('keeps the number of a letter that was refused for the next try of the day', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    await expect(sign(requestId, { passphrase: 'salah' })).rejects.toMatchObject({ code: 'bsre-passphrase-wrong' })
    const [refused] = await lettersOf(requestId)
    expect([refused?.status, await statusOf(requestId)]).toEqual(['signing', 'being-signed'])
    expect(await sendingState(payload, requestId, officeClock)).toMatchObject({ state: 'refused', problem: 'bsre-passphrase-wrong', number: refused?.number })
    const { number } = await sign(requestId, { seen: 'being-signed' })
    expect(number).toBe(refused?.number)
    expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['valid'])
  })

  it('gives that number up on a later day, and keeps it in the book', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    await expect(sign(requestId, { passphrase: 'salah' })).rejects.toThrow()
    const { number } = await sign(requestId, { seen: 'being-signed', clock: tomorrow })
    expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['cancelled', 'valid'])
    expect((await lettersOf(requestId))[1]?.number).toBe(number)
  })

  it.each(['silent', 'cut-order', 'cut-answer', 'half-answer'] as const)('sends no letter twice when it may be signed already (%s)', async (kind) => {
    const { requestId, told } = await sent({ kind })
    expect(told).toBe('bsre-answer-unclear')
    expect(await sendingState(payload, requestId, officeClock)).toMatchObject({ state: 'unclear' })
    await expect(sign(requestId, { seen: 'being-signed' })).rejects.toMatchObject({ code: 'signing-under-way' })
    const mark = (await letterMark(payload, kades, requestId, officeClock)) ?? ''
    expect(await signBatch(payload, kades, { letters: [{ requestId, mark }], password: '', passphrase: ESIGN_PASSPHRASE }, officeClock)).toMatchObject([{ problem: 'signing-under-way' }])
    expect((await loadQueuedLetter(payload, kades, requestId, officeClock)).mark).toBeNull()
    expect(service.orders).toHaveLength(1)
    const [code] = await query<{ code: string }>(payload, `SELECT verification_code AS code FROM letters WHERE request_id = $1::uuid`, [requestId])
    expect(await verifyLetter(payload, code?.code ?? '', '2026-11-24')).toMatchObject({ status: 'signing' })
  })

  it.each([{ kind: 'unsigned' }, { kind: 'refuse', status: 502, body: '<html>Bad gateway</html>' }, { kind: 'refuse', status: 500, body: '{"error":"Internal"}' }, { kind: 'refuse', status: 200, body: 'ok' }] satisfies Mood[])(
    'does not take what is no signed letter for one (%o)',
    async (mood) => {
      const { requestId, told } = await sent(mood)
      expect(told).toBe('bsre-answer-unclear')
      expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['signing'])
    },
  )

  it('does not take another signed letter for this one', async () => {
    const first = await toBeSigned(payload, slug)
    await sign(first.requestId)
    const other = service.orders[0]?.pdf ?? Buffer.alloc(0)
    const { requestId, told } = await sent({ kind: 'other-letter', pdf: other })
    expect(told).toBe('bsre-answer-unclear')
    expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['signing'])
  })

  it('takes the first of two answers, and one letter', async () => {
    const { requestId, told } = await sent({ kind: 'twice' })
    expect(told).toBe('signed')
    expect((await lettersOf(requestId)).map((letter) => [letter.status, letter.sha256])).toEqual([['valid', sha256(service.signed[0] ?? '')]])
  })

  it('signs once when the button is pressed twice', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    const both = await Promise.allSettled([sign(requestId), sign(requestId)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect([service.orders.length, (await lettersOf(requestId)).length]).toEqual([1, 1])
  })

  it('cannot be reached: nothing is signed, and the letter waits with its number', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    await service.close()
    await expect(sign(requestId)).rejects.toMatchObject({ code: 'bsre-unreachable' })
    expect([(await lettersOf(requestId)).length, await statusOf(requestId)]).toEqual([0, 'awaiting-signature'])
  })

  it('lets a letter go that nobody can tell of: its number stays in the book, the next one gets another', async () => {
    const { requestId } = await sent({ kind: 'silent' })
    const onItsWay = (await lettersOf(requestId))[0]?.number
    expect(await inTheArchive(onItsWay)).toEqual({ status: 'signing', files: 0 })
    await expect(checkSending(payload, kades, requestId, officeClock)).rejects.toMatchObject({ code: 'signing-cannot-tell' })
    await expect(dropSending(payload, await officer(payload, 'operator'), requestId, officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
    await dropSending(payload, kades, requestId, officeClock)
    await expect(dropSending(payload, kades, requestId, officeClock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await statusOf(requestId)).toBe('awaiting-signature')
    await sign(requestId)
    const [given, valid] = await lettersOf(requestId)
    expect([given?.status, valid?.status, given?.number === valid?.number]).toEqual(['cancelled', 'valid', false])
    // What was sent bears both codes and speaks of a signature that it does not have: nobody gets it to print.
    const [unsigned, signed] = await query<{ id: string }>(payload, `SELECT id FROM letters WHERE number IN ($1, $2) ORDER BY serial`, [given?.number, valid?.number])
    await expect(readLetterFile(payload, kades, unsigned?.id ?? '')).rejects.toMatchObject({ code: 'letter-never-signed' })
    expect(await pdfsig((await readLetterFile(payload, kades, signed?.id ?? '')).bytes)).toContain('Signature is Valid.')
    // Nor does the archive of the year keep it as a letter; its number stays in the table of contents.
    expect([await inTheArchive(given?.number), await inTheArchive(valid?.number)]).toEqual([{ status: 'unsigned', files: 0 }, { status: 'valid', files: 1 }])
  })

  it('changes nothing by an answer that comes after the letter was given up', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    let letGo = (): void => undefined
    service.moods.push({ kind: 'late', until: new Promise<void>((resolve) => (letGo = resolve)) })
    setVariables({ BSRE_TIMEOUT_SECONDS: '60' })
    const signing = sign(requestId).then(() => 'signed', (problem: { code?: string }) => problem.code)
    while (service.signed.length === 0) await new Promise(setImmediate)
    await expect(dropSending(payload, kades, requestId, officeClock)).rejects.toMatchObject({ code: 'signing-still-waits' })
    await expect(checkSending(payload, kades, requestId, officeClock)).rejects.toMatchObject({ code: 'signing-still-waits' })
    await dropSending(payload, kades, requestId, later)
    letGo()
    expect(await signing).toBe('changed-meanwhile')
    const [given] = await lettersOf(requestId)
    expect(given?.status).toBe('cancelled')
    const [row] = await query<{ id: string }>(payload, `SELECT letter_id AS id FROM letter_signings WHERE request_id = $1::uuid`, [requestId])
    expect((await auditOf(payload, row?.id ?? '')).map(({ action }) => action)).toEqual(['letter-sent-to-sign', 'letter-signed-too-late'])
    expect(await verifyLetterFile(payload, service.signed[0] ?? Buffer.alloc(0), '2026-11-24')).toBeNull()
  })

  it('sends a letter no second time when the portal is killed while it waits for the answer', async () => {
    const { requestId } = await toBeSigned(payload, slug)
    service.moods.push({ kind: 'silent' })
    setVariables({ BSRE_TIMEOUT_SECONDS: '60' })
    await signWithBsreAndBeKilled({ user: kades.id, requestId, passphrase: ESIGN_PASSPHRASE }, () => service.signed.length > 0)
    expect([await statusOf(requestId), (await sendingState(payload, requestId, officeClock))?.state, (await sendingState(payload, requestId, later))?.state]).toEqual(['being-signed', 'waiting', 'unclear'])
    await expect(sign(requestId, { seen: 'being-signed' })).rejects.toMatchObject({ code: 'signing-under-way' })
    expect(service.orders).toHaveLength(1)
    await dropSending(payload, kades, requestId, later)
    await sign(requestId)
    expect((await lettersOf(requestId)).map(({ status }) => status)).toEqual(['cancelled', 'valid'])
  }, 120_000)

  it('signs a batch with one passphrase, and stops sending when it is wrong', async () => {
    const letters = [await toBeSigned(payload, slug), await toBeSigned(payload, slug), await toBeSigned(payload, slug)]
    const batch = (passphrase: string) => signBatch(payload, kades, { letters, password: TEST_PASSWORD, passphrase }, officeClock)
    await expect(batch('')).rejects.toMatchObject({ code: 'bsre-passphrase-missing' })
    expect(await batch('salah')).toMatchObject([{ problem: 'bsre-passphrase-wrong' }, { problem: 'bsre-not-tried' }, { problem: 'bsre-not-tried' }])
    expect(service.orders).toHaveLength(1)
    const outcomes = await batch(ESIGN_PASSPHRASE)
    expect(outcomes.map((outcome) => 'number' in outcome)).toEqual([true, true, true])
    expect(service.signed).toHaveLength(3)
  })
})

describe('a file that the first version of the service kept', () => {
  it('is fetched by its number when its answer broke off: the letter holds after all', async () => {
    const service = await openEsign(1)
    setVariables(service.variables)
    const { requestId } = await toBeSigned(payload, slug)
    service.moods.push({ kind: 'half-answer' })
    await expect(signWithBsre(payload, kades, { requestId, seen: 'awaiting-signature', passphrase: ESIGN_PASSPHRASE }, officeClock)).rejects.toMatchObject({ code: 'bsre-answer-unclear' })
    await checkSending(payload, kades, requestId, officeClock)
    const [letter] = await query<{ id: string; status: string }>(payload, `SELECT id, status::text AS status FROM letters WHERE request_id = $1::uuid`, [requestId])
    expect(letter?.status).toBe('valid')
    expect((await readLetterFile(payload, kades, letter?.id ?? '')).bytes.equals(service.signed[0] ?? Buffer.alloc(0))).toBe(true)
    expect(service.asked).toEqual(['/api/user/status/NIK', '/api/sign/pdf', '/api/sign/download/dok-1'])
    await expect(checkSending(payload, kades, requestId, officeClock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await service.close()
  })
})

describe('the identity at BSrE', () => {
  it('is never shown in full, and is asked for where it was not entered', async () => {
    const { docs } = await payload.find({ collection: 'officials', pagination: false, overrideAccess: true })
    expect([...new Set(docs.map(({ bsreNik }) => bsreNik))]).toEqual(['120521******0001'])
    const service = await openEsign(2)
    setVariables(service.variables)
    const { requestId } = await toBeSigned(payload, slug)
    for (const { id } of docs) await payload.update({ collection: 'officials', id, data: { bsreNik: null }, overrideAccess: true })
    await expect(signWithBsre(payload, kades, { requestId, seen: 'awaiting-signature', passphrase: ESIGN_PASSPHRASE }, officeClock)).rejects.toMatchObject({ code: 'bsre-identity-missing' })
    expect(service.asked).toEqual([])
    await service.close()
  })
})
