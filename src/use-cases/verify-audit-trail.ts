import { createHash } from 'node:crypto'

import type { Client } from 'pg'

/** What is wrong with the chain, at which row. */
export type AuditProblem = { seq: number; problem: 'missing-row' | 'broken-link' | 'altered-row' | 'tail-cut-off' }

export type AuditReport = { rows: number; head: string; problems: AuditProblem[] }

const GENESIS = '0'.repeat(64)
const PAGE = 5_000

/**
 * Walks the whole audit trail and recomputes every hash from the row itself, without trusting any function
 * of the database. Reports every row that was changed, removed, put in or cut off at the end.
 */
export const verifyAuditTrail = async (client: Pick<Client, 'query'>): Promise<AuditReport> => {
  const problems: AuditProblem[] = []
  let expected = { seq: 0, hash: GENESIS }
  for (;;) {
    const { rows } = await client.query<{ seq: string; entry: string; prev: string; hash: string; at: string }>(
      `SELECT seq, entry::text AS entry, prev, hash,
              to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
         FROM audit_trail WHERE seq > $1 ORDER BY seq LIMIT ${PAGE}`,
      [expected.seq],
    )
    for (const row of rows) {
      const seq = Number(row.seq)
      if (seq !== expected.seq + 1) problems.push({ seq: expected.seq + 1, problem: 'missing-row' })
      else if (row.prev !== expected.hash) problems.push({ seq, problem: 'broken-link' })
      if (hashOf(row.prev, seq, row.entry) !== row.hash || !row.entry.includes(`"at": "${row.at}"`)) {
        problems.push({ seq, problem: 'altered-row' })
      }
      expected = { seq, hash: row.hash }
    }
    if (rows.length < PAGE) break
  }
  const { rows: heads } = await client.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_head')
  const head = heads[0]
  if (!head || Number(head.seq) !== expected.seq || head.hash !== expected.hash) {
    problems.push({ seq: expected.seq, problem: 'tail-cut-off' })
  }
  return { rows: expected.seq, head: expected.hash, problems }
}

const hashOf = (prev: string, seq: number, entry: string): string =>
  createHash('sha256').update(`${prev}\n${seq}\n${entry}`, 'utf8').digest('hex')
