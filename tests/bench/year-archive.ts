import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { yearZip } from '@/use-cases/letter-archive/year-zip'
import { type Figure, toFigure } from '@tests/support/figure'

export const name = 'year-archive'

const FEW = 400
const MANY = 4_000

/** Bytes of a signed letter. */
const PAPER = 60_000

/** Letters between two looks at the memory. */
const LOOK_EVERY = 100

/** The most memory that the archive of a year takes while it is made, of 4,000 letters against of 400. */
export async function run(): Promise<Figure[]> {
  const payload = await getPortal()
  await seedLetterTypes(payload)
  await writeLetters(payload, 2024, FEW)
  await writeLetters(payload, 2025, MANY)
  await mostMemory(payload, 2024)
  const samples = { ours: [await mostMemory(payload, 2025)], reference: [await mostMemory(payload, 2024)] }
  return [toFigure({ name: `year archive: most memory of ${MANY} letters ÷ of ${FEW}`, unit: 'bytes', samples, goal: '<= 1.15' })]
}

const mostMemory = async (payload: Payload, year: number): Promise<number> => {
  let most = 0
  const progress = (letters: number): void => {
    if (letters % LOOK_EVERY !== 0) return
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    most = Math.max(most, heapUsed + external)
  }
  let bytes = 0
  for await (const piece of yearZip(payload, { year, village: 'Aman Damai', progress })) bytes += piece.length
  if (bytes < PAPER * FEW) throw new Error('the archive is too small')
  return most
}

const writeLetters = async (payload: Payload, year: number, letters: number): Promise<void> => {
  const [type] = await query<{ id: string; name: string }>(payload, 'SELECT id, name FROM letter_types ORDER BY id LIMIT 1')
  for (let serial = 1; serial <= letters; serial += 1) {
    await inTransaction(payload, systemActor('bench'), async (tx) => {
      const file = await storePrivateFile(tx, { bytes: randomBytes(PAPER), contentType: 'application/pdf', purpose: 'letter' })
      await tx.query(
        `INSERT INTO letters (id, number, series, year, serial, letter_type_id, letter_type_name, issued_on, signer_name, signer_position, masked_name, verification_code, sha256, file_id, facts_sealed, wording_version)
         VALUES ($1::uuid, $2, 'keluar', $3::int, $4::int, $5::uuid, $6, $7, 'Bambang', 'Kepala Desa', 'S*** A***', $2, $8, $9, 'x', 1)`,
        [uuidv7(), `${serial}/${year}`, year, serial, type?.id, type?.name, `${year}-06-15`, file.sha256, file.id],
      )
    })
  }
}
