import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { maskDocument, maskNumber, maskPhone } from '@/domain/identity/masking'
import { FAMILY_ROLE, labelOf } from '@/domain/population/code-lists'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { FAMILY_COLUMNS, isSealedField, MERGE_FIELDS, type MergeField } from './merge-fields'

/** Two records that are probably one person; the one that was written down first comes first. */
export type Twins = { oneId: string; otherId: string; name: string; birthDate: string; mother: string; homes: [string, string] }

/** Where a page of pairs goes on. */
export type TwinsCursor = { name: string; birthDate: string; one: string; other: string }

const PAGE = 20

/**
 * A page of the pairs that have the same name and birth day, and the same mother where both say one, without those of
 * whom somebody has said that they are two. It walks along an index and counts nothing. Throws `not-allowed`.
 */
export const listTwins = async (payload: Payload, actor: Actor, after: TwinsCursor | null): Promise<{ pairs: Twins[]; next: TwinsCursor | null }> => {
  requireAct(actor, 'record-population-events')
  const rows = await inTransaction(payload, actor, async (tx) => {
    for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan']) await tx.query(`SET LOCAL enable_${way} = off`)
    return tx.query<PairRow>(TWINS, [after?.name ?? '', after?.birthDate ?? '', after?.one ?? NOBODY, after?.other ?? NOBODY])
  })
  const last = rows[PAGE - 1]
  return {
    pairs: rows.slice(0, PAGE).map(({ one, other, name, birth_date: birthDate, mother, one_home: oneHome, other_home: otherHome }) => ({
      oneId: one, otherId: other, name, birthDate, mother: mother ?? '', homes: [oneHome ?? '', otherHome ?? ''],
    })),
    next: rows.length > PAGE && last ? { name: last.key, birthDate: last.birth_date, one: last.one, other: last.other } : null,
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

type PairRow = { one: string; other: string; key: string; name: string; birth_date: string; mother: string | null; one_home: string | null; other_home: string | null }

const home = (person: string): string => `(SELECT concat_ws(', ', nullif(f.address, ''), h.name) FROM residents x LEFT JOIN families f ON f.id = x.family_id LEFT JOIN hamlets h ON h.id = x.hamlet_id WHERE x.id = ${person}.id)`

export const TWINS = `
SELECT p.*, ${home('p_one')} AS one_home, ${home('p_other')} AS other_home FROM (
  SELECT a.id AS one, b.id AS other, lower(a.name) AS key, a.name, a.birth_date, coalesce(nullif(a.mother_name, ''), b.mother_name) AS mother
    FROM residents a CROSS JOIN LATERAL (
      -- OFFSET 0: for each person the namesakes are looked up, also while the table has no statistics yet.
      SELECT b.* FROM residents b WHERE lower(b.name) = lower(a.name) AND b.birth_date = a.birth_date AND b.register_no > a.register_no OFFSET 0) b
   WHERE (lower(a.name), a.birth_date) >= ($1::text, $2::varchar) AND (lower(a.name), a.birth_date, a.id, b.id) > ($1::text, $2::varchar, $3::uuid, $4::uuid)
     AND a.deleted_at IS NULL AND b.deleted_at IS NULL
     AND (coalesce(a.mother_name, '') = '' OR coalesce(b.mother_name, '') = '' OR lower(a.mother_name) = lower(b.mother_name))
     AND NOT EXISTS (SELECT 1 FROM residents_not_same n WHERE n.one = least(a.id, b.id) AND n.other = greatest(a.id, b.id))
   ORDER BY lower(a.name), a.birth_date, a.id, b.id LIMIT ${PAGE + 1}
) p, LATERAL (SELECT p.one AS id) p_one, LATERAL (SELECT p.other AS id) p_other
ORDER BY p.key, p.birth_date, p.one, p.other`

/** One of two records on the screen: values as they are kept, numbers masked; what is empty is left out. */
export type TwinRecord = { id: string; registerNo: string; values: Readonly<Partial<Record<MergeField, string>>>; letters: number; requests: number }

/** Two records side by side. `differing`: what has to be chosen. `seen` stands for everything that is shown. */
export type Pair = { records: [TwinRecord, TwinRecord]; differing: MergeField[]; seen: string }

/** Two records that may be one person. Throws `same-resident`, `merge-not-possible` when one is gone, `not-found`, `not-allowed`. */
export const showPair = async (payload: Payload, actor: Actor, oneId: string, otherId: string): Promise<Pair> => {
  requireAct(actor, 'record-population-events')
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const rows = await loadPair(run, oneId, otherId)
  const [one, other] = await Promise.all(rows.map(async (row) => ({ row, record: recordOf(row, await papersOf(run, row.id)) })))
  if (!one || !other) throw new DomainError('not-found')
  return { records: [one.record, other.record], differing: MERGE_FIELDS.filter((field) => plainOf(one.row, field) !== plainOf(other.row, field)), seen: seenOf(rows) }
}

export type PairRecord = { id: string; register_no: string; deleted_at: Date | null; merged_into_id: string | null; row: Record<string, unknown>; nokk: string | null; address: string | null; hamlet: string | null }

/** Both records, the older one first; `lock` keeps others away until the transaction ends. */
export const loadPair = async (run: Tx['query'], oneId: string, otherId: string, { lock = false } = {}): Promise<PairRecord[]> => {
  if (!UUID.test(oneId) || !UUID.test(otherId)) throw new DomainError('not-found')
  if (oneId === otherId) throw new DomainError('same-resident')
  const rows = await run<PairRecord>(
    `SELECT r.id, r.register_no, r.deleted_at, r.merged_into_id, to_jsonb(r) AS row,
            f.nokk, f.address, h.name AS hamlet
       FROM residents r LEFT JOIN families f ON f.id = r.family_id LEFT JOIN hamlets h ON h.id = r.hamlet_id WHERE r.id IN ($1::uuid, $2::uuid) ORDER BY r.register_no ${lock ? 'FOR UPDATE OF r' : ''}`,
    [oneId, otherId],
  )
  if (rows.length < 2) throw new DomainError('not-found')
  if (rows.some(({ deleted_at: deletedAt, merged_into_id: mergedInto }) => deletedAt !== null || mergedInto !== null)) throw new DomainError('merge-not-possible')
  return rows
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

export const seenOf = (rows: readonly PairRecord[]): string => createHash('sha256').update(JSON.stringify(rows.map(({ row }) => row))).digest('hex')

const textIn = ({ row }: PairRecord, column: string): string => (row[column] === null || row[column] === undefined ? '' : String(row[column]))

/** The value itself, by which two are compared: masked numbers of two people can look alike. */
const plainOf = (record: PairRecord, field: MergeField): string => {
  if (field === 'family') return FAMILY_COLUMNS.map((column) => textIn(record, column)).join(' ')
  const value = textIn(record, field)
  return isSealedField(field) && value !== '' ? decryptField(value, placeOf('residents', field, record.id)) : value
}

const maskOf = (field: MergeField): ((number: string) => string) => (field === 'phone' ? maskPhone : field === 'passport' || field === 'kitas' ? maskDocument : maskNumber)

const shownOf = (record: PairRecord, field: MergeField): string => {
  if (field !== 'family') return isSealedField(field) ? maskOf(field)(plainOf(record, field)) : plainOf(record, field)
  const familyId = textIn(record, 'family_id')
  const number = record.nokk && familyId ? maskNumber(decryptField(record.nokk, placeOf('families', 'nokk', familyId))) : ''
  return [number, labelOf(FAMILY_ROLE, textIn(record, 'family_role')), record.address, record.hamlet].filter(Boolean).join(', ')
}

const recordOf = (record: PairRecord, papers: { letters: number; requests: number }): TwinRecord => {
  const values: Partial<Record<MergeField, string>> = {}
  for (const field of MERGE_FIELDS) values[field] = shownOf(record, field)
  return { id: record.id, registerNo: record.register_no, values, ...papers }
}

/** How many letters and requests are about a record. */
const papersOf = async (run: Tx['query'], id: string): Promise<{ letters: number; requests: number }> => {
  const [row] = await run<{ letters: string; requests: string }>(
    `SELECT (SELECT count(*) FROM letters WHERE resident_id = $1::uuid) AS letters, (SELECT count(*) FROM letter_requests WHERE resident_id = $1::uuid) AS requests`,
    [id],
  )
  return { letters: Number(row?.letters ?? 0), requests: Number(row?.requests ?? 0) }
}
