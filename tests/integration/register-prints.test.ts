import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '@/access/actor'
import { BOOK_CODES, BOOKS } from '@/domain/registers/books'
import { bookSigners } from '@/domain/registers/print'
import { query } from '@/platform/database'
import { purgeExpired } from '@/use-cases/purge-expired'
import { makePrint } from '@/use-cases/registers/make-print'
import { listPrints, readPrint, requestPrint, showPrint } from '@/use-cases/registers/request-print'

import { inventedVillage, type Village } from '@tests/support/history'
import { printAndBeKilled } from '@tests/support/killed-print'
import { everyRole, type TestStaff } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let village: Village
let staff: Record<Role, TestStaff>
let others: { id: string; until: string | null }[]

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  village = await inventedVillage(payload, { count: 70, openedOn: '2026-01-05', hamlets: 1 })
  staff = await everyRole(payload, null)
  // Officers that other files have left in this database hold no office while these do.
  others = await query(payload, 'SELECT id, until FROM officials')
  await query(payload, `UPDATE officials SET until = '2018-12-31'`)
  await payload.create({ collection: 'officials', data: { name: 'KADES LAMA', position: 'Kepala Desa', signsAs: 'kades', from: '2019-01-01', until: '2026-05-31' }, overrideAccess: true })
  await payload.create({ collection: 'officials', data: { name: 'KADES BARU', position: 'Kepala Desa', signsAs: 'kades', from: '2026-06-01' }, overrideAccess: true })
  await payload.create({ collection: 'officials', data: { name: 'SEKDES UJI', position: 'Sekretaris Desa', signsAs: 'an', from: '2019-01-01' }, overrideAccess: true })
})

afterAll(async () => {
  await query(payload, `DELETE FROM officials WHERE name IN ('KADES LAMA', 'KADES BARU', 'SEKDES UJI')`)
  for (const { id, until } of others) await query(payload, 'UPDATE officials SET until = $2 WHERE id = $1::uuid', [id, until])
})

const ask = (more: Partial<Parameters<typeof requestPrint>[2]> = {}, role: Role = 'operator') => {
  const id = uuidv7()
  return requestPrint(payload, staff[role].actor, { id, book: 'B.1', month: '2026-03', hamletId: village.hamlets[0] ?? null, format: 'pdf', fullReason: null, ...more }, clock).then(() => more.id ?? id)
}

