import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { query } from '@/platform/database'
import { findResidentByNik, RESIDENTS_PER_PAGE, searchResidents } from '@/use-cases/office/resident-search'

import { staffWith } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor
let kadus: Actor
let editor: Actor
let own: Awaited<ReturnType<typeof inventedResident>>
let other: Awaited<ReturnType<typeof inventedResident>>

const MANY = 500

beforeAll(async () => {
  payload = await testPortal()
  own = await inventedResident(payload, { name: 'Siti Rohmayani Br Ginting' })
  other = await inventedResident(payload, { name: 'Suparno Wijaya Kesuma' })
  operator = (await staffWith(payload, ['operator'])).actor
  kadus = (await staffWith(payload, ['kadus'], own.hamletId)).actor
  editor = (await staffWith(payload, ['editor'])).actor
  await insertMany()
})

const insertMany = async (): Promise<void> => {
  await query(
    payload,
    `INSERT INTO residents (id, name, sex, hamlet_id)
     SELECT gen_random_uuid(), 'Warga ' || md5(n::text), '1', $1::uuid FROM generate_series(1, ${MANY}) AS n`,
    [other.hamletId],
  )
  await query(payload, 'ANALYZE residents')
}

const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name)

const everyone = { name: '', hamletId: null, after: null }

describe('the residents’ list', () => {
  it('finds a part of a name in any case, words in any order', async () => {
    const { rows } = await searchResidents(payload, operator, { ...everyone, name: 'ginting ROHMA' })
    expect(namesOf(rows)).toEqual(['Siti Rohmayani Br Ginting'])
  })

  it('proposes names that were typed with mistakes', async () => {
    const { rows, similar } = await searchResidents(payload, operator, { ...everyone, name: 'sitti rohmayanni ginting' })
    expect(rows).toEqual([])
    expect(namesOf(similar)).toContain('Siti Rohmayani Br Ginting')
  })

  it('goes through everybody once, page by page, in the order of names', async () => {
    const seen: string[] = []
    let after = null
    for (let page = 0; page < 5; page += 1) {
      const { rows, next }: Awaited<ReturnType<typeof searchResidents>> = await searchResidents(payload, operator, { ...everyone, after })
      seen.push(...rows.map(({ id }) => id))
      after = next
    }
    expect(seen).toHaveLength(5 * RESIDENTS_PER_PAGE)
    expect(new Set(seen).size).toBe(seen.length)
    const [first] = await query<{ id: string }>(payload, 'SELECT id FROM residents WHERE deleted_at IS NULL ORDER BY lower(name), id OFFSET 249 LIMIT 1')
    expect(seen.at(-1)).toBe(first?.id)
  })

  it('shows every number masked', async () => {
    const { rows } = await searchResidents(payload, operator, { ...everyone, name: 'rohmayani' })
    expect(rows[0]?.maskedNik).toMatch(/^\d{6}\*{6}\d{4}$/)
    expect(JSON.stringify(rows)).not.toContain(own.nik)
  })

  it('finds one person by the exact NIK, however it is spaced, and nobody by a wrong one', async () => {
    const spaced = own.nik.replace(/(.{4})/g, '$1 ')
    expect((await findResidentByNik(payload, operator, spaced))?.id).toBe(own.id)
    expect(await findResidentByNik(payload, operator, '1205210101909999')).toBeNull()
    await expect(findResidentByNik(payload, operator, '12052101')).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('keeps a kadus inside the own hamlet, whatever is asked', async () => {
    const { rows } = await searchResidents(payload, kadus, { ...everyone, hamletId: other.hamletId })
    expect(rows.map(({ id }) => id)).toEqual([own.id])
    expect(await findResidentByNik(payload, kadus, other.nik)).toBeNull()
  })

  it('is closed to offices that do not work with residents', async () => {
    await expect(searchResidents(payload, editor, everyone)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('treats the signs of a pattern as ordinary letters', async () => {
    const { rows } = await searchResidents(payload, operator, { ...everyone, name: '%_%' })
    expect(rows).toEqual([])
  })
})
