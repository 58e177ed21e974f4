import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { formatLetterNumber, type Numbered, type Sequence, SEQUENCES, seriesOf } from '@/domain/letters/numbering'
import type { VillageProfile } from '@/payload-types'
import { readAnew, type SharedReads } from '@/platform/shared-reads'
import type { Tx } from '@/platform/transaction'

import { isGiven } from './given-numbers'
import { INCOMING, lastSerial, nextSerial, OUTGOING } from './letter-counter'

type Run = Tx['query']

/** What a letter gets its number from. `day` is today in the office's zone, `date` the day that stands on the letter; both `YYYY-MM-DD`. */
export type NumberWanted = Numbered & { profile: Pick<VillageProfile, 'letterNumberPattern' | 'letterVillageCode'>; day: string; date: string }

export type LetterNumber = { series: string; year: number; serial: number; number: string }

/** What is counted by itself in a year: as it was last set for that year or one before; all letters together when nothing was. */
export const sequenceOf = async (run: Run, year: number): Promise<Sequence> => {
  const [row] = await run<{ sequence: string }>(`SELECT sequence FROM letter_sequences WHERE year <= $1::int ORDER BY year DESC LIMIT 1`, [year])
  return row ? z.enum(SEQUENCES).parse(row.sequence) : 'one'
}

/**
 * Takes the next number of a letter's sequence, in the transaction that writes the letter. The kind of sequence cannot change and no
 * day of the public ledger be closed meanwhile. Throws `letter-changed-since-seen` when the day ended and was closed while this
 * transaction ran, `day-closed-ahead` when it was closed by a clock that was ahead of the present one, and `number-given-before` when the number would be one that another letter has.
 */
export const takeNumber = async (tx: Tx, wanted: NumberWanted): Promise<LetterNumber> => {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${NUMBERING})`)
  const [ended] = await tx.query<{ isAhead: boolean }>(`SELECT closed_at > clock_timestamp() AS "isAhead" FROM letter_days WHERE day = $1 AND closed_at >= now()`, [wanted.day])
  if (ended) throw ended.isAhead ? new DomainError('day-closed-ahead', { day: wanted.day }) : new DomainError('letter-changed-since-seen')
  const year = yearOf(wanted.day)
  const series = seriesOf(await sequenceOf(tx.query, year), wanted)
  const serial = await nextSerial(tx, series, year)
  const number = written(wanted, serial)
  if (await isGiven(tx, { number, year })) throw new DomainError('number-given-before', { number })
  return { series, year, serial, number }
}

/**
 * Takes the agenda number of an incoming letter: of the village's one sequence where it shares that one, which it can only in a year
 * in which outgoing letters have no sequences of their own.
 */
export const takeAgendaNumber = async (tx: Tx, { day, isShared }: { day: string; isShared: boolean }): Promise<{ series: string; year: number; serial: number }> => {
  await tx.query(`SELECT pg_advisory_xact_lock_shared(${NUMBERING})`)
  const year = yearOf(day)
  const series = isShared && (await sequenceOf(tx.query, year)) === 'one' ? OUTGOING : INCOMING
  return { series, year, serial: await nextSerial(tx, series, year) }
}

/** The number that would be next; another letter may take it first. */
export const peekNumber = async (tx: Tx, wanted: NumberWanted): Promise<string> => {
  const foreseen = await foreseeNumber(tx, wanted)
  return foreseen.written((await foreseen.lastSerial()) + 1)
}

/** The sequence that a letter's number would be of, and how a number of it is written. */
export const foreseeNumber = async (tx: Tx, wanted: NumberWanted, shared: SharedReads = readAnew): Promise<{ series: string; lastSerial: () => Promise<number>; written: (serial: number) => string }> => {
  const year = yearOf(wanted.day)
  const series = seriesOf(await shared(`sequence ${year}`, () => sequenceOf(tx.query, year)), wanted)
  return { series, lastSerial: () => lastSerial(tx, series, year), written: (serial) => written(wanted, serial) }
}

/** Waits until nobody is taking a number and keeps others from it until the transaction ends: for whoever closes a day or changes the sequence. */
export const holdNumbers = async (tx: Tx): Promise<void> => {
  await tx.query(`SELECT pg_advisory_xact_lock(${NUMBERING})`)
}

/** Whether a number of outgoing letters was given in a year. */
export const hasNumbers = async (run: Run, year: number): Promise<boolean> =>
  (await run(`SELECT 1 AS one FROM letter_counters WHERE year = $1::int AND (series = 'keluar' OR series LIKE 'keluar/%') LIMIT 1`, [year])).length > 0

const NUMBERING = `hashtext('letter-numbering')`

const yearOf = (day: string): number => Number(day.slice(0, 4))

const written = ({ profile, code, mark, date }: NumberWanted, serial: number): string => formatLetterNumber(profile.letterNumberPattern, { code, mark, serial, villageCode: profile.letterVillageCode, date })
