import { DomainError } from '@/domain/errors'
import type { Tx } from '@/platform/transaction'

import { type ChangesChoice, readChoice } from './changes-choice'

export type ImportStatus = 'previewed' | 'saved' | 'cancelled' | 'expired' | 'undone'

/** What stands for a file that was removed: the id of none. */
export const GONE = '00000000-0000-0000-0000-000000000000'

/** `asOf`: the day that the officer has chosen, or null. */
export type LockedImport = { status: ImportStatus; fileId: string; reportFileId: string; asOf: string | null; choice: ChangesChoice }

/**
 * The record of an import, held until the transaction ends: of two who agree, cancel or clean up at one moment the
 * second sees what the first has done. Throws `not-found`.
 */
export const lockImport = async (tx: Tx, importId: string): Promise<LockedImport> => {
  const [row] = await tx.query<{ status: ImportStatus; file_id: string; report_file_id: string | null; as_of: string | null; declined_rows: string | null }>(
    `SELECT status, file_id, report_file_id, as_of, declined_rows FROM population_imports WHERE id = $1::uuid FOR UPDATE`,
    [importId],
  )
  if (!row) throw new DomainError('not-found')
  return { status: row.status, fileId: row.file_id, reportFileId: row.report_file_id ?? GONE, asOf: row.as_of, choice: readChoice(row.declined_rows) }
}
