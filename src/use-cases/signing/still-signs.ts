import { z } from 'zod'

import { type Actor, actorOfUser } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import type { Signer } from '@/domain/letters/letter-facts'
import { type LetterSigner, signerUnder } from '@/domain/letters/mandates'
import type { Tx } from '@/platform/transaction'

import { loadMandates, requireMandate } from '../letters/mandates'

/**
 * Asks once more, when a letter is about to be numbered, whether whoever acts may sign it: in the minutes of a batch an account can be
 * switched off and a mandate end, and what was read for the first letter says nothing of the last. Account and mandates stay as they are
 * until the letter is written. Throws `not-allowed`, `mandate-missing`, `signer-missing`, and `letter-changed-since-seen` when the
 * signature block would no longer be the one (`signer`) that the letter was made with.
 */
export const requireStillSigns = async (tx: Tx, { wanted, day, signer }: { wanted: LetterSigner; day: string; signer: Signer }): Promise<void> => {
  const actor = await presentAccount(tx)
  requireAct(actor, 'sign-letters')
  await tx.query(`SELECT 1 AS one FROM officials WHERE signs_as <> 'none' ORDER BY id FOR SHARE`)
  const mandates = await loadMandates(tx.query)
  const own = requireMandate(mandates, actor, wanted, day)
  if (JSON.stringify(signerUnder(own, mandates, day)) !== JSON.stringify(signer)) throw new DomainError('letter-changed-since-seen')
}

/** Whoever acts, with the roles that the account has now; nobody when it is switched off or gone. */
const presentAccount = async ({ actor, query }: Tx): Promise<Actor> => {
  if (actor.kind !== 'staff') return actor
  const [row] = await query<{ active: boolean | null }>('SELECT active FROM staff WHERE id = $1::uuid FOR SHARE', [actor.id])
  // Only now: read with the lock they would be those of before it was waited for.
  const roles = roleRows.parse(await query('SELECT value::text AS role FROM staff_roles WHERE parent_id = $1::uuid', [actor.id]))
  return actorOfUser({ id: actor.id, collection: 'staff', name: actor.name, hamlet: actor.hamletId, active: row ? row.active : false, roles: roles.map(({ role }) => role) })
}

const roleRows = z.array(z.object({ role: z.string() }))
