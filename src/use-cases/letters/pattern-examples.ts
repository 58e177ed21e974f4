import type { Payload } from 'payload'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { type Numbered, type Sequence, seriesOf } from '@/domain/letters/numbering'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { sequencesAhead } from './set-sequence'

export type PatternExamples = { sequences: [Sequence, Sequence]; villageCode: string; letters: (Numbered & { name: string; serial: number; date: string })[] }

/** What the editor of the number pattern shows its examples with: three kinds of letters and the numbers that are next for them. */
export const patternExamples = async (payload: Payload, clock: Clock): Promise<PatternExamples> => {
  const { zone } = await loadWorkingCalendar(payload)
  const date = plainDateIn(zone, clock())
  const sequences = await sequencesAhead(payload, clock)
  const { letterVillageCode, codeScheme } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  const code = codeScheme === 'legacy' ? `coalesce(nullif(code_legacy, ''), code83)` : 'code83'
  const types = await query<{ name: string; code: string; mark: string }>(payload, `SELECT name, ${code} AS code, coalesce(short_mark, '') AS mark FROM letter_types WHERE ready ORDER BY name LIMIT 3`)
  const counters = await query<{ series: string; value: number }>(payload, 'SELECT series, value FROM letter_counters WHERE year = $1::int', [Number(date.slice(0, 4))])
  const next = new Map(counters.map(({ series, value }) => [series, value + 1]))
  const letters = []
  for (const type of types) {
    const series = seriesOf(sequences[0], type)
    const serial = next.get(series) ?? 1
    next.set(series, serial + 1)
    letters.push({ ...type, serial, date })
  }
  return { sequences, villageCode: letterVillageCode, letters }
}
