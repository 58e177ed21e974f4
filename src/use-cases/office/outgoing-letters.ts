import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { DomainError } from '@/domain/errors'
import { query } from '@/platform/database'

export type OutgoingLetter = {
  id: string
  serial: number
  number: string
  issuedOn: string
  letterTypeName: string
  maskedName: string
  status: 'signing' | 'valid' | 'cancelled' | 'replaced'
}

const PER_PAGE = 100

/** The numbers of one year as they were given, newest first; `below` is the last serial of the page before. Throws `not-allowed`. */
export const listOutgoingLetters = async (
  payload: Payload,
  actor: Actor,
  { year, below }: { year: number; below: number | null },
): Promise<{ rows: OutgoingLetter[]; next: number | null }> => {
  if (rightOf(actor, 'letters', 'read') !== true) throw new DomainError('not-allowed')
  const found = await query<OutgoingLetter>(
    payload,
    `SELECT id, serial::int AS serial, number, issued_on AS "issuedOn", letter_type_name AS "letterTypeName",
            masked_name AS "maskedName", status
       FROM letters WHERE year = $1::int AND serial < $2::int ORDER BY serial DESC LIMIT ${PER_PAGE + 1}`,
    [year, below ?? MOST],
  )
  const rows = found.slice(0, PER_PAGE)
  return { rows, next: found.length > PER_PAGE ? (rows.at(-1)?.serial ?? null) : null }
}

/** Beyond any number a village gives in a year. */
const MOST = 2_000_000_000
