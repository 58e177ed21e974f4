import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { GENERAL_MARK } from '@/domain/letters/letter-mark'
import { formatLetterNumber, isClassification, type Sequence, seriesOf, seriesWord } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { raiseSerial } from './letter-counter'
import { hasNumbers, sequenceOf } from './letter-sequence'

/** A number outside the portal's letters: used for a letter by hand, reserved ahead, or crossed out. */
export type HandWritten = { id: string; number: string; issuedOn: string; state: 'written' | 'reserved' | 'void'; subject: string; addressee: string; reason: string | null; voidReason: string | null; by: string | null }

/** Numbers that letters had before the portal, or beside it. */
export type NumbersBefore = { series: string; first: number; last: number; reason: string; by: string | null; at: Date }

/** Where one sequence stands. `word`: the mark or code that it counts, empty where all letters are counted together. */
export type SequenceState = { word: string; kinds: string[]; last: number; next: string }

export type LetterNumbers = {
  year: number
  sequence: Sequence
  /** What is set for the next year. */
  nextSequence: Sequence
  /** No number of this year was given yet, so that what is counted may still be changed. */
  isFresh: boolean
  sequences: SequenceState[]
  before: NumbersBefore[]
  handWritten: HandWritten[]
}

/** Where the numbers of this year stand, and what no letter of the portal has of them. Throws `not-allowed`. */
export const showLetterNumbers = async (payload: Payload, actor: Actor, clock: Clock): Promise<LetterNumbers> => {
  requireAct(actor, 'read-letter-books')
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const year = Number(today.slice(0, 4))
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const sequence = await sequenceOf(run, year)
  return {
    year,
    sequence,
    nextSequence: await sequenceOf(run, year + 1),
    isFresh: !(await hasNumbers(run, year)),
    sequences: await sequenceStates(payload, sequence, today),
    before: await run<NumbersBefore>(BEFORE, [year]),
    handWritten: await run<HandWritten>(HAND_WRITTEN, [year]),
  }
}

const BEFORE = `
SELECT n.series, n.first, n.last, n.reason, s.name AS by, n.set_at AS at FROM letter_number_starts n LEFT JOIN staff s ON s.id = n.set_by
 WHERE (n.series = 'keluar' OR n.series LIKE 'keluar/%') AND n.year = $1::int ORDER BY n.series, n.first`

const HAND_WRITTEN = `
SELECT h.id, h.number, h.issued_on AS "issuedOn", h.state, h.subject, h.addressee, h.reason, h.void_reason AS "voidReason", s.name AS by
  FROM hand_written_letters h LEFT JOIN staff s ON s.id = h.taken_by WHERE h.year = $1::int ORDER BY (h.state = 'reserved') DESC, h.taken_at DESC, h.serial DESC LIMIT 100`

type CountedType = { name: string; code: string; mark: string }

/** The sequences of the year: those of every letter type, and others that have numbers already. */
const sequenceStates = async (payload: Payload, sequence: Sequence, today: string): Promise<SequenceState[]> => {
  const { letterNumberPattern, letterVillageCode, codeScheme } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  const code = codeScheme === 'legacy' ? `coalesce(nullif(code_legacy, ''), code83)` : 'code83'
  const types = await query<CountedType>(payload, `SELECT name, ${code} AS code, coalesce(nullif(short_mark, ''), '${GENERAL_MARK}') AS mark FROM letter_types ORDER BY name`)
  const counters = await query<{ series: string; value: number }>(payload, `SELECT series, value FROM letter_counters WHERE year = $1::int AND (series = 'keluar' OR series LIKE 'keluar/%')`, [Number(today.slice(0, 4))])
  const lasts = new Map(counters.map(({ series, value }) => [series, value]))
  const example = types[0] ?? { code: EXAMPLE_CODE, mark: GENERAL_MARK }
  const counted = new Map<string, CountedType[]>([[seriesOf(sequence, { code: sequence === 'code' ? example.code : EXAMPLE_CODE, mark: GENERAL_MARK }), []]])
  for (const type of sequence === 'one' ? [] : types) counted.set(seriesOf(sequence, type), [...(counted.get(seriesOf(sequence, type)) ?? []), type])
  for (const { series } of counters) if ((seriesWord(series) === '') === (sequence === 'one') && !counted.has(series)) counted.set(series, [])
  return [...counted].map(([series, kinds]) => {
    const word = seriesWord(series)
    const last = lasts.get(series) ?? 0
    const letter = { code: sequence === 'code' ? word : (kinds[0]?.code ?? EXAMPLE_CODE), mark: sequence === 'type' ? word : (kinds[0]?.mark ?? GENERAL_MARK), serial: last + 1, villageCode: letterVillageCode, date: today }
    return { word, kinds: kinds.map(({ name }) => name), last, next: formatLetterNumber(letterNumberPattern, letter) }
  })
}

/** Identity of residents: what most letters are about. */
const EXAMPLE_CODE = '400.12.2.1'

const LAST_NUMBER = 99_999

/**
 * Goes on behind a number that letters of this year already have, in one sequence (`word`: its mark or code): a village that begins in
 * the middle of a year, or that wrote on paper while the portal stood still. Numbers are only passed over, never given back. Throws
 * `not-allowed`, `invalid-input`, `reason-required`, `number-not-later`.
 */
export const continueNumbers = async (payload: Payload, actor: Actor, { word = '', last, reason }: { word?: string; last: number; reason: string }, clock: Clock): Promise<void> => {
  requireAct(actor, 'set-letter-numbers')
  const why = reasonOf(reason)
  if (!Number.isInteger(last) || last < 1 || last > LAST_NUMBER) throw new DomainError('invalid-input', { field: 'last' })
  const { zone } = await loadWorkingCalendar(payload)
  const year = Number(plainDateIn(zone, clock()).slice(0, 4))
  const { sequence, sequences } = await showLetterNumbers(payload, actor, clock)
  // Letters by hand have codes that no letter type has.
  const isCode = sequence === 'code' && isClassification(word)
  if (!isCode && !sequences.some((one) => one.word === word)) throw new DomainError('invalid-input', { field: 'word' })
  await inTransaction(payload, actor, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(hashtext('letter-numbering'))`)
    const series = seriesOf(await sequenceOf(tx.query, year), { code: word, mark: word })
    if (seriesWord(series) !== word) throw new DomainError('changed-meanwhile')
    const before = await raiseSerial(tx, { series, year, to: last })
    if (before === null) throw new DomainError('number-not-later')
    await tx.query('INSERT INTO letter_number_starts (series, year, first, last, reason, set_by) VALUES ($1, $2::int, $3::int, $4::int, $5, $6::uuid)', [series, year, before + 1, last, why, actor.kind === 'staff' ? actor.id : null])
    await appendAudit(tx, { action: 'letter-numbers-continued', object: { collection: 'letters', id: null }, reason: why, details: { series, year, first: before + 1, last } })
  })
}
