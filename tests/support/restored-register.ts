import pg from 'pg'

/**
 * Remembers who is in the register; what is returned takes everybody and everything out again that came since, ledger
 * and figures too. Only a superuser can, and only a test that fills the register with tens of thousands may: the files
 * after it share the database, and some of them read the whole ledger.
 */
export const rememberRegister = async (superuserUrl: string): Promise<() => Promise<void>> => {
  await asSuperuser(superuserUrl, KEPT.flatMap((table) => [`DROP TABLE IF EXISTS kept_${table}`, `CREATE TABLE kept_${table} AS TABLE ${table}`]))
  return () =>
    asSuperuser(superuserUrl, [
      // Neither triggers nor foreign keys are asked.
      `SET session_replication_role = replica`,
      ...PEOPLE.flatMap((table) => [`DELETE FROM ${table} WHERE id NOT IN (SELECT id FROM kept_${table})`, `VACUUM ${table}`]),
      ...LEDGER.flatMap((table) => [`TRUNCATE ${table}`, `INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table}`]),
      ...KEPT.map((table) => `DROP TABLE kept_${table}`),
    ])
}

/** Takes every event and figure out of the ledger, of a register that is empty. */
export const forgetLedger = (superuserUrl: string): Promise<void> => asSuperuser(superuserUrl, ['SET session_replication_role = replica', ...LEDGER.map((table) => `TRUNCATE ${table}`)])

const PEOPLE = ['residents', 'families'] as const

const LEDGER = ['population_events', 'population_counts', 'population_figures'] as const

const KEPT = [...PEOPLE, ...LEDGER]

const asSuperuser = async (url: string, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
