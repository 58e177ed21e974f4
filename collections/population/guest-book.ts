import { type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest, ValidationError } from 'payload'

import { actorOf } from '@/access/actor'
import { lastDayOfMonthBefore, parsePlainDate } from '@/domain/calendar/plain-date'
import { PEOPLE_MESSAGES } from '@/messages/people'
import { monthWords } from '@/messages/registers'
import { txOf } from '@/platform/transaction'
import { lockLedger } from '@/use-cases/population/open-act'

/** What book B.4 shows of a guest; that somebody stays longer or has left is told later. */
const SHOWN = ['name', 'sex', 'identityNumber', 'birthPlace', 'birthDate', 'age', 'occupation', 'nationality', 'cameFrom', 'purpose', 'host', 'hamlet', 'arrivedOn', 'stayUntil', 'note'] as const

type Guest = Readonly<Record<string, unknown>>

type Kept = { countedFrom: string; leftCountedOn: string | null; openDay: string }

/** A guest whom the book of a closed month shows stays in it as they are: only what comes after is still written down. */
export const keepClosedBooks: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const kept = operation === 'create' ? await lockedOpening(req) : await lockedGuest(req, String(originalDoc?.id))
  if (operation === 'create' || !originalDoc || !kept) return data
  const month = lastClosedMonth(kept.openDay)
  if (kept.countedFrom < kept.openDay && (isChanged(originalDoc, data, kept.openDay) || data.deletedAt)) refuse(req, PEOPLE_MESSAGES.guestInClosedBook(month))
  const hasOtherLeaving = (data.leftOn ?? null) !== (originalDoc.leftOn ?? null)
  if (kept.leftCountedOn !== null && kept.leftCountedOn < kept.openDay && hasOtherLeaving) refuse(req, PEOPLE_MESSAGES.guestLeftInClosedBook(month))
  return data
}

/** Nor is such a guest deleted for good. */
export const staysInClosedBooks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const kept = await lockedGuest(req, String(id))
  if (kept && kept.countedFrom < kept.openDay) refuse(req, PEOPLE_MESSAGES.guestInClosedBook(lastClosedMonth(kept.openDay)))
}

/** Whoever closes the month right now waits, or has closed it already. */
const lockedGuest = async (req: PayloadRequest, id: string): Promise<Kept | null> => {
  const tx = await txOf(req.payload, req, actorOf(req))
  await lockLedger(tx)
  const [row] = await tx.query<Kept>(
    `SELECT counted_from AS "countedFrom", left_counted_on AS "leftCountedOn", population_first_open_day()::text AS "openDay" FROM temporary_residents WHERE id::text = $1`,
    [id],
  )
  return row ?? null
}

const lockedOpening = async (req: PayloadRequest): Promise<null> => {
  await lockLedger(await txOf(req.payload, req, actorOf(req)))
  return null
}

const isChanged = (before: Guest, after: Guest, openDay: string): boolean =>
  SHOWN.some((field) => (idOf(before[field]) ?? '') !== (idOf(after[field]) ?? '')) || extensionsBefore(before, openDay) !== extensionsBefore(after, openDay)

/** Extensions that a closed month's book counts, as one text. */
const extensionsBefore = ({ extensions }: Guest, openDay: string): string => {
  const all: unknown[] = Array.isArray(extensions) ? extensions : []
  return JSON.stringify(all.map(extensionOf).filter(({ on }) => on < openDay))
}

const extensionOf = (value: unknown): { on: string; until: string } => {
  const extension: { on?: unknown; until?: unknown } = typeof value === 'object' && value !== null ? value : {}
  return { on: String(extension.on ?? ''), until: String(extension.until ?? '') }
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

const lastClosedMonth = (openDay: string): string => {
  const day = parsePlainDate(openDay)
  return day.ok ? monthWords(lastDayOfMonthBefore(day.value)) : ''
}

const refuse = (req: PayloadRequest, message: string): never => {
  throw new ValidationError({ collection: 'temporary-residents', errors: [{ path: 'name', message }], req }, req.t)
}
