import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

import { parseDocumentNumber } from '@/domain/identity/document-number'
import { decryptField, encryptField, keyedHash } from '@/platform/crypto'

const COLUMNS = ['passport', 'kitas'] as const

type Column = (typeof COLUMNS)[number]

/**
 * Encrypts the numbers of passports and residence permits that were kept in plain text, some rows at a time; what is
 * encrypted already is left as it is, so that it can run beside a portal that works, and again after it was broken
 * off. A text that cannot be a number is encrypted as it stands: nothing is
 * lost, and the officer sees that it is odd.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const column of COLUMNS) {
    await inBatches(db, column, 'NOT LIKE', ({ id, value }) => {
      const plain = normal(value)
      return { id, value: encryptField(plain, placeOf(column, id)), hash: keyedHash(column, plain) }
    })
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const column of COLUMNS) {
    await inBatches(db, column, 'LIKE', ({ id, value }) => ({ id, value: decryptField(value, placeOf(column, id)), hash: null }))
  }
}

const BATCH = 1000

type Kept = { id: string; value: string }
type Changed = { id: string; value: string; hash: string | null }

async function inBatches(db: MigrateUpArgs['db'], column: Column, sign: 'LIKE' | 'NOT LIKE', change: (row: Kept) => Changed): Promise<void> {
  for (;;) {
    const { rows } = await db.execute<Kept>(sql`
      SELECT id, ${sql.raw(column)} AS value FROM residents
       WHERE ${sql.raw(column)} <> '' AND ${sql.raw(column)} ${sql.raw(sign)} 'enc:v1:%' LIMIT ${BATCH} FOR UPDATE`)
    if (rows.length === 0) return
    await db.execute(sql`
      UPDATE residents SET ${sql.raw(column)} = r.value, ${sql.raw(`${column}_hash`)} = r.hash
        FROM jsonb_to_recordset(${JSON.stringify(rows.map(change))}::jsonb) AS r(id uuid, value text, hash text) WHERE residents.id = r.id`)
  }
}

function normal(text: string): string {
  const parsed = parseDocumentNumber(text)
  return parsed.ok ? parsed.value : text.trim()
}

/** As `placeOf` of the privacy plugin had it on the day of this migration. */
function placeOf(column: Column, id: string): string {
  return `residents:${column}:${id}`
}
