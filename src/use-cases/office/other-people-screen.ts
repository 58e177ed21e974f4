import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { maskNumber } from '@/domain/identity/masking'
import { parseNik } from '@/domain/identity/nik'
import { isOfNiks } from '@/domain/letters/answers-table'
import type { LetterAnswer, LetterResident } from '@/domain/letters/letter-facts'
import { type NamedPerson, peopleIn } from '@/domain/letters/named-people'
import { missingOf } from '@/domain/letters/needed-people'
import { missingWords } from '@/messages/other-people'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { type KnownPerson, knowPeople } from '../letters/known-people'
import { loadMaskedResident } from '../letters/letter-resident'
import { rowOf, type VillageInWords } from '../letters/people-in-letter'
import { findResidentByNik, findResidentRow, findSimilarResidents, type ResidentRow } from './resident-search'

/**
 * Another person in a letter: as written, whose words the letter prints (`from`), and who of the register it may be.
 * `registered` is what the register says under the same columns, numbers masked. Of a person in a table or a form only the
 * very one of that name and number is proposed.
 */
export type OtherPerson = {
  key: string
  label: string
  name: string
  maskedNik: string | null
  kind: NamedPerson['kind']
  from: 'office' | 'family' | 'outside' | 'undecided' | 'written'
  said: 'nothing' | 'outside' | ResidentRow
  written: string
  registered: string | null
  candidates: ResidentRow[]
  /** Why the request cannot be passed on yet. */
  missing: string | null
}

type Asked = { requestId: string; residentId: string | null; slug: string; answers: readonly LetterAnswer[]; village: VillageInWords; mayMatch: boolean }

const MOST_CANDIDATES = 4

/** Candidates only for whoever matches the request: the same NIK first, then the asker's family, then names that are alike. */
export const loadOtherPeople = async (payload: Payload, actor: Actor, { requestId, residentId, slug, answers, village, mayMatch }: Asked): Promise<OtherPerson[]> => {
  const people: OtherPerson[] = []
  for (const person of await knowPeople((text, values) => query(payload, text, values), { requestId, residentId }, peopleIn(answers))) {
    const { key, label, name, nik, kind, columns, row, said, found, printed } = person
    const shownId = printed ?? (said || kind === 'alone' ? null : (found?.id ?? null))
    const needs = missingOf(slug, person, { isFromRegister: printed !== null, isDecided: said !== null })
    people.push({
      key, label, name, kind,
      maskedNik: nik === '' ? null : maskNumber(nik),
      from: fromWhom(person),
      said: said?.residentId ? ((await findResidentRow(payload, actor, said.residentId)) ?? 'nothing') : said ? 'outside' : 'nothing',
      written: inWords(columns, row),
      registered: shownId === null ? null : inWords(columns, rowOf(columns, await registered(payload, actor, shownId), village)),
      candidates: mayMatch ? await candidatesFor(payload, actor, person) : [],
      missing: needs.length === 0 ? null : missingWords(label, needs),
    })
  }
  return people
}

/** A short transaction of its own: what else the screen reads must not wait for a second connection while it holds one. */
const registered = (payload: Payload, actor: Actor, id: string): Promise<LetterResident> => inTransaction(payload, actor, (tx) => loadMaskedResident(tx, id))

const fromWhom = ({ said, found, printed }: KnownPerson): OtherPerson['from'] => {
  if (printed !== null) return said ? 'office' : 'family'
  if (said) return 'outside'
  return found ? 'undecided' : 'written'
}

/** Numbers are masked here too. */
const inWords = (columns: readonly string[], row: readonly string[]): string =>
  columns.map((column, at) => (isOfNiks(column) && /^\d{16}$/u.test(row[at] ?? '') ? maskNumber(row[at] ?? '') : (row[at] ?? ''))).filter(Boolean).join(' · ')

const candidatesFor = async (payload: Payload, actor: Actor, { kind, name, nik, found }: KnownPerson): Promise<ResidentRow[]> => {
  const proposed = found ? await findResidentRow(payload, actor, found.id) : null
  if (kind !== 'alone') return proposed && !found?.isFamily ? [proposed] : []
  const byNik = parseNik(nik).ok ? await findResidentByNik(payload, actor, nik) : null
  const first = [...(byNik ? [byNik] : []), ...(proposed && proposed.id !== byNik?.id ? [proposed] : [])]
  const alike = await findSimilarResidents(payload, name, MOST_CANDIDATES)
  return [...first, ...alike.filter(({ id }) => first.every((one) => one.id !== id))].slice(0, MOST_CANDIDATES)
}
