import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays, parsePlainDate, type PlainDate } from '../calendar/plain-date'
import { RETENTION_FATES, retentionFrom, retentionOfType, retentionState } from './retention'

const day = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.value
}

const retention = fc.record({ activeYears: fc.integer({ min: 0, max: 99 }), inactiveYears: fc.integer({ min: 0, max: 99 }), fate: fc.constantFrom(...RETENTION_FATES) })

describe('how long a letter is kept', () => {
  it('is in whole years from its day, and the last day still counts', () => {
    const kept = retentionFrom(day('2024-02-29'), { activeYears: 1, inactiveYears: 3, fate: 'destroy' })
    expect(kept).toEqual({ activeUntil: '2025-02-28', inactiveUntil: '2028-02-28', fate: 'destroy' })
    expect(['2025-02-28', '2025-03-01', '2028-02-28', '2028-02-29'].map((on) => retentionState(kept, on))).toEqual(['active', 'inactive', 'inactive', 'may-be-destroyed'])
  })

  it('never says that something may be destroyed that is not meant to be, nor before its time', () => {
    fc.assert(fc.property(retention, fc.integer({ min: 0, max: 80_000 }), (wanted, later) => {
      const kept = retentionFrom(day('2020-01-31'), wanted)
      const state = retentionState(kept, addDays(day('2020-01-31'), later))
      if (state === 'may-be-destroyed') expect(wanted.fate === 'destroy' && addDays(day('2020-01-31'), later) > kept.inactiveUntil).toBe(true)
    }))
  })

  it('is what the village has set for the kind, even nought, and else what is proposed for its group', () => {
    expect(retentionOfType({ category: 'pertanahan-waris' }).fate).toBe('permanent')
    expect(retentionOfType({ category: 'keterangan', retentionActiveYears: 0, retentionInactiveYears: null })).toEqual({ activeYears: 0, inactiveYears: 2, fate: 'destroy' })
    expect(retentionOfType({ category: 'a group of tomorrow' }).fate).toBe('review')
  })
})
