import type { Actor } from '@/access/actor'
import type { Tx } from '@/platform/transaction'

import { letterRoles, loadMandates } from '../letters/mandates'

/** The offices that an actor has towards incoming letters on `day` (`YYYY-MM-DD`): with them `kades` for whoever stands in for the head. */
export const incomingRoles = async (run: Tx['query'], actor: Actor, day: string): Promise<string[]> => letterRoles(await loadMandates(run), actor, 'kades', day)
