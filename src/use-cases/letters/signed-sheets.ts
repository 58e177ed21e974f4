import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import type { Clock } from '@/platform/clock'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { MOST_SHEETS, sheetOf } from '../incoming-letters/scans'
import { type PrivateDocument, readStoredFile, requireLetterReader } from '../office/private-documents'
import { loadWorkingCalendar } from '../office/village'

/** A picture or PDF of the paper that was signed and stamped, and the day on which it was added. */
export type SignedSheet = { addedOn: string; contentType: string }

/**
 * Adds a picture (made anew from its pixels) or PDF of the signed paper to a letter that is signed by hand. The letter itself does
 * not change, and no sheet is ever taken away: a better one is added behind it. Sent twice it is kept once. Throws
 * `not-allowed`, `not-found`, `transition-not-allowed` for a letter that is signed in another way, `file-not-accepted`, `file-too-large`, `too-many-sheets`.
 */
export const addSignedSheet = async (payload: Payload, actor: Actor, { letterId, bytes }: { letterId: string; bytes: Buffer }, clock: Clock): Promise<{ sheets: number }> => {
  requireAct(actor, 'handle-or-sign-letters')
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  const sheet = await sheetOf(bytes)
  const digest = sha256(sheet.bytes)
  const { zone } = await loadWorkingCalendar(payload)
  return inTransaction(payload, actor, async (tx) => {
    const [letter] = await tx.query<{ way: string | null }>(`SELECT signing_way::text AS way FROM letters WHERE id = $1::uuid FOR UPDATE`, [letterId])
    if (!letter) throw new DomainError('not-found')
    if ((letter.way ?? 'wet') !== 'wet') throw new DomainError('transition-not-allowed')
    const kept = (await payload.findByID({ collection: 'letters', id: letterId, depth: 0, req: tx.req, overrideAccess: true })).scans ?? []
    if (kept.some((scan) => scan.sha256 === digest)) return { sheets: kept.length }
    if (kept.length >= MOST_SHEETS) throw new DomainError('too-many-sheets')
    const { id } = await storePrivateFile(tx, { ...sheet, purpose: 'signed-sheet' })
    await payload.update({
      collection: 'letters',
      id: letterId,
      data: { scans: [...kept, { fileId: id, contentType: sheet.contentType, sha256: digest, addedOn: plainDateIn(zone, clock()) }] },
      req: tx.req,
      overrideAccess: true,
      context: { auditedByUseCase: true },
    })
    await appendAudit(tx, { action: 'letter-sheet-added', object: { collection: 'letters', id: letterId }, details: { sha256: digest } })
    return { sheets: kept.length + 1 }
  })
}

/** The sheets of a letter in the order in which they were added. */
export const listSignedSheets = (payload: Payload, letterId: string): Promise<SignedSheet[]> =>
  query(payload, `SELECT added_on AS "addedOn", content_type AS "contentType" FROM letters_scans WHERE _parent_id = $1::uuid ORDER BY _order`, [letterId])

/** The sheet at a place, counted from 1, for whoever may read letters; the endpoint records who looked. Throws `not-allowed`, `not-found`. */
export const readSignedSheet = async (payload: Payload, actor: Actor, { letterId, sheet }: { letterId: string; sheet: number }): Promise<PrivateDocument> => {
  requireLetterReader(actor)
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  const rows = await query<{ fileId: string }>(payload, `SELECT file_id AS "fileId" FROM letters_scans WHERE _parent_id = $1::uuid ORDER BY _order`, [letterId])
  return readStoredFile(payload, rows[sheet - 1]?.fileId, `surat-bertanda-tangan-${sheet}`)
}
