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
  const tokens = looksLikeNumber(words) ? [] : tokensOf(soughtWords(words))
  const sought = tokens.length > 0 ? `tokens @> ${bind(tokens)}::bigint[]` : null
  const others = [
    ...(looksLikeNumber(words) ? [`c.number_key LIKE ${bind(`${numberKey(words).replace(/[\\%_]/gu, '\\$&')}%`)}`] : []),
    ...(source ? [`c.source = ${bind(source)}`] : []),
    ...(typeId ? [`c.letter_type_id = ${bind(typeId)}::uuid`] : []),
    ...(isDay(from) ? [`c.day >= ${bind(from)}`] : []),
    ...(isDay(until) ? [`c.day <= ${bind(until)}`] : []),
    ...(cursor ? [`(c.day, c.id) < (${bind(cursor.day)}, ${bind(cursor.id)}::uuid)`] : []),
    // The letters of one person are few: they are gathered first.
    ...(residentIds ? [`c.id IN (SELECT id FROM letters WHERE resident_id = ANY (${bind(residentIds)}::uuid[]))`] : []),
  ]
  const page = sought === null ? newestOf(others) : residentIds ? gathered([...others, `c.${sought}`]) : nearOrGathered(others, sought, typeId || (source && source !== 'outgoing') ? NEAR_OF_FEW : NEAR)
  return { text: withFacts(page, NEWEST), values }
}

const MOST = ARCHIVE_PER_PAGE + 1

/**
 * So many of the newest letters are looked through for words before all that hold them are gathered: either takes a few milliseconds at most. Those
 * of one kind lie far apart on the disk, and are gathered sooner: two indexes together leave few.
 */
const NEAR = 2_000
const NEAR_OF_FEW = 500

const where = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '')

/** Met one after the other while walking the days. */
const newestOf = (conditions: readonly string[], most = MOST): string => `SELECT c.* FROM letter_archive c${where(conditions)} ORDER BY c.day DESC, c.id DESC LIMIT ${most}`

/**
 * Gathered from whatever index leaves the fewest, and sorted then: behind OFFSET 0 the planner does not know that an order is wanted, and so
 * does not walk the days. Sorted are days and ids alone; the lines themselves are fetched for the page.
 */
const gathered = (conditions: readonly string[]): string => `
  SELECT p.* FROM (SELECT f.id FROM (SELECT c.day, c.id FROM letter_archive c${where(conditions)} OFFSET 0) f ORDER BY f.day DESC, f.id DESC LIMIT ${MOST}) g
    CROSS JOIN LATERAL (SELECT * FROM letter_archive WHERE id = g.id LIMIT 1) p ORDER BY p.day DESC, p.id DESC`

/**
 * A word that many letters hold fills its page from the newest ones; those that hold a rarer one are few enough to be gathered. Which it is
 * shows when it is tried: how often a hash comes up the planner can only guess, and for the rare ones guesses far too much.
 */
const nearOrGathered = (others: readonly string[], sought: string, near: number): string => `
  WITH near AS MATERIALIZED (SELECT n.* FROM (${newestOf(others, near)}) n WHERE n.${sought} ORDER BY n.day DESC, n.id DESC LIMIT ${MOST})
  SELECT * FROM near WHERE (SELECT count(*) FROM near) = ${MOST}
  UNION ALL (${gathered([...others, `c.${sought}`, `(SELECT count(*) FROM near) < ${MOST}`])})`

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/u.test(text) && parsePlainDate(text).ok

