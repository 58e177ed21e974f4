import type { Payload } from 'payload'

import { type Actor, hasRole, type Role } from '@/access/actor'
import { promisedAt } from '@/domain/calendar/promise-clock'
import { DomainError } from '@/domain/errors'
import { applyRequestAction, type RequestAction, type RequestStatus, statusClock } from '@/domain/letters/request-workflow'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { type HistoryStep, lockRequest } from './letters/locked-request'
import { loadWorkingCalendar } from './office/village'

export type RequestActInput = {
  requestId: string
  /** What to do; signing has a use case of its own (`sign-letter`). */
  action: Exclude<RequestAction, 'sign'>
  /** The state that the officer saw on the screen. */
  seen: RequestStatus
  /** For `match`: the person of the register. */
  residentId?: string
  /** A code of the reasons' list, for acts that need a reason. */
  reason?: string
  /** The officer's own words, shown to the resident. */
  words?: string
}

/**
 * One act of an officer (or of the resident who holds the code) on a request, as the table of transitions
 * allows. Of two at once the second gets `changed-meanwhile`. While the resident has to answer, the promise
 * clock stands still. Throws `transition-not-allowed`, `reason-required`, `resident-not-matched`.
 */
export const actOnRequest = async (payload: Payload, actor: Actor, input: RequestActInput, clock: Clock): Promise<void> => {
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    const request = await lockRequest(tx, input.requestId, input.seen)
    const type = await payload.findByID({ collection: 'letter-types', id: request.letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
    const applied = applyRequestAction(
      { status: request.status },
      input.action,
      rolesOf(actor),
      {
        isMatched: input.action === 'match' ? Boolean(input.residentId) : request.residentId !== null,
        checkedBySekdes: type.checkedBySekdes ?? false,
        hasReason: Boolean(input.reason),
      },
    )
    if (!applied.ok) throw new DomainError(applied.problem.code)
    if (input.action === 'match') await requireResident(tx, input.residentId)
    const now = clock()
    const history = [...request.history, stepOf(actor, input, applied.value.status, now)]
    const due = promisedAt({ startedAt: request.submittedAt, workingMinutes: type.workingMinutes, pauses: pausesOf(history), calendar })
    await payload.update({
      collection: 'letter-requests',
      id: request.id,
      data: {
        status: applied.value.status,
        ...(applied.value.status === request.status ? {} : { statusSince: now.toISOString() }),
        ...(input.action === 'match' ? { resident: input.residentId } : {}),
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
      ...(input.reason ? { reason: input.reason } : {}),
    })
  })
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
  role: roleWord(actor),
  actorId: actor.kind === 'staff' ? actor.id : null,
  reason: input.reason ?? null,
  words: input.words ?? null,
})

/** The office under which the act stands in the history: the highest that the actor holds. */
export const roleWord = (actor: Actor): string =>
  (['kades', 'sekdes', 'operator', 'kadus'] as const).find((role) => hasRole(actor, role)) ?? 'resident'

const requireResident = async (tx: Tx, residentId: string | undefined): Promise<void> => {
  const rows = await tx.query(`SELECT 1 AS one FROM residents WHERE id = $1::uuid AND deleted_at IS NULL`, [residentId ?? null])
  if (rows.length !== 1) throw new DomainError('resident-not-matched')
}

