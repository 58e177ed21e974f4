import type { Payload } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '@/access/actor'
import { may } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { applyIncomingAction, type IncomingAction, type IncomingStatus } from '@/domain/letters/incoming'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { listRecipients, type Recipient } from './dispositions'
import { incomingReach } from './incoming-reach'
import { incomingRoles } from './incoming-roles'

export type IncomingDetail = {
  id: string
  year: number
  serial: number
  enteredOn: string
  receivedOn: string
  sender: string
  letterNumber: string | null
  letterDate: string | null
  subject: string
  classification: string | null
  status: IncomingStatus
  outcome: string | null
  closedOn: string | null
  recordedBy: string | null
  closedBy: string | null
  scans: { contentType: string; sha256: string }[]
  dispositions: { id: string; to: string; by: string; note: string; dueOn: string; givenOn: string; result: string | null; doneOn: string | null; isMine: boolean }[]
  actions: IncomingAction[]
  mayCorrect: boolean
  mayScan: boolean
  mayRemoveScans: boolean
  /** To whom the letter can be given; empty for those who cannot. */
  recipients: Recipient[]
}

/** One incoming letter with its sheets, dispositions, and what this officer may do now. Throws `not-allowed`, `not-found`. */
export const loadIncoming = async (payload: Payload, actor: StaffActor, id: string, clock: Clock): Promise<IncomingDetail> => {
  const { condition, values } = incomingReach(actor, 2)
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [letter] = await query<Row>(payload, `${LETTER} WHERE i.id = $1::uuid AND ${condition}`, [id, ...values])
  if (!letter) throw new DomainError('not-found')
  const dispositions = await query<Omit<IncomingDetail['dispositions'][number], 'isMine'> & { toId: string }>(payload, DISPOSITIONS, [id])
  const open = dispositions.filter(({ doneOn }) => doneOn === null).length
  const { zone } = await loadWorkingCalendar(payload)
  const roles = await incomingRoles((text, values) => query(payload, text, values), actor, plainDateIn(zone, clock()))
  const actions = (['dispose', 'finish', 'void'] as const).filter((action) => applyIncomingAction(letter.status, action, roles, { open }).ok)
  return {
    ...letter,
    scans: await query<{ contentType: string; sha256: string }>(payload, `SELECT content_type AS "contentType", sha256 FROM incoming_letters_scans WHERE _parent_id = $1::uuid ORDER BY _order`, [id]),
    dispositions: dispositions.map(({ toId, ...rest }) => ({ ...rest, isMine: toId === actor.id && rest.doneOn === null && letter.status === 'disposed' })),
    actions,
    mayCorrect: may(actor, 'record-incoming-letters') && letter.status !== 'void',
    mayScan: may(actor, 'record-incoming-letters') && letter.status !== 'void',
    mayRemoveScans: may(actor, 'record-incoming-letters') && (letter.status === 'new' || letter.status === 'disposed'),
    recipients: actions.includes('dispose') ? await listRecipients(payload) : [],
  }
}

type Row = Omit<IncomingDetail, 'scans' | 'dispositions' | 'actions' | 'mayCorrect' | 'mayScan' | 'mayRemoveScans' | 'recipients'>

const LETTER = `
SELECT i.id, i.year::int AS year, i.serial::int AS serial, i.entered_on AS "enteredOn", i.received_on AS "receivedOn", i.sender, i.letter_number AS "letterNumber", i.letter_date AS "letterDate",
       i.subject, i.classification, i.status::text AS status, i.outcome, i.closed_on AS "closedOn", r.name AS "recordedBy", c.name AS "closedBy"
  FROM incoming_letters i LEFT JOIN staff r ON r.id = i.recorded_by_id LEFT JOIN staff c ON c.id = i.closed_by_id`

const DISPOSITIONS = `
SELECT d.id, t.name AS "to", d.to_id AS "toId", b.name AS by, d.note, d.due_on AS "dueOn", d.given_on AS "givenOn", d.result, d.done_on AS "doneOn"
  FROM incoming_letters_dispositions d JOIN staff t ON t.id = d.to_id JOIN staff b ON b.id = d.by_id WHERE d._parent_id = $1::uuid ORDER BY d._order`
