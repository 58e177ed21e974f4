/** The days of a guest of the village, each `YYYY-MM-DD`. */
export type GuestDays = { arrivedOn: string; stayUntil: string | null; leftOn: string | null; extensions: readonly { until: string }[] }

/** `path` names the field of the form. */
export type GuestDayFault = { path: string; code: 'until-before-arrival' | 'left-before-arrival' }

/** What cannot be about a guest's days: nobody stays until, or leaves on, a day before the one on which they came. */
export const guestDayFaults = ({ arrivedOn, stayUntil, leftOn, extensions }: GuestDays): GuestDayFault[] => [
  ...(stayUntil !== null && stayUntil < arrivedOn ? [{ path: 'stayUntil', code: 'until-before-arrival' } as const] : []),
  ...extensions.flatMap(({ until }, place) => (until < arrivedOn ? [{ path: `extensions.${place}.until`, code: 'until-before-arrival' } as const] : [])),
  ...(leftOn !== null && leftOn < arrivedOn ? [{ path: 'leftOn', code: 'left-before-arrival' } as const] : []),
]
