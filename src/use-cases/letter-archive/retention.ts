import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type PlainDate, parsePlainDate } from '@/domain/calendar/plain-date'
import { readDayCursor } from '@/domain/codes/uuid'
import { DomainError } from '@/domain/errors'
import { MOST_YEARS, RETENTION_FATES, type RetentionFate, retentionFrom } from '@/domain/letters/retention'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { reasonOf } from '../reasons'
import { ARCHIVE_PER_PAGE, type ArchivedLetter, type Statement, withFacts } from './search-archive'

/** What somebody can do about letters whose time is over: nothing is done by itself. */
export const RETENTION_LISTS = ['inactive', 'destroy', 'review', 'permanent'] as const

export type RetentionList = (typeof RETENTION_LISTS)[number]

/** Letters of one list, those longest in it first. Throws `not-allowed`. */
export const listRetention = async (payload: Payload, actor: Actor, asked: { list: RetentionList; today: PlainDate; after: string | null }): Promise<{ rows: ArchivedLetter[]; next: string | null }> => {
  requireAct(actor, 'read-letter-archive')
  const { text, values } = retentionStatement(asked)
  const found = await query<ArchivedLetter>(payload, text, values)
  const rows = found.slice(0, ARCHIVE_PER_PAGE)
  const last = rows.at(-1)
  const day = asked.list === 'inactive' ? last?.activeUntil : last?.inactiveUntil
  return { rows, next: found.length > ARCHIVE_PER_PAGE && last ? `${day}.${last.id}` : null }
}

/** One page of a list as SQL. */
export const retentionStatement = ({ list, today, after }: { list: RetentionList; today: string; after: string | null }): Statement => {
  const { day, id } = readDayCursor(after) ?? { day: '', id: NOBODY }
  if (list === 'inactive') {
    // The newest first: those at the end of this order have mostly left the list.
    const page = `SELECT c.* FROM letter_archive c WHERE c.active_until < $1 AND (c.active_until, c.id) < ($2, $3::uuid) AND c.inactive_until >= $1 ORDER BY c.active_until DESC, c.id DESC LIMIT ${ARCHIVE_PER_PAGE + 1}`
    return { text: withFacts(page, 'active_until DESC, id DESC'), values: [today, day || '9999', id] }
  }
  const page = `SELECT c.* FROM letter_archive c WHERE c.fate = $1 AND c.inactive_until < $2 AND (c.inactive_until, c.id) > ($3, $4::uuid) ORDER BY c.inactive_until, c.id LIMIT ${ARCHIVE_PER_PAGE + 1}`
  return { text: withFacts(page, 'inactive_until, id'), values: [list, today, day, id] }
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

const years = z.string().regex(/^\d{1,2}$/u).transform(Number).pipe(z.number().max(MOST_YEARS))

const change = z.object({ activeYears: years, inactiveYears: years, fate: z.enum(RETENTION_FATES) })

export type RetentionChange = { id: string; activeYears: string; inactiveYears: string; fate: string; reason: string; seen: string }

/**
 * Changes how long one letter is kept. `seen` is `retentionMark` of what was on the screen. Throws `not-allowed`, `not-found`,
 * `reason-required`, `invalid-input`, `changed-meanwhile`.
 */
export const changeRetention = async (payload: Payload, actor: Actor, { id, reason, seen, ...typed }: RetentionChange): Promise<void> => {
  requireAct(actor, 'set-letter-retention')
  const why = reasonOf(reason)
  const wanted = change.safeParse(typed)
  if (!wanted.success) throw new DomainError('invalid-input', { field: String(wanted.error.issues[0]?.path[0] ?? '') })
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  await inTransaction(payload, actor, async (tx) => {
    const [row] = await tx.query<{ source: 'outgoing' | 'incoming' | 'by-hand'; day: string; activeUntil: string; inactiveUntil: string; fate: RetentionFate }>(
      `SELECT source, day, active_until AS "activeUntil", inactive_until AS "inactiveUntil", fate FROM letter_archive WHERE id = $1::uuid FOR UPDATE`,
      [id],
    )
    const day = parsePlainDate(row?.day ?? '')
    if (!row || !day.ok) throw new DomainError('not-found')
    if (retentionMark(row) !== seen) throw new DomainError('changed-meanwhile')
    const { activeUntil, inactiveUntil, fate } = retentionFrom(day.value, wanted.data)
    await tx.query(`UPDATE letter_archive SET active_until = $2, inactive_until = $3, fate = $4 WHERE id = $1::uuid`, [id, activeUntil, inactiveUntil, fate])
    await appendAudit(tx, { action: 'letter-retention-changed', object: { collection: COLLECTIONS[row.source], id }, reason: why, details: { activeUntil, inactiveUntil, fate } })
  })
}

const COLLECTIONS = { outgoing: 'letters', incoming: 'incoming-letters', 'by-hand': 'letters' } as const

/** What the retention of a letter says, in short. */
export const retentionMark = ({ activeUntil, inactiveUntil, fate }: Pick<ArchivedLetter, 'activeUntil' | 'inactiveUntil' | 'fate'>): string => [activeUntil, inactiveUntil, fate].join(' ')
