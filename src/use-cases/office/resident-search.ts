import type { Payload } from 'payload'

import { type Actor, hasRole, systemActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import { type Nik, parseNik } from '@/domain/identity/nik'
import { decryptField, keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

export const RESIDENTS_PER_PAGE = 50

const SIMILAR_NAMES = 20

/** What one line of the residents' list shows. Numbers are masked; nothing here can be unmasked by the reader. */
export type ResidentRow = {
  id: string
  name: string
  maskedNik: string
  sex: string | null
  birthDate: string | null
  hamlet: string | null
  address: string | null
  rt: string | null
  rw: string | null
  lifeStatus: string
}

export type ResidentSearch = {
  /** Part of a name; empty for everybody. */
  name: string
  hamletId: string | null
  /** From `next` of the page before; null for the first page. */
  after: ResidentCursor | null
}

/** The last line of a page: the next page begins right behind it, however many rows came in between. */
export type ResidentCursor = { name: string; id: string }

export type ResidentPage = {
  rows: ResidentRow[]
  next: ResidentCursor | null
  /** Names that are written almost like the one asked for; only when the list itself is short. */
  similar: ResidentRow[]
}

/**
 * One page of the residents in the order of their names. Pages by keyset and counts nothing, so that page one
 * thousand of 300,000 people is as quick as page one. Names with typing mistakes come as `similar` (pg_trgm).
 * A kadus sees the own hamlet only. Throws `not-allowed`.
 */
export const searchResidents = async (payload: Payload, actor: Actor, search: ResidentSearch): Promise<ResidentPage> => {
  const hamletId = hamletInReach(actor, search.hamletId)
  const name = search.name.trim().toLowerCase()
  const found = await listByName(payload, { name, hamletId, after: search.after })
  const rows = found.slice(0, RESIDENTS_PER_PAGE)
  const last = rows.at(-1)
  const isShort = name.length >= 3 && search.after === null && rows.length < SIMILAR_NAMES
  return {
    rows: rows.map(present),
    next: found.length > RESIDENTS_PER_PAGE && last ? { name: last.sort_name, id: last.id } : null,
    similar: isShort ? (await listSimilar(payload, { name, hamletId, except: rows.map(({ id }) => id) })).map(present) : [],
  }
}

/**
 * The one resident of a NIK, found through the keyed hash, as the typed number is nowhere in the database. Null
 * when there is none that the actor may see. Throws `not-allowed`; `invalid-input` when it cannot be a NIK.
 */
export const findResidentByNik = async (payload: Payload, actor: Actor, typed: string): Promise<ResidentRow | null> => {
  const hamletId = hamletInReach(actor, null)
  const nik = parseNik(typed)
  if (!nik.ok) throw new DomainError('invalid-input', { field: 'nik', problem: nik.problem.code })
  const { text, values } = residentByNikStatement(nik.value, hamletId)
  const [row] = await query<DatabaseRow>(payload, text, values)
  return row ? present(row) : null
}

/** One resident as the list shows it, or null when the actor may not see that person. Throws `not-allowed`. */
export const findResidentRow = async (payload: Payload, actor: Actor, id: string): Promise<ResidentRow | null> => {
  const hamletId = hamletInReach(actor, null)
  const { text, values } = residentByIdStatement(id, hamletId)
  const [row] = await query<DatabaseRow>(payload, text, values)
  return row ? present(row) : null
}

/** The people whose names are most like a name, best first: to propose who may have sent a request. */
export const findSimilarResidents = async (payload: Payload, name: string, limit: number): Promise<ResidentRow[]> =>
  (await listSimilar(payload, { name: name.trim().toLowerCase(), hamletId: null, except: [] })).slice(0, limit).map(present)

type DatabaseRow = {
  id: string
  name: string
  /** As the database itself orders names: its small letters are not always those of JavaScript. */
  sort_name: string
  nik: string | null
  sex: string | null
  birth_date: string | null
  hamlet: string | null
  address: string | null
  rt: string | null
  rw: string | null
  life_status: string
}

const COLUMNS = 'SELECT r.id, r.name, lower(r.name) AS sort_name, r.nik, r.sex, r.birth_date, h.name AS hamlet, f.address, f.rt, f.rw, r.life_status'

const JOINS = 'LEFT JOIN hamlets h ON h.id = r.hamlet_id LEFT JOIN families f ON f.id = r.family_id'

const SELECT = `${COLUMNS} FROM residents r ${JOINS}`

const listByName = (payload: Payload, wanted: NameFilter & { after: ResidentCursor | null }): Promise<DatabaseRow[]> => {
  const { text, values } = residentListStatement(wanted)
  return query<DatabaseRow>(payload, text, values)
}

type NameFilter = { name: string; hamletId: string | null }

/**
 * One page of the list as SQL. The condition on the name and its order stand on indexes of the migration
 * `20261124_030000_resident_search`: the trigram index for a part of a name, the (name, id) index for the order.
 * Conditions that are not asked for are left out of the text, since the planner cannot see through
 * `$1 IS NULL OR …`. Exported for the test that looks at its plan.
 */
export const residentListStatement = ({ name, hamletId, after }: NameFilter & { after: ResidentCursor | null }): Statement => {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const words = name.split(/\s+/).filter(Boolean)
  const conditions = [
    'r.deleted_at IS NULL',
    ...words.map((word) => `lower(r.name) LIKE ${bind(`%${escapeLike(word)}%`)}`),
    ...(hamletId ? [`r.hamlet_id = ${bind(hamletId)}::uuid`] : []),
    ...(after ? [`(lower(r.name), r.id) > (${bind(after.name)}, ${bind(after.id)}::uuid)`] : []),
  ]
  const condition = conditions.join(' AND ')
  const page = `ORDER BY lower(r.name), r.id LIMIT ${RESIDENTS_PER_PAGE + 1}`
  // Matches of the trigram index are gathered first: walking the order until fifty "Siti" have come by takes longer.
  // One or two letters have no trigram and match nearly everybody: there the walk is over at once.
  const text = words.some((word) => word.length >= 3)
    ? `WITH r AS MATERIALIZED (SELECT ${GATHERED} FROM residents r WHERE ${condition}) ${COLUMNS} FROM r ${JOINS} ${page}`
    : `${SELECT} WHERE ${condition} ${page}`
  return { text, values }
}

const GATHERED = 'r.id, r.name, r.nik, r.sex, r.birth_date, r.life_status, r.hamlet_id, r.family_id'

type Statement = { text: string; values: readonly unknown[] }

export const residentByNikStatement = (nik: Nik, hamletId: string | null): Statement => ({
  text: `${SELECT} WHERE r.deleted_at IS NULL AND r.nik_hash = $1 AND ($2::uuid IS NULL OR r.hamlet_id = $2::uuid) LIMIT 1`,
  values: [keyedHash('nik', nik), hamletId],
})

export const residentByIdStatement = (id: string, hamletId: string | null): Statement => ({
  text: `${SELECT} WHERE r.deleted_at IS NULL AND r.id = $1::uuid AND ($2::uuid IS NULL OR r.hamlet_id = $2::uuid)`,
  values: [id, hamletId],
})

const listSimilar = (payload: Payload, wanted: NameFilter & { except: readonly string[] }): Promise<DatabaseRow[]> =>
  inTransaction(payload, systemActor('name-search'), (tx) => similarNames(tx.query, wanted))

/**
 * The names most like one; `run` must keep to one transaction. The index has to look at far fewer names when they must be
 * very like: where twenty such are found they are the best of all, else it looks again as PostgreSQL usually does.
 */
export const similarNames = async (run: Tx['query'], wanted: NameFilter & { except: readonly string[] }): Promise<DatabaseRow[]> => {
  const { text, values } = similarNamesStatement(wanted)
  await run(LIKENESS, [VERY_LIKE])
  const found = await run<DatabaseRow>(text, values)
  if (found.length >= SIMILAR_NAMES) return found
  await run(LIKENESS, [LIKE])
  return run<DatabaseRow>(text, values)
}

const LIKENESS = `SELECT set_config('pg_trgm.similarity_threshold', $1, true)`
const VERY_LIKE = '0.45'
/** What pg_trgm itself begins with. */
const LIKE = '0.3'

/** The names most like one, as SQL: candidates from the trigram index, the best of them first. */
export const similarNamesStatement = ({ name, hamletId, except }: NameFilter & { except: readonly string[] }): Statement => {
  const values: unknown[] = [name]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const conditions = [
    'r.deleted_at IS NULL',
    'lower(r.name) % $1',
    ...(hamletId ? [`r.hamlet_id = ${bind(hamletId)}::uuid`] : []),
    ...except.map((id) => `r.id <> ${bind(id)}::uuid`),
  ]
  // The twenty are chosen first: what stands in other tables is looked up for them alone.
  const text = `
    WITH r AS MATERIALIZED (
      SELECT ${GATHERED}, similarity(lower(r.name), $1) AS likeness FROM residents r
       WHERE ${conditions.join(' AND ')} ORDER BY likeness DESC, lower(r.name), r.id LIMIT ${SIMILAR_NAMES}
    )
    ${COLUMNS} FROM r ${JOINS} ORDER BY r.likeness DESC, sort_name, r.id`
  return { text, values }
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, '\\$&')

/** The hamlet that a search must stay in: a kadus who has no other office never leaves the own one. */
export const hamletInReach = (actor: Actor, wanted: string | null): string | null => {
  if (actor.kind === 'system') return wanted
  if (hasRole(actor, 'operator', 'sekdes', 'kades', 'auditor')) return wanted
  if (actor.kind === 'staff' && hasRole(actor, 'kadus') && actor.hamletId) return actor.hamletId
  throw new DomainError('not-allowed')
}

const present = (row: DatabaseRow): ResidentRow => ({
  id: row.id,
  name: row.name,
  maskedNik: row.nik ? maskNumber(decryptField(row.nik, placeOf('residents', 'nik', row.id))) : '',
  sex: row.sex,
  birthDate: row.birth_date,
  hamlet: row.hamlet,
  address: row.address,
  rt: row.rt,
  rw: row.rw,
  lifeStatus: row.life_status,
})
