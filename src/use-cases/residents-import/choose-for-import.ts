import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { inTransaction } from '@/platform/transaction'

import { requireOpenDay } from './as-of'
import { withRow, writeChoice } from './changes-choice'
import { lockImport } from './lock-import'

/**
 * What an officer chooses on the screen of a preview, each kept at once: the day that the file speaks for; all or none of
 * the changes; or whether the change of one row is wanted.
 */
export type ImportChoice = { asOf: string } | { changes: 'all' | 'none' } | { row: number; isWanted: boolean }

/**
 * Keeps a choice with a preview, for whoever saves it. Throws `as-of-unreadable`, `as-of-in-future`,
 * `as-of-in-closed-month`, `import-not-waiting`, `not-found`, `not-allowed`.
 */
export const chooseForImport = async (payload: Payload, actor: Actor, importId: string, chosen: ImportChoice, clock: Clock): Promise<void> => {
  requireAct(actor, 'import-residents')
  await inTransaction(payload, actor, async (tx) => {
    const { status, choice } = await lockImport(tx, importId)
    if (status !== 'previewed') throw new DomainError('import-not-waiting')
    if ('asOf' in chosen) {
      await requireOpenDay(tx, chosen.asOf, clock)
      await tx.query('UPDATE population_imports SET as_of = $2, updated_at = now() WHERE id = $1::uuid', [importId, chosen.asOf])
      return
    }
    const made = 'changes' in chosen ? { mode: chosen.changes } : withRow(choice, chosen)
    await tx.query('UPDATE population_imports SET declined_rows = $2, updated_at = now() WHERE id = $1::uuid', [importId, writeChoice(made)])
  })
}
