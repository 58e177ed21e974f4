import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { sniffType } from '@/platform/forms/sniff-type'
import { cleanPhoto } from '@/platform/photos'
import { removePrivateFile, storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { type PrivateDocument, readStoredFile } from '../office/private-documents'
import { incomingReach } from './incoming-reach'
import { changeIncoming, lockIncoming } from './locked-incoming'

/** More sheets than a letter to a village has. */
export const MOST_SHEETS = 20

const MAX_BYTES = 12 * 1024 * 1024

/**
 * Adds one sheet of a letter: a photo, made anew from its pixels, or a PDF as it is. Kept encrypted; a sheet that is sent
 * twice is kept once. Throws `not-allowed`, `not-found`, `file-not-accepted`, `file-too-large`, `too-many-sheets`.
 */
export const addScan = async (payload: Payload, actor: Actor, { letterId, bytes }: { letterId: string; bytes: Buffer }): Promise<{ sheets: number }> => {
  requireAct(actor, 'record-incoming-letters')
  const sheet = await sheetOf(bytes)
  const digest = sha256(sheet.bytes)
  return inTransaction(payload, actor, async (tx) => {
    const { scans } = await lockIncoming(tx, letterId)
    if (scans.some((scan) => scan.sha256 === digest)) return { sheets: scans.length }
    if (scans.length >= MOST_SHEETS) throw new DomainError('too-many-sheets')
    const { id } = await storePrivateFile(tx, { ...sheet, purpose: 'incoming' })
    await changeIncoming(tx, letterId, { scans: [...scans, { fileId: id, contentType: sheet.contentType, sha256: digest }] })
    await appendAudit(tx, { action: 'incoming-scanned', object: { collection: 'incoming-letters', id: letterId } })
    return { sheets: scans.length + 1 }
  })
}

/**
 * Takes a wrong sheet away, while the letter is not closed: a photo of something else must not stay. `sha256` is of the sheet
 * on the screen, so that nobody removes another one that moved to its place. Throws `not-allowed`, `not-found`, `changed-meanwhile`.
 */
export const removeScan = async (payload: Payload, actor: Actor, { letterId, sha256: wanted }: { letterId: string; sha256: string }): Promise<void> => {
  requireAct(actor, 'record-incoming-letters')
  await inTransaction(payload, actor, async (tx) => {
    const { scans, status } = await lockIncoming(tx, letterId)
    const scan = scans.find((one) => one.sha256 === wanted)
    if (!scan || status === 'done' || status === 'void') throw new DomainError('changed-meanwhile')
    await changeIncoming(tx, letterId, { scans: scans.filter((one) => one !== scan) })
    await removePrivateFile(tx, scan.fileId)
    await appendAudit(tx, { action: 'incoming-sheet-removed', object: { collection: 'incoming-letters', id: letterId }, details: { sha256: wanted } })
  })
}

/** The sheet at a place, counted from 1, for whoever may read the letter. Throws `not-found`. */
export const readScan = async (payload: Payload, actor: Actor, { letterId, sheet }: { letterId: string; sheet: number }): Promise<PrivateDocument> => {
  const { condition, values } = incomingReach(actor, 2)
  if (!z.uuid().safeParse(letterId).success) throw new DomainError('not-found')
  const rows = await query<{ fileId: string }>(
    payload,
    `SELECT s.file_id AS "fileId" FROM incoming_letters_scans s JOIN incoming_letters i ON i.id = s._parent_id WHERE i.id = $1::uuid AND ${condition} ORDER BY s._order`,
    [letterId, ...values],
  )
  return readStoredFile(payload, rows[sheet - 1]?.fileId, `surat-masuk-${sheet}`)
}

/** One sheet as it is kept: a photo made anew from its pixels, or a PDF as it is. Throws `file-not-accepted`, `file-too-large`. */
export const sheetOf = async (bytes: Buffer): Promise<{ bytes: Buffer; contentType: string }> => {
  const contentType = await sniffType(bytes)
  const isTooLarge = bytes.length > MAX_BYTES
  if (contentType !== 'application/pdf') return cleanPhoto({ bytes, contentType, isTooLarge })
  if (isTooLarge) throw new DomainError('file-too-large')
  return { bytes, contentType }
}
