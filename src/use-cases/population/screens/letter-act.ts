import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import type { ActSlug } from '@/domain/population/acts/act-slugs'
import { query } from '@/platform/database'
import { openClaim } from '@/use-cases/letters/request-claim'

/** Which act a letter is about, by the slug of its type; and the other way round. */
export const LETTER_ACTS: Readonly<Record<string, ActSlug>> = { 'keterangan-kelahiran': 'kelahiran', 'keterangan-kematian': 'kematian', 'pengantar-pindah': 'pindah' }

export const LETTER_OF_EVENT: Readonly<Record<string, string>> = { birth: 'keterangan-kelahiran', death: 'keterangan-kematian', departure: 'pengantar-pindah' }

/** A signed letter that is about a population event: which act, whether it was recorded, or what its form is filled in with. */
export type LetterAct = {
  slug: ActSlug
  letterId: string
  recorded: { act: string; happenedOn: string } | null
  /** Where the form is opened. */
  personId: string | null
  values: Readonly<Record<string, string>>
}

/** Null for a letter that is about no event, is not valid, or where the actor may not record one. */
export const loadLetterAct = async (payload: Payload, actor: Actor, letterId: string): Promise<LetterAct | null> => {
  if (!may(actor, 'record-population-events') || !/^[0-9a-f-]{36}$/u.test(letterId)) return null
  const [letter] = await query<Row>(payload, LETTER, [letterId])
  const about = letter ? LETTER_ACTS[letter.slug] : undefined
  if (!letter || !about) return null
  const [recorded] = await query<{ act: string; happenedOn: string }>(
    payload,
    `${LINE_OF_LETTERS} SELECT e.act, e.happened_on::text AS "happenedOn" FROM population_events e WHERE e.letter_id IN (SELECT id FROM line) AND NOT EXISTS (SELECT FROM population_events u WHERE u.reverses = e.act) ORDER BY e.seq DESC LIMIT 1`,
    [letterId],
  )
  const answers = letter.sealed && letter.requestId ? openClaim(letter.requestId, letter.sealed).answers : {}
  const slug = about === 'pindah' && answers.klasifikasi === 'Dalam satu desa' ? 'pindah-dusun' : about
  return {
    slug,
    letterId,
    recorded: recorded ?? null,
    personId: slug === 'kematian' ? await findDead(payload, letter.familyId, answers.almarhum ?? '') : letter.residentId,
    values: { ...filledIn(slug, answers), document: `${letter.typeName} ${letter.number}` },
  }
}

/** The letter and those that it replaced: what was recorded from one of them is recorded. */
const LINE_OF_LETTERS = `
WITH RECURSIVE line (id) AS (
  SELECT $1::uuid UNION SELECT q.replaces_id FROM line JOIN letters l ON l.id = line.id JOIN letter_requests q ON q.id = l.request_id WHERE q.replaces_id IS NOT NULL)`

type Row = { slug: string; typeName: string; number: string; residentId: string | null; familyId: string | null; requestId: string | null; sealed: string | null }

const LETTER = `
SELECT t.slug, l.letter_type_name AS "typeName", l.number, l.resident_id AS "residentId", r.family_id AS "familyId", q.id AS "requestId", q.claim_sealed AS sealed
  FROM letters l JOIN letter_types t ON t.id = l.letter_type_id LEFT JOIN residents r ON r.id = l.resident_id LEFT JOIN letter_requests q ON q.id = l.request_id
 WHERE l.id = $1::uuid AND l.status = 'valid'`

/** Whoever asks for a letter about a death is mostly of the dead person's family: only there a name is proof enough to propose somebody. */
const findDead = async (payload: Payload, familyId: string | null, name: string): Promise<string | null> => {
  if (!familyId || name === '') return null
  const found = await query<{ id: string }>(payload, `SELECT id FROM residents WHERE family_id = $1::uuid AND lower(name) = lower($2) AND life_status = '1' AND deleted_at IS NULL LIMIT 2`, [familyId, name.trim()])
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

const SEX: Readonly<Record<string, string>> = { 'Laki-laki': '1', Perempuan: '2' }

const MOVES: Readonly<Record<string, string>> = { 'Antardesa dalam satu kecamatan': '1', 'Antarkecamatan dalam satu kabupaten': '2' }

/** The letter's answers by the names of the act's fields. Moments of letters are `YYYY-MM-DD HH:MM`. */
const filledIn = (slug: ActSlug, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const { nama_anak: child = '', jk: sex = '', waktu: moment = '', tempat: place = '', ibu: mother = '', ayah: father = '', sebab: cause = '', alamat_tujuan: destination = '', klasifikasi: move = '', alasan: reason = '', tanggal: day = '', hubungan_pelapor: reporter = '' } = answers
  if (slug === 'kelahiran') return { name: child.toUpperCase(), sex: SEX[sex] ?? '', happenedOn: moment.slice(0, 10), place, motherName: mother, fatherName: father, reporter }
  if (slug === 'kematian') return { happenedOn: moment.slice(0, 10), place, reason: cause, reporter }
  return { destination, classification: MOVES[move] ?? '', reason, happenedOn: day }
}
