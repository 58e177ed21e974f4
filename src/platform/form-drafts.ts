import type { Payload } from 'payload'
import { z } from 'zod'

import { decryptField, encryptField, randomBytes, sha256 } from './crypto'
import { query } from './database'

/** What somebody has answered so far in a form of several steps. */
export type FormDraft = { values: Record<string, string>; photos: { slot: string; fileId: string }[] }

const schema = z.object({
  values: z.record(z.string(), z.string()),
  photos: z.array(z.object({ slot: z.string(), fileId: z.string() })),
})

/** A key of 128 random bits: a form that is sent twice is known by it. Keys of kept drafts: `forms/form-owner.ts`. */
export const newDraftKey = (): string => randomBytes(16).toString('base64url')

export const isDraftKey = (text: unknown): text is string => typeof text === 'string' && /^[\w-]{22}$/u.test(text)

/** Keeps the answers, encrypted, under the hash of the key: the database alone opens nothing. */
export const saveDraft = async (payload: Payload, kind: string, key: string, draft: FormDraft): Promise<void> => {
  await query(
    payload,
    `INSERT INTO form_drafts (key_hash, kind, sealed) VALUES ($1, $2, $3)
     ON CONFLICT (key_hash) DO UPDATE SET sealed = excluded.sealed, updated_at = now() WHERE form_drafts.kind = excluded.kind`,
    [sha256(key), kind, encryptField(JSON.stringify(draft), aad(kind, key))],
  )
}

/** The answers so far; none for a key that is new or whose time is over. */
export const loadDraft = async (payload: Payload, kind: string, key: string): Promise<FormDraft | null> => {
  const [row] = await query<{ sealed: string }>(payload, `SELECT sealed FROM form_drafts WHERE key_hash = $1 AND kind = $2`, [sha256(key), kind])
  return row ? schema.parse(JSON.parse(decryptField(row.sealed, aad(kind, key)))) : null
}

/** Forgets a draft that was sent, with its photos. */
export const deleteDraft = async (payload: Payload, kind: string, key: string, draft: FormDraft): Promise<void> => {
  await query(payload, `DELETE FROM form_drafts WHERE key_hash = $1 AND kind = $2`, [sha256(key), kind])
  for (const { fileId } of draft.photos) {
    await query(payload, `DELETE FROM private_files WHERE id = $1::uuid AND purpose = 'draft'`, [fileId])
  }
}

const aad = (kind: string, key: string): string => `form_drafts:${kind}:${sha256(key)}`
