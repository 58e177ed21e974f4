import { randomInt } from 'node:crypto'

import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { readyDrawer } from '@/platform/pdf/letters-apart'
import { readPrivateFile } from '@/platform/storage'
import { actOnRequest } from '@/use-cases/act-on-request'
import { letterSheet } from '@/use-cases/signing/letter-sheet'
import { type ChosenLetter, signBatch } from '@/use-cases/signing/sign-batch'
import { loadQueuedLetter, loadSigningQueue } from '@/use-cases/signing/signing-queue'

import { signAndBeKilled, signedOf } from '@tests/support/killed-batch'
import { staffWith, type TestStaff } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer, requested } from '@tests/support/requests'

/** `DESA_TEST_BATCH=50` and 20 kills run the whole of it. */
const BATCH = Number(process.env.DESA_TEST_BATCH ?? 8)
const KILLS = Number(process.env.DESA_TEST_KILLS ?? 3)

let payload: Payload
let kades: TestStaff
let slug: string

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  kades = await staffWith(payload, ['kades'])
  slug = (await letterType(payload, { checkedBySekdes: false })).slug
})

/** A letter that waits for the kades, as the queue shows it. */
const waiting = async (name = 'SITI AMINAH'): Promise<ChosenLetter & { residentId: string }> => {
  const operator = await officer(payload, 'operator')
  const resident = await inventedResident(payload, { name })
  const { id } = await requested(payload, slug, { nik: resident.nik, name })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  const { mark } = await loadQueuedLetter(payload, kades.actor, id, officeClock)
  return { requestId: id, mark: mark ?? '', residentId: resident.id }
}

const sign = (letters: readonly ChosenLetter[], password = kades.password) => signBatch(payload, kades.actor, { letters, password }, officeClock)

const sessions = () => query(payload, 'SELECT id FROM staff_sessions WHERE _parent_id = $1::uuid', [kades.id])

