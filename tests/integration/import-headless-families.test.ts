import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { importResidents } from '@/use-cases/import-residents'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { showImport } from '@/use-cases/residents-import/find-import'
import { FAMILIES_PER_PAGE, type HeadlessFamily, listHeadlessFamilies } from '@/use-cases/residents-import/headless-families'
import { keepPreview } from '@/use-cases/residents-import/keep-preview'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

type Rows = Parameters<typeof madeSheet>[0]

const save = (rows: Rows) => importResidents(payload, operator, { bytes: madeSheet(rows), fileName: 'a.csv' }, systemClock)

const everyHeadless = async (): Promise<HeadlessFamily[]> => {
  const all: HeadlessFamily[] = []
  let after: string | null = null
  do {
    const { families, next }: { families: HeadlessFamily[]; next: string | null } = await listHeadlessFamilies(payload, operator, after)
    all.push(...families)
    after = next
  } while (after !== null)
  return all
}

const familyOf = async (nokk: string): Promise<string> => {
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM families WHERE nokk_hash = $1', [keyedHash('nokk', nokk)])
  return row?.id ?? ''
}

it('a family that a sheet brings without a head is counted in the preview, listed afterwards, and gone from the list when it has one', async () => {
  const [wife, child] = [madeNumbers(), madeNumbers()]
  const rows = [{ ...wife, nama: 'SITI TANPA KEPALA', kk_level: '3', alamat: 'Jalan Kebun', rt: '1' }, { ...child, no_kk: wife.no_kk, nama: 'ANAK', kk_level: '4', tanggallahir: '01-02-1999' }, madeNumbers()]
  const { id } = await keepPreview(payload, operator, { bytes: madeSheet(rows), fileName: 'b.csv' }, systemClock)
  expect(await showImport(payload, operator, id)).toMatchObject({ headlessCount: 1 })
  await save(rows)
  const familyId = await familyOf(wife.no_kk)
  const found = (await everyHeadless()).find((family) => family.id === familyId)
  expect(found).toMatchObject({ people: 2, names: ['SITI TANPA KEPALA', 'ANAK'], home: 'Jalan Kebun, RT 1, Dusun Uji' })
  const head = found?.eldestId ?? ''
  const happenedOn = plainDateIn('Asia/Jakarta', systemClock())
  const done = await recordAct(payload, operator, { key: crypto.randomUUID(), typed: { act: 'head-change', form: { familyId, happenedOn, head, roles: {}, nokk: null, isNokkPending: true } }, papers: {} }, systemClock)
  expect(done).toMatchObject({ ok: true })
  expect((await everyHeadless()).map((family) => family.id)).not.toContain(familyId)
})

it('is read page by page, each family once, and for those who can give a family its head', async () => {
  const wives = Array.from({ length: FAMILIES_PER_PAGE + 3 }, () => ({ ...madeNumbers(), kk_level: '3' }))
  await save(wives)
  const ids = (await everyHeadless()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(await Promise.all(wives.map(({ no_kk: nokk }) => familyOf(nokk)))))
  const editor = (await staffWith(payload, ['editor'])).actor
  await expect(listHeadlessFamilies(payload, editor)).rejects.toMatchObject({ code: 'not-allowed' })
})
