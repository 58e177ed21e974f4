import { z } from 'zod'

import { DomainError } from '@/domain/errors'

import { keyedHash } from './crypto'
import type { Tx } from './transaction'

/**
 * Runs `run` once for a key that was made when the form was opened. The same key with the same content gives
 * the stored result again (a double tap, a reload, a retry after a lost answer); with other content
 * `submission-key-reused`. Result and record are written in the same transaction, so neither is without the
 * other; a second sender waits for the first. Of the content only a keyed hash is kept. The result must be plain JSON without personal data.
 */
export const withSubmissionKey = async <Value>(
  tx: Tx,
  submission: { kind: string; key: string; content: string },
  run: () => Promise<Value>,
): Promise<unknown> => {
  const { kind, key } = submission
  const content = keyedHash('submission', submission.content)
  const [claimed] = await tx.query(
    `INSERT INTO submissions (kind, key, content_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
    [kind, key, content],
  )
  if (!claimed) return storedResult(tx, { kind, key, content })
  const result = await run()
  await tx.query(`UPDATE submissions SET response = $3::jsonb WHERE kind = $1 AND key = $2`, [kind, key, JSON.stringify(result)])
  return result
}

const storedResult = async (tx: Tx, { kind, key, content }: { kind: string; key: string; content: string }): Promise<unknown> => {
  const [row] = await tx.query<{ content_hash: string; response: unknown }>(
    `SELECT content_hash, response FROM submissions WHERE kind = $1 AND key = $2`,
    [kind, key],
  )
  if (!row || row.content_hash !== content) throw new DomainError('submission-key-reused')
  return typeof row.response === 'string' ? z.json().parse(JSON.parse(row.response)) : row.response
}
