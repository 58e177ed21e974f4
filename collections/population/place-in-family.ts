import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

import { actorOf } from '@/access/actor'
import { impossibleIn, newFaults, type Relative } from '@/domain/population/acts/family-rules'
import { problemWords } from '@/messages/population-events'
import { txOf } from '@/platform/transaction'

/**
 * Whoever is written down by the form, or comes out of the trash, has to fit beside those who live in the family: the
 * same rule as for every act (`family-rules.ts`), in the same words. What is wrong in a family already blocks nobody.
 */
export const placeInFamily: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const comes = operation === 'create' || (Boolean(originalDoc?.deletedAt) && data.deletedAt === null)
  if (req.context.populationAct !== undefined || !comes) return data
  const doc: Readonly<Record<string, unknown>> = { ...originalDoc, ...data }
  if ((doc.lifeStatus ?? '1') !== '1') return data
  const tx = await txOf(req.payload, req, actorOf(req))
  const self = relativeOf(doc)
  const family = idOf(doc.family)
  const others = family === null ? [] : await tx.query<Relative>(MEMBERS, [family, self.id])
  const errors = newFaults(impossibleIn(others), impossibleIn([...others, self])).map(({ code, about, person }) => ({
    path: about === 'role' ? 'familyRole' : 'birthDate',
    message: problemWords(code, person.name),
  }))
  if (errors.length > 0) throw new ValidationError({ collection: 'residents', errors, req }, req.t)
  return data
}

const MEMBERS = `
SELECT id, name, sex, birth_date AS "birthDate", family_role AS role FROM residents
 WHERE family_id = $1::uuid AND life_status = '1' AND deleted_at IS NULL AND id::text <> $2 ORDER BY (CASE WHEN family_role = '1' THEN 0 ELSE 1 END), id`

const relativeOf = ({ id, name, sex, birthDate, familyRole }: Readonly<Record<string, unknown>>): Relative => ({
  id: typeof id === 'string' ? id : '',
  name: textOf(name) ?? '',
  sex: textOf(sex) ?? '',
  birthDate: textOf(birthDate),
  role: textOf(familyRole),
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null
}
