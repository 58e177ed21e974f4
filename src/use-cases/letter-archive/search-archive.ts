import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { parsePlainDate } from '@/domain/calendar/plain-date'
import { readDayCursor } from '@/domain/codes/uuid'
import type { ArchiveSource } from '@/domain/letters/archive'
import type { RetentionFate } from '@/domain/letters/retention'
import { looksLikeNumber, numberKey, soughtWords } from '@/domain/letters/search-words'
import { query } from '@/platform/database'

import { recordsOf } from '../residents-merge/merged-records'
import { tokensOf } from './file-letter'

export const ARCHIVE_PER_PAGE = 50

/** One line of the archive. `subject` is the kind of an outgoing letter; `person` a masked name, a sender, or to whom a letter by hand went. */
export type ArchivedLetter = {
  id: string
  source: ArchiveSource
  day: string
  number: string | null
  subject: string
  person: string
  status: string | null
  classification: string | null
  activeUntil: string
  inactiveUntil: string
  fate: RetentionFate
}

export type ArchiveQuestion = {
  /** A number, its beginning, or words that all have to be in the letter. */
  words: string
  source: ArchiveSource | null
  typeId: string | null
  from: string
  until: string
  residentId: string | null
  /** `next` of the page before. */
  after: string | null
}

/**
 * Letters that came and went, the newest first, and numbers taken by hand; pages by keyset and counts nothing. `isUnsearchable`:
 * something was typed, and nothing in it can be searched for. Throws `not-allowed`.
 */
export const searchArchive = async (payload: Payload, actor: Actor, question: ArchiveQuestion): Promise<{ rows: ArchivedLetter[]; next: string | null; isUnsearchable: boolean }> => {
  requireAct(actor, 'read-letter-archive')
  if (question.words.trim() !== '' && !looksLikeNumber(question.words) && soughtWords(question.words).length === 0) return { rows: [], next: null, isUnsearchable: true }
  const residentIds = question.residentId === null ? null : UUID.test(question.residentId) ? await recordsOf(payload, question.residentId) : []
  const { text, values } = archiveStatement({ ...question, residentIds })
  const found = await query<ArchivedLetter>(payload, text, values)
  const rows = found.slice(0, ARCHIVE_PER_PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > ARCHIVE_PER_PAGE && last ? `${last.day}.${last.id}` : null, isUnsearchable: false }
}

