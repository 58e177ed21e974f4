import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import type { LetterType } from '@/payload-types'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'

import { openLetter } from '../letters/sealed-letter'
import { fileByHand, fileIncoming, fileOutgoing } from './file-letter'

/** Letters in one transaction: killed in the middle, so many are done again. */
const BATCH = 100

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Where the filing stands: which kind of letters, and the last one that was looked at. */
export type Place = { kind: number; after: string }

export const BEGINNING: Place = { kind: 0, after: NOBODY }

/** `next`: where to go on when the time was up; null when nothing is left. */
type Found = { filed: number; unreadable: number; next: Place | null }

type Order = { anew?: boolean; from?: Place; hasTime?: () => boolean; progress?: (letters: number) => void }

/**
 * Files every letter that the archive does not have yet: those of before there was one. With `anew` all of them, after the key of
 * the hashes was changed; what was set by hand for a letter stays. Killed and begun again it goes on where it stopped; with
 * `hasTime` it stops by itself between two transactions. A letter whose facts cannot be opened is left out and counted.
 */
export const indexLetters = async (payload: Payload, { anew = false, from = BEGINNING, hasTime = () => true, progress = () => undefined }: Order = {}): Promise<Found> => {
  const found: Found = { filed: 0, unreadable: 0, next: from }
  for (let at = from; ; ) {
    const kind = KINDS[at.kind]
    if (!kind) return { ...found, next: null }
    if (!hasTime()) return { ...found, next: at }
    const rows = await query<{ id: string }>(
      payload,
      `SELECT s.id FROM ${kind.table} s WHERE s.id > $1::uuid ${anew ? '' : 'AND NOT EXISTS (SELECT 1 FROM letter_archive a WHERE a.id = s.id)'} ORDER BY s.id LIMIT ${BATCH}`,
      [at.after],
    )
    const ids = rows.map(({ id }) => id)
    const wrong = ids.length === 0 ? 0 : await inTransaction(payload, systemActor('letter-archive'), (tx) => kind.file(tx, ids))
    found.unreadable += wrong
    found.filed += ids.length - wrong
    progress(found.filed)
    const last = ids.at(-1)
    at = last ? { kind: at.kind, after: last } : { kind: at.kind + 1, after: NOBODY }
  }
}

/** How many of them could not be read. */
type File = (tx: Tx, ids: readonly string[]) => Promise<number>

const fileOutgoingOf: File = async (tx, ids) => {
  const letters = await tx.query<{ id: string; sealed: string; serial: number; typeId: string; name: string; category: LetterType['category']; code: string | null; activeYears: number | null; inactiveYears: number | null; fate: 'destroy' | 'review' | 'permanent' | null }>(
    `SELECT l.id, l.facts_sealed AS sealed, l.serial::int AS serial, t.id AS "typeId", l.letter_type_name AS name, t.category::text AS category,
            coalesce(CASE WHEN (SELECT code_scheme::text FROM village_profile LIMIT 1) = 'legacy' THEN nullif(t.code_legacy, '') END, t.code83) AS code,
            t.retention_active_years::int AS "activeYears", t.retention_inactive_years::int AS "inactiveYears", t.retention_fate::text AS fate
       FROM letters l JOIN letter_types t ON t.id = l.letter_type_id WHERE l.id = ANY ($1::uuid[]) ORDER BY l.id`,
    [ids],
  )
  let unreadable = 0
  for (const { id, sealed, serial, typeId, name, category, code, activeYears, inactiveYears, fate } of letters) {
    const letter = opened(id, sealed)
    if (!letter) unreadable += 1
    else await fileOutgoing(tx.query, { id, letter, serial, code: code ?? '', type: { id: typeId, name, category, retentionActiveYears: activeYears, retentionInactiveYears: inactiveYears, retentionFate: fate } })
  }
  return unreadable
}

const opened = (id: string, sealed: string): ReturnType<typeof openLetter> | null => {
  try {
    return openLetter(id, sealed)
  } catch {
    return null
  }
}

const fileIncomingOf: File = async (tx, ids) => {
  const rows = await tx.query<Parameters<typeof fileIncoming>[1]>(
    `SELECT id, entered_on AS "enteredOn", serial::int AS serial, sender, letter_number AS "letterNumber", subject, classification FROM incoming_letters WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  )
  for (const row of rows) await fileIncoming(tx.query, row)
  return 0
}

const fileByHandOf: File = async (tx, ids) => {
  const rows = await tx.query<Parameters<typeof fileByHand>[1]>(
    `SELECT id, issued_on AS day, number, NULL AS code, serial, subject, addressee FROM hand_written_letters WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [ids],
  )
  for (const row of rows) await fileByHand(tx.query, row)
  return 0
}

const KINDS: readonly { table: string; file: File }[] = [
  { table: 'letters', file: fileOutgoingOf },
  { table: 'incoming_letters', file: fileIncomingOf },
  { table: 'hand_written_letters', file: fileByHandOf },
]
