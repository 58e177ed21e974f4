import { z } from 'zod'

/** Problems that the screen shows; all of them are in the spreadsheet of faulty rows. */
export const MOST_PROBLEMS = 200

const count = z.number().int()

export const importAnswer = z.object({
  summary: z.object({ new: count, changed: count, unchanged: count, error: count, warning: count }),
  problems: z.array(z.object({ row: count, column: z.string(), level: z.enum(['error', 'warning']), value: z.string(), message: z.string() })),
  problemCount: count,
})

/** What the screen gets of an import: the counts, and the first problems. */
export type ImportAnswer = z.infer<typeof importAnswer>

export const importProgress = z.object({ step: z.enum(['sending', 'reading', 'comparing', 'saving', 'recording']), done: count, of: count })

export type ShownProgress = z.infer<typeof importProgress>

export const faultyFile = z.object({ file: z.base64() })
