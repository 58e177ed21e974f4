import { temporaryNik } from '@/domain/identity/nik'
import { decryptField } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

/** So many numbers that nobody has or ever had. */
export type GiveNumbers = (count: number) => Promise<string[]>

/**
 * The village's temporary numbers for people without a NIK. One that was given is never given again, also when its person
 * has a real number since, or is gone. Behind the ledger's lock; with the transaction they are taken back.
 */
export const temporaryNumbers = (tx: Tx): GiveNumbers => {
  let known: { villageCode: string; highest: number } | null = null
  return async (count) => {
    if (count === 0) return []
    known ??= { villageCode: (await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })).villageCode, highest: await highestPresent(tx) }
    const [kept] = await tx.query<{ last: number }>('UPDATE temporary_numbers SET last = greatest(last, $1::int) + $2::int RETURNING last', [known.highest, count])
    const first = (kept?.last ?? 0) - count + 1
    const { villageCode } = known
    return Array.from({ length: count }, (_, at) => temporaryNik(villageCode, first + at))
  }
}

/** Of those that were typed into a form, or given before they were counted. */
const highestPresent = async (tx: Tx): Promise<number> => {
  const given = await tx.query<{ id: string; nik: string }>(`SELECT id, nik FROM residents WHERE nik_kind = 'temporary' AND nik IS NOT NULL`)
  return given.reduce((highest, { id, nik }) => Math.max(highest, Number(decryptField(nik, placeOf('residents', 'nik', id)).slice(-5))), 0)
}
