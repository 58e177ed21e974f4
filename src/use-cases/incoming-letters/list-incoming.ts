import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { readDayCursor } from '@/domain/codes/uuid'
import { INCOMING_STATUSES, type IncomingStatus } from '@/domain/letters/incoming'
import { query } from '@/platform/database'

import { incomingReach } from './incoming-reach'

export type IncomingLine = { id: string; year: number; serial: number; enteredOn: string; receivedOn: string; sender: string; letterNumber: string | null; subject: string; status: IncomingStatus; dueOn: string | null }

export type IncomingQuestion = { status: IncomingStatus | null; words: string; after: string | null }

const PER_PAGE = 50

/**
 * Incoming letters, the newest first, those of one state and those with all these words in sender, number or subject. `dueOn`:
 * the earliest day of what is still open. Throws `not-allowed`.
 */
export const listIncoming = async (payload: Payload, actor: Actor, { status, words, after }: IncomingQuestion): Promise<{ rows: IncomingLine[]; next: string | null }> => {
  const cursor = readDayCursor(after)
  const values: string[] = []
  const place = (value: string): string => `$${values.push(value)}`
  const conditions = [
    ...(cursor ? [`(i.entered_on, i.id) < (${place(cursor.day)}, ${place(cursor.id)}::uuid)`] : []),
    ...(status && INCOMING_STATUSES.includes(status) ? [`i.status = ${place(status)}::enum_incoming_letters_status`] : []),
    ...wordsOf(words).map((word) => `${SEARCHED} LIKE ${place(`%${word}%`)}`),
  ]
  const reach = incomingReach(actor, values.length + 1)
  const found = await query<IncomingLine>(
    payload,
    `SELECT i.id, i.year::int AS year, i.serial::int AS serial, i.entered_on AS "enteredOn", i.received_on AS "receivedOn", i.sender, i.letter_number AS "letterNumber", i.subject, i.status::text AS status,
            (SELECT min(d.due_on) FROM incoming_letters_dispositions d WHERE d._parent_id = i.id AND d.done_on IS NULL AND i.status = 'disposed') AS "dueOn"
       FROM incoming_letters i WHERE ${[...conditions, reach.condition].join(' AND ')} ORDER BY i.entered_on DESC, i.id DESC LIMIT ${PER_PAGE + 1}`,
    [...values, ...reach.values],
  )
  const rows = found.slice(0, PER_PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PER_PAGE && last ? `${last.enteredOn}.${last.id}` : null }
}

/** As the index has it. */
const SEARCHED = `lower(i.sender || ' ' || i.subject || ' ' || coalesce(i.letter_number, ''))`

const MOST_WORDS = 6

const wordsOf = (text: string): string[] =>
  text.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS).map((word) => word.replace(/[\\%_]/gu, '\\$&'))
