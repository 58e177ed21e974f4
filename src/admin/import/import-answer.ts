import { z } from 'zod'

export const importProgress = z.object({ step: z.enum(['sending', 'checking', 'saving', 'recording']), rows: z.number(), share: z.number() })

/** How far an import is; `share` is 0–1. */
export type ShownProgress = z.infer<typeof importProgress>

export const keptPreview = z.object({ id: z.uuid() })

export const nothingMore = z.object({})
