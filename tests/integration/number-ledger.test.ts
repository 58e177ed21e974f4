import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { ledgerText, shortHash } from '@/domain/letters/number-ledger'
import { sentenceFor } from '@/messages/errors'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import { actOnRequest } from '@/use-cases/act-on-request'
import { lastDayAhead } from '@/use-cases/letters/days-ahead'
import { readLedger } from '@/use-cases/letters/number-ledger'
import { takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { verifyNumberLedger } from '@/use-cases/letters/verify-number-ledger'
import { loadPublicLedger } from '@/use-cases/letters/public-ledger'
import { readLetterAsText } from '@/use-cases/office/letter-as-text'
import { signLetter } from '@/use-cases/sign-letter'
import { ALONE, signInLine, type SigningTurn } from '@/use-cases/signing/signing-line'

import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor

/** Later than the letters of all other files, since a closed day stays closed. */
const on = (day: string) => (): Date => new Date(`${day}T03:00:00Z`)

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
})

const waiting = async (day: string): Promise<string> => {
  const resident = await inventedResident(payload, { name: 'SITI RAHASIA' })
  const { slug } = await letterType(payload, { checkedBySekdes: false })
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, on(day))
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, on(day))
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, on(day))
  return id
}

const signed = async (day: string) => signLetter(payload, kades, { requestId: await waiting(day), seen: 'awaiting-signature' }, on(day))

const run: Parameters<typeof readLedger>[0] = (text, values) => query(payload, text, values)

const ledgerOf = (month: string, today: string) => readLedger(run, month, today)

