import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { INCOMING_STATUSES, type IncomingFacts, type IncomingStatus } from '@/domain/letters/incoming'
import type { Tx } from '@/platform/transaction'

import { idOf } from '../letters/locked-request'

/** An incoming letter with its row locked until the transaction ends. */
export type LockedIncoming = { id: string; status: IncomingStatus; scans: Scan[]; dispositions: Disposition[] }

export type Scan = { id?: string | null; fileId: string; contentType: string; sha256: string }

export type Disposition = { id?: string | null; to: string; note: string; dueOn: string; by: string; givenOn: string; result?: string | null; doneOn?: string | null }

/** Locks an incoming letter and reads it. Throws `not-found`. */
export const lockIncoming = async (tx: Tx, id: string): Promise<LockedIncoming> => {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [row] = await tx.query<{ status: string }>(`SELECT status::text AS status FROM incoming_letters WHERE id = $1::uuid FOR UPDATE`, [id])
  if (!row) throw new DomainError('not-found')
  const doc = await tx.payload.findByID({ collection: 'incoming-letters', id, depth: 0, req: tx.req, overrideAccess: true })
  return {
    id,
    status: z.enum(INCOMING_STATUSES).parse(row.status),
    scans: doc.scans ?? [],
    dispositions: (doc.dispositions ?? []).map(({ to, by, ...rest }) => ({ ...rest, to: idOf(to), by: idOf(by) })),
  }
}

/** Changes a locked letter. The audit trail is the caller's to write. */
export const changeIncoming = async (
  tx: Tx,
  id: string,
  data: Partial<IncomingFacts & { status: IncomingStatus; outcome: string; closedOn: string; closedBy: string | null; scans: Scan[]; dispositions: Disposition[] }>,
): Promise<void> => {
  await tx.payload.update({ collection: 'incoming-letters', id, data, req: tx.req, overrideAccess: true, context: { auditedByUseCase: true } })
}

export const isOpen = ({ doneOn }: Disposition): boolean => !doneOn
