import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { importResidents } from '@/use-cases/import-residents'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'
import { listTwins, showPair, TWINS, type Twins, type TwinsCursor } from '@/use-cases/residents-merge/find-twins'
import { MERGE_FIELDS, type MergeField } from '@/use-cases/residents-merge/merge-fields'
import { keepApart, mergeResidents, undoMerge } from '@/use-cases/residents-merge/merge-residents'
import { listMerges, recordsOf } from '@/use-cases/residents-merge/merged-records'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { runSql } from '@tests/support/databases'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor
let other: Actor
let editor: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
  other = (await staffWith(payload, ['sekdes'])).actor
  editor = (await staffWith(payload, ['editor'])).actor
})

type Cells = Parameters<typeof madeSheet>[0][number]

/** Two records of a name that nobody else has, in two families. */
const two = async (first: Cells = {}, second: Cells = {}) => {
  const name = `KEMBAR ${crypto.randomUUID().slice(0, 8).toUpperCase()}`
  const numbers = [madeNumbers(), madeNumbers()] as const
  await importResidents(
    payload,
    operator,
    { bytes: madeSheet([{ ...numbers[0], nama: name, nama_ibu: 'IBU SATU', ...first }, { ...numbers[1], nama: name, nama_ibu: 'IBU SATU', ...second }]), fileName: 'a.csv' },
    systemClock,
  )
  const rows = await query<{ id: string }>(payload, `SELECT id FROM residents WHERE name IN ($1, $2) ORDER BY register_no`, [name, second.nama ?? name])
  const [one, later] = rows
  if (!one || !later) throw new Error('two records')
  return { name, numbers, one: one.id, later: later.id }
}

const proposed = async (name: string): Promise<Twins[]> => {
  const all: Twins[] = []
  for (let after: TwinsCursor | null = { name: name.toLowerCase(), birthDate: '', one: '00000000-0000-0000-0000-000000000000', other: '00000000-0000-0000-0000-000000000000' }; after; ) {
    const page = await listTwins(payload, operator, after)
    all.push(...page.pairs)
    after = page.pairs.every((pair) => pair.name === name) ? page.next : null
  }
  return all.filter((pair) => pair.name === name)
}

const merge = async (staysId: string, goesId: string, take: readonly MergeField[] = [], actor = operator): Promise<void> => {
  const { seen } = await showPair(payload, actor, staysId, goesId)
  await mergeResidents(payload, actor, { staysId, goesId, take, seen, reason: 'Tercatat dua kali' }, systemClock)
}

const rowOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await query<{ row: Record<string, unknown> }>(payload, `SELECT to_jsonb(r) - 'updated_at' AS row FROM residents r WHERE id = $1::uuid`, [id]))[0]?.row

