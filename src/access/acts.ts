import { DomainError } from '@/domain/errors'

import { type Actor, hasRole, type Role } from './actor'

/** Acts that are more than reading or writing a record, and the offices that may do them. */
export const ACTS = {
  'handle-requests': ['operator', 'sekdes'],
  'check-requests': ['sekdes'],
  /** Who of them may sign what on which day is a mandate's to say (`src/domain/letters/mandates.ts`). */
  'sign-letters': ['operator', 'sekdes', 'kades'],
  'write-office-letters': ['operator', 'sekdes'],
  'handle-or-sign-letters': ['operator', 'sekdes', 'kades'],
  'replace-letters': ['operator', 'sekdes', 'kades'],
  /** Dating a letter earlier than the day on which it is signed. */
  'back-date-letters': ['sekdes', 'kades'],
  'set-letter-numbers': ['sekdes', 'kades'],
  'change-letter-types': ['operator', 'sekdes', 'admin'],
  'read-letter-books': ['operator', 'sekdes', 'kades', 'auditor'],
  'record-incoming-letters': ['operator', 'sekdes'],
  /** Of them whoever acts as the head today, by office or mandate. */
  'dispose-incoming-letters': ['operator', 'sekdes', 'kades'],
  'read-letter-archive': ['operator', 'sekdes', 'kades', 'auditor'],
  'set-letter-retention': ['operator', 'sekdes'],
  'export-letter-archive': ['sekdes', 'kades'],
  'reveal-personal-data': ['operator', 'sekdes', 'kades'],
  'import-residents': ['operator', 'sekdes'],
  'record-population-events': ['operator', 'sekdes'],
  'close-months': ['sekdes', 'kades'],
  'read-population-books': ['operator', 'sekdes', 'kades', 'auditor'],
  'export-residents': ['sekdes', 'kades'],
  'handle-complaints': ['operator', 'sekdes', 'kades'],
  'handle-complaints-about-office': ['bpd'],
  'read-audit-trail': ['admin', 'auditor'],
  'manage-accounts': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Act = keyof typeof ACTS

export const may = (actor: Actor, act: Act): boolean => actor.kind === 'system' || hasRole(actor, ...ACTS[act])

/** Throws `not-allowed` unless the actor holds an office that may do this. */
export const requireAct = (actor: Actor, act: Act): void => {
  if (!may(actor, act)) throw new DomainError('not-allowed', { act })
}
