import type { Actor } from '@/access/actor'
import type { Tx } from '@/platform/transaction'

/** What is recorded of one act. Never a personal number, name of a resident or text that somebody typed. */
export type AuditEntry = {
  action: string
  object: { collection: string; id: string | null }
  reason?: string
  details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/**
 * Appends one row to the audit trail inside the given transaction. The database function chains it to the
 * row before by SHA-256 and takes a lock until the transaction ends: call it late in a transaction.
 */
export const appendAudit = async (tx: Pick<Tx, 'query' | 'actor'>, entry: AuditEntry): Promise<void> => {
  await tx.query(`SELECT audit_append($1::jsonb)`, [JSON.stringify(entryFor(tx.actor, entry))])
}

/** Appends many rows with one statement, in their order: for an import. */
export const appendAudits = async (tx: Pick<Tx, 'query' | 'actor'>, entries: readonly AuditEntry[]): Promise<void> => {
  await tx.query(`SELECT audit_append_many($1::jsonb)`, [JSON.stringify(entries.map((entry) => entryFor(tx.actor, entry)))])
}

const entryFor = (actor: Actor, { action, object, reason, details }: AuditEntry) => ({
  actor: actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind === 'system' ? `system:${actor.name}` : 'anonymous',
  roles: actor.kind === 'staff' ? actor.roles : [],
  action,
  collection: object.collection,
  id: object.id,
  ...(reason ? { reason } : {}),
  ...(details ? { details } : {}),
})
