import type { Payload } from 'payload'
import { z } from 'zod'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { couldComeAgain, readingsOf } from '@/domain/letters/number-readings'
import { type Sequence, SEQUENCES } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'

/**
 * A number of this year that was given already and that a changed pattern, or a changed village code in it, could give once more; null
 * when there is none, and when nothing is changed. Parts that change places in the middle of a year can make of serial 470 and code 331
 * what was code 470 and serial 331.
 */
export const numberComingAgain = async (payload: Payload, { pattern, villageCode }: { pattern: string; villageCode: string }, clock: Clock): Promise<string | null> => {
  const { letterNumberPattern, letterVillageCode } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  if (pattern === letterNumberPattern && villageCode === letterVillageCode) return null
  const { zone } = await loadWorkingCalendar(payload)
  const year = plainDateIn(zone, clock()).slice(0, 4)
  const sequences = await query<{ year: number; sequence: string }>(payload, 'SELECT year::int AS year, sequence FROM letter_sequences ORDER BY year DESC')
  const sequenceOf = (of: string): Sequence => z.enum(SEQUENCES).parse(sequences.find((row) => row.year <= Number(of))?.sequence ?? 'one')
  const counters = await query<{ series: string; year: number; value: number }>(payload, 'SELECT series, year::int AS year, value::int AS value FROM letter_counters WHERE year >= $1::int', [Number(year)])
  const lasts = new Map(counters.map((counter) => [`${counter.series} ${counter.year}`, counter.value]))
  const standing = { year, sequenceOf, lastOf: (series: string, of: string) => lasts.get(`${series} ${of}`) ?? 0 }
  const given = await query<{ number: string }>(payload, `SELECT number FROM letters WHERE year >= $1::int UNION ALL SELECT number FROM hand_written_letters WHERE year >= $1::int`, [Number(year)])
  return given.find(({ number }) => readingsOf(pattern, villageCode, number).some((reading) => couldComeAgain(reading, standing)))?.number ?? null
}
