import { fail, type Result, succeed } from '../result'

export const REQUEST_STATUSES = [
  'submitted', 'in-review', 'awaiting-resident', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature', 'being-signed', 'signed', 'handed-over', 'rejected', 'withdrawn',
] as const

/** Where a request for a letter stands. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** `signer`: whoever may sign this letter today by office or mandate (`mandates.ts`); `kades` is also who stands in for the head. */
export type RequestActor = 'kadus' | 'operator' | 'sekdes' | 'kades' | 'signer' | 'resident'

/** In whose hands a request lies. */
export type RequestHolder = Exclude<RequestActor, 'signer'>

/**
 * What must be true before an act: the person is matched, a reason is given, the officer heads the hamlet of the
 * matched person, or that hamlet has nobody who could confirm by an account of their own.
 */
export type RequestNeed = 'match' | 'reason' | 'own-hamlet' | 'no-kadus'

type Transition = {
  from: readonly RequestStatus[]
  /** `next` = to the first check that the letter type still asks for, else to the signature. */
  to: RequestStatus | 'same' | 'next'
  by: readonly RequestActor[]
  needs: readonly RequestNeed[]
}

const OPEN_TO_OFFICE = ['submitted', 'in-review', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature'] as const

/** Until a letter is signed, or on its way to be, the office may choose which official forms go with it. */
export const mayChooseForms = (status: RequestStatus): boolean => OPEN_TO_OFFICE.some((open) => open === status)

/** What may follow what: the one table that hooks, use cases and screens ask. */
export const REQUEST_TRANSITIONS = {
  open: { from: ['submitted'], to: 'in-review', by: ['operator', 'sekdes'], needs: [] },
  match: { from: ['in-review'], to: 'same', by: ['operator', 'sekdes'], needs: ['match'] },
  'ask-correction': { from: ['in-review'], to: 'awaiting-resident', by: ['operator', 'sekdes'], needs: ['reason'] },
  'answer-correction': { from: ['awaiting-resident'], to: 'in-review', by: ['resident'], needs: [] },
  'pass-on': { from: ['in-review'], to: 'next', by: ['operator', 'sekdes'], needs: ['match'] },
  'confirm-kadus': { from: ['awaiting-kadus'], to: 'next', by: ['kadus'], needs: ['match', 'own-hamlet'] },
  'decline-kadus': { from: ['awaiting-kadus'], to: 'in-review', by: ['kadus'], needs: ['own-hamlet', 'reason'] },
  'record-kadus': { from: ['awaiting-kadus'], to: 'next', by: ['operator', 'sekdes'], needs: ['match', 'no-kadus', 'reason'] },
  'approve-check': { from: ['awaiting-check'], to: 'awaiting-signature', by: ['sekdes'], needs: ['match'] },
  'return-to-operator': { from: ['awaiting-kadus', 'awaiting-check', 'awaiting-signature'], to: 'in-review', by: ['sekdes', 'kades', 'signer'], needs: ['reason'] },
  sign: { from: ['awaiting-signature', 'being-signed'], to: 'signed', by: ['signer'], needs: ['match'] },
  // Only for letters that a service outside signs: from here on nobody else can act until its answer is known.
  'send-to-sign': { from: ['awaiting-signature', 'being-signed'], to: 'being-signed', by: ['signer'], needs: ['match'] },
  'drop-signing': { from: ['being-signed'], to: 'awaiting-signature', by: ['kades', 'signer'], needs: [] },
  'hand-over': { from: ['signed'], to: 'handed-over', by: ['operator', 'sekdes'], needs: [] },
  // The letter itself is cancelled in the same act (`letter-status.ts`); one that was handed over has no request left to end.
  'cancel-letter': { from: ['signed'], to: 'rejected', by: ['kades'], needs: ['reason'] },
  reject: { from: ['in-review', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature'], to: 'rejected', by: ['operator', 'sekdes', 'kades'], needs: ['reason'] },
  withdraw: { from: [...OPEN_TO_OFFICE, 'awaiting-resident'], to: 'withdrawn', by: ['resident'], needs: [] },
} as const satisfies Record<string, Transition>

export type RequestAction = keyof typeof REQUEST_TRANSITIONS

export const REQUEST_ACTIONS: readonly RequestAction[] = [
  'open', 'match', 'ask-correction', 'answer-correction', 'pass-on', 'confirm-kadus', 'decline-kadus', 'record-kadus', 'approve-check',
  'return-to-operator', 'sign', 'send-to-sign', 'drop-signing', 'hand-over', 'cancel-letter', 'reject', 'withdraw',
]

export type RequestState = { status: RequestStatus }

export type RequestFacts = {
  /** A person of the register is set (or is being set by this act); a letter of the office needs none. */
  isMatched: boolean
  /** The letter type asks for the check by the head of the hamlet. */
  checkedByKadus: boolean
  /** The letter type asks for the secretary's check. */
  checkedBySekdes: boolean
  /** The officer who acts heads the hamlet of the matched person. */
  headsHamlet: boolean
  /** That hamlet has a head with an active account, who then confirms in person. */
  hamletHasKadus: boolean
  hasReason: boolean
  /** The office writes the letter of itself: there is nobody to be matched or asked. */
  isOffice?: boolean
}

export type RequestActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'resident-not-matched' | 'reason-required' | 'kadus-confirms' }

/** The state after an act, or why it cannot be: the wrong moment, the wrong office, or something missing. */
export const applyRequestAction = (
  state: RequestState,
  action: RequestAction,
  roles: readonly string[],
  facts: RequestFacts,
): Result<RequestState, RequestActProblem> => {
  const transition: Transition = REQUEST_TRANSITIONS[action]
  if (!transition.from.includes(state.status)) return fail({ code: 'transition-not-allowed' })
  if (facts.isOffice && WITH_RESIDENT.includes(action)) return fail({ code: 'transition-not-allowed' })
  if (!transition.by.some((role) => roles.includes(role))) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('match') && !facts.isMatched) return fail({ code: 'resident-not-matched' })
  if (transition.needs.includes('own-hamlet') && !facts.headsHamlet) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('no-kadus') && facts.hamletHasKadus) return fail({ code: 'kadus-confirms' })
  if (transition.needs.includes('reason') && !facts.hasReason) return fail({ code: 'reason-required' })
  return succeed({ status: target(transition.to, state.status, facts) })
}

