import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The families of one hamlet in the order of their numbers, and the head of a family: what the list of families asks for. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`CREATE INDEX families_hamlet_register_no_idx ON families (hamlet_id, register_no)`)
  await db.execute(`CREATE INDEX residents_living_heads_idx ON residents (family_id) WHERE family_role = '1' AND life_status = '1' AND deleted_at IS NULL`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(`DROP INDEX residents_living_heads_idx`)
  await db.execute(`DROP INDEX families_hamlet_register_no_idx`)
}
