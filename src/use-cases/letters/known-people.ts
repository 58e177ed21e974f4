import { nameKey } from '@/domain/identity/compare-names'
import { parseNik } from '@/domain/identity/nik'
import type { NamedPerson } from '@/domain/letters/named-people'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

/** What the office said of another person in a letter: somebody of the register, or as written (null). */
export type OtherMatch = { key: string; residentId: string | null; mark: string }

/** Stands for an answer as it was when the office judged it, and tells nothing of it. */
export const markOfPerson = (written: string): string => keyedHash('other-person', written)

/** What the office said of the other people of a request. Whoever left the register since counts as not judged. */
export const loadOtherMatches = (run: Tx['query'], requestId: string): Promise<OtherMatch[]> =>
  run<OtherMatch>(
    `SELECT p.key, p.resident_id AS "residentId", p.mark FROM letter_request_people p LEFT JOIN residents r ON r.id = p.resident_id
      WHERE p.request_id = $1::uuid AND (p.resident_id IS NULL OR r.deleted_at IS NULL)`,
    [requestId],
  )

/** Somebody of the register whom a name, with or without a NIK, means. */
export type Found = { id: string; isFamily: boolean }

/**
 * Who another person is and by whose word: the office's (`said`), or the register's own for the asker's family. Of somebody of
 * another family who is `found` the register fills in nothing by itself: whoever types a stranger's number would learn of them.
 */
export type KnownPerson = NamedPerson & { said: OtherMatch | null; found: Found | null; printed: string | null }

/** Everybody of `people` with what is known of them. `printed` is whom of the register the letter prints; null prints what was written. */
export const knowPeople = async (run: Tx['query'], { requestId, residentId }: { requestId: string; residentId: string | null }, people: readonly NamedPerson[]): Promise<KnownPerson[]> => {
  if (people.length === 0) return []
  const matches = await loadOtherMatches(run, requestId)
  const family = await loadFamily(run, residentId)
  const known: KnownPerson[] = []
  for (const person of people) {
    const said = matches.find(({ key, mark }) => key === person.key && mark === markOfPerson(person.written)) ?? null
    const found = await findPerson(run, person, family)
    known.push({ ...person, said, found, printed: said ? said.residentId : found?.isFamily ? found.id : null })
  }
  return known
}

const findPerson = async (run: Tx['query'], { name, nik }: NamedPerson, family: Family): Promise<Found | null> => {
  if (nik === '') {
    const namesakes = family.filter((member) => nameKey(member.name) === nameKey(name))
    return namesakes.length === 1 && namesakes[0] ? { id: namesakes[0].id, isFamily: true } : null
  }
  const number = parseNik(nik)
  if (!number.ok) return null
  const people = await run<{ id: string; name: string }>(`SELECT id, name FROM residents WHERE nik_hash = $1 AND deleted_at IS NULL`, [keyedHash('nik', number.value)])
  const person = people.find((one) => nameKey(one.name) === nameKey(name))
  return person ? { id: person.id, isFamily: family.some(({ id }) => id === person.id) } : null
}

type Family = { id: string; name: string }[]

/** The asker is one of them, also without a family. */
const loadFamily = async (run: Tx['query'], residentId: string | null): Promise<Family> =>
  residentId === null
    ? []
    : run<{ id: string; name: string }>(
        `SELECT m.id, m.name FROM residents r JOIN residents m ON m.id = r.id OR (m.family_id = r.family_id AND m.life_status = '1' AND m.deleted_at IS NULL) WHERE r.id = $1::uuid`,
        [residentId],
      )
