import pg from 'pg'
import { verifyAuditTrail } from '@/use-cases/verify-audit-trail'
import type { Promised } from './siege'

export type SiegeReport = {
  /** Requests and signatures that a client was promised. */
  acceptedRequests: number
  acceptedLetters: number
  letters: number
  /** Everything below must be zero. */
  lostRequests: number
  doubledRequests: number
  lostLetters: number
  doubledLetters: number
  gaps: number
  doubledNumbers: number
  lettersWithoutFile: number
  auditProblems: number
  auditRowsMissing: number
  surprises: string[]
}

/** Whether a siege has done no harm at all. */
export function isUnharmed(report: SiegeReport): boolean {
  const { acceptedRequests: _a, acceptedLetters: _b, letters: _c, surprises, ...harm } = report
  return surprises.length === 0 && Object.values(harm).every((count) => count === 0)
}

/** Compares what the clients were promised with what the database holds. */
export async function countWhatIsLeft(url: string, promised: Promised): Promise<SiegeReport> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const count = async (text: string, values: unknown[] = []) => {
      const result = await client.query<{ n: number }>(`SELECT (${text})::int AS n`, values)
      return result.rows[0]?.n ?? -1
    }
    const codes = [...promised.receipts.values()]
    const numbers = [...promised.numbers]
    const audit = await verifyAuditTrail(client)
    return {
      acceptedRequests: codes.length,
      acceptedLetters: numbers.length,
      letters: await count('SELECT count(*) FROM letters'),
      lostRequests: await count(
        'SELECT count(*) FROM unnest($1::text[]) AS code WHERE code NOT IN (SELECT tracking_code FROM letter_requests)',
        [codes],
      ),
      // Every key that was ever sent got its answer in the end, so a request beyond those is one too many.
      doubledRequests: await count(
        `SELECT abs(count(*) - (SELECT count(*) FROM submissions WHERE kind = 'letter-request')) FROM letter_requests`,
      ),
      lostLetters: await count(
        `SELECT count(*) FROM unnest($1::text[], $2::text[]) AS told (code, number)
          WHERE NOT EXISTS (SELECT 1 FROM letters JOIN letter_requests r ON r.id = letters.request_id
                             WHERE r.tracking_code = told.code AND letters.number = told.number)`,
        [numbers.map(([code]) => code), numbers.map(([, number]) => number)],
      ),
      doubledLetters: await count(
        `SELECT count(*) FROM (SELECT request_id FROM letters GROUP BY request_id HAVING count(*) > 1) AS twice`,
      ),
      gaps: await count(
        `SELECT coalesce(sum(value), 0) - (SELECT count(DISTINCT (series, year, serial)) FROM (SELECT series, year, serial FROM letters UNION ALL SELECT series, year, serial FROM hand_written_letters) given)
           - (SELECT coalesce(sum(last - first + 1), 0) FROM letter_number_starts WHERE series LIKE 'keluar%') FROM letter_counters WHERE series = 'keluar' OR series LIKE 'keluar/%'`,
      ),
      doubledNumbers: await count('SELECT count(*) - count(DISTINCT number) FROM letters'),
      lettersWithoutFile: await count(
        `SELECT count(*) FROM letters
          WHERE NOT EXISTS (SELECT 1 FROM private_files f WHERE f.id::text = letters.file_id::text AND f.sha256 = letters.sha256)`,
      ),
      auditProblems: audit.problems.length,
      auditRowsMissing: await count(
        `SELECT abs((SELECT count(*) FROM letters) - count(*) FILTER (WHERE action = 'letter-signed'))
              + abs((SELECT count(*) FROM letter_requests) - count(*) FILTER (WHERE action = 'request-submitted'))
           FROM audit_trail`,
      ),
      surprises: promised.surprises,
    }
  } finally {
    await client.end()
  }
}
