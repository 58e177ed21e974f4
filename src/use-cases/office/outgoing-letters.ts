import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { readDayCursor } from '@/domain/codes/uuid'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'

export type OutgoingLetter = {
  id: string
  /** The day on which it was signed; earlier letters may carry an earlier date. */
  day: string
  number: string
  issuedOn: string
  letterTypeName: string
  maskedName: string
  status: 'signing' | 'valid' | 'cancelled' | 'replaced'
}

const PER_PAGE = 100

/** The letters of one year as they were signed, newest first, whatever sequence their numbers are of; `below` is the `next` of the page before. Throws `not-allowed`. */
export const listOutgoingLetters = async (
  payload: Payload,
  actor: Actor,
  { year, below }: { year: number; below: string | null },
): Promise<{ rows: OutgoingLetter[]; next: string | null }> => {
  if (rightOf(actor, 'letters', 'read') !== true) throw new DomainError('not-allowed')
  const { day, id } = readDayCursor(below) ?? { day: `${year}-12-31`, id: LAST }
  const found = await query<OutgoingLetter>(
    payload,
    `SELECT id, ${WRITTEN_DOWN} AS day, number, issued_on AS "issuedOn", letter_type_name AS "letterTypeName",
            masked_name AS "maskedName", status
       FROM letters WHERE ${WRITTEN_DOWN} >= $1 AND (${WRITTEN_DOWN}, id) < ($2, $3::uuid) ORDER BY ${WRITTEN_DOWN} DESC, id DESC LIMIT ${PER_PAGE + 1}`,
    [`${year}-01-01`, day, id],
  )
  const rows = found.slice(0, PER_PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PER_PAGE && last ? `${last.day}.${last.id}` : null }
}

const WRITTEN_DOWN = 'coalesce(signed_on, issued_on)'

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
