import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '@/access/actor'
import { inTransaction } from '@/platform/transaction'
import { nextSerial, OUTGOING } from '@/use-cases/letters/letter-counter'
import { continueNumbers, showLetterNumbers } from '@/use-cases/letters/letter-numbers'
import { takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { showBookPage } from '@/use-cases/registers/open-book'

import { everyRole, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { auditOf } from '@tests/support/requests'

let payload: Payload
let staff: Record<Role, TestStaff>

/** A year in which no other file signs letters. */
const clock = () => new Date('2033-08-17T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  staff = await everyRole(payload, null)
})

const show = () => showLetterNumbers(payload, staff.sekdes.actor, clock)

const signOne = (): Promise<number> => inTransaction(payload, staff.kades.actor, (tx) => nextSerial(tx, OUTGOING, 2033))

const byHand = (more: { key?: string; subject?: string; code?: string; addressee?: string } = {}, role: Role = 'operator') =>
  takeNumberByHand(payload, staff[role].actor, { key: uuidv7(), code: '005', subject: 'Undangan rapat dusun', addressee: 'Kepala Dusun se-Desa', ...more }, clock)

describe('the numbers of a year', () => {
  it('go on behind those of the paper book, once and with a reason, and are never given back', async () => {
    const start = (last: number, reason = 'Mulai memakai portal', role: Role = 'sekdes') => continueNumbers(payload, staff[role].actor, { last, reason }, clock)
    await expect(start(312, 'Mulai', 'operator')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(start(312, 'ya')).rejects.toMatchObject({ code: 'reason-required' })
    await expect(start(0)).rejects.toMatchObject({ code: 'invalid-input' })
    await start(312)
    expect(await show()).toMatchObject({ year: 2033, sequence: 'one', sequences: [{ last: 312, next: expect.stringContaining('313') }], before: [{ first: 1, last: 312, reason: 'Mulai memakai portal', by: 'Petugas sekdes' }] })
    for (const lower of [1, 312]) await expect(start(lower)).rejects.toMatchObject({ code: 'number-not-later' })
    expect(await signOne()).toBe(313)
    await start(320)
    expect((await show()).before).toMatchObject([{ first: 1, last: 312 }, { first: 314, last: 320 }])
    expect(await signOne()).toBe(321)
  })

  it('are taken for a letter that is written by hand: one number however often the button is pressed, none twice', async () => {
    const key = uuidv7()
    const [first, again] = await Promise.all([byHand({ key }), byHand({ key })])
    expect(again).toEqual(first)
    await expect(byHand({ key, subject: 'Undangan lain' })).rejects.toMatchObject({ code: 'submission-key-reused' })
    const taken = await Promise.all([byHand(), signOne(), byHand(), signOne(), byHand()])
    const serials = taken.map((one) => (typeof one === 'number' ? one : Number(/\/(\d+)\//u.exec(one.number)?.[1])))
    expect(new Set(serials).size).toBe(5)
    expect((await show()).handWritten).toHaveLength(4)
    expect(await auditOf(payload, first.id)).toMatchObject([{ action: 'letter-number-taken' }])
    for (const wrong of [{ subject: ' ' }, { code: 'ABC' }, { addressee: '' }]) await expect(byHand(wrong)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(byHand({}, 'kadus')).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(showLetterNumbers(payload, staff.kadus.actor, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('stand in the agenda with what the letter is about', async () => {
    const { number } = await byHand({ subject: 'Surat tugas posyandu', addressee: 'Kader Posyandu Melati' })
    const { rows } = await showBookPage(payload, staff.operator.actor, { book: 'A.7', month: '2033-08', hamletId: null, after: null }, clock)
    expect(rows.find(({ keluar_nomor: one }) => one === number)).toMatchObject({ keluar_tanggal: '2033-08-17', keluar_kepada: 'Kader Posyandu Melati', keluar_isi: 'Surat tugas posyandu', keterangan: 'Ditulis tangan' })
    expect(rows.map(({ nomor_urut: place }) => place)).toEqual(rows.map((_, at) => at + 1))
  })
})