describe('the signing queue', () => {
  it('has what waits for the kades, for nobody else, and no letter twice', async () => {
    const { requestId } = await waiting('MENUNGGU TANDA TANGAN')
    const { letters } = await loadSigningQueue(payload, kades.actor, officeClock)
    expect(letters.filter(({ id }) => id === requestId)).toMatchObject([{ person: 'MENUNGGU TANDA TANGAN', type: 'Surat Uji', purpose: 'Membuka rekening' }])
    expect(letters.map(({ promisedAt }) => promisedAt.getTime())).toEqual(letters.map(({ promisedAt }) => promisedAt.getTime()).toSorted((a, b) => a - b))
    const sekdes = await officer(payload, 'sekdes')
    await expect(loadSigningQueue(payload, sekdes, officeClock)).rejects.toMatchObject({ code: 'mandate-missing' })
    await expect(loadSigningQueue(payload, await officer(payload, 'kadus'), officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(signBatch(payload, await officer(payload, 'kadus'), { letters: [], password: '' }, officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('shows the letter as a light picture of the whole sheet', async () => {
    const { requestId } = await waiting()
    const picture = await letterSheet(payload, kades.actor, requestId, officeClock)
    const { format, width, height } = await sharp(picture).metadata()
    expect({ format, width }).toEqual({ format: 'webp', width: 1000 })
    expect((height ?? 0) / 1000).toBeCloseTo(Math.SQRT2, 1)
    expect(picture.length).toBeLessThan(60_000)
    const { channels } = await sharp(picture).stats()
    // Black words on white paper: neither an empty sheet nor a black one.
    expect(channels[0]?.mean).toBeGreaterThan(200)
    expect(channels[0]?.min).toBeLessThan(80)
  })

  it('signs all that were chosen with the password asked once more, in the order of their numbers', async () => {
    const letters = [await waiting(), await waiting(), await waiting()]
    const before = await sessions()
    const outcomes = await sign(letters)
    expect(outcomes.map((outcome) => 'number' in outcome)).toEqual([true, true, true])
    const serials = await query<{ serial: number }>(payload, `SELECT l.serial::int AS serial FROM letters l JOIN unnest($1::uuid[]) WITH ORDINALITY AS chosen(id, place) ON chosen.id = l.request_id ORDER BY place`, [letters.map(({ requestId }) => requestId)])
    expect(serials.map(({ serial }, at) => serial - at)).toEqual(Array(3).fill(serials[0]?.serial))
    expect(await sessions()).toEqual(before)
  })

  it('signs nothing without the password, or with a wrong one', async () => {
    const letters = [await waiting(), await waiting()]
    for (const forgotten of ['', '   ']) await expect(sign(letters, forgotten)).rejects.toMatchObject({ code: 'password-missing' })
    await expect(sign(letters, 'bukan-kata-sandinya')).rejects.toMatchObject({ code: 'password-wrong' })
    for (const { requestId } of letters) expect((await loadQueuedLetter(payload, kades.actor, requestId, officeClock)).id).toBe(requestId)
    expect((await sign(letters)).every((outcome) => 'number' in outcome)).toBe(true)
  })

  it('locks the account after five wrong passwords, as at the door', async () => {
    const other = await staffWith(payload, ['kades'])
    const letters = [await waiting(), await waiting()]
    const wrong = () => signBatch(payload, other.actor, { letters, password: 'bukan-kata-sandinya' }, officeClock)
    for (let at = 0; at < 5; at += 1) await expect(wrong()).rejects.toMatchObject({ code: expect.stringMatching(/password-wrong|account-locked/u) })
    await expect(signBatch(payload, other.actor, { letters, password: other.password }, officeClock)).rejects.toMatchObject({ code: 'account-locked' })
    expect((await sign(letters)).every((outcome) => 'number' in outcome)).toBe(true)
  })

  it('gives a letter one number, however often it is sent, and says it again', async () => {
    const letters = [await waiting(), await waiting()]
    const [first, second] = [await sign(letters), await sign(letters)]
    expect(second).toEqual(first)
    const both = await Promise.all([waiting(), waiting()])
    const [left, right] = await Promise.all([sign(both), sign(both)])
    expect(left).toEqual(right)
    expect(await query(payload, 'SELECT id FROM letters WHERE request_id = ANY($1::uuid[])', [both.map(({ requestId }) => requestId)])).toHaveLength(2)
  })

  it('lets batches with the same letters in opposite orders both come to their end, each letter signed once', async () => {
    const letters: ChosenLetter[] = []
    for (let at = 0; at < 6; at += 1) letters.push(await waiting())
    const [forward, back, again] = await Promise.all([sign(letters), sign(letters.toReversed()), sign([...letters.slice(3), ...letters.slice(0, 3)])])
    const byRequest = (outcomes: typeof forward) => outcomes.toSorted((a, b) => (a.requestId < b.requestId ? -1 : 1))
    expect(forward.every((outcome) => 'number' in outcome && outcome.number !== '')).toBe(true)
    expect(byRequest(back)).toEqual(byRequest(forward))
    expect(byRequest(again)).toEqual(byRequest(forward))
  })

  it('prints on each letter its own number, also where one before it is refused and all were drawn ahead', async () => {
    expect(await readyDrawer()).toBe(true)
    const letters: (ChosenLetter & { residentId: string })[] = []
    for (let at = 0; at < 7; at += 1) letters.push(await waiting(`WARGA NOMOR ${at}`))
    await query(payload, `UPDATE residents SET name = 'NAMA BARU' WHERE id = $1::uuid`, [letters[2]?.residentId])
    const outcomes = await sign(letters)
    expect(outcomes.map((outcome) => 'number' in outcome)).toEqual([true, true, false, true, true, true, true])
    for (const [at, { requestId }] of letters.entries()) {
      if (at === 2) continue
      const [row] = await query<{ number: string; file: string; sha256: string }>(payload, 'SELECT number, file_id AS file, sha256 FROM letters WHERE request_id = $1::uuid', [requestId])
      const stored = await readPrivateFile(payload, row?.file ?? '')
      const { text } = await readPdf(stored?.bytes ?? Buffer.alloc(0))
      expect(text).toContain(`Nomor: ${row?.number}`)
      expect(sha256(stored?.bytes ?? '')).toBe(row?.sha256)
    }
  })

  it('goes on where it stopped when the server is killed: no number twice or skipped, no letter half signed', async () => {
    const letters: ChosenLetter[] = []
    for (let at = 0; at < BATCH; at += 1) letters.push(await waiting(`WARGA KE-${at}`))
    const batch = { user: kades.id, password: kades.password, letters }
    const serials = (where: string) => query<{ serial: number }>(payload, `SELECT serial::int AS serial FROM letters WHERE series = 'keluar' AND year = 2026 AND ${where} ORDER BY serial`)
    const [last = { serial: 0 }] = await query<{ serial: number }>(payload, `SELECT coalesce(max(serial), 0)::int AS serial FROM letters WHERE series = 'keluar' AND year = 2026`)
    let kills = 0
    for (; kills < KILLS && (await signedOf(payload, batch)) < BATCH; kills += 1) await signAndBeKilled(payload, batch, randomInt(Math.ceil((2 * BATCH) / KILLS)))
    expect(kills).toBeGreaterThan(1)
    const outcomes = await sign(letters)
    const numbers = outcomes.map((outcome) => ('number' in outcome ? outcome.number : ''))
    expect(numbers).not.toContain('')
    expect(new Set(numbers).size).toBe(BATCH)
    expect((await serials(`serial > ${last.serial}`)).map(({ serial }) => serial)).toEqual(Array.from({ length: BATCH }, (_, at) => last.serial + 1 + at))
    const half = await query(payload, `SELECT q.id FROM letter_requests q LEFT JOIN letters l ON l.request_id = q.id LEFT JOIN private_files f ON f.id::text = l.file_id::text
      WHERE q.id::text = ANY (string_to_array($1, ',')) AND (q.status <> 'signed' OR q.letter_id IS DISTINCT FROM l.id OR f.id IS NULL)`, [letters.map(({ requestId }) => requestId).join(',')])
    expect(half).toEqual([])
  }, 600_000)

  it('tells of a letter that there is not, and signs the others', async () => {
    const kept = await waiting()
    expect(await sign([{ requestId: 'x', mark: 'x' }, { requestId: crypto.randomUUID(), mark: 'x' }, kept])).toMatchObject([{ problem: 'not-found' }, { problem: 'not-found' }, { number: expect.any(String) }])
    await expect(loadQueuedLetter(payload, kades.actor, 'x', officeClock)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves out what changed after it was read, and signs the others', async () => {
    const [changed, kept] = [await waiting(), await waiting()]
    await query(payload, `UPDATE residents SET name = 'NAMA BARU' WHERE id = $1::uuid`, [changed.residentId])
    expect(await sign([changed, kept])).toMatchObject([{ problem: 'letter-changed-since-seen' }, { number: expect.any(String) }])
  })
})
