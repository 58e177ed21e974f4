import { z } from 'zod'

/** The questions of the letter type that is being edited, as far as they are typed already. */
export type TypedQuestion = { key: string; label: string; type: string; options: string[] }

const typed = z.object({
  fields: z
    .array(z.object({ key: z.string().catch(''), label: z.string().catch(''), type: z.string().catch('text'), options: z.array(z.string()).nullish().transform((options) => options ?? []) }))
    .catch([]),
})

/** Reads them from the form's data, which holds halves of everything while somebody types. */
export const questionsIn = (data: unknown): TypedQuestion[] => {
  const parsed = typed.safeParse(data)
  return parsed.success ? parsed.data.fields.filter(({ key }) => key !== '') : []
}
