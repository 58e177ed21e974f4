import { fail, type Result, succeed } from '../result'

export const REQUEST_STATUSES = [
  'submitted', 'in-review', 'awaiting-resident', 'awaiting-check', 'awaiting-signature', 'signed', 'handed-over', 'rejected', 'withdrawn',
] as const

/** Where a request for a letter stands. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

export type RequestActor = 'operator' | 'sekdes' | 'kades' | 'resident'

/** What must be true before an act: the person is matched, a reason is given. */
export type RequestNeed = 'match' | 'reason'

type Transition = {
  from: readonly RequestStatus[]
  /** `next` = to the check where the letter type asks for one, else to the signature. */
  to: RequestStatus | 'same' | 'next'
  by: readonly RequestActor[]
  needs: readonly RequestNeed[]
}

const OPEN_TO_OFFICE = ['submitted', 'in-review', 'awaiting-check', 'awaiting-signature'] as const

/** What may follow what: the one table that hooks, use cases and screens ask. */
export const REQUEST_TRANSITIONS = {
  open: { from: ['submitted'], to: 'in-review', by: ['operator', 'sekdes'], needs: [] },
  match: { from: ['in-review'], to: 'same', by: ['operator', 'sekdes'], needs: ['match'] },
  'ask-correction': { from: ['in-review'], to: 'awaiting-resident', by: ['operator', 'sekdes'], needs: ['reason'] },
  'answer-correction': { from: ['awaiting-resident'], to: 'in-review', by: ['resident'], needs: [] },
  'pass-on': { from: ['in-review'], to: 'next', by: ['operator', 'sekdes'], needs: ['match'] },
  'approve-check': { from: ['awaiting-check'], to: 'awaiting-signature', by: ['sekdes'], needs: ['match'] },
  'return-to-operator': { from: ['awaiting-check', 'awaiting-signature'], to: 'in-review', by: ['sekdes', 'kades'], needs: ['reason'] },
  sign: { from: ['awaiting-signature'], to: 'signed', by: ['kades'], needs: ['match'] },
  'hand-over': { from: ['signed'], to: 'handed-over', by: ['operator', 'sekdes'], needs: [] },
  reject: { from: ['in-review', 'awaiting-check', 'awaiting-signature'], to: 'rejected', by: ['operator', 'sekdes', 'kades'], needs: ['reason'] },
  withdraw: { from: [...OPEN_TO_OFFICE, 'awaiting-resident'], to: 'withdrawn', by: ['resident'], needs: [] },
} as const satisfies Record<string, Transition>

export type RequestAction = keyof typeof REQUEST_TRANSITIONS

export const REQUEST_ACTIONS: readonly RequestAction[] = [
  'open', 'match', 'ask-correction', 'answer-correction', 'pass-on', 'approve-check', 'return-to-operator', 'sign', 'hand-over', 'reject', 'withdraw',
]

export type RequestState = { status: RequestStatus }

export type RequestFacts = {
  /** A person of the register is set (or is being set by this act). */
  isMatched: boolean
  /** The letter type asks for the secretary's check. */
  checkedBySekdes: boolean
  hasReason: boolean
}

export type RequestActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'resident-not-matched' | 'reason-required' }

/** The state after an act, or why it cannot be: the wrong moment, the wrong office, or something missing. */
export const applyRequestAction = (
  state: RequestState,
  action: RequestAction,
  roles: readonly string[],
  facts: RequestFacts,
): Result<RequestState, RequestActProblem> => {
  const transition: Transition = REQUEST_TRANSITIONS[action]
  if (!transition.from.includes(state.status)) return fail({ code: 'transition-not-allowed' })
  if (!transition.by.some((role) => roles.includes(role))) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('match') && !facts.isMatched) return fail({ code: 'resident-not-matched' })
  if (transition.needs.includes('reason') && !facts.hasReason) return fail({ code: 'reason-required' })
  return succeed({ status: target(transition.to, state.status, facts) })
}

/** What the holder of these roles may do now; a missing reason does not hide the act, since the screen asks for it. */
export const allowedRequestActions = (state: RequestState, roles: readonly string[], facts: Omit<RequestFacts, 'hasReason'>): RequestAction[] =>
  REQUEST_ACTIONS.filter(
    (action) => applyRequestAction(state, action, roles, { ...facts, isMatched: facts.isMatched || action === 'match', hasReason: true }).ok,
  )

/** Who has to act next; null when nobody has. */
export const holderOf = (status: RequestStatus): RequestActor | null => HOLDERS[status]

const HOLDERS = {
  submitted: 'operator',
  'in-review': 'operator',
  'awaiting-resident': 'resident',
  'awaiting-check': 'sekdes',
  'awaiting-signature': 'kades',
  signed: 'operator',
  'handed-over': null,
  rejected: null,
  withdrawn: null,
} as const satisfies Record<RequestStatus, RequestActor | null>

/** Whether the promise clock runs: it stands still while the resident has to answer, and ends with the signature. */
export const statusClock = (status: RequestStatus): 'running' | 'paused' | 'stopped' => {
  if (status === 'awaiting-resident') return 'paused'
  return ['signed', 'handed-over', 'rejected', 'withdrawn'].includes(status) ? 'stopped' : 'running'
}

const target = (to: Transition['to'], now: RequestStatus, facts: RequestFacts): RequestStatus => {
  if (to === 'same') return now
  if (to === 'next') return facts.checkedBySekdes ? 'awaiting-check' : 'awaiting-signature'
  return to
}
