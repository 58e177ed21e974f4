import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { maskNumber } from '@/domain/identity/masking'
import { parseNik } from '@/domain/identity/nik'
import { readTable } from '@/domain/letters/answers-table'
import type { LetterAnswer } from '@/domain/letters/letter-facts'
import { query } from '@/platform/database'

import { loadOtherMatches, markOfPerson } from '../letters/other-people'
import { findResidentByNik, findResidentRow, findSimilarResidents, type ResidentRow } from './resident-search'

/** Another person in a letter as they were written, what the office said of them, and who of the register it may be. */
export type OtherPerson = { key: string; label: string; name: string; maskedNik: string | null; said: 'nothing' | 'outside' | ResidentRow; candidates: ResidentRow[] }

const MOST_CANDIDATES = 4

/** For whoever matches the request. The same NIK comes first, then names that are alike. */
export const loadOtherPeople = async (payload: Payload, actor: Actor, { requestId, answers }: { requestId: string; answers: readonly LetterAnswer[] }): Promise<OtherPerson[]> => {
  const asked = answers.filter(({ type }) => type === 'resident')
  if (asked.length === 0) return []
  const matches = await loadOtherMatches((text, values) => query(payload, text, values), requestId)
  const people: OtherPerson[] = []
  for (const { key, label, value } of asked) {
    const [name = '', nik = ''] = readTable(value)?.[0] ?? []
    const match = matches.find((said) => said.key === key && said.mark === markOfPerson(value))
    const chosen = match?.residentId ? await findResidentRow(payload, actor, match.residentId) : null
    const byNik = parseNik(nik).ok ? await findResidentByNik(payload, actor, nik) : null
    const alike = await findSimilarResidents(payload, name, MOST_CANDIDATES)
    people.push({
      key, label, name,
      maskedNik: nik === '' ? null : maskNumber(nik),
      said: chosen ?? (match && match.residentId === null ? 'outside' : 'nothing'),
      candidates: [...(byNik ? [byNik] : []), ...alike.filter(({ id }) => id !== byNik?.id)].slice(0, MOST_CANDIDATES),
    })
  }
  return people
}
