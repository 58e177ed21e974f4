import type { Payload } from 'payload'

import { type Actor, hasRole, type Role } from '@/access/actor'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { promisedAt } from '@/domain/calendar/promise-clock'
import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { DomainError } from '@/domain/errors'
import { rulesOf } from '@/domain/letters/eligibility'
import { applyRequestAction, REQUEST_TRANSITIONS, type RequestAction, type RequestStatus, statusClock } from '@/domain/letters/request-workflow'
import type { LetterType } from '@/payload-types'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { requirePrintableRequest } from './letters/compose-letter'
import { type HistoryStep, lockRequest, type LockedRequest } from './letters/locked-request'
import { letterRoles, loadMandates } from './letters/mandates'
import { findingsOf, loadMatchedPerson, type MatchedPerson, workflowFacts } from './letters/matched-person'
import { openClaim } from './letters/request-claim'
import { requirePeople } from './letters/require-people'
import { loadWorkingCalendar } from './office/village'

export type RequestActInput = {
  requestId: string
  /** What to do; signing and cancelling have use cases of their own, which write the letter too. */
  action: Exclude<RequestAction, 'sign'>
  /** The state that the officer saw on the screen. */
  seen: RequestStatus
  /** For `match`: the person of the register. */
  residentId?: string
  /** A code of the reasons' list, for acts that need a reason. */
  reason?: string
  /** The officer's own words: shown to the resident with a question and a refusal, else for the office. */
  words?: string
}

/**
 * One act of an officer (or of the resident who holds the code) on a request, as the table of transitions
 * allows. Of two at once the second gets `changed-meanwhile`. While the resident has to answer, the promise
 * clock stands still. Throws `transition-not-allowed`, `reason-required`, `words-required`, `resident-not-matched`,
 * `kadus-confirms`, `other-people-missing`, and where the register speaks against the letter `letter-contradicts-register` or
 * `register-doubt` (which words of the officer settle).
 */
export const actOnRequest = async (payload: Payload, actor: Actor, input: RequestActInput, clock: Clock): Promise<void> => {
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, (tx) => actInTransaction(tx, input, calendar, clock))
}

/** The same inside a transaction that is open already: for acts that write more than the request, which may bring the `rights` of that act with them. */
export const actInTransaction = async (tx: Tx, input: RequestActInput, calendar: WorkingCalendar, clock: Clock, rights: readonly string[] = []): Promise<void> => {
  const { payload, actor } = tx
  const request = await lockRequest(tx, input.requestId, input.seen)
  const type = await payload.findByID({ collection: 'letter-types', id: request.letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
  const residentId = input.action === 'match' ? input.residentId : request.residentId
  const person = residentId ? await loadMatchedPerson(tx.query, residentId) : null
  const now = clock()
  const today = plainDateIn(calendar.zone, now)
  const roles = [...letterRoles(await loadMandates(tx.query), actor, type.signer, today), ...rights]
  const applied = applyRequestAction({ status: request.status }, input.action, roles, { ...workflowFacts(request, type, person, actor), hasReason: Boolean(input.reason) })
  if (!applied.ok) throw new DomainError(applied.problem.code)
  if (NEEDS_WORDS.includes(input.action) && !input.words?.trim()) throw new DomainError('words-required')
  const doubts = await settleDoubts(tx, { request, type, person, input }, today)
  const reason = input.reason ?? (doubts.length > 0 ? 'register-doubt' : undefined)
  const history = [...request.history, stepOf(actor, { ...input, ...(reason ? { reason } : {}) }, applied.value.status, now)]
  const due = promisedAt({ startedAt: request.submittedAt, workingMinutes: type.workingMinutes, pauses: pausesOf(history), calendar })
  await payload.update({
    collection: 'letter-requests',
    id: request.id,
    data: {
      status: applied.value.status,
      ...(applied.value.status === request.status ? {} : { statusSince: now.toISOString() }),
      ...(input.action === 'match' ? { resident: input.residentId } : {}),
      kadusHamlet: kadusHamletOf(request, applied.value.status, person),
      ...(due ? { promisedAt: due.toISOString() } : {}),
      history,
    },
    req: tx.req,
    overrideAccess: true,
    context: { auditedByUseCase: true },
  })
  await appendAudit(tx, {
    action: `request-${input.action}`,
    object: { collection: 'letter-requests', id: request.id },
    ...(reason ? { reason } : {}),
    ...(doubts.length > 0 ? { details: { doubts } } : {}),
  })
}

/** Whoever vouches for somebody else, refuses to, or takes a signed letter back says how and why. */
const NEEDS_WORDS: readonly RequestAction[] = ['decline-kadus', 'record-kadus', 'cancel-letter']

/**
 * Holds the letter against the register before a person is matched and before the request leaves the counter. What
 * cannot be is refused; what is doubtful needs the officer's words to go on. Returns the doubts that were settled.
 */
const settleDoubts = async (
  tx: Tx,
  { request, type, person, input }: { request: LockedRequest; type: LetterType; person: MatchedPerson | null; input: RequestActInput },
  day: PlainDate,
): Promise<string[]> => {
  if (!person || (input.action !== 'match' && input.action !== 'pass-on')) return []
  const findings = await findingsOf(tx.query, { slug: rulesOf(type), claim: openClaim(request.id, request.claimSealed) }, person, day)
  const wrong = findings.find(({ level }) => level === 'impossible')
  if (wrong) throw new DomainError('letter-contradicts-register', { finding: wrong.code })
  if (input.action === 'match') return []
  await requirePrintableRequest(tx, request, type)
  await requirePeople(tx, request, type)
  if (findings.length > 0 && !input.words?.trim()) throw new DomainError('register-doubt')
  return findings.map(({ code }) => code)
}

/** Whose kadus may see the request: asked for as it passes on, forgotten when it turns out to be somebody of another hamlet. */
const kadusHamletOf = (request: LockedRequest, status: RequestStatus, person: MatchedPerson | null): string | null => {
  if (status === 'awaiting-kadus') return person?.hamletId ?? null
  return request.kadusHamletId === person?.hamletId ? request.kadusHamletId : null
}

export const rolesOf = (actor: Actor): readonly (Role | 'resident')[] => (actor.kind === 'staff' ? actor.roles : ['resident'])

/** Times in which the office waited for the resident, from the history itself. */
export const pausesOf = (history: readonly HistoryStep[]): { from: Date; to: Date | null }[] =>
  history.flatMap((step, position) => {
    const isPause = isPaused(step.status) && !isPaused(history[position - 1]?.status)
    if (!isPause) return []
    const next = history.slice(position + 1).find(({ status }) => !isPaused(status))
    return [{ from: new Date(step.at), to: next ? new Date(next.at) : null }]
  })

const isPaused = (status: string | undefined): boolean => status === 'awaiting-resident' && statusClock(status) === 'paused'

const stepOf = (actor: Actor, input: RequestActInput, status: RequestStatus, now: Date): HistoryStep => ({
  at: now.toISOString(),
  action: input.action,
  status,
  role: roleWord(actor, input.action),
  actorId: actor.kind === 'staff' ? actor.id : null,
  reason: input.reason ?? null,
  words: input.words ?? null,
})

/** The office under which the act stands in the history: of those that the actor holds, the highest that may do it. */
export const roleWord = (actor: Actor, action: RequestAction): string => {
  const by: readonly string[] = REQUEST_TRANSITIONS[action].by
  return (['kades', 'sekdes', 'operator', 'kadus'] as const).find((role) => (by.includes(role) || by.includes('signer')) && hasRole(actor, role)) ?? 'resident'
}

