import type { Tx } from '@/platform/transaction'

/** Removes prints of books after a week: they can be made again, and hold numbers of people. */
export const purgePrints = async (tx: Tx): Promise<void> => {
  await tx.query(`DELETE FROM register_prints WHERE requested_at < now() - interval '7 days'`)
  await tx.query(`DELETE FROM private_files f WHERE purpose = 'register' AND NOT EXISTS (SELECT 1 FROM register_prints p WHERE p.file_id = f.id)`)
}
