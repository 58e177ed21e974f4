import { z } from 'zod'

import { FIELD_TYPES } from '@/domain/letters/answers'
import { hasRules } from '@/domain/letters/eligibility'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { LETTER_SIGNERS } from '@/domain/letters/mandates'
import { isClassification } from '@/domain/letters/numbering'
import { LETTER_LAYOUTS } from '@/domain/letters/office-letter'
import { type PlainWording, plainWording } from '@/domain/letters/plain-wording'
import { TYPE_LIMITS as MOST } from '@/domain/letters/type-limits'

const LETTER_CATEGORIES = ['keterangan', 'pengantar', 'adminduk', 'nikah', 'pertanahan-waris', 'surat-dinas'] as const
const ONLINE_MODES = ['online', 'kadus', 'appear', 'internal'] as const
const REQUIREMENT_KINDS = ['photo', 'bring', 'office'] as const
const KEPT_TYPES = FIELD_TYPES.filter((type) => type !== 'person')

/** On one line: a line end in a name would stand as two lines in the public ledger of numbers. */
const line = (longest: number) => z.string().trim().min(1).max(longest).regex(/^\P{Cc}*$/u)
const maybe = (longest: number) => z.string().max(longest).nullish().transform((text) => text?.trim() || null)
const flag = z.boolean().nullish().transform(Boolean)
const texts = z.array(line(MOST.option)).max(MOST.options).nullish().transform((list) => list ?? [])
const rows = <Row extends z.ZodType>(row: Row, most: number) => z.array(row).max(most).nullish().transform((list) => list ?? [])

/** One question, as `letter-types` keeps it and as it travels. */
const question = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]*$/u).max(MOST.key),
  label: line(MOST.question),
  type: z.enum(KEPT_TYPES),
  required: flag,
  options: texts,
  columns: texts,
  hint: maybe(MOST.hint),
  whenKey: maybe(MOST.key),
  whenAnswers: texts,
})

/**
 * What a letter type is, without what belongs to one village: its ids, its address, whether residents may ask for it.
 * This is what a version keeps and what travels from village to village.
 */
export const letterTypeContent = z.object({
  name: line(MOST.name),
  summary: maybe(MOST.summary),
  category: z.enum(LETTER_CATEGORIES),
  code83: line(MOST.code).refine(isClassification),
  codeLegacy: maybe(MOST.code).refine((code) => code === null || isClassification(code)),
  onlineMode: z.enum(ONLINE_MODES),
  workingMinutes: z.number().int().min(10).max(MOST.workingMinutes),
  cost: line(MOST.cost),
  validityMonths: z.number().int().min(1).max(MOST.validityMonths).nullish().transform((months) => months ?? null),
  signer: z.enum(LETTER_SIGNERS),
  checkedBySekdes: flag,
  product: line(MOST.product),
  legalBasis: maybe(MOST.legalBasis),
  complaintContact: maybe(MOST.complaintContact),
  requirements: rows(z.object({ text: line(MOST.requirement), kind: z.enum(REQUIREMENT_KINDS), required: flag }), MOST.requirements),
  fields: rows(question, MOST.questions),
  wording: z.unknown().optional().transform((json): PlainWording | null => (json === null || json === undefined ? null : plainWording(json))),
  forms: z.array(z.enum(FORM_KINDS)).max(FORM_KINDS.length).nullish().transform((kinds) => kinds ?? []),
  layout: z.enum(LETTER_LAYOUTS).nullish().transform((layout) => layout ?? 'title'),
  note: maybe(MOST.note),
  /** Kept from another portal only as far as this one knows the rules. */
  checkedAs: z.string().nullish().transform((slug) => (slug && hasRules(slug) ? slug : null)),
})

export type LetterTypeContent = z.infer<typeof letterTypeContent>

/** The content of a letter type as it is kept, or as a form is about to keep it. Null while something that it needs is missing. */
export const contentOf = (doc: unknown): LetterTypeContent | null => {
  const parsed = letterTypeContent.safeParse(doc)
  return parsed.success ? parsed.data : null
}

export const isSameContent = (one: LetterTypeContent, other: LetterTypeContent): boolean => JSON.stringify(one) === JSON.stringify(other)
