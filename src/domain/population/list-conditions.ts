import { addMonths, type PlainDate } from '../calendar/plain-date'

/** Conditions of a list of residents; all of them must hold. Codes are those of the code lists. */
export type ListConditions = {
  hamletId?: string
  sex?: string
  /** Full years on the day of the list. */
  ageFrom?: number
  ageTo?: number
  religion?: string
  education?: string
  occupation?: string
  maritalStatus?: string
  familyRole?: string
  citizenship?: string
  bloodType?: string
  disability?: string
  hasKtp?: boolean
  /** Who may vote on this day: 17 years old or married before, and a citizen. */
  voterOn?: PlainDate
}

const VOTING_AGE = 17

/** The day whose people a list has: today, or the day of voting when it has passed. */
export const dayOfList = ({ voterOn }: ListConditions, today: PlainDate): PlainDate => (voterOn !== undefined && voterOn < today ? voterOn : today)

/** The birthdays (`YYYY-MM-DD`) between which somebody has these ages on a day; null where there is no limit. */
export const birthsOfAges = ({ ageFrom, ageTo }: ListConditions, day: PlainDate): { from: string | null; until: string | null } => ({
  // The day after which one is not yet older than `ageTo`.
  from: ageTo === undefined ? null : addMonths(day, -12 * (ageTo + 1)),
  until: ageFrom === undefined ? null : addMonths(day, -12 * ageFrom),
})

/** Born on or before this day, somebody is old enough to vote on `day`. */
export const oldestNonVoterBirth = (day: PlainDate): PlainDate => addMonths(day, -12 * VOTING_AGE)

/** Married now or before (UU 7/2017, article 1: 17 years old or more, or married or married before). */
export const EVER_MARRIED = ['2', '3', '4'] as const

/** Five-year groups up to 74, and all who are older, as reports have them. */
export const AGE_GROUPS: readonly { from: number; to: number | null }[] = [...Array.from({ length: 15 }, (_, at) => ({ from: at * 5, to: at * 5 + 4 })), { from: 75, to: null }]
