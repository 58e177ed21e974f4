import type { Payload } from 'payload'

import type { Actor, Role } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type PlainDate, parsePlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { applyIncomingAction, type IncomingAction } from '@/domain/letters/incoming'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { incomingRoles } from './incoming-roles'
import { changeIncoming, isOpen, lockIncoming, type LockedIncoming } from './locked-incoming'

/** Offices whose officers can be told to do something for an incoming letter. */
const RECIPIENTS: readonly Role[] = ['sekdes', 'operator', 'kadus']

export type Recipient = { id: string; name: string; roles: string[] }

/** The active officers to whom a letter can be given, by name. */
export const listRecipients = (payload: Payload): Promise<Recipient[]> =>
  query<Recipient>(
    payload,
    `SELECT s.id, s.name, array_agg(r.value::text ORDER BY r.value) AS roles FROM staff s JOIN staff_roles r ON r.parent_id = s.id
      WHERE s.active GROUP BY s.id, s.name HAVING bool_or(r.value::text = ANY (string_to_array($1, ','))) ORDER BY s.name, s.id`,
    [RECIPIENTS.join(',')],
  )

export type DisposeInput = {
  letterId: string
  /** How many dispositions stood on the screen: a button pressed twice, or two at once, give one. */
  seen: number
  /** Ids of officers. */
  to: readonly string[]
  note: string
  dueOn: string
}

/** The kades, or who stands in for the kades today, says what officers shall do for a letter, and until when. Throws `not-allowed`, `changed-meanwhile`, `words-required`, `recipient-missing`, `due-day-past`. */
export const disposeIncoming = async (payload: Payload, actor: Actor, { letterId, seen, to, note, dueOn }: DisposeInput, clock: Clock): Promise<void> => {
  requireAct(actor, 'dispose-incoming-letters')
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  const { zone } = await loadWorkingCalendar(payload)
  if (!(await incomingRoles((text, values) => query(payload, text, values), actor, plainDateIn(zone, clock()))).includes('kades')) throw new DomainError('not-allowed')
  if (note.trim() === '') throw new DomainError('words-required')
  const known = await listRecipients(payload)
  const wanted = known.filter(({ id }) => to.includes(id))
  if (wanted.length === 0 || wanted.length !== new Set(to).size) throw new DomainError('recipient-missing')
  await actOn(payload, actor, letterId, clock, async (tx, letter, { today, roles }) => {
    const due = parsePlainDate(dueOn)
    if (!due.ok || due.value < today) throw new DomainError('due-day-past')
    const status = next(letter, 'dispose', roles)
    if (letter.dispositions.length !== seen) throw new DomainError('changed-meanwhile')
    const given = wanted.map(({ id }) => ({ to: id, note: note.trim(), dueOn: due.value, by: actor.id, givenOn: today }))
    await changeIncoming(tx, letterId, { status, dispositions: [...letter.dispositions, ...given] })
    await appendAudit(tx, { action: 'incoming-disposed', object: { collection: 'incoming-letters', id: letterId }, details: { to: wanted.map(({ id }) => id), dueOn: due.value } })
  })
}

/** An officer says what came of a disposition. Only the one it was given to may. Throws `not-allowed`, `not-found`, `words-required`, `changed-meanwhile`. */
export const reportDisposition = async (payload: Payload, actor: Actor, { letterId, dispositionId, result }: { letterId: string; dispositionId: string; result: string }, clock: Clock): Promise<void> => {
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  if (result.trim() === '') throw new DomainError('words-required')
  await actOn(payload, actor, letterId, clock, async (tx, letter, { today }) => {
    const mine = letter.dispositions.find(({ id }) => id === dispositionId)
    if (!mine) throw new DomainError('not-found')
    if (mine.to !== actor.id) throw new DomainError('not-allowed')
    if (!isOpen(mine) || letter.status !== 'disposed') throw new DomainError('changed-meanwhile')
    await changeIncoming(tx, letterId, { dispositions: letter.dispositions.map((one) => (one === mine ? { ...one, result: result.trim(), doneOn: today } : one)) })
    await appendAudit(tx, { action: 'disposition-done', object: { collection: 'incoming-letters', id: letterId } })
  })
}

/** What became of a letter, in words: it is done. Throws `not-allowed`, `words-required`, `dispositions-open`, `changed-meanwhile`. */
export const finishIncoming = (payload: Payload, actor: Actor, input: { letterId: string; words: string }, clock: Clock): Promise<void> => closeIncoming(payload, actor, { ...input, action: 'finish' }, clock)

/** Crosses a letter out that was entered by mistake: its number and line stay in the book. Throws `not-allowed`, `words-required`, `changed-meanwhile`. */
export const voidIncoming = (payload: Payload, actor: Actor, input: { letterId: string; words: string }, clock: Clock): Promise<void> => closeIncoming(payload, actor, { ...input, action: 'void' }, clock)

const closeIncoming = async (payload: Payload, actor: Actor, { letterId, words, action }: { letterId: string; words: string; action: 'finish' | 'void' }, clock: Clock): Promise<void> => {
  if (words.trim() === '') throw new DomainError('words-required')
  await actOn(payload, actor, letterId, clock, async (tx, letter, { today, roles }) => {
    const status = next(letter, action, roles)
    await changeIncoming(tx, letterId, { status, outcome: words.trim(), closedOn: today, closedBy: actor.kind === 'staff' ? actor.id : null })
    await appendAudit(tx, { action: action === 'finish' ? 'incoming-finished' : 'incoming-voided', object: { collection: 'incoming-letters', id: letterId } })
  })
}

type Doing = { today: PlainDate; roles: readonly string[] }

const actOn = async (payload: Payload, actor: Actor, letterId: string, clock: Clock, run: (tx: Tx, letter: LockedIncoming, doing: Doing) => Promise<void>): Promise<void> => {
  const { zone } = await loadWorkingCalendar(payload)
  await inTransaction(payload, actor, async (tx) => {
    const letter = await lockIncoming(tx, letterId)
    const today = plainDateIn(zone, clock())
    await run(tx, letter, { today, roles: await incomingRoles(tx.query, actor, today) })
  })
}

const next = (letter: LockedIncoming, action: IncomingAction, roles: readonly string[]) => {
  const applied = applyIncomingAction(letter.status, action, roles, { open: letter.dispositions.filter(isOpen).length })
  if (!applied.ok) throw new DomainError(applied.problem.code === 'transition-not-allowed' ? 'changed-meanwhile' : applied.problem.code)
  return applied.value
}
