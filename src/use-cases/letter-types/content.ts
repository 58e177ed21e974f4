import { z } from 'zod'

import { FIELD_TYPES } from '@/domain/letters/answers'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { LETTER_SIGNERS } from '@/domain/letters/mandates'
import { LETTER_LAYOUTS } from '@/domain/letters/office-letter'
import { type PlainWording, plainWording } from '@/domain/letters/plain-wording'

const LETTER_CATEGORIES = ['keterangan', 'pengantar', 'adminduk', 'nikah', 'pertanahan-waris', 'surat-dinas'] as const
const ONLINE_MODES = ['online', 'kadus', 'appear', 'internal'] as const
const REQUIREMENT_KINDS = ['photo', 'bring', 'office'] as const
const KEPT_TYPES = FIELD_TYPES.filter((type) => type !== 'person')

const line = (longest: number) => z.string().trim().min(1).max(longest)
const maybe = (longest: number) => z.string().max(longest).nullish().transform((text) => text?.trim() || null)
const flag = z.boolean().nullish().transform(Boolean)
const texts = z.array(line(200)).max(40).nullish().transform((list) => list ?? [])
const rows = <Row extends z.ZodType>(row: Row, most: number) => z.array(row).max(most).nullish().transform((list) => list ?? [])

/** One question, as `letter-types` keeps it and as it travels. */
const question = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/u).max(60),
  label: line(200),
  type: z.enum(KEPT_TYPES),
  required: flag,
  options: texts,
  columns: texts,
  hint: maybe(300),
  whenKey: maybe(60),
  whenAnswers: texts,
})

/**
 * What a letter type is, without what belongs to one village: its ids, its address, whether residents may ask for it.
 * This is what a version keeps and what travels from village to village.
 */
export const letterTypeContent = z.object({
  name: line(150),
  summary: maybe(1000),
  category: z.enum(LETTER_CATEGORIES),
  code83: line(30),
  codeLegacy: maybe(30),
  onlineMode: z.enum(ONLINE_MODES),
  workingMinutes: z.number().int().min(10).max(100_000),
  cost: line(100),
  validityMonths: z.number().int().min(1).max(600).nullish().transform((months) => months ?? null),
  signer: z.enum(LETTER_SIGNERS),
  checkedBySekdes: flag,
  product: line(200),
  legalBasis: maybe(3000),
  complaintContact: maybe(1000),
  requirements: rows(z.object({ text: line(300), kind: z.enum(REQUIREMENT_KINDS), required: flag }), 30),
  fields: rows(question, 60),
  wording: z.unknown().optional().transform((json): PlainWording | null => (json === null || json === undefined ? null : plainWording(json))),
  forms: z.array(z.enum(FORM_KINDS)).max(FORM_KINDS.length).nullish().transform((kinds) => kinds ?? []),
  layout: z.enum(LETTER_LAYOUTS).nullish().transform((layout) => layout ?? 'title'),
  note: maybe(2000),
})

export type LetterTypeContent = z.infer<typeof letterTypeContent>

/** The content of a letter type as it is kept, or as a form is about to keep it. Null while something that it needs is missing. */
export const contentOf = (doc: unknown): LetterTypeContent | null => {
  const parsed = letterTypeContent.safeParse(doc)
  return parsed.success ? parsed.data : null
}

export const isSameContent = (one: LetterTypeContent, other: LetterTypeContent): boolean => JSON.stringify(one) === JSON.stringify(other)
