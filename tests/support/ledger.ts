import type { Payload } from 'payload'

import { EVENT_KINDS, type EventKind } from '@/domain/population/ledger/event-kinds'
import type { LedgerEvent, Standing } from '@/domain/population/ledger/ledger'
import { query } from '@/platform/database'
import { NO_HAMLET } from '@/use-cases/population/recapitulation'

/** The whole ledger of this database, as the pure rules read it. */
export const loadLedger = async (payload: Payload): Promise<LedgerEvent[]> => {
  const rows = await query<Row>(
    payload,
    `SELECT *, seq::int AS number, happened_on::text AS happened, counted_on::text AS counted FROM population_events WHERE resident_id IS NOT NULL ORDER BY seq`,
  )
  return rows.map((row) => ({
    seq: row.number,
    act: row.act,
    kind: kindOf(row.kind),
    resident: row.resident_id,
    happenedOn: row.happened,
    countedOn: row.counted,
    before: standingOf(row, 'before'),
    after: standingOf(row, 'after'),
    reversedKind: row.reversed_kind === null ? null : kindOf(row.reversed_kind),
  }))
}

type Side<Name extends string> = Record<`${Name}_counted` | `${Name}_foreign`, boolean | null> & Record<`${Name}_hamlet` | `${Name}_family` | `${Name}_role` | `${Name}_sex`, string | null>

type Row = { number: number; act: string; kind: string; resident_id: string; happened: string; counted: string; reversed_kind: string | null } & Side<'before'> & Side<'after'>

const standingOf = (row: Row, side: 'before' | 'after'): Standing | null => {
  const hamlet = row[`${side}_hamlet`]
  if (hamlet === null) return null
  return {
    isCounted: row[`${side}_counted`] ?? false,
    hamlet: hamlet === NO_HAMLET ? null : hamlet,
    family: row[`${side}_family`],
    role: row[`${side}_role`],
    sex: row[`${side}_sex`] ?? '',
    isForeign: row[`${side}_foreign`] ?? false,
  }
}

const isKind = (text: string): text is EventKind => text in EVENT_KINDS

const kindOf = (text: string): EventKind => {
  if (!isKind(text)) throw new Error(`no kind of event: ${text}`)
  return text
}
