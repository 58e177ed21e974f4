import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemActor, type Role } from '@/access/actor'
import { parsePlainDate } from '@/domain/calendar/plain-date'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { openAct } from '@/use-cases/population/open-act'
import { countAges } from '@/use-cases/registers/age-report'
import { showBookPage } from '@/use-cases/registers/open-book'
import { endStay, extendStay } from '@/use-cases/registers/temporary-stay'

import { inventedVillage, type Village } from '@tests/support/history'
import { everyRole, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let village: Village
let hamlet: string
let staff: Record<Role, TestStaff>

const clock = () => new Date('2026-11-25T03:00:00Z')

const CLOSED = '2026-04'

beforeAll(async () => {
  payload = await testPortal()
  village = await inventedVillage(payload, { count: 4, openedOn: '2026-01-05', hamlets: 1 })
  hamlet = village.hamlets[0] ?? ''
  staff = await everyRole(payload, hamlet)
})

const inClosedMonth = async <Seen>(work: () => Promise<Seen>): Promise<Seen> => {
  await closeMonth(payload, staff.sekdes.actor, CLOSED, clock)
  return work()
}

const reopenAll = async (): Promise<void> => {
  const closed = await query(payload, `SELECT 1 AS one FROM population_months WHERE closed_at IS NOT NULL AND month >= '2020-01'`)
  if (closed.length > 0) await reopenMonth(payload, staff.sekdes.actor, { month: '2020-01', reason: 'Uji coba selesai' }, clock)
}

afterAll(reopenAll)

const guest = (name: string, days: { arrivedOn: string; stayUntil?: string; leftOn?: string }) =>
  payload.create({ collection: 'temporary-residents', data: { name, sex: '1', nationality: 'Indonesia', cameFrom: 'Medan', purpose: 'Bekerja', host: 'Pak Uji', hamlet, ...days }, overrideAccess: true })

const bookOf = async (month: string) => (await showBookPage(payload, staff.operator.actor, { book: 'B.4', month, hamletId: hamlet, after: null }, clock)).rows

describe('book B.4 of a closed month', () => {
  it('says the same for ever, whatever is written down, changed or removed later', async () => {
    const stays = await guest('TAMU TETAP', { arrivedOn: '2026-04-03', stayUntil: '2026-04-30' })
    const id = String(stays.id)
    await inClosedMonth(async () => {
      const before = await bookOf(CLOSED)
      expect(before.map(({ nama }) => nama)).toEqual(['TAMU TETAP'])

      const change = (data: { name?: string; deletedAt?: string; arrivedOn?: string }) => payload.update({ collection: 'temporary-residents', id, data, overrideAccess: true })
      await expect(change({ name: 'TAMU LAIN' })).rejects.toThrow(/sudah ditutup|tidak valid/u)
      await expect(change({ arrivedOn: '2026-05-03' })).rejects.toThrow()
      await expect(change({ deletedAt: '2026-11-25T00:00:00.000Z' })).rejects.toThrow()
      await expect(payload.delete({ collection: 'temporary-residents', id, overrideAccess: true })).rejects.toThrow()
      await guest('TAMU TERLAMBAT', { arrivedOn: '2026-04-10', leftOn: '2026-04-20' })
      await extendStay(payload, staff.operator.actor, { id, until: '2026-12-31' }, clock)
      await endStay(payload, staff.operator.actor, { id, leftOn: '2026-04-29' }, clock)

      expect(await bookOf(CLOSED)).toEqual(before)
      const next = await bookOf('2026-05')
      expect(next.map(({ nama, pergi_tanggal: left }) => [nama, left])).toEqual([['TAMU TETAP', '2026-04-29'], ['TAMU TERLAMBAT', '2026-04-20']])
      expect(await bookOf('2026-06')).toEqual([])
    })
    await reopenAll()
    await payload.update({ collection: 'temporary-residents', id, data: { name: 'TAMU DIPERBAIKI' }, overrideAccess: true })
    expect((await bookOf(CLOSED)).map(({ nama }) => nama)).toContain('TAMU DIPERBAIKI')
  })
})

describe('the age report of a closed month', () => {
  it('says the same when a birthday becomes known later', async () => {
    await query(payload, `UPDATE residents SET birth_date = NULL WHERE id = $1::uuid`, [village.people[1]])
    const day = parsePlainDate('2026-11-25')
    if (!day.ok) throw new Error('no day')
    const report = () => countAges((text, values) => query(payload, text, values), { day: day.value, hamlets: [hamlet] })
    await inTransaction(payload, systemActor('test'), async (tx) => {
      const known = await report()
      await openAct(tx, { happenedOn: '2031-01-01' })
      await tx.query(`UPDATE residents SET birth_date = '1950-01-01' WHERE id = $1::uuid`, [village.people[1]])
      expect(await countAges(tx.query, { day: day.value, hamlets: [hamlet] })).toEqual(known)
    })
  })
})

describe('book B.2', () => {
  it('names whoever was taken out of the register for good', async () => {
    const id = uuidv7()
    await inTransaction(payload, systemActor('test'), async (tx) => {
      await openAct(tx, { happenedOn: '2026-07-02', kind: 'arrival' })
      await tx.query(
        `INSERT INTO residents (id, name, sex, birth_place, birth_date, hamlet_id, citizenship, life_status) VALUES ($1::uuid, 'DATANG SEBENTAR', '2', 'Binjai', '1991-02-03', $2::uuid, '1', '1')`,
        [id, hamlet],
      )
      await openAct(tx, { happenedOn: '2026-07-05' })
      await tx.query(`DELETE FROM residents WHERE id = $1::uuid`, [id])
    })
    const { rows } = await showBookPage(payload, staff.operator.actor, { book: 'B.2', month: '2026-07', hamletId: hamlet, after: null }, clock)
    expect(rows.map(({ nama, tempat_lahir: place, tanggal_lahir: born }) => [nama, place, born])).toEqual([
      ['DATANG SEBENTAR', 'BINJAI', '1991-02-03'],
      ['DATANG SEBENTAR', 'BINJAI', '1991-02-03'],
    ])
  })
})

describe('a birth of long ago', () => {
  it('counts from the day on which the register began, and not in a village that was not there', async () => {
    const [first] = await query<{ day: string }>(payload, 'SELECT min(counted_on)::text AS day FROM population_events')
    const id = uuidv7()
    await inTransaction(payload, systemActor('test'), async (tx) => {
      await openAct(tx, { happenedOn: '1999-01-01', kind: 'birth' })
      await tx.query(`INSERT INTO residents (id, name, sex, birth_date, hamlet_id, life_status) VALUES ($1::uuid, 'LAHIR DULU', '1', '1999-01-01', $2::uuid, '1')`, [id, hamlet])
    })
    const [event] = await query<{ happened: string; counted: string }>(payload, 'SELECT happened_on::text AS happened, counted_on::text AS counted FROM population_events WHERE resident_id = $1::uuid', [id])
    expect(event).toEqual({ happened: '1999-01-01', counted: first?.day })
  })
})

describe('a hamlet', () => {
  it('that the books name is not deleted; an empty one is', async () => {
    await expect(payload.delete({ collection: 'hamlets', id: hamlet, overrideAccess: true })).rejects.toThrow()
    const empty = await payload.create({ collection: 'hamlets', data: { name: `Dusun ${uuidv7().slice(-8)}`, sequence: 99 }, overrideAccess: true })
    await payload.delete({ collection: 'hamlets', id: String(empty.id), overrideAccess: true })
    expect(await query(payload, 'SELECT id FROM hamlets WHERE id = ANY($1::uuid[]) ', [[hamlet, String(empty.id)]])).toEqual([{ id: hamlet }])
  })
})
