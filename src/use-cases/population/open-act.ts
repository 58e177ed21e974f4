import { v7 as uuidv7 } from 'uuid'

import type { EventKind } from '@/domain/population/ledger/event-kinds'
import type { Tx } from '@/platform/transaction'

/**
 * What the ledger is to know of the changes that follow in this transaction. Days are `YYYY-MM-DD`; `happenedOn` is
 * today when absent. `kind` is for everybody whom the act touches, `kinds` by resident where they differ; without
 * either the database tells the kind from what changed.
 */
export type PopulationAct = {
  act?: string
  kind?: EventKind
  kinds?: Readonly<Record<string, EventKind>>
  happenedOn?: string
  reportedOn?: string
  reporter?: string
  /** The paper behind it: kind, number, date. */
  document?: string
  /** Where to, where from, where died. */
  place?: string
  reason?: string
  by?: string | null
  importId?: string
  letterId?: string
  /** The act that this one takes back. */
  reverses?: string
}

/**
 * Opens an act in the ledger: every change of residents and families in this transaction, until the next act is
 * opened, is written down as its events (by triggers of the database; docs/decisions/0015). Returns the act's id.
 * Holds the ledger's lock until the transaction ends, so it comes first, before anything is written to the audit
 * trail: whoever holds the trail and waits for the ledger, while another does the opposite, waits for ever.
 */
export const openAct = async (tx: Tx, { act = uuidv7(), ...facts }: PopulationAct): Promise<string> => {
  await lockLedger(tx)
  await tx.query(`SELECT set_config('desa.act', $1, true)`, [JSON.stringify({ act, ...facts })])
  return act
}

/** One writer of the population at a time, so that events have one order. Held until the transaction ends. */
export const lockLedger = async (tx: Tx): Promise<void> => {
  await tx.query(`SELECT population_lock()`)
}
