import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import type { LetterType } from '@/payload-types'
import type { Tx } from '@/platform/transaction'

import type { LetterTypeContent } from './content'

/**
 * Puts a content in the place of a letter type's present one, or makes a new type of it that residents cannot ask for yet.
 * The collection checks it as it checks what the form saves. Throws `letter-type-refused` with its sentence.
 */
export const saveContent = async (tx: Tx, content: LetterTypeContent, place: { id: string } | { slug: string }): Promise<LetterType> => {
  const local = { depth: 0, req: tx.req, overrideAccess: true, context: { auditedByUseCase: true } } as const
  const { wording, checkedAs, ...facts } = content
  // A file or version that names no rules is of before there were any to name: it takes none away.
  const data = { ...facts, ...(wording ? { wording } : { wording: null }), ...(checkedAs ? { checkedAs } : {}) }
  try {
    return 'id' in place
      ? await tx.payload.update({ collection: 'letter-types', id: place.id, data, ...local })
      : await tx.payload.create({ collection: 'letter-types', data: { ...data, slug: place.slug, ready: false }, ...local })
  } catch (error) {
    const refused = refusal.safeParse(error)
    if (!refused.success) throw error
    throw new DomainError('letter-type-refused', { problem: refused.data.data.errors.map(({ message }) => message).join(' ') })
  }
}

/** Told by what it holds, as in `src/plugins/field-errors`: a build may carry two copies of Payload's class. */
const refusal = z.looseObject({ data: z.looseObject({ errors: z.array(z.looseObject({ message: z.string() })).min(1) }) })
