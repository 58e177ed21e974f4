import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { differencesOf, type LetterTypeDifference } from '@/domain/letters/type-differences'
import { LETTER_TYPE_MESSAGES } from '@/messages/letter-types'
import type { LetterType } from '@/payload-types'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { contentOf, isSameContent, type LetterTypeContent } from './content'
import { saveContent } from './save-content'

/**
 * The number that a letter type gets when `after` takes its place: one more when what it is has changed, the old one
 * otherwise. What was there before is kept first, so that no letter can point to a version that is gone. Of two officers who
 * save at once the second waits for the first and is measured against what that one saved, not against what they had read.
 * Within the transaction of the save.
 */
export const versionAfter = async (tx: Tx, id: string, after: unknown): Promise<number> => {
  await tx.query('SELECT 1 FROM letter_types WHERE id = $1::uuid FOR NO KEY UPDATE', [id])
  const present = await findType(tx, id)
  await keepVersion(tx, present, { isOld: true })
  const [was, becomes] = [contentOf(present), contentOf(after)]
  const current = present.wordingVersion ?? 1
  if (was && becomes && isSameContent(was, becomes)) return current
  const [newest] = await tx.query<{ version: number }>('SELECT coalesce(max(version), 0)::int AS version FROM letter_type_versions WHERE letter_type_id = $1::uuid', [id])
  return Math.max(current, newest?.version ?? 0) + 1
}

/**
 * Keeps what a letter type is under its present number; nothing happens when that is kept already. `isOld`: of a type from
 * before versions were kept nobody knows any more who wrote it.
 */
export const keepVersion = async (tx: Tx, type: Pick<LetterType, 'id' | 'wordingVersion'>, { isOld = false }: { isOld?: boolean } = {}): Promise<void> => {
  const content = contentOf(type)
  await tx.query(KEEP, [type.id, type.wordingVersion ?? 1, JSON.stringify(content ?? type), !isOld && tx.actor.kind === 'staff' ? tx.actor.id : null])
}

const KEEP = `
INSERT INTO letter_type_versions (letter_type_id, version, content, saved_by)
VALUES ($1::uuid, $2::int, $3::jsonb, $4::uuid) ON CONFLICT (letter_type_id, version) DO NOTHING`

/** One version as the history shows it; `changes` against the one before, empty for the first. */
export type LetterTypeVersion = { version: number; savedAt: Date; savedBy: string | null; isCurrent: boolean; letters: number; changes: LetterTypeDifference[] }

export type LetterTypeHistory = { id: string; name: string; current: number; versions: LetterTypeVersion[] }

/** Every kept version of a letter type, the newest first. Throws `not-allowed` and `not-found`. */
export const letterTypeHistory = async (payload: Payload, actor: Actor, id: string): Promise<LetterTypeHistory> => {
  requireAct(actor, 'change-letter-types')
  return inTransaction(payload, actor, async (tx) => {
    const type = await findType(tx, id)
    await keepVersion(tx, type, { isOld: true })
    const rows = await tx.query<VersionRow>(HISTORY, [id])
    const current = type.wordingVersion ?? 1
    const contents = rows.map(({ content }) => contentOf(content))
    const versions = rows.map(({ version, savedAt, savedBy, letters }, at): LetterTypeVersion => {
      const [before, now] = [contents[at + 1], contents[at]]
      return { version, savedAt, savedBy, letters, isCurrent: version === current, changes: before && now ? differencesOf(before, now) : [] }
    })
    return { id, name: type.name, current, versions }
  })
}

type VersionRow = { version: number; content: unknown; savedAt: Date; savedBy: string | null; letters: number }

const HISTORY = `
SELECT v.version::int AS version, v.content, v.saved_at AS "savedAt", s.name AS "savedBy",
       (SELECT count(*)::int FROM letters l WHERE l.letter_type_id = v.letter_type_id AND l.wording_version = v.version) AS letters
  FROM letter_type_versions v LEFT JOIN staff s ON s.id = v.saved_by
 WHERE v.letter_type_id = $1::uuid ORDER BY v.version DESC LIMIT 200`

/** The content of one kept version. Throws `not-found`. */
export const versionContent = async (payload: Payload, id: string, version: number): Promise<LetterTypeContent> => {
  const [row] = await query<{ content: unknown }>(payload, 'SELECT content FROM letter_type_versions WHERE letter_type_id = $1::uuid AND version = $2::int', [id, version])
  const content = row ? contentOf(row.content) : null
  if (!content) throw new DomainError('not-found')
  return content
}

/**
 * Makes a kept version the present one again, as a new version: the history only grows. `seen` is the version that was the
 * present one on the screen. Throws `not-allowed`, `not-found`, `changed-meanwhile`, and `letter-type-refused` when what
 * was right then may not be saved any more.
 */
export const restoreVersion = async (payload: Payload, actor: Actor, { id, version, seen }: { id: string; version: number; seen: number }): Promise<{ version: number }> => {
  requireAct(actor, 'change-letter-types')
  return inTransaction(payload, actor, async (tx) => {
    await tx.query('SELECT 1 FROM letter_types WHERE id = $1::uuid FOR NO KEY UPDATE', [id])
    const type = await findType(tx, id)
    if ((type.wordingVersion ?? 1) !== seen) throw new DomainError('changed-meanwhile')
    const [row] = await tx.query<{ content: unknown }>('SELECT content FROM letter_type_versions WHERE letter_type_id = $1::uuid AND version = $2::int', [id, version])
    if (!row) throw new DomainError('not-found')
    const content = contentOf(row.content)
    if (!content) throw new DomainError('letter-type-refused', { problem: LETTER_TYPE_MESSAGES.versionBeyondLimits })
    const saved = await saveContent(tx, content, { id })
    await appendAudit(tx, { action: 'letter-type-restored', object: { collection: 'letter-types', id }, details: { version, as: saved.wordingVersion ?? 1 } })
    return { version: saved.wordingVersion ?? 1 }
  })
}

const findType = async (tx: Tx, id: string): Promise<LetterType> => {
  const type = await tx.payload.findByID({ collection: 'letter-types', id, depth: 0, disableErrors: true, req: tx.req, overrideAccess: true })
  if (!type) throw new DomainError('not-found')
  return type
}
