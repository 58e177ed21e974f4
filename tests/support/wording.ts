import type { LetterType } from '@/payload-types'
import { wording } from '@/seed/letter-types/wording-parts'

/** A wording of one paragraph, in which `{warga.nama}` is a merge field. */
export const paragraphOf = (text: string): NonNullable<LetterType['wording']> => wording(text)
