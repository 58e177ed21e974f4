import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { nameKey } from '@/domain/identity/compare-names'
import { nameIn, readTable } from '@/domain/letters/answers-table'
import type { ActSlug } from '@/domain/population/acts/act-slugs'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'
import { loadOtherMatches, markOfPerson } from '@/use-cases/letters/known-people'

import { actOfLetter, loadLetterOffer } from '../acts/letter-offer'

/** A signed letter that is about a population event: which act, whether it was recorded, or what its form is filled in with. */
export type LetterAct = {
  slug: ActSlug
  letterId: string
  recorded: { act: string; happenedOn: string } | null
  /** Where the form is opened. */
  personId: string | null
  values: Readonly<Record<string, string>>
  /** Who of the family goes, where the letter names them. */
  leaving: readonly string[]
}

/** Null for a letter that is about no event, is not valid, or where the actor may not record one. */
export const loadLetterAct = async (payload: Payload, actor: Actor, letterId: string): Promise<LetterAct | null> => {
  if (!may(actor, 'record-population-events')) return null
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const offer = await loadLetterOffer(run, letterId)
  if (!offer) return null
  const { slug, answers, residentId, familyId, requestId } = offer
  return {
    slug,
    letterId,
    recorded: await actOfLetter(run, letterId),
    personId: slug === 'kematian' ? (await matchedDead(run, requestId, answers.almarhum ?? '')) ?? (await findDead(payload, familyId, nameIn(answers.almarhum ?? ''))) : residentId,
    values: { ...filledIn(slug, answers), document: `${offer.typeName} ${offer.number}` },
    leaving: slug === 'pindah' ? await findNamed(run, familyId, answers.pengikut ?? '') : [],
  }
}

/** Who the office said it was when it checked the letter. */
const matchedDead = async (run: Tx['query'], requestId: string | null, told: string): Promise<string | null> => {
  if (requestId === null) return null
  const match = (await loadOtherMatches(run, requestId)).find(({ key, mark }) => key === 'almarhum' && mark === markOfPerson(told))
  const [alive] = match?.residentId ? await run<{ id: string }>(`SELECT id FROM residents WHERE id = $1::uuid AND life_status = '1'`, [match.residentId]) : []
  return alive?.id ?? null
}

/** Whoever asks for a letter about a death is mostly of the dead person's family: only there a name is proof enough to propose somebody. */
const findDead = async (payload: Payload, familyId: string | null, name: string): Promise<string | null> => {
  if (!familyId || name === '') return null
  const found = await query<{ id: string }>(payload, `SELECT id FROM residents WHERE family_id = $1::uuid AND lower(name) = lower($2) AND life_status = '1' AND deleted_at IS NULL LIMIT 2`, [familyId, name])
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** Those of the family whose names stand in the letter's list; a name that two of them have is left to the officer. */
const findNamed = async (run: Tx['query'], familyId: string | null, list: string): Promise<string[]> => {
  const names = new Set((readTable(list) ?? []).flatMap(([name]) => (name ? [nameKey(name)] : [])))
  if (!familyId || names.size === 0) return []
  const members = await run<{ id: string; name: string }>(`SELECT id, name FROM residents WHERE family_id = $1::uuid AND life_status = '1' AND deleted_at IS NULL`, [familyId])
  return members.flatMap(({ id, name }) => (names.has(nameKey(name)) && members.filter((other) => nameKey(other.name) === nameKey(name)).length === 1 ? [id] : []))
}

const SEX: Readonly<Record<string, string>> = { 'Laki-laki': '1', Perempuan: '2' }

const MOVES: Readonly<Record<string, string>> = { 'Antardesa dalam satu kecamatan': '1', 'Antarkecamatan dalam satu kabupaten': '2' }

/** The letter's answers by the names of the act's fields. Moments of letters are `YYYY-MM-DD HH:MM`. */
const filledIn = (slug: ActSlug, answers: Readonly<Record<string, string>>): Record<string, string> => {
  const { nama_anak: child = '', jk: sex = '', waktu: moment = '', tempat: place = '', ibu: mother = '', ayah: father = '', sebab: cause = '', alamat_tujuan: destination = '', klasifikasi: move = '', alasan: reason = '', tanggal: day = '', hubungan_pelapor: reporter = '' } = answers
  if (slug === 'kelahiran') return { name: child.toUpperCase(), sex: SEX[sex] ?? '', happenedOn: moment.slice(0, 10), place, motherName: nameIn(mother), fatherName: nameIn(father), reporter }
  if (slug === 'kematian') return { happenedOn: moment.slice(0, 10), place, reason: cause, reporter }
  const { desa_tujuan: village = '', kecamatan_tujuan: district = '', kabupaten_tujuan: regency = '', provinsi_tujuan: province = '' } = answers
  const whole = [destination, village, district, regency, province].filter(Boolean).join(', ')
  return { destination: whole, classification: MOVES[move] ?? '', reason, happenedOn: day }
}
