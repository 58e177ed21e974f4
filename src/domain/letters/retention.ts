import { addMonths, type PlainDate } from '../calendar/plain-date'

/** What becomes of a letter at the end: it may be assessed for destruction, it has to be assessed first, or it is kept for ever. */
export const RETENTION_FATES = ['destroy', 'review', 'permanent'] as const

export type RetentionFate = (typeof RETENTION_FATES)[number]

/** How long a letter is in use, how long it is kept after that, and what becomes of it then. */
export type Retention = { activeYears: number; inactiveYears: number; fate: RetentionFate }

/** The same of one letter: the last day of each time. */
export type KeptRetention = { activeUntil: PlainDate; inactiveUntil: PlainDate; fate: RetentionFate }

export type RetentionState = 'active' | 'inactive' | 'may-be-destroyed' | 'to-be-assessed' | 'permanent'

export const MOST_YEARS = 99

/**
 * What the portal proposes by the group of a letter type. Nothing of it is law: Permendagri 83/2022 orders codes, not times,
 * and the schedule of retention that binds a village is the one that its regent has set. Papers about land, heirs and
 * marriages prove rights for generations and are never proposed for destruction.
 */
const PROPOSED: Readonly<Record<string, Retention>> = {
  keterangan: { activeYears: 1, inactiveYears: 2, fate: 'destroy' },
  pengantar: { activeYears: 1, inactiveYears: 2, fate: 'destroy' },
  adminduk: { activeYears: 2, inactiveYears: 3, fate: 'review' },
  nikah: { activeYears: 2, inactiveYears: 8, fate: 'permanent' },
  'pertanahan-waris': { activeYears: 5, inactiveYears: 10, fate: 'permanent' },
}

/** Letters of the office itself, incoming ones and those written by hand: somebody has to look at them. */
const OTHERS: Retention = { activeYears: 2, inactiveYears: 3, fate: 'review' }

export const proposedRetention = (category: string | null): Retention => PROPOSED[category ?? ''] ?? OTHERS

/** What the village has set for a letter type, and what is proposed where it has set nothing. */
export const retentionOfType = (type: { category: string; retentionActiveYears?: number | null; retentionInactiveYears?: number | null; retentionFate?: RetentionFate | null }): Retention => {
  const proposed = proposedRetention(type.category)
  return {
    activeYears: type.retentionActiveYears ?? proposed.activeYears,
    inactiveYears: type.retentionInactiveYears ?? proposed.inactiveYears,
    fate: type.retentionFate ?? proposed.fate,
  }
}

/** Counted from the day of the letter. */
export const retentionFrom = (day: PlainDate, { activeYears, inactiveYears, fate }: Retention): KeptRetention => {
  const activeUntil = addMonths(day, activeYears * 12)
  return { activeUntil, inactiveUntil: addMonths(activeUntil, inactiveYears * 12), fate }
}

/** Where a letter stands on a day. Nothing follows by itself: people assess, and people destroy. */
export const retentionState = ({ activeUntil, inactiveUntil, fate }: { activeUntil: string; inactiveUntil: string; fate: RetentionFate }, day: string): RetentionState => {
  if (day <= activeUntil) return 'active'
  if (day <= inactiveUntil) return 'inactive'
  return fate === 'permanent' ? 'permanent' : fate === 'destroy' ? 'may-be-destroyed' : 'to-be-assessed'
}
