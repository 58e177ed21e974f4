import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { type NumberPatternProblem, parseNumberPattern, type Sequence } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { hasNumbers, holdNumbers, sequenceOf } from './letter-sequence'

/**
 * Sets what is counted by itself: for this year while none of its numbers was given, or for the next. A number that was given
 * belongs to a sequence; in another one it would be given again. Throws `not-allowed`, `invalid-input` for another year,
 * `numbers-given`, and `pattern-not-apart` when the village's pattern does not keep the sequences apart.
 */
export const setSequence = async (payload: Payload, actor: Actor, { year, sequence }: { year: number; sequence: Sequence }, clock: Clock): Promise<void> => {
  requireAct(actor, 'set-letter-numbers')
  const { zone } = await loadWorkingCalendar(payload)
  const thisYear = Number(plainDateIn(zone, clock()).slice(0, 4))
  if (year !== thisYear && year !== thisYear + 1) throw new DomainError('invalid-input', { field: 'year' })
  await inTransaction(payload, actor, async (tx) => {
    await holdNumbers(tx)
    if (await hasNumbers(tx.query, year)) throw new DomainError('numbers-given')
    const { letterNumberPattern } = await payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
    if (!parseNumberPattern(letterNumberPattern, sequence).ok) throw new DomainError('pattern-not-apart')
    await tx.query(`INSERT INTO letter_sequences (year, sequence, set_by) VALUES ($1::int, $2, $3::uuid) ON CONFLICT (year) DO UPDATE SET sequence = $2, set_by = $3::uuid, set_at = now()`, [
      year,
      sequence,
      actor.kind === 'staff' ? actor.id : null,
    ])
    await appendAudit(tx, { action: 'letter-sequence-set', object: { collection: 'letters', id: null }, details: { year, sequence } })
  })
}

/** What is wrong with a pattern of the village, for this year's numbers and the next year's; null when nothing is. */
export const patternProblem = async (payload: Payload, pattern: string, clock: Clock): Promise<NumberPatternProblem | null> => {
  for (const sequence of await sequencesAhead(payload, clock)) {
    const parsed = parseNumberPattern(pattern, sequence)
    if (!parsed.ok) return parsed.problem
  }
  return null
}

/** What is counted by itself this year and next. */
export const sequencesAhead = async (payload: Payload, clock: Clock): Promise<[Sequence, Sequence]> => {
  const { zone } = await loadWorkingCalendar(payload)
  const year = Number(plainDateIn(zone, clock()).slice(0, 4))
  const of = (wanted: number): Promise<Sequence> => sequenceOf((text, values) => query(payload, text, values), wanted)
  return [await of(year), await of(year + 1)]
}