describe('two records of one person', () => {
  it('are proposed when name and birth day are the same, and the mother where both say one', async () => {
    const same = await two()
    expect(await proposed(same.name)).toMatchObject([{ oneId: same.one, otherId: same.later, mother: 'IBU SATU' }])
    expect(await proposed((await two({}, { nama_ibu: '' })).name)).toHaveLength(1)
    expect(await proposed((await two({}, { nama_ibu: 'IBU LAIN' })).name)).toEqual([])
    expect(await proposed((await two({}, { tanggallahir: '02-01-1985' })).name)).toEqual([])
  })

  it('are proposed page by page, each pair once', async () => {
    const name = `TIGA ${crypto.randomUUID().slice(0, 8).toUpperCase()}`
    await importResidents(payload, operator, { bytes: madeSheet(Array.from({ length: 8 }, () => ({ ...madeNumbers(), nama: name }))), fileName: 'a.csv' }, systemClock)
    const pairs = await proposed(name)
    expect(pairs).toHaveLength(28)
    expect(new Set(pairs.map(({ oneId, otherId }) => `${oneId} ${otherId}`)).size).toBe(28)
  })

  it('are proposed no more once somebody says that they are two', async () => {
    const { name, one, later } = await two()
    await keepApart(payload, operator, later, one)
    await keepApart(payload, other, one, later)
    expect(await proposed(name)).toEqual([])
    expect(await query(payload, `SELECT 1 AS one FROM audit_trail WHERE action = 'residents-not-same' AND object_id IN ($1, $2)`, [one, later])).toHaveLength(1)
  })

  it('are found without reading all residents', async () => {
    await two()
    await runSql(testDatabaseUrls().owner, 'ANALYZE residents')
    const plan = await inTransaction(payload, operator, async (tx) => {
      for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan']) await tx.query(`SET LOCAL enable_${way} = off`)
      return tx.query<Record<string, string>>(`EXPLAIN ${TWINS}`, ['', '', '00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'])
    })
    const text = plan.map((row) => Object.values(row).join(' ')).join('\n')
    expect(text).not.toContain('Seq Scan on residents')
    // Along an index, and for each the namesakes or those of the same birthday are looked up.
    expect(text).toMatch(/Index Cond: .*= \(?(?:lower\()?\([ab]\.(?:name|birth_date)\)/u)
  })
})

describe('a merge', () => {
  it('keeps one record, with what was chosen of the other, and the other in the trash', async () => {
    const { name, numbers, one, later } = await two({ agama_id: '1' }, { agama_id: '2', dokumen_pasport: 'A1234567' })
    const { differing, records } = await showPair(payload, operator, one, later)
    expect(differing).toEqual(['nik', 'family', 'religion', 'passport'])
    expect(JSON.stringify(records)).not.toMatch(/\d{16}|A1234567/u)
    await merge(one, later, ['nik', 'religion', 'passport'])
    const [stays, goes] = [await rowOf(one), await rowOf(later)]
    expect(stays).toMatchObject({ name, religion: '2', nik_hash: keyedHash('nik', numbers[1].nik), passport_hash: keyedHash('passport', 'A1234567'), deleted_at: null })
    expect(goes).toMatchObject({ merged_into_id: one, nik_hash: null })
    expect(goes?.deleted_at).not.toBeNull()
    expect(await proposed(name)).toEqual([])
    expect(await recordsOf(payload, one)).toEqual([one, later])
    expect((await listMerges(payload, operator)).map(({ goesId }) => goesId)).toContain(later)
  })

  it('writes the number that it takes so that it can be read there', async () => {
    const { numbers, one, later } = await two()
    await merge(one, later, ['nik'])
    const { nik } = await payload.findByID({ collection: 'residents', id: one, overrideAccess: true, context: { revealPersonalData: true } })
    expect(nik).toBe(numbers[1].nik)
  })

  it('is one act in the ledger of both, and counts one person less', async () => {
    const { one, later } = await two()
    await merge(one, later, ['religion', 'nik'])
    const events = await query<{ resident_id: string; kind: string; before_counted: boolean; after_counted: boolean; act: string }>(
      payload,
      `SELECT resident_id, kind, before_counted, after_counted, act FROM population_events WHERE resident_id IN ($1::uuid, $2::uuid) AND kind = 'merge' ORDER BY seq`,
      [one, later],
    )
    expect(events.map(({ resident_id: id, before_counted: before, after_counted: after }) => [id, before, after])).toEqual([[later, true, false], [one, true, true]])
    expect(new Set(events.map(({ act }) => act)).size).toBe(1)
  })

  it('is told to an import that still has the number of the record that went', async () => {
    const { name, numbers, one, later } = await two()
    await merge(one, later)
    const { rows } = await importResidents(payload, operator, { bytes: madeSheet([{ ...numbers[1], nama: name }]), fileName: 'a.csv' }, systemClock)
    expect(rows.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)])).toEqual([['error', 'nik-merged']])
  })

  it('happens once when two officers press at one moment, whichever record each would keep', async () => {
    const { one, later } = await two()
    const { seen } = await showPair(payload, operator, one, later)
    const done = await Promise.allSettled([
      mergeResidents(payload, operator, { staysId: one, goesId: later, take: ['nik'], seen, reason: 'Orang yang sama' }, systemClock),
      mergeResidents(payload, other, { staysId: later, goesId: one, take: [], seen, reason: 'Sama orangnya' }, systemClock),
    ])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(done.find((one_) => one_.status === 'rejected')).toMatchObject({ reason: { code: 'merge-not-possible' } })
    const merged = await query(payload, 'SELECT 1 AS one FROM residents WHERE id IN ($1::uuid, $2::uuid) AND merged_into_id IS NOT NULL', [one, later])
    expect(merged).toHaveLength(1)
  })

  it('is refused when one of the two changed after it was seen', async () => {
    const { one, later } = await two()
    const { seen } = await showPair(payload, operator, one, later)
    await query(payload, `UPDATE residents SET religion = '3' WHERE id = $1::uuid`, [later])
    await expect(mergeResidents(payload, operator, { staysId: one, goesId: later, take: [], seen, reason: 'Orang yang sama' }, systemClock)).rejects.toMatchObject({ code: 'merge-not-possible' })
  })

  it('asks for a reason and the right, and for two records', async () => {
    const { one, later } = await two()
    const { seen } = await showPair(payload, operator, one, later)
    const asked = { staysId: one, goesId: later, take: [], seen, reason: ' abcd ' }
    await expect(mergeResidents(payload, operator, asked, systemClock)).rejects.toMatchObject({ code: 'reason-required' })
    await expect(mergeResidents(payload, editor, { ...asked, reason: 'Orang yang sama' }, systemClock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(showPair(payload, operator, one, one)).rejects.toMatchObject({ code: 'same-resident' })
    await expect(listTwins(payload, editor, null)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('a merge that is taken back', () => {
  it('leaves both records as they were, whatever was taken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...MERGE_FIELDS]), fc.boolean(), async (take, isReversed) => {
        const { one, later } = await two({ agama_id: '1', dokumen_pasport: 'A1234567' }, { agama_id: '2', nik: '0', alamat: 'Jalan Lain', dusun: 'Dusun Lain' })
        const before = [await rowOf(one), await rowOf(later)]
        const [stays, goes] = isReversed ? [later, one] : [one, later]
        await merge(stays, goes, take)
        await undoMerge(payload, operator, { goesId: goes, reason: 'Keliru' }, systemClock)
        await undoMerge(payload, operator, { goesId: goes, reason: 'Keliru' }, systemClock)
        expect([await rowOf(one), await rowOf(later)]).toEqual(before)
      }),
      { numRuns: 15 },
    )
  })

  it('is refused once one of the two changed since', async () => {
    const { one, later } = await two()
    await merge(one, later, ['nik'])
    await query(payload, `UPDATE residents SET religion = '3' WHERE id = $1::uuid`, [one])
    await expect(undoMerge(payload, operator, { goesId: later, reason: 'Keliru' }, systemClock)).rejects.toMatchObject({ code: 'merge-not-undoable' })
  })
})

describe('a merged record', () => {
  it('does not leave a family of others without a head', async () => {
    const { later, one, name, numbers } = await two()
    await importResidents(payload, operator, { bytes: madeSheet([{ ...madeNumbers(), no_kk: numbers[1].no_kk, nama: `ANAK ${name}`, kk_level: '4', nama_ibu: 'IBU LAIN' }]), fileName: 'a.csv' }, systemClock)
    await expect(merge(one, later)).rejects.toMatchObject({ code: 'merge-leaves-no-head' })
    expect((await rowOf(later))?.merged_into_id).toBeNull()
  })

  it('shows its events and letters with the one that stays, and is not taken out of the trash past the merge', async () => {
    const { later, one } = await two()
    await merge(one, later)
    const { history } = await loadResidentScreen(payload, operator, one)
    expect(history.filter(({ kind }) => kind === 'opening')).toHaveLength(2)
    await expect(payload.update({ collection: 'residents', id: later, trash: true, data: { deletedAt: null }, overrideAccess: true })).rejects.toThrow()
    expect((await rowOf(later))?.deleted_at).not.toBeNull()
  })
})
