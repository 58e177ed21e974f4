import { type Payload, ValidationError } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { parsePlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { guestDayFaults } from '@/domain/registers/guest-days'
import { fail, type Result, succeed } from '@/domain/result'
import type { Clock } from '@/platform/clock'
import { inTransaction, type Tx } from '@/platform/transaction'

import { listHamlets } from '../office/hamlets'
import { loadWorkingCalendar } from '../office/village'
import { lockLedger } from '../population/open-act'
import { readStay, STAY_FIELDS, type StayField, type StayProblem } from './read-stay'

/** A guest as the form shows one; the number of identity is masked. Fields of extensions are called `extensions.<place>.until`. */
export type KnownStay = { id: string; typed: Partial<Record<StayField, string>>; leftOn: string | null; extensions: readonly { on: string; until: string }[] }

export type CorrectionProblem = { field: string; code: StayProblem['code'] | 'left-before-arrival' }

/** One guest of the village, for whoever may read all of them. Throws `not-allowed`, `not-found`. */
export const showStay = async (payload: Payload, actor: Actor, id: string): Promise<KnownStay> => {
  if (rightOf(actor, 'temporary-residents', 'read') !== true) throw new DomainError('not-allowed')
  return inTransaction(payload, actor, (tx) => loadStay(tx, id))
}

/**
 * Corrects what was written down of a guest: facts, days, extensions. An emptied day of leaving says that the guest is
 * still here, an emptied extension that there was none. Throws `not-allowed`, `not-found`, `guest-in-closed-book`.
 */
export const correctStay = async (payload: Payload, actor: Actor, { id, typed }: { id: string; typed: Readonly<Record<string, string>> }, clock: Clock): Promise<Result<{ id: string }, CorrectionProblem[]>> => {
  if (rightOf(actor, 'temporary-residents', 'update') !== true) throw new DomainError('not-allowed')
  const { zone } = await loadWorkingCalendar(payload)
  const hamlets = (await listHamlets(payload)).map((hamlet) => hamlet.id)
  return inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const known = await loadStay(tx, id)
    const today = plainDateIn(zone, clock())
    const stay = readStay(typed, { today, hamlets, number: known.typed.identityNumber })
    const days = readDays(typed, known, today)
    if (!stay.ok || !days.ok) return fail([...(stay.ok ? [] : stay.problem), ...(days.ok ? [] : days.problem)])
    const faults = guestDayFaults({ ...stay.value, ...days.value })
    if (faults.length > 0) return fail(faults.map(({ path, code }) => ({ field: path, code })))
    await keepingBooks(() => payload.update({ collection: 'temporary-residents', id, data: { ...stay.value, ...days.value }, req: tx.req, overrideAccess: true }))
    return succeed({ id })
  })
}

/** Takes a guest who was written down by mistake out of the list and the book. Throws `not-allowed`, `not-found`, `guest-in-closed-book`. */
export const removeStay = async (payload: Payload, actor: Actor, id: string, clock: Clock): Promise<void> => {
  if (rightOf(actor, 'temporary-residents', 'delete') !== true) throw new DomainError('not-allowed')
  await inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    await loadStay(tx, id)
    await keepingBooks(() => payload.update({ collection: 'temporary-residents', id, data: { deletedAt: clock().toISOString() }, req: tx.req, overrideAccess: true }))
  })
}

const loadStay = async (tx: Tx, id: string): Promise<KnownStay> => {
  const guest = z.uuid().safeParse(id).success ? await tx.payload.findByID({ collection: 'temporary-residents', id, depth: 0, disableErrors: true, req: tx.req, overrideAccess: true }) : null
  if (!guest) throw new DomainError('not-found')
  const typed: KnownStay['typed'] = {}
  for (const field of STAY_FIELDS) {
    const value = guest[field]
    typed[field] = value === null || value === undefined ? '' : typeof value === 'object' ? String(value.id) : String(value)
  }
  return { id, typed, leftOn: guest.leftOn || null, extensions: (guest.extensions ?? []).map(({ on, until }) => ({ on, until })) }
}

type Days = { leftOn: string | null; extensions: { on: string; until: string }[] }

const readDays = (typed: Readonly<Record<string, string>>, known: KnownStay, today: string): Result<Days, CorrectionProblem[]> => {
  const problems: CorrectionProblem[] = []
  const day = (field: string): string | null => {
    const text = typed[field]?.trim() ?? ''
    if (text !== '' && !parsePlainDate(text).ok) problems.push({ field, code: 'wrong' })
    return text || null
  }
  const leftOn = day('leftOn')
  if (leftOn !== null && leftOn > today) problems.push({ field: 'leftOn', code: 'future' })
  const extensions = known.extensions.flatMap(({ on }, place) => {
    const until = day(extensionField(place))
    return until === null ? [] : [{ on, until }]
  })
  return problems.length > 0 ? fail(problems) : succeed({ leftOn, extensions })
}

/** What the form calls an extension's day. */
export const extensionField = (place: number): string => `extensions.${place}.until`

/** What a closed month's book shows stays: the hook of the collection refuses it, with its reason. */
const keepingBooks = async (change: () => Promise<unknown>): Promise<void> => {
  try {
    await change()
  } catch (error) {
    if (error instanceof ValidationError) throw new DomainError('guest-in-closed-book', { why: error.data.errors.map(({ message }) => message).join(' ') })
    throw error
  }
}
