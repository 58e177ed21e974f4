import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { importResidents } from '@/use-cases/import-residents'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { FAMILIES_PER_PAGE, type FamilyPage, type FamilyRow, searchFamilies } from '@/use-cases/population/screens/family-list'
import { showImport } from '@/use-cases/residents-import/find-import'
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

const everyHeadless = async (): Promise<FamilyRow[]> => {
  const all: FamilyRow[] = []
  let after: string | null = null
  do {
    const page: FamilyPage = await searchFamilies(payload, operator, { name: '', hamletId: null, isHeadless: true, after })
    all.push(...page.rows)
    after = page.next
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
  expect(found).toMatchObject({ members: 2, eldest: ['SITI TANPA KEPALA', 'ANAK'], hasHead: false })
  const head = (await query<{ id: string }>(payload, `SELECT id FROM residents WHERE family_id = $1::uuid AND name = 'SITI TANPA KEPALA'`, [familyId]))[0]?.id ?? ''
  const happenedOn = plainDateIn('Asia/Jakarta', systemClock())
  const done = await recordAct(payload, operator, { key: crypto.randomUUID(), typed: { act: 'head-change', form: { familyId, happenedOn, head, roles: {}, nokk: null, isNokkPending: true } }, papers: {} }, systemClock)
  expect(done).toMatchObject({ ok: true })
  expect((await everyHeadless()).map((family) => family.id)).not.toContain(familyId)
})

it('is read page by page, each family once, and for those who may read families', async () => {
  const wives = Array.from({ length: FAMILIES_PER_PAGE + 3 }, () => ({ ...madeNumbers(), kk_level: '3' }))
  await save(wives)
  const ids = (await everyHeadless()).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(await Promise.all(wives.map(({ no_kk: nokk }) => familyOf(nokk)))))
  const editor = (await staffWith(payload, ['editor'])).actor
  await expect(searchFamilies(payload, editor, { name: '', hamletId: null, isHeadless: true, after: null })).rejects.toMatchObject({ code: 'not-allowed' })
})
