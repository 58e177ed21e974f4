import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/** The public's statistics are made once a month and kept: copies of a page on two days must not tell who came between (docs/decisions/0017). */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(`
    CREATE TABLE public_statistics (
      month text NOT NULL,
      statistic text NOT NULL,
      content jsonb NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (month, statistic)
    )`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP TABLE public_statistics')
}
