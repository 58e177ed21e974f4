import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { DEFAULT_NUMBER_PATTERN, type Sequence, seriesOf } from '@/domain/letters/numbering'
import { query } from '@/platform/database'
import { actOnRequest } from '@/use-cases/act-on-request'
import { continueNumbers, showLetterNumbers } from '@/use-cases/letters/letter-numbers'
import { missingNumbers } from '@/use-cases/letters/missing-numbers'
import { readLedger } from '@/use-cases/letters/number-ledger'
import { crossOutReserved, fillReserved, reserveNumbers, takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { setSequence } from '@/use-cases/letters/set-sequence'
import { verifyNumberLedger } from '@/use-cases/letters/verify-number-ledger'
import { showBookPage } from '@/use-cases/registers/open-book'
import { listOutgoingLetters } from '@/use-cases/office/outgoing-letters'
import { signLetter } from '@/use-cases/sign-letter'
import { verifyLetter } from '@/use-cases/verify-letter'

import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor
const types: { slug: string; code: string; mark: string }[] = []

const SIGNERS = 8

/** Years that no other file has: what is counted by itself holds for a whole year. */
const on = (day: string) => (): Date => new Date(`${day}T03:00:00Z`)

const usePattern = (letterNumberPattern: string) => payload.updateGlobal({ slug: 'village-profile', data: { letterNumberPattern }, overrideAccess: true })

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
  for (const [mark, code] of [['SQA', '470'], ['SQB', '470'], ['SQC', '331']] as const) types.push({ ...(await letterType(payload, { checkedBySekdes: false, shortMark: mark, code83: code })), mark, code })
})

afterAll(async () => {
  await usePattern(DEFAULT_NUMBER_PATTERN)
  await query(payload, 'DELETE FROM letter_sequences')
})

const waiting = async (slug: string, day: string): Promise<string> => {
  const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, on(day))
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, on(day))
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, on(day))
  return id
}

const sign = async (slug: string, day: string, earlier?: { date: string; reason: string }) => signLetter(payload, kades, { requestId: await waiting(slug, day), seen: 'awaiting-signature', ...(earlier ? { earlier } : {}) }, on(day))

const first = () => types[0]?.slug ?? ''

const byHand = (day: string) => takeNumberByHand(payload, operator, { key: crypto.randomUUID(), code: '005', subject: 'Undangan rapat', addressee: 'Semua Kadus' }, on(day))

const run: Parameters<typeof readLedger>[0] = (text, values) => query(payload, text, values)

