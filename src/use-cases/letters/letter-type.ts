import { DomainError } from '@/domain/errors'
import type { Tx } from '@/platform/transaction'

/** A letter type that a resident may ask for now. Throws `not-found` or `letter-type-not-ready`. */
export const findAskableLetterType = async (
  tx: Tx,
  slug: string,
): Promise<{ id: string; name: string; workingMinutes: number }> => {
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
  return { id: String(type.id), name: type.name, workingMinutes: type.workingMinutes }
}
