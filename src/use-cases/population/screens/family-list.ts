import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import { parseNokk } from '@/domain/identity/nokk'
import { decryptField, keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { hamletInReach } from '../../office/resident-search'

export const FAMILIES_PER_PAGE = 50

/**
 * What one line of the families' list shows. `head` is null where there is none, and where the reader may not read it
 * (`hasHead`); of a family without one the eldest members are named.
 */
export type FamilyRow = { id: string; maskedNokk: string; head: string | null; hasHead: boolean; hamlet: string | null; members: number; eldest: string[] }

export type FamilySearch = {
  /** Part of the head's name; empty for every family. */
  name: string
  hamletId: string | null
  /** Those alone in which somebody lives and nobody is the head. */
  isHeadless: boolean
  /** From `next` of the page before; null for the first page. */
  after: string | null
}

export type FamilyPage = { rows: FamilyRow[]; next: string | null }

/**
 * One page of the families in the order of their permanent running numbers. Pages by keyset and counts no more than the
 * members of one page. A kadus sees the own hamlet only. Throws `not-allowed`.
 */
export const searchFamilies = async (payload: Payload, actor: Actor, search: FamilySearch): Promise<FamilyPage> => {
  const reach = hamletInReach(actor, null)
  const asked = { ...search, hamletId: reach ?? search.hamletId }
  const run: Run = (text, values) => query(payload, text, values)
  const found = search.isHeadless ? await headless(run, asked) : await run<DatabaseRow>(...statementOf(asked))
  const page = found.slice(0, FAMILIES_PER_PAGE)
  const members = await query<{ family: string; name: string; hamlet: string | null }>(payload, MEMBERS, [page.map(({ id }) => id).join(',')])
  return {
    rows: page.map(({ id, nokk, head, headHamlet, hamlet }) => ({
      id, hamlet,
      maskedNokk: maskNumber(decryptField(nokk, placeOf('families', 'nokk', id))),
      hasHead: head !== null,
      head: reach === null || headHamlet === reach ? head : null,
      members: members.filter(({ family }) => family === id).length,
      eldest: head === null ? members.filter((member) => member.family === id && (reach === null || member.hamlet === reach)).slice(0, MOST_NAMES).map(({ name }) => name) : [],
    })),
    next: found.length > FAMILIES_PER_PAGE ? (page.at(-1)?.no ?? null) : null,
  }
}

/**
 * Families without a head are rare: they are looked for by ranges of the running numbers until a page is full, so that no
 * statement reads all families at once.
 */
const headless = async (run: Run, search: FamilySearch): Promise<DatabaseRow[]> => {
  const [last] = await run<{ no: string }>(LAST_NUMBER)
  const found: DatabaseRow[] = []
  for (let start = numberIn(search.after); start < Number(last?.no ?? 0) && found.length <= FAMILIES_PER_PAGE; start += WINDOW) {
    found.push(...(await run<DatabaseRow>(...statementOf({ ...search, after: String(start) }, start + WINDOW))))
  }
  return found
}

type Run = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>

const WINDOW = 5000

const LAST_NUMBER = 'SELECT register_no::text AS no FROM families ORDER BY register_no DESC LIMIT 1'

const numberIn = (after: string | null): number => (after && /^\d{1,15}$/u.test(after) ? Number(after) : 0)

const statementOf = (search: FamilySearch, until?: number): [string, readonly unknown[]] => {
  const { text, values } = familyListStatement(search, until)
  return [text, values]
}

/**
 * The one family of a No. KK, found through the keyed hash. Null when there is none that the actor may see. Throws
 * `not-allowed`; `invalid-input` when it cannot be a No. KK.
 */
export const findFamilyByNokk = async (payload: Payload, actor: Actor, typed: string): Promise<string | null> => {
  const hamletId = hamletInReach(actor, null)
  const nokk = parseNokk(typed)
  if (!nokk.ok) throw new DomainError('invalid-input', { field: 'nokk', problem: nokk.problem.code })
  const [family] = await query<{ id: string }>(payload, `SELECT id FROM families WHERE nokk_hash = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR hamlet_id = $2::uuid)`, [keyedHash('nokk', nokk.value), hamletId])
  return family?.id ?? null
}

type DatabaseRow = { id: string; no: string; nokk: string; hamlet: string | null; head: string | null; headHamlet: string | null }

const LIVING = `r.life_status = '1' AND r.deleted_at IS NULL`

/** The living members of the families of one page: as many rows as people, and a page has fifty families. */
const MEMBERS = `SELECT r.family_id AS family, r.name, r.hamlet_id AS hamlet FROM residents r WHERE r.family_id = ANY (string_to_array($1, ',')::uuid[]) AND ${LIVING} ORDER BY r.birth_date, r.id`

/** Names that tell a family without a head. */
const MOST_NAMES = 3

/**
 * One page of the list as SQL; what is not asked for is left out of the text. Families are walked in the order of their
 * numbers, or, for a part of a name, heads are gathered by the trigram index first. LATERAL … LIMIT keeps the planner
 * from reading all residents into a table of families. Exported for the test that looks at its plan.
 */
export const familyListStatement = ({ name, hamletId, isHeadless, after }: FamilySearch, until?: number): { text: string; values: readonly unknown[] } => {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const words = name.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  const named = words.map((word) => `lower(r.name) LIKE ${bind(`%${word.replace(/[\\%_]/gu, '\\$&')}%`)}`)
  // One or two letters have no trigram and match nearly everybody: there the walk is over at once.
  const isGathered = words.some((word) => word.length >= 3)
  const head = `SELECT r.family_id, r.name, r.hamlet_id FROM residents r WHERE r.family_role = '1' AND ${LIVING}`
  const conditions = [
    'f.deleted_at IS NULL',
    ...(after && /^\d{1,15}$/u.test(after) ? [`f.register_no > ${bind(after)}::bigint`] : []),
    ...(until === undefined ? [] : [`f.register_no <= ${bind(until)}::bigint`]),
    ...(hamletId ? [`f.hamlet_id = ${bind(hamletId)}::uuid`] : []),
    ...(isHeadless ? ['head.name IS NULL', 'someone.is_there'] : []),
    ...(words.length > 0 && !isGathered ? ['head.name IS NOT NULL'] : []),
  ]
  const text = `
    ${isGathered ? `WITH head AS MATERIALIZED (${[head, ...named].join(' AND ')} AND r.family_id IS NOT NULL)` : ''}
    SELECT f.id, f.register_no::text AS no, f.nokk, h.name AS hamlet, head.name AS head, head.hamlet_id AS "headHamlet"
      FROM ${isGathered ? 'head JOIN families f ON f.id = head.family_id' : `families f LEFT JOIN LATERAL (${[head, 'r.family_id = f.id', ...named].join(' AND ')} LIMIT 1) head ON true`}
      ${isHeadless ? `CROSS JOIN LATERAL (SELECT true AS is_there FROM residents r WHERE r.family_id = f.id AND ${LIVING} LIMIT 1) someone` : ''}
      LEFT JOIN hamlets h ON h.id = f.hamlet_id
     WHERE ${conditions.join(' AND ')} ORDER BY f.register_no LIMIT ${FAMILIES_PER_PAGE + 1}`
  return { text, values }
}