/** Acts that concern a resident, and make no sense for a letter that the office writes of itself. */
const WITH_RESIDENT: readonly RequestAction[] = ['match', 'ask-correction', 'answer-correction', 'withdraw']

/** What the holder of these roles may do now; a missing reason does not hide the act, since the screen asks for it. */
export const allowedRequestActions = (state: RequestState, roles: readonly string[], facts: Omit<RequestFacts, 'hasReason'>): RequestAction[] =>
  REQUEST_ACTIONS.filter(
    (action) => applyRequestAction(state, action, roles, { ...facts, isMatched: facts.isMatched || action === 'match', hasReason: true }).ok,
  )

/** Who has to act next; null when nobody has. */
export const holderOf = (status: RequestStatus): RequestHolder | null => HOLDERS[status]

const HOLDERS = {
  submitted: 'operator',
  'in-review': 'operator',
  'awaiting-resident': 'resident',
  'awaiting-kadus': 'kadus',
  'awaiting-check': 'sekdes',
  'awaiting-signature': 'kades',
  'being-signed': 'kades',
  signed: 'operator',
  'handed-over': null,
  rejected: null,
  withdrawn: null,
} as const satisfies Record<RequestStatus, RequestHolder | null>

/** Whether the promise clock runs: it stands still while the resident has to answer, and ends with the signature. */
export const statusClock = (status: RequestStatus): 'running' | 'paused' | 'stopped' => {
  if (status === 'awaiting-resident') return 'paused'
  return ['signed', 'handed-over', 'rejected', 'withdrawn'].includes(status) ? 'stopped' : 'running'
}

const target = (to: Transition['to'], now: RequestStatus, facts: RequestFacts): RequestStatus => {
  if (to === 'same') return now
  return to === 'next' ? nextCheck(now, facts) : to
}

/** The kadus first, who knows the people; then the secretary; then the signature. A request that went back passes all of them again. */
const nextCheck = (now: RequestStatus, facts: RequestFacts): RequestStatus => {
  if (facts.checkedByKadus && now !== 'awaiting-kadus') return 'awaiting-kadus'
  return facts.checkedBySekdes ? 'awaiting-check' : 'awaiting-signature'
}