describe('a book that is printed', () => {
  it('has everybody, the heads and the sheet’s number on every sheet, and the officers of that day', async () => {
    const id = await ask()
    await makePrint(payload, id)
    const { bytes, fileName } = await readPrint(payload, staff.operator.actor, id)
    const { pages, sheet, text } = await readPdf(bytes)
    expect(fileName).toBe('b1-buku-induk-penduduk-2026-03.pdf')
    expect(pages).toBeGreaterThan(1)
    expect(sheet).toEqual([0, 0, 935, 609])
    expect(text.match(/Nama lengkap\/panggilan/gu)).toHaveLength(pages)
    for (let number = 1; number <= pages; number += 1) expect(text).toContain(`Halaman ${number} dari ${pages}`)
    expect(text.match(/WARGA BUKU/gu)).toHaveLength(70)
    for (const words of ['BULAN MARET TAHUN 2026', 'MENGETAHUI', 'KADES LAMA', 'SEKRETARIS DESA', 'SEKDES UJI', '31 Maret 2026']) expect(text).toContain(words)
    expect(text).not.toContain('KADES BARU')
    expect(text).not.toMatch(/\d{16}/u)
  })

  it.each(BOOK_CODES)('can be %s, as PDF and as XLSX', async (book) => {
    for (const format of ['pdf', 'xlsx'] as const) {
      const id = await ask({ book, format })
      await makePrint(payload, id)
      const { bytes } = await readPrint(payload, staff.operator.actor, id)
      expect(bytes.subarray(0, 4).toString()).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
      if (format === 'pdf') expect((await readPdf(bytes)).text).toContain(BOOKS[book].name.toUpperCase())
    }
  })

  it('stands on the page of its own book for as long as it is kept, however many of other books were made since', async () => {
    const { actor } = (await everyRole(payload, null)).sekdes
    const made = async (book: (typeof BOOK_CODES)[number]): Promise<string> => {
      const id = uuidv7()
      await requestPrint(payload, actor, { id, book, month: '2026-03', hamletId: null, format: 'xlsx', fullReason: null }, clock)
      return id
    }
    const first = await made('B.1')
    const ofB2 = [await made('B.2')]
    for (let count = 0; count < 8; count += 1) ofB2.unshift(await made('B.2'))
    expect((await listPrints(payload, actor, 'B.1')).map(({ id }) => id)).toEqual([first])
    expect((await listPrints(payload, actor, 'B.2')).map(({ id }) => id)).toEqual(ofB2)
    expect(await listPrints(payload, actor, 'list')).toEqual([])
    await expect(listPrints(payload, staff.editor.actor, 'B.1')).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('is made by the next worker when one is killed at it, as one whole file', async () => {
    const id = await ask()
    await printAndBeKilled(payload, id)
    expect(await query(payload, `SELECT status, file_id FROM register_prints WHERE id = $1::uuid`, [id])).toEqual([{ status: 'working', file_id: null }])
    const files = () => query<{ count: string }>(payload, `SELECT count(*) AS count FROM private_files WHERE purpose = 'register'`)
    const [before] = await files()
    await makePrint(payload, id)
    const { bytes } = await readPrint(payload, staff.operator.actor, id)
    expect((await readPdf(bytes)).text.match(/WARGA BUKU/gu)).toHaveLength(70)
    expect(Number((await files())[0]?.count)).toBe(Number(before?.count) + 1)
  })

  it('is one file, however often the button is pressed and the job is done', async () => {
    const id = await ask()
    await ask({ id })
    expect(await query(payload, `SELECT 1 AS one FROM pgboss.job WHERE name = 'print-register' AND data ->> 'print' = $1`, [id])).toHaveLength(1)
    await Promise.all([makePrint(payload, id), makePrint(payload, id)])
    const [first] = await query<{ file_id: string }>(payload, 'SELECT file_id FROM register_prints WHERE id = $1::uuid', [id])
    const files = await query(payload, `SELECT 1 AS one FROM private_files WHERE purpose = 'register' AND id = $1::uuid`, [first?.file_id])
    await makePrint(payload, id)
    const [again] = await query<{ file_id: string }>(payload, 'SELECT file_id FROM register_prints WHERE id = $1::uuid', [id])
    expect(again?.file_id).toBe(first?.file_id)
    expect(files).toHaveLength(1)
    const [orphans] = await query<{ count: string }>(payload, `SELECT count(*) AS count FROM private_files f WHERE purpose = 'register' AND NOT EXISTS (SELECT 1 FROM register_prints p WHERE p.file_id = f.id)`)
    expect(orphans?.count).toBe('0')
    expect(await showPrint(payload, staff.operator.actor, id)).toMatchObject({ status: 'done', done: 70, total: 70 })
  })

  it('is gone with its file after a week', async () => {
    const [old, fresh] = [await ask({ book: 'B.3', format: 'xlsx' }), await ask({ book: 'B.3', format: 'xlsx' })]
    await makePrint(payload, old)
    await makePrint(payload, fresh)
    await query(payload, `UPDATE register_prints SET requested_at = now() - interval '8 days' WHERE id = $1::uuid`, [old])
    const [kept] = await query<{ file_id: string }>(payload, 'SELECT file_id FROM register_prints WHERE id = $1::uuid', [old])
    await purgeExpired(payload)
    await expect(readPrint(payload, staff.operator.actor, old)).rejects.toMatchObject({ code: 'not-found' })
    expect(await query(payload, 'SELECT 1 AS one FROM private_files WHERE id = $1::uuid', [kept?.file_id])).toEqual([])
    expect((await readPrint(payload, staff.operator.actor, fresh)).bytes.length).toBeGreaterThan(1000)
  })

  it('has full numbers only with the right and a reason, and is fetched by nobody else', async () => {
    await expect(ask({ fullReason: 'Arsip kantor' })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask({ fullReason: '' }, 'sekdes')).rejects.toMatchObject({ code: 'reason-required' })
    await expect(ask({}, 'kadus')).rejects.toMatchObject({ code: 'not-allowed' })
    const id = await ask({ fullReason: 'Arsip kantor' }, 'sekdes')
    await makePrint(payload, id)
    expect((await readPdf((await readPrint(payload, staff.sekdes.actor, id)).bytes)).text.match(/(?<!\d)\d{16}(?!\d)/gu)?.length).toBe(140)
    await expect(readPrint(payload, staff.operator.actor, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readPrint(payload, staff.kades.actor, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('is signed by whoever acts for the head on that day', () => {
  const officials = [
    { name: 'A', position: 'Kepala Desa', signsAs: 'kades', from: '2020-01-01' },
    { name: 'B', position: 'Kaur Umum', signsAs: 'plt', from: '2026-02-01', until: '2026-02-28' },
  ]
  expect(bookSigners(officials, '2026-02-10').head).toEqual({ title: 'Plt. KEPALA DESA', name: 'B', nip: null })
  expect(bookSigners(officials, '2026-03-01').head.name).toBe('A')
  expect(bookSigners(officials, '2026-03-01').secretary.name).toBe('')
})