/** One line of the archive. Null when there is none. Throws `not-allowed`. */
export const showArchived = async (payload: Payload, actor: Actor, id: string): Promise<ArchivedLetter | null> => {
  requireAct(actor, 'read-letter-archive')
  const [row] = UUID.test(id) ? await query<ArchivedLetter>(payload, `${SELECTED} FROM letter_archive a ${JOINED} WHERE a.id = $1::uuid`, [id]) : []
  return row ?? null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

export type Statement = { text: string; values: readonly unknown[] }

const SELECTED = `
SELECT a.id, a.source, a.day, coalesce(l.number, h.number, i.letter_number) AS number, coalesce(l.letter_type_name, i.subject, h.subject, '') AS subject,
       coalesce(l.masked_name, i.sender, h.addressee, '') AS person, coalesce(l.status::text, i.status::text) AS status, a.classification,
       a.active_until AS "activeUntil", a.inactive_until AS "inactiveUntil", a.fate`

/** Looked up one by one for the lines of a page: with LIMIT the planner cannot make a join of whole tables of it. */
const JOINED = `
  LEFT JOIN LATERAL (SELECT number, letter_type_name, masked_name, status FROM letters WHERE a.source = 'outgoing' AND id = a.id LIMIT 1) l ON true
  LEFT JOIN LATERAL (SELECT letter_number, subject, sender, status FROM incoming_letters WHERE a.source = 'incoming' AND id = a.id LIMIT 1) i ON true
  LEFT JOIN LATERAL (SELECT number, subject, addressee FROM hand_written_letters WHERE a.source = 'by-hand' AND id = a.id LIMIT 1) h ON true`

const NEWEST = 'day DESC, id DESC'

/** Lines of the archive that were chosen by `page`, in its order, with what they show. */
export const withFacts = (page: string, order: string): string =>
  `WITH a AS MATERIALIZED (${page}) ${SELECTED} FROM a ${JOINED} ORDER BY ${order.split(', ').map((column) => `a.${column}`).join(', ')}`

/**
 * One page as SQL: conditions that are not asked for are left out of it, since the planner cannot see through them. Exported for the test
 * that looks at its plans.
 */
export const archiveStatement = ({ words, source, typeId, from, until, residentIds, after }: Omit<ArchiveQuestion, 'residentId'> & { residentIds: readonly string[] | null }): Statement => {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const cursor = readDayCursor(after)
  const sinceDay = isDay(from) ? [`c.day >= ${bind(from)}`] : []
  const days = [
    ...sinceDay,
    ...(isDay(until) ? [`c.day <= ${bind(until)}`] : []),
    ...(cursor ? [`(c.day, c.id) < (${bind(cursor.day)}, ${bind(cursor.id)}::uuid)`] : []),
  ]
  const tokens = looksLikeNumber(words) ? [] : tokensOf(soughtWords(words))
  if (tokens.length > 0 && !residentIds) {
    const sought = `letter_month_tokens(${bind(tokens)}::bigint[], m.month, ${bind(typeId || null)}::uuid, ${bind(source)})`
    return { text: withFacts(monthByMonth({ sinceDay, days, sought }), NEWEST), values }
  }
  const others = [
    ...days,
    ...(looksLikeNumber(words) ? [`c.number_key LIKE ${bind(`${numberKey(words).replace(/[\\%_]/gu, '\\$&')}%`)}`] : []),
    ...(typeId ? [`c.letter_type_id = ${bind(typeId)}::uuid`] : []),
    ...(source ? [`c.source = ${bind(source)}`] : []),
    // The letters of one person are few: they are gathered first, and their words looked at then.
    ...(residentIds ? [`c.id IN (SELECT id FROM letters WHERE resident_id = ANY (${bind(residentIds)}::uuid[]))`] : []),
    ...(tokens.length > 0 ? [`c.tokens @> ${bind(tokens)}::bigint[]`] : []),
  ]
  return { text: withFacts(residentIds ? gathered(others) : newestOf(others), NEWEST), values }
}

const MOST = ARCHIVE_PER_PAGE + 1

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '')

/** Met one after the other while walking the days. */
const newestOf = (conditions: readonly string[]): string => `SELECT c.* FROM letter_archive c${where(conditions)} ORDER BY c.day DESC, c.id DESC LIMIT ${MOST}`

/** Gathered and sorted then: behind OFFSET 0 the planner does not know that an order is wanted, and so does not walk the days. */
const gathered = (conditions: readonly string[]): string => `SELECT * FROM (SELECT c.* FROM letter_archive c${where(conditions)} OFFSET 0) f ORDER BY day DESC, id DESC LIMIT ${MOST}`

/**
 * Letters that hold what is sought, from the months in which there are letters, the newest first, until a page is full: a month without any
 * costs one look into the index. Months come one by one, since each hangs on the one before, and so LIMIT takes the newest letters. Days are
 * compared behind OFFSET 0: among the few of a month no other index can help. Days and ids alone are sorted; the lines are fetched for the page.
 */
const monthByMonth = ({ sinceDay, days, sought }: { sinceDay: readonly string[]; days: readonly string[]; sought: string }): string => `
  WITH RECURSIVE months AS (
    (SELECT left(c.day, 7) AS month FROM letter_archive c${where(days)} ORDER BY c.day DESC LIMIT 1)
    UNION ALL
    SELECT (SELECT left(c.day, 7) FROM letter_archive c${where([...sinceDay, 'c.day < b.month'])} ORDER BY c.day DESC LIMIT 1) FROM months b WHERE b.month IS NOT NULL
  ), found AS (
    SELECT t.day, t.id FROM months m CROSS JOIN LATERAL (
      SELECT c.day, c.id FROM (SELECT a.day, a.id FROM letter_archive a WHERE letter_month_tokens(a.tokens, a.day, a.letter_type_id, a.source) @> ${sought} OFFSET 0) c${where(days)}
      ORDER BY c.day DESC, c.id DESC LIMIT ${MOST}
    ) t LIMIT ${MOST}
  )
  SELECT p.* FROM found CROSS JOIN LATERAL (SELECT * FROM letter_archive WHERE id = found.id LIMIT 1) p ORDER BY p.day DESC, p.id DESC`

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(text) && parsePlainDate(text).ok
