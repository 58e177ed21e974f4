import type { Plan, Warning } from '@/domain/population/acts/plan'
import type { Tx } from '@/platform/transaction'

/**
 * Newcomers of whom the register probably has somebody already: the same name and birth day, and no other mother. Only
 * asked about: two people can have both in common. Found by the index of names and birth days.
 */
export const knownAlready = async (run: Tx['query'], { newcomers, warnings }: Plan): Promise<Warning[]> => {
  if (newcomers.length === 0) return []
  const asked = newcomers.map(({ record: { name, birthDate, motherName } }) => ({ name: name.toLowerCase(), birthDate, mother: motherName?.trim().toLowerCase() ?? '' }))
  const found = await run<{ name: string }>(KNOWN, [JSON.stringify(asked)])
  // A child of the same family was warned of in other words.
  const told = (name: string): boolean => warnings.some(({ code, person }) => code === 'same-child' && person === name)
  return newcomers.flatMap(({ record: { name } }) => (found.some((one) => one.name === name.toLowerCase()) && !told(name) ? [{ code: 'probably-known' as const, person: name }] : []))
}

const KNOWN = `
SELECT DISTINCT n.name FROM jsonb_to_recordset($1::jsonb) AS n(name text, "birthDate" text, mother text)
  JOIN residents r ON lower(r.name) = n.name AND r.birth_date = n."birthDate" AND r.deleted_at IS NULL AND r.merged_into_id IS NULL
 WHERE n.mother = '' OR coalesce(trim(r.mother_name), '') = '' OR lower(trim(r.mother_name)) = n.mother`
