import { writeTable } from '@/domain/letters/answers-table'
import type { LetterAnswer, LetterResident } from '@/domain/letters/letter-facts'
import { addressInWords } from '@/domain/letters/merge-fields'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { loadResident } from './letter-resident'
import { birthInWords, type VillageInWords } from './people-in-tables'

/** What the office said of another person in a letter: somebody of the register, or from outside (null). */
export type OtherMatch = { key: string; residentId: string | null; mark: string }

/** Stands for an answer as it was when the office judged it, and tells nothing of it. */
export const markOfPerson = (answer: string): string => keyedHash('other-person', answer)

/** What the office said of the other people of a request. Whoever left the register since counts as not judged. */
export const loadOtherMatches = (run: Tx['query'], requestId: string): Promise<OtherMatch[]> =>
  run<OtherMatch>(
    `SELECT p.key, p.resident_id AS "residentId", p.mark FROM letter_request_people p LEFT JOIN residents r ON r.id = p.resident_id
      WHERE p.request_id = $1::uuid AND (p.resident_id IS NULL OR r.deleted_at IS NULL)`,
    [requestId],
  )

/**
 * The answers with other people as the register has them, where the office has said who they are: numbers in full, only for
 * an act that is recorded as signing or previewing. Everybody else is printed as typed, also whoever was written anew since.
 */
export const answersWithOthers = async (tx: Tx, requestId: string, answers: readonly LetterAnswer[], village: VillageInWords): Promise<LetterAnswer[]> => {
  if (!answers.some(({ type }) => type === 'resident')) return [...answers]
  const matches = await loadOtherMatches(tx.query, requestId)
  const known: LetterAnswer[] = []
  for (const answer of answers) {
    const match = matches.find(({ key, mark }) => key === answer.key && mark === markOfPerson(answer.value))
    known.push(answer.type === 'resident' && match?.residentId ? { ...answer, value: writeTable([rowOf(await loadResident(tx, match.residentId), village)]) } : answer)
  }
  return known
}

/** In the order of `RESIDENT_COLUMNS`. */
const rowOf = (resident: LetterResident, { villageName, district, regency }: VillageInWords): string[] => [
  resident.name,
  /^\d{16}$/u.test(resident.nik) ? resident.nik : '',
  birthInWords(resident),
  resident.occupation ?? '',
  addressInWords(resident, { name: villageName, district, regency }),
]
