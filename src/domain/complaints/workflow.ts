import { fail, type Result, succeed } from '../result'

export const COMPLAINT_STATUSES = ['new', 'verified', 'forwarded', 'in-progress', 'awaiting-reporter', 'resolved', 'rejected', 'reopened'] as const

/** Where a complaint stands (DOMAIN 4.3). */
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

/** `handler` = whoever may handle this very complaint: the office, or the BPD when it is about the office. */
export type ComplaintActor = 'handler' | 'reporter'

type Transition = { from: readonly ComplaintStatus[]; to: ComplaintStatus | 'same'; by: ComplaintActor; needs: readonly ('reason' | 'words')[] }

const WITH_OFFICE = ['new', 'verified', 'forwarded', 'in-progress', 'reopened'] as const

/** What may follow what: the one table that use cases and screens ask. */
export const COMPLAINT_TRANSITIONS = {
  verify: { from: ['new', 'reopened'], to: 'verified', by: 'handler', needs: [] },
  forward: { from: ['new', 'verified', 'reopened'], to: 'forwarded', by: 'handler', needs: ['words'] },
  start: { from: ['verified', 'forwarded', 'reopened'], to: 'in-progress', by: 'handler', needs: [] },
  reply: { from: [...WITH_OFFICE, 'awaiting-reporter', 'resolved'], to: 'same', by: 'handler', needs: ['words'] },
  ask: { from: WITH_OFFICE, to: 'awaiting-reporter', by: 'handler', needs: ['words'] },
  answer: { from: ['awaiting-reporter'], to: 'in-progress', by: 'reporter', needs: ['words'] },
  add: { from: WITH_OFFICE, to: 'same', by: 'reporter', needs: ['words'] },
  resolve: { from: ['in-progress'], to: 'resolved', by: 'handler', needs: ['words'] },
  reject: { from: ['new', 'verified', 'reopened'], to: 'rejected', by: 'handler', needs: ['reason'] },
  reopen: { from: ['resolved', 'rejected'], to: 'reopened', by: 'reporter', needs: ['words'] },
} as const satisfies Record<string, Transition>

export type ComplaintAction = keyof typeof COMPLAINT_TRANSITIONS

export const COMPLAINT_ACTIONS: readonly ComplaintAction[] = ['verify', 'forward', 'start', 'reply', 'ask', 'answer', 'add', 'resolve', 'reject', 'reopen']

export type ComplaintActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'reason-required' | 'invalid-input' }

/** The state after an act, or why it cannot be. */
export const applyComplaintAction = (
  status: ComplaintStatus,
  action: ComplaintAction,
  actor: ComplaintActor,
  facts: { hasReason: boolean; hasWords: boolean },
): Result<ComplaintStatus, ComplaintActProblem> => {
  const transition: Transition = COMPLAINT_TRANSITIONS[action]
  if (!transition.from.includes(status)) return fail({ code: 'transition-not-allowed' })
  if (transition.by !== actor) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('reason') && !facts.hasReason) return fail({ code: 'reason-required' })
  if (transition.needs.includes('words') && !facts.hasWords) return fail({ code: 'invalid-input' })
  return succeed(transition.to === 'same' ? status : transition.to)
}

export const allowedComplaintActions = (status: ComplaintStatus, actor: ComplaintActor): ComplaintAction[] =>
  COMPLAINT_ACTIONS.filter((action) => applyComplaintAction(status, action, actor, { hasReason: true, hasWords: true }).ok)

export const complaintHolder = (status: ComplaintStatus): 'office' | 'reporter' | null =>
  status === 'awaiting-reporter' ? 'reporter' : status === 'resolved' || status === 'rejected' ? null : 'office'

export const complaintClock = (status: ComplaintStatus): 'running' | 'paused' | 'stopped' =>
  status === 'awaiting-reporter' ? 'paused' : status === 'resolved' || status === 'rejected' ? 'stopped' : 'running'

/** How heavy a complaint is decides how long it may take, in working days (Permenpan RB 62/2018, DOMAIN 4.3). */
export const COMPLAINT_CLASSES = {
  simple: { resolveDays: 5 },
  'no-inspection': { resolveDays: 14 },
  inspection: { resolveDays: 60 },
} as const

export type ComplaintClass = keyof typeof COMPLAINT_CLASSES

/** Working days within which any complaint is verified, and first acted upon. */
export const VERIFY_DAYS = 3
export const FOLLOW_UP_DAYS = 5

/** Who handles a complaint: one about the kades or an officer goes to the BPD alone. */
export const handlersOf = (complaint: { aboutOffice: boolean }): readonly ('operator' | 'sekdes' | 'kades' | 'bpd')[] =>
  complaint.aboutOffice ? ['bpd'] : ['operator', 'sekdes', 'kades']
