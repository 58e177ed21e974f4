import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { timeFacts } from '@/domain/complaints/closing'
import { applyComplaintAction, COMPLAINT_STATUSES, type ComplaintAction, type ComplaintActor, type ComplaintStatus } from '@/domain/complaints/workflow'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { complaintDue } from './complaint-clock'
import { lockComplaint, sealWords } from './complaint-record'

export type ComplaintAct = {
  complaintId: string
  action: ComplaintAction
  /** The state that was on the screen. */
  seen: ComplaintStatus
  /** A code of the reasons' list, for a refusal. */
  reason?: string
  /** Read by the code's holder. */
  words?: string
  /** Made when the reporter's form was opened: one key, one message, however often it is sent. */
  key?: string
}

/**
 * One act on a complaint, by whoever may handle it or by the reporter who holds the code. Of two at once the
 * second gets `changed-meanwhile`. A complaint about the office is `not-found` for the office.
 */
export const actOnComplaint = async (payload: Payload, actor: Actor, act: ComplaintAct, clock: Clock): Promise<void> => {
  const calendar = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, (tx) => once(tx, act, async () => {
    const complaint = await lockComplaint(tx, act.complaintId, act.seen)
    const side = sideOf(actor)
    if (side === 'handler' && !may(actor, complaint.aboutOffice ? 'handle-complaints-about-office' : 'handle-complaints')) {
      throw new DomainError('not-allowed')
    }
    const words = act.words?.trim() ?? ''
    const now = clock()
    const steps = await stepsOf(tx, complaint.id)
    const applied = applyComplaintAction(complaint.status, act.action, side, {
      hasReason: Boolean(act.reason),
      hasWords: words !== '',
      askedFrom: steps.findLast(({ status }) => status !== 'awaiting-reporter')?.status ?? 'new',
      ...timeFacts({ ...complaint, lastWordAt: steps.at(-1)?.at ?? complaint.since }, now, calendar),
    })
    if (!applied.ok) throw new DomainError(applied.problem.code)
    await writeStep(tx, act, { status: applied.value, words, now })
    const category = await payload.findByID({ collection: 'complaint-categories', id: complaint.categoryId, depth: 0, req: tx.req, overrideAccess: true })
    const due = complaintDue({ class: category.class, submittedAt: complaint.submittedAt, steps: await stepsOf(tx, complaint.id) }, calendar)
    await payload.update({
      collection: 'complaints',
      id: complaint.id,
      data: {
        status: applied.value,
        ...(applied.value === complaint.status ? {} : { statusSince: now.toISOString() }),
        ...(due ? { promisedAt: due.toISOString() } : {}),
        ...(actor.kind === 'staff' ? { handler: actor.id } : {}),
      },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, {
      action: `complaint-${act.action}`,
      object: { collection: 'complaints', id: complaint.id },
      ...(act.reason ? { reason: act.reason } : {}),
    })
  }))
}

/** Reporters prove themselves by the code; the portal itself only closes. */
const sideOf = (actor: Actor): ComplaintActor => (actor.kind === 'staff' ? 'handler' : actor.kind === 'system' ? 'system' : 'reporter')

/** Without a key (the office's own screens) the state that was seen is what keeps an act from being done twice. */
const once = async (tx: Tx, act: ComplaintAct, run: () => Promise<void>): Promise<void> => {
  if (act.key === undefined) return run()
  const { key, complaintId, action, words = '' } = act
  await withSubmissionKey(tx, { kind: 'complaint-act', key, content: JSON.stringify([complaintId, action, words]) }, async () => {
    await run()
    return true
  })
}

const writeStep = async (tx: Tx, act: ComplaintAct, made: { status: ComplaintStatus; words: string; now: Date }): Promise<void> => {
  const id = uuidv7()
  await tx.payload.create({
    collection: 'complaint-updates',
    data: {
      id,
      complaint: act.complaintId,
      at: made.now.toISOString(),
      action: act.action,
      status: made.status,
      role: tx.actor.kind === 'staff' ? (tx.actor.roles[0] ?? 'operator') : sideOf(tx.actor),
      actorId: tx.actor.kind === 'staff' ? tx.actor.id : null,
      reason: act.reason ?? null,
      sealedWords: made.words === '' ? null : sealWords(id, made.words),
    },
    req: tx.req,
    overrideAccess: true,
    context: { chosenId: id, auditedByUseCase: true },
  })
}

const stepsOf = async (tx: Tx, complaintId: string): Promise<{ at: Date; status: ComplaintStatus }[]> => {
  const rows = await tx.query<{ at: Date; status: string }>(
    `SELECT at, status FROM complaint_updates WHERE complaint_id = $1::uuid ORDER BY at, id`,
    [complaintId],
  )
  return rows.map(({ at, status }) => ({ at, status: z.enum(COMPLAINT_STATUSES).parse(status) }))
}
