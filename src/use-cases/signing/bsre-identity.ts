import { DomainError } from '@/domain/errors'
import type { Tx } from '@/platform/transaction'

import { findSigner } from '../letters/letter-signer'
import { lockRequest } from '../letters/locked-request'

/**
 * The NIK under which the official who signs a request's letter on `day` is known to BSrE. Throws `signer-missing`, and
 * `bsre-identity-missing` where the official's NIK was not entered.
 */
export const bsreIdentity = async (tx: Tx, requestId: string, day: string): Promise<string> => {
  const { letterTypeId } = await lockRequest(tx, requestId, null)
  const type = await tx.payload.findByID({ collection: 'letter-types', id: letterTypeId, depth: 0, req: tx.req, overrideAccess: true })
  const { name, position } = await findSigner(tx, type.signer, day)
  const revealing = { ...tx.req, context: { ...tx.req.context, revealPersonalData: true } }
  const { docs } = await tx.payload.find({
    collection: 'officials', where: { name: { equals: name }, position: { equals: position } }, limit: 20, pagination: false, depth: 0, req: revealing, overrideAccess: true,
  })
  const nik = docs.find(({ bsreNik }) => bsreNik)?.bsreNik
  if (!nik) throw new DomainError('bsre-identity-missing')
  return nik
}
