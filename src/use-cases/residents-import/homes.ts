import type { ImportProblem } from '@/domain/population/import/imported-person'
import type { Tx } from '@/platform/transaction'

import { livesAfter, willHead } from './heads'
import type { ComparedRow, Homes, ImportMemory } from './import-memory'

/** Keeps what a row that is not refused says of its family. */
export const rememberHome = (homes: Homes, { row, person, known, nokkHash, outcome }: ComparedRow): void => {
  if (!person || nokkHash === null || (outcome !== 'new' && outcome !== 'changed' && outcome !== 'unchanged')) return
  const home = homes.get(nokkHash) ?? { isTouched: false, isLivedIn: false, hasHead: false, rows: [], name: person.name }
  homes.set(nokkHash, home)
  home.isTouched ||= outcome !== 'unchanged'
  home.isLivedIn ||= livesAfter(person, known)
  home.hasHead ||= willHead(person, known)
  if (home.hasHead) home.rows = NONE
  else home.rows.push(row)
}

const NONE: number[] = []

/** Whether a settled row of the sheet says where somebody of the register is. */
export const isSpokenOf = ({ claimed, unheard }: Pick<ImportMemory, 'claimed' | 'unheard'>, id: string): boolean => claimed.has(id) && !unheard.has(id)

/** Families that are looked up together. */
const BATCH = 500

/** So many rows are named in a warning. */
const MOST_ROWS = 10

/**
 * A warning for each family that the sheet makes or changes and that has living people but no head, or two, by the row
 * that it stands at. A family that the register has with its head never loses it (`refusedHeadChanges`); but a village's
 * own sheets do hold families without one (the head has died there, or the head's row is refused), and to refuse all of
 * their people would be harsh: they come, and the office names a head afterwards. The same in a preview, when nobody is
 * written yet, and in the import, when everybody is.
 */
export const findHeadless = async (tx: Tx, memory: ImportMemory): Promise<ReadonlyMap<number, ImportProblem>> => {
  const found = new Map<number, ImportProblem>()
  const candidates = [...memory.homes].filter(([, { isTouched, hasHead }]) => isTouched && !hasHead)
  for (let start = 0; start < candidates.length; start += BATCH) {
    const batch = candidates.slice(start, start + BATCH)
    const others = await othersOf(tx, batch.map(([hash]) => hash), memory)
    for (const [hash, home] of batch) {
      const { people, heads } = others.get(hash) ?? { people: 0, heads: 0 }
      if (heads === 1 || (people === 0 && !home.isLivedIn)) continue
      const rows = home.rows.toSorted((a, b) => a - b)
      const shown = `${home.name} (${rows.slice(0, MOST_ROWS).join(', ')}${rows.length > MOST_ROWS ? ', …' : ''})`
      found.set(rows[0] ?? 0, { column: 'kk_level', code: heads === 0 ? 'family-without-head' : 'family-two-heads', level: 'warning', value: shown })
    }
  }
  return found
}

/** Living members of whom the sheet says nothing. Who was written by this very import is no head, and was counted as a row. */
const othersOf = async (tx: Tx, hashes: readonly string[], memory: ImportMemory): Promise<ReadonlyMap<string, { people: number; heads: number }>> => {
  const members = await tx.query<{ nokk_hash: string; id: string; is_head: boolean }>(
    `SELECT f.nokk_hash, r.id, coalesce(r.family_role = '1', false) AS is_head FROM families f JOIN residents r ON r.family_id = f.id
      WHERE f.nokk_hash = ANY($1::text[]) AND r.life_status = '1' AND r.deleted_at IS NULL`,
    [hashes],
  )
  const others = new Map<string, { people: number; heads: number }>()
  for (const { nokk_hash: hash, id, is_head: isHead } of members) {
    if (isSpokenOf(memory, id)) continue
    const { people, heads } = others.get(hash) ?? { people: 0, heads: 0 }
    others.set(hash, { people: people + 1, heads: heads + (isHead ? 1 : 0) })
  }
  return others
}
