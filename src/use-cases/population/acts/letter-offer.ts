import { nameIn } from '@/domain/letters/answers-table'
import { ACT_SLUGS, type ActSlug } from '@/domain/population/acts/act-slugs'
import type { ActProblem, Plan } from '@/domain/population/acts/plan'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import type { Village } from '@/domain/population/acts/village'
import type { Tx } from '@/platform/transaction'
import { openClaim } from '@/use-cases/letters/request-claim'

/** Which act a letter is about, by the slug of its type; and the other way round. */
const LETTER_ACTS: Readonly<Record<string, ActSlug>> = { 'keterangan-kelahiran': 'kelahiran', 'keterangan-kematian': 'kematian', 'pengantar-pindah': 'pindah' }

export const LETTER_OF_EVENT: Readonly<Record<string, string>> = { birth: 'keterangan-kelahiran', death: 'keterangan-kematian', departure: 'pengantar-pindah' }

/** A signed letter that is about an act: which, whose letter it is, what was answered for it. */
export type LetterOffer = { requestId: string | null; slug: ActSlug; typeName: string; number: string; residentId: string | null; familyId: string | null; answers: Readonly<Record<string, string>> }

/** Null for a letter that there is not, that is not valid, or that is about no act. */
export const loadLetterOffer = async (run: Tx['query'], letterId: string): Promise<LetterOffer | null> => {
  const [letter] = isId(letterId) ? await run<Row>(LETTER, [letterId]) : []
  const about = letter ? LETTER_ACTS[letter.slug] : undefined
  if (!letter || !about) return null
  const { typeName, number, residentId, familyId, requestId, sealed } = letter
  const answers = sealed && requestId ? openClaim(requestId, sealed).answers : {}
  return { requestId, slug: about === 'pindah' && answers.klasifikasi === 'Dalam satu desa' ? 'pindah-dusun' : about, typeName, number, residentId, familyId, answers }
}

/** The act that stands recorded for a letter; one that was taken back does not. */
export const actOfLetter = async (run: Tx['query'], letterId: string): Promise<{ act: string; happenedOn: string } | null> => (await run<{ act: string; happenedOn: string }>(RECORDED, [letterId]))[0] ?? null

/**
 * Whether an act may bear a letter: one that is valid, offers this very act, is about its people, and bears none yet.
 * Asked behind the ledger's lock, so that of two officers with one letter the second is told.
 */
export const letterProblems = async (run: Tx['query'], letterId: string, { typed, village, plan }: { typed: PopulationForm; village: Village; plan: Plan }): Promise<ActProblem[]> => {
  const offer = await loadLetterOffer(run, letterId)
  if (!offer || ACT_SLUGS[offer.slug] !== typed.act || !isAbout(offer, village, plan)) return [{ field: '', code: 'letter-unfit' }]
  return (await actOfLetter(run, letterId)) ? [{ field: '', code: 'letter-recorded' }] : []
}

/**
 * Whose letter it is belongs to the families of the act, or the letter names somebody of it: a letter about a death may
 * be a son's who has a card of his own.
 */
const isAbout = ({ residentId, answers }: LetterOffer, village: Village, plan: Plan): boolean => {
  if (residentId !== null && village.person(residentId)) return true
  const names = [...plan.people.flatMap(({ id }) => village.person(id)?.name ?? []), ...plan.newcomers.flatMap(({ record }) => [record.name, record.motherName ?? '', record.fatherName ?? ''])]
  return [answers.almarhum, answers.nama_anak, answers.ibu, answers.ayah].some((told) => told !== undefined && told.trim() !== '' && names.some((name) => isSame(name, nameIn(told))))
}

const isSame = (a: string, b: string): boolean => a.trim().toUpperCase() === b.trim().toUpperCase()

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)

type Row = { slug: string; typeName: string; number: string; residentId: string | null; familyId: string | null; requestId: string | null; sealed: string | null }

const LETTER = `
SELECT t.slug, l.letter_type_name AS "typeName", l.number, l.resident_id AS "residentId", r.family_id AS "familyId", q.id AS "requestId", q.claim_sealed AS sealed
  FROM letters l JOIN letter_types t ON t.id = l.letter_type_id LEFT JOIN residents r ON r.id = l.resident_id LEFT JOIN letter_requests q ON q.id = l.request_id
 WHERE l.id = $1::uuid AND l.status = 'valid'`

/** Recorded from the letter, or from one that it replaced. */
const RECORDED = `
WITH RECURSIVE line (id) AS (
  SELECT $1::uuid UNION SELECT q.replaces_id FROM line JOIN letters l ON l.id = line.id JOIN letter_requests q ON q.id = l.request_id WHERE q.replaces_id IS NOT NULL)
SELECT e.act, e.happened_on::text AS "happenedOn" FROM population_events e
 WHERE e.letter_id IN (SELECT id FROM line) AND NOT EXISTS (SELECT FROM population_events u WHERE u.reverses = e.act) ORDER BY e.seq DESC LIMIT 1`
