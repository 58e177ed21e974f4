import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadWorkingCalendar } from '../office/village'
import { incomingRoles } from './incoming-roles'

export type OpenDisposition = { letterId: string; sender: string; subject: string; note: string; dueOn: string; isOverdue: boolean }

export type MailToday = {
  mine: OpenDisposition[]
  /** Letters that wait for the kades, the oldest first; empty for who does not act as the kades today. */
  undisposed: { letterId: string; sender: string; subject: string; receivedOn: string }[]
}

const MOST = 50

/** What incoming letters ask of this officer: own open dispositions, the most pressing first, and what waits for one. */
export const loadMailToday = async (payload: Payload, actor: Actor, clock: Clock): Promise<MailToday> => {
  if (actor.kind !== 'staff') return { mine: [], undisposed: [] }
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const mine = await query<Omit<OpenDisposition, 'isOverdue'>>(
    payload,
    `SELECT i.id AS "letterId", i.sender, i.subject, d.note, d.due_on AS "dueOn" FROM incoming_letters_dispositions d JOIN incoming_letters i ON i.id = d._parent_id
      WHERE d.to_id = $1::uuid AND d.done_on IS NULL AND i.status = 'disposed' ORDER BY d.due_on, d.id LIMIT ${MOST}`,
    [actor.id],
  )
  const isHead = (await incomingRoles((text, values) => query(payload, text, values), actor, today)).includes('kades')
  const undisposed = isHead
    ? await query<MailToday['undisposed'][number]>(
        payload,
        `SELECT i.id AS "letterId", i.sender, i.subject, i.received_on AS "receivedOn" FROM incoming_letters i WHERE i.status = 'new' ORDER BY i.entered_on, i.id LIMIT ${MOST}`,
      )
    : []
  return { mine: mine.map((one) => ({ ...one, isOverdue: one.dueOn < today })), undisposed }
}