describe('the public ledger of numbers', () => {
  it('is closed by the first of a batch, also when all of its letters begin on the new day at once', async () => {
    await signed('2041-02-01')
    const letters = [await waiting('2041-02-01'), await waiting('2041-02-01'), await waiting('2041-02-01'), await waiting('2041-02-01')]
    const batch = await signInLine(letters, (requestId, turn) => signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on('2041-02-02'), { turn }))
    expect(batch.map(({ number }) => Number(number.split('/')[1]))).toEqual(batch.map((_, place) => Number(batch[0]?.number.split('/')[1]) + place))
    expect(await query(payload, `SELECT 1 AS one FROM letter_days WHERE day = '2041-02-01'`)).toHaveLength(1)
  })

  it('closes each day over the day before, as anybody can compute it, and tells no name', async () => {
    const [one, two, three] = [await signed('2041-03-03'), await signed('2041-03-03'), await signed('2041-03-05')]
    const [later, earlier] = await ledgerOf('2041-03', '2041-03-06')
    const [before] = await query<{ hash: string }>(payload, `SELECT hash FROM letter_days WHERE day < '2041-03-03' ORDER BY day DESC LIMIT 1`)
    const kind = 'Surat Uji'
    const first = sha256(ledgerText(before?.hash ?? '', '2041-03-03', [{ number: one.number, kind }, { number: two.number, kind }]))
    expect(earlier).toEqual({ day: '2041-03-03', hash: first, lines: [{ number: one.number, kind }, { number: two.number, kind }] })
    expect(later).toEqual({ day: '2041-03-05', hash: sha256(ledgerText(first, '2041-03-05', [{ number: three.number, kind }])), lines: [{ number: three.number, kind }] })
    const { days } = await loadPublicLedger(payload, '2041-03', on('2041-03-06'))
    expect(JSON.stringify(days.map(({ lines }) => lines))).not.toMatch(/SITI|RAHASIA|\d{16}/u)
  })

  it('leaves the present day open, and prints the newest closed one in the footer of new letters', async () => {
    await signed('2041-04-01')
    const [today] = await ledgerOf('2041-04', '2041-04-01')
    expect(today?.hash).toBeNull()
    const { letterId } = await signed('2041-04-02')
    const mark = (await ledgerOf('2041-04', '2041-04-02')).find(({ day }) => day === '2041-04-01')?.hash ?? ''
    expect(mark).toMatch(/^[0-9a-f]{64}$/u)
    const { fileId } = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
    expect((await readPdf((await readPrivateFile(payload, fileId))?.bytes ?? Buffer.alloc(0))).text).toContain(`buku nomor 01-04-2041: ${shortHash(mark)}`)
    expect((await readLetterAsText(payload, kades, letterId)).letter.ledger).toEqual({ day: '2041-04-01', hash: mark })
  })

  it('has the numbers of letters written by hand, without what they are about', async () => {
    const { number } = await takeNumberByHand(payload, operator, { key: crypto.randomUUID(), code: '005', subject: 'Perihal rahasia', addressee: 'SITI RAHASIA' }, on('2041-04-20'))
    const [day] = await ledgerOf('2041-04', '2041-04-21')
    expect(day).toMatchObject({ day: '2041-04-20', hash: expect.stringMatching(/^[0-9a-f]{64}$/u), lines: [{ number, kind: 'Surat yang ditulis tangan' }] })
  })

  it('stays as it was closed: a number that was changed afterwards shows', async () => {
    const { letterId, number } = await signed('2041-05-01')
    await signed('2041-05-02')
    const [closed] = (await ledgerOf('2041-05', '2041-05-02')).filter(({ day }) => day === '2041-05-01')
    await query(payload, `UPDATE letters SET number = $2 WHERE id = $1::uuid`, [letterId, `${number}-X`])
    const [after] = (await ledgerOf('2041-05', '2041-05-02')).filter(({ day }) => day === '2041-05-01')
    expect(after?.hash).toBe(closed?.hash)
    const [before] = await query<{ hash: string }>(payload, `SELECT hash FROM letter_days WHERE day < '2041-05-01' ORDER BY day DESC LIMIT 1`)
    expect(sha256(ledgerText(before?.hash ?? '', '2041-05-01', after?.lines ?? []))).not.toBe(closed?.hash)
    expect(sha256(ledgerText(before?.hash ?? '', '2041-05-01', closed?.lines ?? []))).toBe(closed?.hash)
    expect((await verifyNumberLedger(run)).broken).toContain('2041-05-01')
    await query(payload, `UPDATE letters SET number = $2 WHERE id = $1::uuid`, [letterId, number])
    expect((await verifyNumberLedger(run)).broken).not.toContain('2041-05-01')
    await expect(query(payload, `UPDATE letter_days SET letters = 9 WHERE day = '2041-05-01'`)).rejects.toThrow()
    await expect(query(payload, `DELETE FROM letter_days WHERE day = '2041-05-01'`)).rejects.toThrow()
  })

  it('has a letter that is dated earlier on the day of its signing, with its date in the hash; the closed day of its date stays as it was', async () => {
    await signed('2041-07-01')
    const { number } = await signed('2041-07-02')
    const earlier = { date: '2041-07-01', reason: 'Ditandatangani di kertas saat listrik padam' }
    const back = await signLetter(payload, kades, { requestId: await waiting('2041-07-02'), seen: 'awaiting-signature', earlier }, on('2041-07-02'))
    const closedBefore = (await ledgerOf('2041-07', '2041-07-02')).find(({ day }) => day === '2041-07-01')
    await signed('2041-07-03')
    const [, second, first] = await ledgerOf('2041-07', '2041-07-03')
    expect(first).toEqual(closedBefore)
    const kind = 'Surat Uji'
    const lines = [{ number, kind }, { number: back.number, kind, dated: '2041-07-01' }]
    expect(second).toEqual({ day: '2041-07-02', hash: sha256(ledgerText(first?.hash ?? '', '2041-07-02', lines)), lines })
    const { broken } = await verifyNumberLedger(run)
    expect(broken.filter((day) => day >= '2041-07')).toEqual([])
    await query(payload, `UPDATE letters SET issued_on = '2041-06-30' WHERE id = $1::uuid`, [back.letterId])
    expect((await verifyNumberLedger(run)).broken).toContain('2041-07-02')
    await query(payload, `UPDATE letters SET issued_on = '2041-07-01' WHERE id = $1::uuid`, [back.letterId])
  })

  it('counts letters by hand when a closed day is computed again', async () => {
    await takeNumberByHand(payload, operator, { key: crypto.randomUUID(), code: '005', subject: 'Undangan', addressee: 'Semua Kadus' }, on('2041-08-01'))
    await signed('2041-08-02')
    expect((await verifyNumberLedger(run)).broken).not.toContain('2041-08-01')
  })

  it('closes a day once when many sign the first letters of the next', async () => {
    await signed('2041-09-01')
    const ids = [await waiting('2041-09-02'), await waiting('2041-09-02'), await waiting('2041-09-02')]
    await Promise.all(ids.map((requestId) => signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on('2041-09-02'))))
    const days = await query<{ letters: number }>(payload, `SELECT letters FROM letter_days WHERE day = '2041-09-01'`)
    expect(days).toEqual([{ letters: 1 }])
  })

  it('keeps no batch waiting for itself when the first letters of a day are signed, whichever has its facts first', async () => {
    await signed('2041-10-01')
    const [slow, quick] = [await waiting('2041-10-02'), await waiting('2041-10-02')]
    let tellReady = (): void => undefined
    const isReady = new Promise<void>((resolve) => {
      tellReady = resolve
    })
    const sign = (requestId: string, turn: SigningTurn) => signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on('2041-10-02'), { turn })
    const former = sign(slow, {
      ...ALONE,
      // It still reads when the one behind it has everything but its number.
      shared: async (name, read) => {
        if (name === 'logo') await isReady
        return read()
      },
    })
    const latter = sign(quick, {
      ...ALONE,
      comes: async () => {
        tellReady()
        await former
      },
    })
    const [one, other] = await Promise.all([former, latter])
    expect([one.number, other.number].map((number) => Number(number.split('/')[1]))).toEqual([expect.any(Number), Number(one.number.split('/')[1]) + 1])
  }, 20_000)

  it('takes no number on a day that a clock which ran ahead has closed: whoever signs reads why, and the doctor knows', async () => {
    const day = '2041-12-20'
    const { number } = await signed(day)
    const [before] = await query<{ hash: string }>(payload, 'SELECT hash FROM letter_days ORDER BY day DESC LIMIT 1')
    const hash = sha256(ledgerText(before?.hash ?? '', day, [{ number, kind: 'Surat Uji' }]))
    // Closed "tomorrow": the clock was set back since.
    await query(payload, `INSERT INTO letter_days (day, letters, hash, closed_at) VALUES ($1, 1, $2, now() + interval '1 day')`, [day, hash])
    const requestId = await waiting(day)
    const problem = await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on(day)).then(() => null, (error: unknown) => error)
    expect(problem).toMatchObject({ code: 'day-closed-ahead' })
    expect(sentenceFor('day-closed-ahead')).toMatch(/Jam server.*tetap menunggu.*mulai besok/u)
    expect(await lastDayAhead(run, '2041-12-19')).toBe(day)
    expect(await lastDayAhead(run, '2099-12-31')).toBeNull()
    // Nothing is lost: with the day after it goes on.
    await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on('2041-12-21'))
    expect((await verifyNumberLedger(run)).broken).not.toContain(day)
  })
})
