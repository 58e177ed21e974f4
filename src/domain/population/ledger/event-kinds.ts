/**
 * Everything that can happen to a resident, as the ledger of population events knows it. `movement` says how the event
 * counts in book B.3: births, deaths, arrivals and departures have columns of their own; whatever else adds somebody to
 * a hamlet or takes somebody away counts as coming or leaving there, and the remark says why. The database has the same
 * table (`population_movement`), and a test holds the two together.
 */
export const EVENT_KINDS = {
  /** Written down at first: by an import, or as somebody whom the register lacked. */
  opening: { movement: 'opening' },
  birth: { movement: 'birth' },
  death: { movement: 'death' },
  arrival: { movement: 'arrival' },
  departure: { movement: 'departure' },
  missing: { movement: 'absence' },
  found: { movement: 'absence' },
  absence: { movement: 'absence' },
  return: { movement: 'absence' },
  'family-change': { movement: 'hamlet' },
  'head-change': { movement: 'hamlet' },
  'hamlet-change': { movement: 'hamlet' },
  'status-change': { movement: 'correction' },
  'citizenship-change': { movement: 'correction' },
  correction: { movement: 'correction' },
  merge: { movement: 'correction' },
  removal: { movement: 'correction' },
  restored: { movement: 'correction' },
  /** Takes an earlier event back. */
  reversal: { movement: 'correction' },
  /** Of a family, not of a person. */
  'family-opened': { movement: null },
  'family-changed': { movement: null },
  'family-removed': { movement: null },
} as const satisfies Record<string, { movement: Movement | null }>

export type EventKind = keyof typeof EVENT_KINDS

export const MOVEMENTS = ['opening', 'birth', 'death', 'arrival', 'departure', 'absence', 'hamlet', 'correction'] as const

export type Movement = (typeof MOVEMENTS)[number]