describe('what is counted by itself', () => {
  it.each([
    ['one', 2028, DEFAULT_NUMBER_PATTERN],
    ['type', 2029, '[kode]/[singkatan]/[nomor 3 angka]/[tahun]'],
    ['code', 2030, '[kode]/[nomor 3 angka]/[tahun]'],
  ] as const)('%s: eight signers at once leave no gap and no double', async (sequence: Sequence, year: number, pattern: string) => {
    const day = `${year}-03-03`
    await usePattern(pattern)
    await setSequence(payload, kades, { year, sequence }, on(`${year - 1}-12-01`))
    const ids: string[] = []
    for (let at = 0; at < 2 * SIGNERS; at += 1) ids.push(await waiting(types[at % types.length]?.slug ?? '', day))
    const hand = [byHand(day), byHand(day)]
    const signed = await Promise.all(Array.from({ length: SIGNERS }, async () => {
      const numbers: string[] = []
      for (let requestId = ids.pop(); requestId !== undefined; requestId = ids.pop()) numbers.push((await signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on(day))).number)
      return numbers
    }))
    const numbers = [...signed.flat(), ...(await Promise.all(hand)).map(({ number }) => number)]
    expect(numbers).toHaveLength(2 * SIGNERS + 2)
    expect(new Set(numbers).size).toBe(numbers.length)
    const given = await query<{ series: string; serial: number }>(payload, `SELECT series, serial::int AS serial FROM (SELECT series, serial, year FROM letters UNION ALL SELECT series, serial, year FROM hand_written_letters) n WHERE year = $1::int ORDER BY series, serial`, [year])
    const series = new Set(given.map((row) => row.series))
    for (const one of series) {
      const serials = given.filter((row) => row.series === one).map(({ serial }) => serial)
      expect(serials).toEqual(serials.map((_, at) => at + 1))
    }
    const wanted = new Set([...types.map((type) => seriesOf(sequence, type)), seriesOf(sequence, { code: '005', mark: 'UM' })])
    expect(series).toEqual(wanted)
    expect((await missingNumbers(run)).filter((one) => one.year === year)).toEqual([])
    const counters = await query<{ series: string; value: number }>(payload, `SELECT series, value FROM letter_counters WHERE year = $1::int AND series LIKE 'keluar%'`, [year])
    expect(counters.reduce((sum, { value }) => sum + value, 0)).toBe(numbers.length)
  })

  it('is set for the coming year, or before the first number of this one; with a pattern that keeps numbers apart; by who may', async () => {
    const set = (year: number, sequence: Sequence, actor: StaffActor = kades) => setSequence(payload, actor, { year, sequence }, on('2032-02-01'))
    await usePattern(DEFAULT_NUMBER_PATTERN)
    await expect(set(2032, 'type', operator)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(set(2034, 'code')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(set(2031, 'code')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(set(2032, 'type')).rejects.toMatchObject({ code: 'pattern-not-apart' })
    await set(2032, 'one')
    await byHand('2032-02-01')
    await expect(set(2032, 'code')).rejects.toMatchObject({ code: 'numbers-given' })
    await set(2033, 'code')
    expect(await showLetterNumbers(payload, kades, on('2032-02-01'))).toMatchObject({ sequence: 'one', nextSequence: 'code', isFresh: false })
    await set(2033, 'one')
  })

  it('cannot change while somebody takes the first number', async () => {
    await usePattern('[kode]/[nomor]/[tahun]')
    const [taken, changed] = await Promise.allSettled([byHand('2035-01-01'), setSequence(payload, kades, { year: 2035, sequence: 'code' }, on('2035-01-01'))])
    const [row] = await query<{ series: string }>(payload, 'SELECT series FROM hand_written_letters WHERE year = 2035')
    expect(taken?.status).toBe('fulfilled')
    expect(row?.series).toBe(changed?.status === 'fulfilled' ? 'keluar/005' : 'keluar')
  })

  it('goes on behind a paper book in each sequence by itself', async () => {
    await usePattern('[kode]/[nomor]/[tahun]')
    await setSequence(payload, kades, { year: 2036, sequence: 'code' }, on('2036-01-01'))
    const start = (word: string, last: number) => continueNumbers(payload, kades, { word, last, reason: 'Buku lama' }, on('2036-01-02'))
    await start('470', 40)
    await expect(start('470', 39)).rejects.toMatchObject({ code: 'number-not-later' })
    await expect(start('', 3)).rejects.toMatchObject({ code: 'invalid-input' })
    await start('331', 7)
    await start('005', 11)
    const numbers = [await sign(types[0]?.slug ?? '', '2036-01-03'), await sign(types[2]?.slug ?? '', '2036-01-03')].map(({ number }) => number)
    expect([...numbers, (await byHand('2036-01-03')).number]).toEqual(['470/41/2036', '331/8/2036', '005/12/2036'])
  })
})

describe('a letter with an earlier date', () => {
  const reason = 'Ditandatangani di kertas saat listrik padam'

  it('needs the right, a reason, and a day of this year in an open month', async () => {
    await setSequence(payload, kades, { year: 2038, sequence: 'one' }, on('2038-01-01'))
    const slug = first()
    const day = '2038-03-10'
    await expect(sign(slug, day, { date: '2038-03-08', reason: '' })).rejects.toMatchObject({ code: 'reason-required' })
    await expect(sign(slug, day, { date: day, reason })).rejects.toMatchObject({ code: 'day-not-earlier' })
    await expect(sign(slug, day, { date: '2038-03-11', reason })).rejects.toMatchObject({ code: 'day-not-earlier' })
    await expect(sign(slug, day, { date: '2037-12-31', reason })).rejects.toMatchObject({ code: 'day-of-other-year' })
    await expect(sign(slug, day, { date: 'kemarin', reason })).rejects.toMatchObject({ code: 'invalid-input' })
    await query(payload, `INSERT INTO population_months (month, closed_at, totals) VALUES ('2038-01', now(), '{}'::jsonb)`)
    await expect(sign(slug, day, { date: '2038-01-31', reason })).rejects.toMatchObject({ code: 'day-in-closed-month' })
    await query(payload, `DELETE FROM population_months WHERE month = '2038-01'`)
    // A kasi may sign letters u.b., and has no right to an earlier date.
    const kasi = await officer(payload, 'operator')
    const { slug: forKasi } = await letterType(payload, { checkedBySekdes: false, signer: 'ub' })
    await payload.create({ collection: 'officials', data: { name: 'Rina', position: 'Kasi', signsAs: 'ub', account: kasi.id, from: '2038-01-01', until: '2038-12-31' }, overrideAccess: true })
    await expect(signLetter(payload, kasi, { requestId: await waiting(forKasi, day), seen: 'awaiting-signature', earlier: { date: '2038-03-08', reason } }, on(day))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('gets the next number, keeps the real day, and changes no closed day of the public ledger', async () => {
    await usePattern(DEFAULT_NUMBER_PATTERN)
    const slug = first()
    const before = await sign(slug, '2038-04-28')
    const after = await sign(slug, '2038-05-02')
    const back = await sign(slug, '2038-05-02', { date: '2038-04-28', reason })
    const next = await sign(slug, '2038-05-04')
    const serialOf = (number: string) => Number(/\/(\d+)\//u.exec(number)?.[1])
    expect([before, after, back, next].map(({ number }) => serialOf(number) - serialOf(before.number))).toEqual([0, 1, 2, 3])
    expect(back.number).toContain('/IV/2038')
    expect(await payload.findByID({ collection: 'letters', id: back.letterId, depth: 0, overrideAccess: true })).toMatchObject({ issuedOn: '2038-04-28', signedOn: '2038-05-02', backDateReason: reason })
    const check = await verifyLetter(payload, back.verificationCode, '2038-05-03')
    expect(check).toMatchObject({ issuedOn: '2038-04-28', signedOn: '2038-05-02' })
    const { rows: listed } = await listOutgoingLetters(payload, kades, { year: 2038, below: null })
    expect(listed.map(({ number }) => number)).toEqual([next, back, after, before].map(({ number }) => number))
    expect((await listOutgoingLetters(payload, kades, { year: 2038, below: `2038-05-02.${back.letterId}` })).rows.map(({ number }) => number)).toEqual([after.number, before.number])
    expect(await auditOf(payload, back.letterId)).toMatchObject([{ action: 'letter-signed', reason }])
    const days = await readLedger(run, '2038-05', '2038-05-05')
    expect(days.find(({ day }) => day === '2038-05-02')?.lines).toEqual([{ number: after.number, kind: 'Surat Uji' }, { number: back.number, kind: 'Surat Uji', dated: '2038-04-28' }])
    expect((await readLedger(run, '2038-04', '2038-05-05')).find(({ day }) => day === '2038-04-28')?.lines).toEqual([{ number: before.number, kind: 'Surat Uji' }])
    expect((await verifyNumberLedger(run)).broken.filter((day) => day.startsWith('2038-'))).toEqual([])
    // The agenda has it where it was written down, in the order of the numbers.
    const { rows } = await showBookPage(payload, operator, { book: 'A.7', month: '2038-05', hamletId: null, after: null }, on('2038-05-04'))
    expect(rows.map(({ keluar_nomor: number }) => number)).toEqual([after.number, back.number, next.number])
    expect(rows[1]).toMatchObject({ keluar_tanggal: '2038-04-28', keterangan: 'Ditandatangani 02-05-2038' })
  })
})

describe('numbers that are reserved ahead', () => {
  it('keep their lines: filled in or crossed out once, never given again', async () => {
    await setSequence(payload, kades, { year: 2039, sequence: 'one' }, on('2039-01-01'))
    const day = '2039-06-01'
    const key = crypto.randomUUID()
    const reserve = () => reserveNumbers(payload, operator, { key, code: '005', count: 3, reason: 'Listrik padam besok' }, on(day))
    await expect(reserveNumbers(payload, operator, { key, code: '005', count: 3, reason: '' }, on(day))).rejects.toMatchObject({ code: 'reason-required' })
    await expect(reserveNumbers(payload, operator, { key, code: '005', count: 21, reason: 'Listrik padam' }, on(day))).rejects.toMatchObject({ code: 'invalid-input' })
    const [made, again] = await Promise.all([reserve(), reserve()])
    expect(again).toEqual(made)
    const reserved = (await showLetterNumbers(payload, operator, on(day))).handWritten.toSorted((a, b) => a.number.localeCompare(b.number))
    expect(reserved.map(({ state }) => state)).toEqual(['reserved', 'reserved', 'reserved'])
    const { number: signed } = await sign(first(), day)
    expect(signed).toContain('/004/')
    const [one, two, three] = reserved.map(({ id: row }) => row)
    await fillReserved(payload, operator, { id: one ?? '', subject: 'Undangan rapat', addressee: 'Semua Kadus' })
    await crossOutReserved(payload, operator, { id: two ?? '', reason: 'Tidak jadi dipakai' })
    await expect(crossOutReserved(payload, operator, { id: one ?? '', reason: 'Tidak jadi dipakai' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(fillReserved(payload, operator, { id: two ?? '', subject: 'Undangan rapat', addressee: 'Semua Kadus' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(fillReserved(payload, operator, { id: three ?? '', subject: '', addressee: '' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(crossOutReserved(payload, await officer(payload, 'kadus'), { id: three ?? '', reason: 'Tidak jadi dipakai' })).rejects.toMatchObject({ code: 'not-allowed' })
    const { rows } = await showBookPage(payload, operator, { book: 'A.7', month: '2039-06', hamletId: null, after: null }, on(day))
    const line = (number: string | undefined) => rows.find(({ keluar_nomor: found }) => found === number)?.keterangan
    expect(reserved.map(({ number }) => line(number))).toEqual(['Ditulis tangan', 'DICORET (Tidak jadi dipakai)', 'Dicadangkan (Listrik padam besok)'])
    await sign(first(), '2039-06-02')
    expect((await verifyNumberLedger(run)).broken.filter((broken) => broken.startsWith('2039-'))).toEqual([])
    expect((await byHand('2039-06-02')).number).toContain('/006/')
    expect((await missingNumbers(run)).filter((one) => one.year === 2039)).toEqual([])
    await query(payload, `DELETE FROM hand_written_letters WHERE id = $1::uuid`, [two])
    expect((await missingNumbers(run)).filter((one) => one.year === 2039)).toEqual([{ series: 'keluar', year: 2039, missing: 1 }])
  })
})

describe('a pattern whose parts change places in the middle of a year', () => {
  const problemOf = (run: Promise<unknown>) => run.then(() => 'saved', (error: unknown) => JSON.stringify(error instanceof Error && 'data' in error ? error.data : error))
  const goOnBehind = (last: number, day: string) => continueNumbers(payload, kades, { last, reason: 'Buku lama' }, on(day))
  const forceIn = (pattern: string) => query(payload, 'UPDATE village_profile SET letter_number_pattern = $1', [pattern])

  it('is refused when it could give a number that a letter has, and names that number', async () => {
    const day = '2032-05-05'
    await usePattern('[kode]/[nomor]/[tahun]')
    await goOnBehind(330, day)
    expect((await sign(first(), day)).number).toBe('470/331/2032')
    const told = await problemOf(usePattern('[nomor]/[kode]/[tahun]'))
    expect(told).toContain('letterNumberPattern')
    // Of those that could come again one is named: letters of other years are here too.
    expect(told).toMatch(/nomor \d+\/\d+\/20\d\d, yang sudah dipakai/u)
    expect(await problemOf(usePattern('[nomor 4 angka]/[kode]/[tahun]'))).toBe('saved')
    expect(await problemOf(usePattern('Surat [nomor]/[kode]/[tahun]'))).toBe('saved')
    expect(await problemOf(usePattern('[kode]/[nomor]/[tahun]'))).toBe('saved')
    // What is not touched can be saved for ever.
    await forceIn('[nomor]/[kode]/[tahun]')
    expect(await problemOf(payload.updateGlobal({ slug: 'village-profile', data: { phone: '061 1' }, overrideAccess: true }))).toBe('saved')
    await forceIn('[kode]/[nomor]/[tahun]')
  })

  it('is refused through the code of the village too, and for numbers by hand', async () => {
    const day = '2033-05-05'
    const code = async (letterVillageCode: string) => problemOf(payload.updateGlobal({ slug: 'village-profile', data: { letterVillageCode }, overrideAccess: true }))
    await usePattern('[kode]/[nomor]/[tahun]')
    await goOnBehind(2000, day)
    expect((await byHand(day)).number).toBe('005/2001/2033')
    await forceIn('[nomor 3 angka]/[kode desa]/[tahun]')
    await goOnBehind(2003, day)
    expect(await code('2001')).toBe('saved')
    await query(payload, `UPDATE letter_counters SET value = 4 WHERE series = 'keluar' AND year = 2033`)
    expect(await code('2002')).toBe('saved')
    expect(await code('2001')).toContain('005/2001/2033')
    expect(await code('DS-AD')).toBe('saved')
    await query(payload, `UPDATE letter_counters SET value = 2003 WHERE series = 'keluar' AND year = 2033`)
  })

  it('that was saved all the same tells the signer in words, and loses nothing', async () => {
    const day = '2034-05-05'
    await usePattern('[kode]/[nomor]/[tahun]')
    await goOnBehind(330, day)
    expect((await sign(first(), day)).number).toBe('470/331/2034')
    await forceIn('[nomor]/[kode]/[tahun]')
    await goOnBehind(469, day)
    const requestId = await waiting(types[2]?.slug ?? '', day)
    const signed = () => signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, on(day))
    await expect(signed()).rejects.toMatchObject({ code: 'number-given-before', details: { number: '470/331/2034' } })
    await expect(takeNumberByHand(payload, operator, { key: crypto.randomUUID(), code: '331', subject: 'Undangan', addressee: 'Kadus' }, on(day))).rejects.toMatchObject({ code: 'number-given-before' })
    await forceIn('[kode]/[nomor]/[tahun]')
    expect((await signed()).number).toBe('331/470/2034')
  })
})
