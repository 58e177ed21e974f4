import { DomainError } from '@/domain/errors'
import type { Signer, SigningForm } from '@/domain/letters/letter-facts'
import type { Tx } from '@/platform/transaction'

type Mandate = { name: string; position: string; nip?: string | null; signsAs: SigningForm | 'none'; from?: string | null; until?: string | null }

/** Somebody entered as acting for these very days goes before the head, who is away or gone. */
const FOR_THE_HEAD: readonly SigningForm[] = ['plh', 'plt', 'pj', 'kades']

/** A mandated official first; without one the head signs in own right, who may always do so. */
const BY_MANDATE: readonly SigningForm[] = ['an', 'ub', ...FOR_THE_HEAD]

/**
 * The official whose mandate covers `day` (`YYYY-MM-DD`), for a letter type that the head signs (`kades`) or that is
 * signed for the head (`an`). Throws `signer-missing`.
 */
export const findSigner = async (tx: Tx, wanted: 'kades' | 'an', day: string): Promise<Signer> => {
  const { docs } = await tx.payload.find({
    collection: 'officials',
    where: { signsAs: { not_equals: 'none' } },
    sort: '-from',
    limit: 200,
    pagination: false,
    depth: 0,
    req: tx.req,
    overrideAccess: true,
  })
  const signer = chooseSigner(docs, wanted, day)
  if (!signer) throw new DomainError('signer-missing')
  return signer
}

/** The rule of `findSigner`. Of two with the same mandate the one who came first in `officials` signs. */
export const chooseSigner = (officials: readonly Mandate[], wanted: 'kades' | 'an', day: string): Signer | null => {
  const inOffice = officials.filter(({ from, until }) => (!from || from <= day) && (!until || until >= day))
  for (const form of wanted === 'kades' ? FOR_THE_HEAD : BY_MANDATE) {
    const official = inOffice.find(({ signsAs }) => signsAs === form)
    if (!official) continue
    const through = form === 'ub' ? (inOffice.find(({ signsAs }) => signsAs === 'an')?.position ?? 'Sekretaris Desa') : null
    return { name: official.name, position: official.position, nip: official.nip || null, form, through }
  }
  return null
}
