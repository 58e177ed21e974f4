import { requireAct } from '@/access/acts'
import { parsePlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { backDateProblem } from '@/domain/letters/back-date'
import type { LetterSigner } from '@/domain/letters/mandates'
import type { Tx } from '@/platform/transaction'

import { reasonOf } from '../reasons'
import { loadMandates, requireMandate } from './mandates'

/** What whoever signs asks for: an earlier day (`YYYY-MM-DD`) and why. */
export type BackDate = { date: string; reason: string }

/**
 * The earlier day of a letter, with its reason; null when none is asked for. Whoever signs needs the right to it, and the same
 * mandate on that day: nobody signs for a day on which somebody else was to sign. Throws `not-allowed`, `reason-required`,
 * `invalid-input`, `day-not-earlier`, `day-of-other-year`, `day-in-closed-month`, `mandate-missing`, `signer-missing`.
 */
export const backDated = async (tx: Tx, asked: BackDate | undefined, { today, signer }: { today: string; signer: LetterSigner }): Promise<{ date: PlainDate; reason: string } | null> => {
  if (!asked || asked.date.trim() === '') return null
  requireAct(tx.actor, 'back-date-letters')
  const reason = reasonOf(asked.reason)
  const date = parsePlainDate(asked.date)
  if (!date.ok) throw new DomainError('invalid-input', { field: 'date' })
  const problem = backDateProblem(date.value, { today, closedUntil: await closedUntil(tx) })
  if (problem) throw new DomainError(problem)
  const mandates = await loadMandates(tx.query)
  const [now, then] = [today, date.value].map((day) => requireMandate(mandates, tx.actor, signer, day).id)
  if (now !== then) throw new DomainError('mandate-missing')
  return { date: date.value, reason }
}

/** The last month whose books are closed. */
const closedUntil = async (tx: Tx): Promise<string | null> => {
  const [row] = await tx.query<{ month: string | null }>(`SELECT max(month) AS month FROM population_months WHERE closed_at IS NOT NULL`)
  return row?.month ?? null
}
