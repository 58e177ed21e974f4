import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { type IncomingFacts, type IncomingField, parseIncoming } from '@/domain/letters/incoming'
import { INCOMING_FIELDS } from '@/messages/incoming-letters'
import type { Clock } from '@/platform/clock'
import { withSubmissionKey } from '@/platform/submissions'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { fileIncoming } from '../letter-archive/file-letter'
import { takeAgendaNumber } from '../letters/letter-sequence'
import { loadWorkingCalendar } from '../office/village'

export type IncomingInput = {
  /** Made when the form was opened: one key, one letter. */
  key: string
  typed: Readonly<Partial<Record<IncomingField, string>>>
}

/**
 * Writes an incoming letter down and gives it its agenda number: of its own sequence, or of the one that it shares with
 * outgoing letters, as the village has set. The same form sent twice gives the same letter. Throws `not-allowed`,
 * `answer-not-accepted` with the field, `submission-key-reused`.
 */
export const recordIncoming = async (payload: Payload, actor: Actor, { key, typed }: IncomingInput, clock: Clock): Promise<{ id: string }> => {
  requireAct(actor, 'record-incoming-letters')
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const facts = parseIncoming(typed, today)
  if (!facts.ok) throw new DomainError('answer-not-accepted', { field: INCOMING_FIELDS[facts.problem.field] })
  const made = await inTransaction(payload, actor, (tx) =>
    withSubmissionKey(tx, { kind: 'incoming-letter', key, content: contentOf(facts.value) }, async () => {
      const { agendaSequence } = await payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
      const { series, year, serial } = await takeAgendaNumber(tx, { day: today, isShared: agendaSequence === 'shared' })
      // Made now and not by the form: ids tell in which order the lines of the book were written.
      const id = uuidv7()
      await payload.create({
        collection: 'incoming-letters',
        data: { id, series, year, serial, enteredOn: today, ...facts.value, recordedBy: actor.kind === 'staff' ? actor.id : null, status: 'new' },
        req: tx.req,
        overrideAccess: true,
        context: { chosenId: id, auditedByUseCase: true },
      })
      await fileIncoming(tx.query, { id, enteredOn: today, serial, ...facts.value })
      await appendAudit(tx, { action: 'incoming-recorded', object: { collection: 'incoming-letters', id }, details: { series, serial } })
      return { id }
    }),
  )
  return z.object({ id: z.string() }).parse(made)
}

const contentOf = (facts: IncomingFacts): string => JSON.stringify(facts)
