import { readProof, withinCode } from '@/domain/letters/offline/letter-proof'
import { isSignedBy } from '@/platform/letter-key'
import type { Tx } from '@/platform/transaction'

import { proofOf } from './offline-proof'
import { openLetter } from './sealed-letter'

export type ProofReport = {
  /** Letters whose code was checked, and those that were signed before there were codes. */
  checked: number
  without: number
  /** Numbers of the letters whose facts are not those any more that the code was made of. */
  broken: string[]
}

/**
 * Compares every letter with the signed code on its paper: whoever changed a letter's frozen facts, its number, day or kind in the
 * database afterwards would have to sign it again.
 */
export const verifyLetterProofs = async (run: Tx['query']): Promise<ProofReport> => {
  const keys = new Map((await run<{ id: string; publicKey: string }>(`SELECT id, public_key AS "publicKey" FROM letter_keys`)).map(({ id, publicKey }) => [id, publicKey]))
  const report: ProofReport = { checked: 0, without: 0, broken: [] }
  let last = NIL
  for (;;) {
    const letters = await run<Row>(PAGE, [last])
    for (const letter of letters) {
      const standing = standingOf(letter, keys)
      if (standing === 'without') report.without += 1
      else report.checked += 1
      if (standing === 'broken') report.broken.push(letter.number)
      last = letter.id
    }
    if (letters.length < ROWS) return report
  }
}

const standingOf = (row: Row, keys: ReadonlyMap<string, string>): 'true' | 'broken' | 'without' => {
  const letter = openLetter(row.id, row.factsSealed)
  const text = letter.verification?.offline
  if (!text) return 'without'
  const read = readProof(text)
  const key = read.ok ? keys.get(read.value.proof.keyId) : undefined
  if (!read.ok || key === undefined || !isSignedBy(key, read.value.signed, read.value.signature)) return 'broken'
  const expected = withinCode(proofOf({ ...letter, number: row.number, issuedOn: row.issuedOn, validUntil: row.validUntil }, { kind: row.kind, keyId: read.value.proof.keyId }))
  return JSON.stringify(Object.entries(expected).toSorted()) === JSON.stringify(Object.entries(read.value.proof).toSorted()) ? 'true' : 'broken'
}

type Row = { id: string; number: string; issuedOn: string; validUntil: string | null; kind: string; factsSealed: string }

const NIL = '00000000-0000-0000-0000-000000000000'
const ROWS = 500

const PAGE = `
SELECT id, number, issued_on AS "issuedOn", valid_until AS "validUntil", letter_type_name AS kind, facts_sealed AS "factsSealed"
  FROM letters WHERE id > $1::uuid ORDER BY id LIMIT ${ROWS}`
