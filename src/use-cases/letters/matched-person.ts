import type { Payload } from 'payload'

import { type Actor, hasRole } from '@/access/actor'
import { type PlainDate, parsePlainDate } from '@/domain/calendar/plain-date'
import { compareNames, nameKey } from '@/domain/identity/compare-names'
import { nameIn, readTable } from '@/domain/letters/answers-table'
import { checkEligibility, type EligibilityFinding, type RegisteredFacts } from '@/domain/letters/eligibility'
import type { RequestFacts } from '@/domain/letters/request-workflow'
import { toldFacts } from '@/domain/letters/told-facts'
import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'

import type { RequestClaim } from './request-claim'

/** The person of the register whom a request is matched with, as far as the workflow has to know. */
export type MatchedPerson = {
  id: string
  name: string
  nikHash: string | null
  hamletId: string | null
  /** Somebody with an active account heads that hamlet. */
  hamletHasKadus: boolean
  lifeStatus: string
  sex: string | null
  maritalStatus: string | null
  birthDate: PlainDate | null
}

type Run = Tx['query']

/** Null when there is no such person in the register (any more). */
export const loadMatchedPerson = async (run: Run, residentId: string): Promise<MatchedPerson | null> => {
  const [row] = await run<DatabaseRow>(PERSON, [residentId])
  if (!row) return null
  const birth = parsePlainDate(row.birth_date ?? '')
  return {
    id: row.id,
    name: row.name,
    nikHash: row.nik_hash,
    hamletId: row.hamlet_id,
    hamletHasKadus: row.hamlet_has_kadus,
    lifeStatus: row.life_status,
    sex: row.sex,
    maritalStatus: row.marital_status,
    birthDate: birth.ok ? birth.value : null,
  }
}

/** The same outside a transaction, for screens. */
export const readMatchedPerson = (payload: Payload, residentId: string): Promise<MatchedPerson | null> =>
  loadMatchedPerson((text, values) => query(payload, text, values), residentId)

/**
 * What the table of transitions asks about the request, its letter type, the matched person and the officer who acts. Whether the office
 * itself wrote it is the request's own: its type may be opened to residents, or closed to them, while it waits.
 */
export const workflowFacts = (
  { isOffice }: { isOffice: boolean },
  type: { onlineMode: string; checkedBySekdes?: boolean | null },
  person: Pick<MatchedPerson, 'hamletId' | 'hamletHasKadus'> | null,
  actor: Actor,
): Omit<RequestFacts, 'hasReason'> => ({
  isMatched: person !== null || isOffice,
  isOffice,
  checkedByKadus: type.onlineMode === 'kadus',
  checkedBySekdes: type.checkedBySekdes ?? false,
  headsHamlet: actor.kind === 'staff' && hasRole(actor, 'kadus') && actor.hamletId !== null && actor.hamletId === person?.hamletId,
  hamletHasKadus: person?.hamletHasKadus ?? false,
})

/**
 * What the register says against this letter for this person. Of a letter about a death the one who died is looked
 * for by the name that was given, of a letter about a move all who go in the person's family.
 */
export const findingsOf = async (
  run: Run,
  letter: { slug: string; claim: Pick<RequestClaim, 'nik' | 'name' | 'answers'> },
  person: MatchedPerson,
  day: PlainDate,
): Promise<EligibilityFinding[]> => {
  const { slug, claim } = letter
  const name = slug === DEATH ? claim.answers[DECEASED] : undefined
  const deceased = name === undefined ? 'not-asked' : (await isInRegister(run, nameIn(name))) ? 'found' : 'not-found'
  const movers = await lookForMovers(run, { slug, answers: claim.answers }, person.id)
  return checkEligibility(slug, { ...person, asker: isWhoAsked(claim, person) ? 'as-told' : 'other', deceased, movers, told: toldFacts(slug, claim.answers) }, day)
}

/** Where the register has no NIK the name has to do. */
const isWhoAsked = (claim: Pick<RequestClaim, 'nik' | 'name'>, { nikHash, name }: Pick<MatchedPerson, 'nikHash' | 'name'>): boolean =>
  nikHash === null ? compareNames(claim.name, name) === 'same' : nikHash === keyedHash('nik', claim.nik)

const DEATH = 'keterangan-kematian'
const DECEASED = 'almarhum'

const isInRegister = async (run: Run, name: string): Promise<boolean> =>
  (await run(`SELECT 1 AS one FROM residents WHERE lower(name) = lower($1) AND deleted_at IS NULL LIMIT 1`, [name])).length > 0

const MOVE = 'pengantar-pindah'
const MOVERS = 'pengikut'

const lookForMovers = async (run: Run, { slug, answers }: { slug: string; answers: Readonly<Record<string, string>> }, personId: string): Promise<RegisteredFacts['movers']> => {
  const rows = slug === MOVE ? readTable(answers[MOVERS] ?? '') : null
  if (!rows) return 'not-asked'
  const names = rows.map(([name = '']) => nameKey(name))
  const [found] = await run<{ names: string[] }>(FAMILY_NAMES, [personId])
  return names.every((name) => found?.names.includes(name)) ? 'found' : 'not-found'
}

/** The person's own name is among them, also of somebody without a family. */
const FAMILY_NAMES = `
SELECT array_agg(lower(regexp_replace(trim(m.name), '\\s+', ' ', 'g'))) AS names
  FROM residents r JOIN residents m ON m.id = r.id OR (m.family_id = r.family_id AND m.life_status = '1' AND m.deleted_at IS NULL)
 WHERE r.id = $1::uuid`

type DatabaseRow = {
  id: string
  name: string
  nik_hash: string | null
  hamlet_id: string | null
  hamlet_has_kadus: boolean
  life_status: string
  sex: string | null
  marital_status: string | null
  birth_date: string | null
}

const PERSON = `
SELECT p.*, EXISTS (
         SELECT 1 FROM staff s JOIN staff_roles r ON r.parent_id = s.id AND r.value = 'kadus'
          WHERE s.hamlet_id = p.hamlet_id AND s.active) AS hamlet_has_kadus
  FROM (SELECT r.id, r.name, r.nik_hash, COALESCE(r.hamlet_id, f.hamlet_id) AS hamlet_id, r.life_status, r.sex, r.marital_status, r.birth_date
          FROM residents r LEFT JOIN families f ON f.id = r.family_id
         WHERE r.id = $1::uuid AND r.deleted_at IS NULL) p`
