import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { FIELD_TYPES, type LetterField } from '@/domain/letters/answers'
import type { Tx } from '@/platform/transaction'

export type PhotoRequirement = { text: string; required: boolean }

/** What may be asked for now, and what the resident has to give for it. */
export type AskableLetterType = { id: string; name: string; workingMinutes: number; fields: LetterField[]; photos: PhotoRequirement[] }

/** A letter type that a resident may ask for now. Throws `not-found` or `letter-type-not-ready`. */
export const findAskableLetterType = async (tx: Tx, slug: string): Promise<AskableLetterType> => {
  const { docs } = await tx.payload.find({
    collection: 'letter-types',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    req: tx.req,
    overrideAccess: true,
  })
  const [type] = docs
  if (!type) throw new DomainError('not-found')
  if (!type.ready || type.onlineMode === 'internal') throw new DomainError('letter-type-not-ready')
  return {
    id: String(type.id),
    name: type.name,
    workingMinutes: type.workingMinutes,
    fields: fieldsIn(type.fields),
    photos: (type.requirements ?? []).flatMap(({ kind, text, required }) => (kind === 'photo' ? [{ text, required: required ?? false }] : [])),
  }
}

/** The questions of a letter type as they are kept. */
export const fieldsIn = (kept: unknown): (LetterField & { label: string; hint: string | null })[] => fields.parse(kept ?? [])

/** One question as it is kept. A condition without answers is none. */
export const keptField = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.enum(FIELD_TYPES),
    required: z.boolean().nullish().transform(Boolean),
    options: z.array(z.string()).nullish().transform((options) => options ?? []),
    columns: z.array(z.string()).nullish().transform((columns) => columns ?? []),
    hint: z.string().nullish().transform((hint) => hint ?? null),
    whenKey: z.string().nullish(),
    whenAnswers: z.array(z.string()).nullish(),
  })
  .transform(({ whenKey, whenAnswers, ...field }) => ({ ...field, when: whenKey && whenAnswers?.length ? { key: whenKey, answers: whenAnswers } : null }))

const fields = z.array(keptField)
