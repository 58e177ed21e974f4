import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { decryptBytes } from '@/platform/crypto'
import { query } from '@/platform/database'
import { enqueue } from '@/platform/queue'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { reasonOf } from '../reasons'

export type YearArchiveState = { id: string; year: number; status: 'waiting' | 'working' | 'done' | 'failed'; done: number; total: number | null; size: number | null; requestedAt: Date }

/**
 * Asks for the archive of a year: a job makes it while the office goes on working. `id` is chosen by the screen, so that a
 * button pressed twice asks once. Throws `not-allowed`, `reason-required`, `invalid-input`.
 */
export const requestYearArchive = async (payload: Payload, actor: Actor, { id, year, reason }: { id: string; year: number; reason: string }): Promise<void> => {
  requireAct(actor, 'export-letter-archive')
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  if (!z.uuid().safeParse(id).success || !Number.isInteger(year) || year < 1945 || year > 9999) throw new DomainError('invalid-input', { field: 'year' })
  const why = reasonOf(reason)
  await inTransaction(payload, actor, async (tx) => {
    const made = await tx.query(`INSERT INTO year_archives (id, year, reason, requested_by) VALUES ($1::uuid, $2::int, $3, $4::uuid) ON CONFLICT DO NOTHING RETURNING id`, [id, year, why, actor.id])
    if (made.length === 0) return
    await enqueue(tx, 'make-year-archive', { archive: id })
    await appendAudit(tx, { action: 'year-archive-requested', object: { collection: 'year-archives', id }, reason: why, details: { year } })
  })
}

const STATE = `SELECT id, year, status, done, total, size::float8 AS size, requested_at AS "requestedAt" FROM year_archives`

/** The own archives of the last days, the newest first. Throws `not-allowed`. */
export const listYearArchives = async (payload: Payload, actor: Actor): Promise<YearArchiveState[]> => {
  requireAct(actor, 'export-letter-archive')
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  return query<YearArchiveState>(payload, `${STATE} WHERE requested_by = $1::uuid ORDER BY requested_at DESC LIMIT 6`, [actor.id])
}

/** How far one of the own archives is. Throws `not-allowed`, `not-found`. */
export const showYearArchive = async (payload: Payload, actor: Actor, id: string): Promise<YearArchiveState> => {
  requireAct(actor, 'export-letter-archive')
  if (actor.kind !== 'staff' || !z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [state] = await query<YearArchiveState>(payload, `${STATE} WHERE requested_by = $1::uuid AND id = $2::uuid`, [actor.id, id])
  if (!state) throw new DomainError('not-found')
  return state
}

/** The file of a finished archive, piece by piece, for whoever asked for it and still may; that it was fetched is recorded. Throws `not-allowed`, `not-found`. */
export const readYearArchive = async (payload: Payload, actor: Actor, id: string): Promise<{ content: AsyncGenerator<Buffer>; size: number; fileName: string }> => {
  const { status, year, size } = await showYearArchive(payload, actor, id)
  const [kept] = await query<{ attempt: string | null }>(payload, `SELECT attempt FROM year_archives WHERE id = $1::uuid`, [id])
  if (status !== 'done' || size === null || !kept?.attempt) throw new DomainError('not-found')
  await inTransaction(payload, actor, (tx) => appendAudit(tx, { action: 'year-archive-fetched', object: { collection: 'year-archives', id }, details: { year } }))
  return { content: piecesOf(payload, { archive: id, attempt: kept.attempt }), size, fileName: `arsip-surat-${year}.zip` }
}

async function* piecesOf(payload: Payload, { archive, attempt }: { archive: string; attempt: string }): AsyncGenerator<Buffer> {
  for (let place = 0; ; place += 1) {
    const [row] = await query<{ bytes: Buffer }>(payload, `SELECT bytes FROM year_archive_pieces WHERE archive = $1::uuid AND attempt = $2::uuid AND place = $3::int`, [archive, attempt, place])
    if (!row) return
    yield decryptBytes(row.bytes, placeOfPiece({ archive, attempt, place }))
  }
}

/** Where an encrypted piece belongs: moved elsewhere it does not open. */
export const placeOfPiece = ({ archive, attempt, place }: { archive: string; attempt: string; place: number }): string => `year_archive_pieces:bytes:${archive}:${attempt}:${place}`
