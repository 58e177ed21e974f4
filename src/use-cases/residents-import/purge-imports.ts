import type { Tx } from '@/platform/transaction'

import { PREVIEW_DAYS } from './find-import'
import { GONE } from './lock-import'

/**
 * Gives up previews that nobody has agreed to for a week, and removes every sheet that no import points to any more.
 * Returns the ids of what was given up.
 */
export const purgeImports = async (tx: Tx): Promise<string[]> => {
  const expired = await tx.query<{ id: string }>(
    `UPDATE population_imports SET status = 'expired', file_id = $1, report_file_id = NULL, updated_at = now()
      WHERE status = 'previewed' AND created_at < now() - interval '${PREVIEW_DAYS} days' RETURNING id`,
    [GONE],
  )
  // What is being uploaded now is safe: a sheet and the record that points to it appear in one moment.
  await tx.query(
    `DELETE FROM private_files f WHERE purpose = 'import'
        AND NOT EXISTS (SELECT 1 FROM population_imports i WHERE i.file_id = f.id::text OR i.report_file_id = f.id::text)`,
  )
  return expired.map(({ id }) => id)
}
