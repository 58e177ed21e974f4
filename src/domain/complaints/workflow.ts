import { fail, type Result, succeed } from '../result'

export const COMPLAINT_STATUSES = ['new', 'verified', 'forwarded', 'in-progress', 'awaiting-reporter', 'resolved', 'rejected', 'reopened', 'closed'] as const

/** Where a complaint stands (DOMAIN 4.3). `closed`: the reporter said nothing for ten working days. */
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number]

/**
 * `handler` = whoever may handle this very complaint: the office, or the BPD when it is about the office. `system` = the
 * portal itself, which only closes what nobody answers any more.
 */
export type ComplaintActor = 'handler' | 'reporter' | 'system'

/** `silence`: the time to answer is over. `window`: a closed complaint can still be reopened (both in `closing.ts`). */
export type ComplaintNeed = 'reason' | 'words' | 'silence' | 'window'

type Transition = { from: readonly ComplaintStatus[]; to: ComplaintStatus | 'same' | 'asked-from'; by: ComplaintActor; needs: readonly ComplaintNeed[] }

const WITH_OFFICE = ['new', 'verified', 'forwarded', 'in-progress', 'reopened'] as const

/** What may follow what: the one table that use cases and screens ask. */
export const COMPLAINT_TRANSITIONS = {
  verify: { from: ['new', 'reopened'], to: 'verified', by: 'handler', needs: [] },
  forward: { from: ['new', 'verified', 'reopened'], to: 'forwarded', by: 'handler', needs: ['words'] },
  start: { from: ['verified', 'forwarded', 'reopened'], to: 'in-progress', by: 'handler', needs: [] },
  reply: { from: [...WITH_OFFICE, 'awaiting-reporter', 'resolved'], to: 'same', by: 'handler', needs: ['words'] },
  ask: { from: WITH_OFFICE, to: 'awaiting-reporter', by: 'handler', needs: ['words'] },
  answer: { from: ['awaiting-reporter'], to: 'asked-from', by: 'reporter', needs: ['words'] },
  add: { from: WITH_OFFICE, to: 'same', by: 'reporter', needs: ['words'] },
  resolve: { from: ['in-progress'], to: 'resolved', by: 'handler', needs: ['words'] },
  reject: { from: ['new', 'verified', 'reopened'], to: 'rejected', by: 'handler', needs: ['reason'] },
  reopen: { from: ['resolved', 'rejected', 'closed'], to: 'reopened', by: 'reporter', needs: ['words', 'window'] },
  close: { from: ['awaiting-reporter', 'resolved'], to: 'closed', by: 'system', needs: ['words', 'silence'] },
} as const satisfies Record<string, Transition>

export type ComplaintAction = keyof typeof COMPLAINT_TRANSITIONS

export const COMPLAINT_ACTIONS: readonly ComplaintAction[] = ['verify', 'forward', 'start', 'reply', 'ask', 'answer', 'add', 'resolve', 'reject', 'reopen', 'close']

export type ComplaintActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'reason-required' | 'invalid-input' | 'complaint-closed' }

export type ComplaintFacts = {
  hasReason: boolean
  hasWords: boolean
  /** The reporter had ten working days to answer and said nothing. */
  isSilent: boolean
  /** Nobody has closed it yet, or so lately that it can be reopened. */
  canReopen: boolean
  /** Where the complaint stood when the reporter was asked: an answer leads back there, and no step is skipped. */
  askedFrom: ComplaintStatus
}

/** The state after an act, or why it cannot be. */
export const applyComplaintAction = (
  status: ComplaintStatus,
  action: ComplaintAction,
  actor: ComplaintActor,
  facts: ComplaintFacts,
): Result<ComplaintStatus, ComplaintActProblem> => {
  const transition: Transition = COMPLAINT_TRANSITIONS[action]
  if (!transition.from.includes(status)) return fail({ code: 'transition-not-allowed' })
  if (transition.by !== actor) return fail({ code: 'not-allowed' })
  if (transition.needs.includes('reason') && !facts.hasReason) return fail({ code: 'reason-required' })
  if (transition.needs.includes('silence') && !facts.isSilent) return fail({ code: 'transition-not-allowed' })
  if (transition.needs.includes('window') && !facts.canReopen) return fail({ code: 'complaint-closed' })
  if (transition.needs.includes('words') && !facts.hasWords) return fail({ code: 'invalid-input' })
  if (transition.to === 'asked-from') return succeed(facts.askedFrom)
  return succeed(transition.to === 'same' ? status : transition.to)
}

/** What somebody may do now; missing words and reasons hide nothing, since the screen asks for them. */
export const allowedComplaintActions = (
  status: ComplaintStatus,
  actor: ComplaintActor,
  facts: Pick<ComplaintFacts, 'isSilent' | 'canReopen'> = { isSilent: false, canReopen: true },
): ComplaintAction[] =>
  COMPLAINT_ACTIONS.filter((action) => applyComplaintAction(status, action, actor, { ...facts, hasReason: true, hasWords: true, askedFrom: status }).ok)

export const complaintHolder = (status: ComplaintStatus): 'office' | 'reporter' | null =>
  status === 'awaiting-reporter' ? 'reporter' : isFinished(status) ? null : 'office'

export const complaintClock = (status: ComplaintStatus): 'running' | 'paused' | 'stopped' =>
  status === 'awaiting-reporter' ? 'paused' : isFinished(status) ? 'stopped' : 'running'

const isFinished = (status: ComplaintStatus): boolean => status === 'resolved' || status === 'rejected' || status === 'closed'

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
