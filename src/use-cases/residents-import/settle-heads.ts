import { type HeadChange, type HomeBesides, refusedHeadChanges } from '@/domain/population/import/head-changes'
import type { Tx } from '@/platform/transaction'

import { isPerhapsSomebodyElse, leavesFamily, ofSomebodyElse } from './compare'
import type { ComparedRow, ImportMemory } from './import-memory'
import { livesAfter, willHead } from './heads'
import { isSpokenOf } from './homes'

/** Families that are looked up together. */
const BATCH = 500

/**
 * Judges the rows that had to wait, when all others are settled. A family that has a head in the register and would be
 * left without one (the sheet says that the head has died, moved or changed place, and names nobody else) keeps its head:
 * that row is refused, hard, since such a family is broken by nobody but this sheet. Of the rest the memory knows the
 * former heads afterwards, so that they need not wait again.
 */
export const settleHeads = async (tx: Tx, waiting: readonly ComparedRow[], memory: ImportMemory): Promise<{ taken: ComparedRow[]; refused: ComparedRow[] }> => {
  const left = new Set(waiting.flatMap((row) => leftBy(row) ?? []))
  const { keys, besides } = await loadHomes(tx, [...left], { waiting, memory })
  const changes = waiting.map((row) => changeOf(row, keys))
  const refusals = refusedHeadChanges(changes, besides)
  const taken: ComparedRow[] = []
  const refused: ComparedRow[] = []
  for (const row of waiting) {
    const code = refusals.get(row.row)
    if (code === undefined) {
      taken.push(row)
      if (row.known && leftBy(row) !== null) memory.formerHeads.add(row.known.id)
      continue
    }
    if (row.known) memory.unheard.add(row.known.id)
    refused.push(refusedRow(row, code))
  }
  return { taken, refused }
}

/** Also says when the sheet has perhaps somebody else under the head's NIK: then that is what is to be mended. */
export const refusedRow = (row: ComparedRow, code: 'second-head-in-register' | 'family-loses-head'): ComparedRow => {
  const { person, known, family } = row
  const value = code === 'family-loses-head' ? known?.name : person?.familyRole
  return {
    ...row,
    person: null,
    outcome: 'error',
    problems: [
      ...row.problems,
      { column: 'kk_level', code, level: 'error', value: value ?? '' },
      ...(person && known && isPerhapsSomebodyElse(person, known, family) ? [ofSomebodyElse(person)] : []),
    ],
  }
}

const leftBy = ({ person, known, family }: ComparedRow): string | null => (person && known && leavesFamily(person, known, family) ? known.familyId : null)

/** Families have one key here, the hash of their number; one in the trash, which has none, goes by its id. */
const changeOf = (row: ComparedRow, keys: ReadonlyMap<string, string>): HeadChange => {
  const { person, known, family, nokkHash } = row
  const keyOf = (id: string | null): string | null => (id === null ? null : (keys.get(id) ?? id))
  const heads = person !== null && willHead(person, known)
  return {
    row: row.row,
    person: known?.id ?? null,
    leaves: keyOf(leftBy(row)),
    heads: heads ? nokkHash : null,
    otherHeads: heads ? (family?.livingHeads ?? []).filter((id) => id !== known?.id) : [],
    staysIn: known?.facts.life_status === '1' ? (known.familyId === family?.id ? nokkHash : keyOf(known.familyId)) : null,
    comesTo: person && livesAfter(person, known) ? nokkHash : null,
  }
}

type Seen = { waiting: readonly ComparedRow[]; memory: ImportMemory }

/** Of families that may lose their head: their keys, and who is in them besides the rows that wait. */
const loadHomes = async (tx: Tx, ids: readonly string[], { waiting, memory }: Seen): Promise<{ keys: ReadonlyMap<string, string>; besides: ReadonlyMap<string, HomeBesides> }> => {
  const keys = new Map<string, string>()
  const besides = new Map<string, HomeBesides>()
  const waits = new Set(waiting.flatMap(({ known }) => known?.id ?? []))
  for (let start = 0; start < ids.length; start += BATCH) {
    const members = await tx.query<{ family_id: string; key: string; id: string; is_head: boolean }>(
      `SELECT f.id AS family_id, coalesce(f.nokk_hash, f.id::text) AS key, r.id, coalesce(r.family_role = '1', false) AS is_head
         FROM families f JOIN residents r ON r.family_id = f.id WHERE f.id = ANY($1::uuid[]) AND r.life_status = '1' AND r.deleted_at IS NULL`,
      [ids.slice(start, start + BATCH)],
    )
    for (const { family_id: familyId, key, id, is_head: isHead } of members) {
      keys.set(familyId, key)
      const home = besides.get(key) ?? { isLivedIn: memory.homes.get(key)?.isLivedIn === true, hasHead: memory.homes.get(key)?.hasHead === true }
      const isOther = !waits.has(id) && !isSpokenOf(memory, id)
      besides.set(key, { isLivedIn: home.isLivedIn || isOther, hasHead: home.hasHead || (isOther && isHead) })
    }
  }
  return { keys, besides }
}
