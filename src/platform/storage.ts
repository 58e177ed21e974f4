import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { decryptBytes, encryptBytes, sha256 } from './crypto'
import { query } from './database'
import type { Tx } from './transaction'

/** What a private file is for; decides how long it is kept. */
export type FilePurpose = 'letter' | 'requirement' | 'complaint' | 'import' | 'draft' | 'register' | 'incoming' | 'signed-sheet'

export type PrivateFile = { bytes: Buffer; contentType: string; sha256: string; purpose: FilePurpose }

/**
 * Keeps a file that only some may see: encrypted, in the database, in the same transaction as the record it
 * belongs to (docs/decisions/0004). Returns its id and the SHA-256 (hex) of the plain bytes.
 */
export const storePrivateFile = async (
  tx: Tx,
  file: { bytes: Buffer; contentType: string; purpose: FilePurpose },
): Promise<{ id: string; sha256: string }> => {
  const id = uuidv7()
  const digest = sha256(file.bytes)
  await tx.query(
    `INSERT INTO private_files (id, purpose, content_type, size, sha256, bytes) VALUES ($1::uuid, $2, $3, $4, $5, $6)`,
    [id, file.purpose, file.contentType, file.bytes.length, digest, encryptBytes(file.bytes, fileAad(id))],
  )
  return { id, sha256: digest }
}

/** The plain bytes of a private file, or null when there is none of that id. The caller has checked the right. */
export const readPrivateFile = (payload: Payload, id: string): Promise<PrivateFile | null> =>
  readBy((text, values) => query(payload, text, values), id)

/** The same on the connection of an open transaction. */
export const readPrivateFileIn = (tx: Tx, id: string): Promise<PrivateFile | null> => readBy(tx.query, id)

const readBy = async (ask: Tx['query'], id: string): Promise<PrivateFile | null> => {
  const [row] = await ask<{ purpose: FilePurpose; content_type: string; sha256: string; bytes: Buffer }>(
    `SELECT purpose, content_type, sha256, bytes FROM private_files WHERE id = $1::uuid`,
    [id],
  )
  if (!row) return null
  const bytes = decryptBytes(row.bytes, fileAad(id))
  return { bytes, contentType: row.content_type, sha256: row.sha256, purpose: row.purpose }
}

/** Removes a private file within the caller's transaction; one that is not there any more is no fault. */
export const removePrivateFile = async (tx: Tx, id: string): Promise<void> => {
  await tx.query(`DELETE FROM private_files WHERE id = $1::uuid`, [id])
}

const fileAad = (id: string): string => `private_files:bytes:${id}`
