import pg from 'pg'

export type Recorded = { text: string; values: readonly unknown[] }

/** Every statement that goes to the database through `pg` while `run` runs, whoever sends it: use cases, Payload, drizzle. */
export const recordStatements = async (run: () => Promise<unknown>): Promise<Recorded[]> => {
  const recorded: Recorded[] = []
  const { query } = pg.Client.prototype
  Object.defineProperty(pg.Client.prototype, 'query', {
    configurable: true,
    writable: true,
    value: function (this: pg.Client, ...sent: unknown[]): unknown {
      const statement = statementOf(sent)
      if (statement) recorded.push(statement)
      return Reflect.apply(query, this, sent)
    },
  })
  try {
    await run()
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', { configurable: true, writable: true, value: query })
  }
  return recorded
}

/** `pg` takes a text and values, or one object of both. Control of transactions is not of interest. */
const statementOf = ([first, second]: readonly unknown[]): Recorded | null => {
  const config = typeof first === 'object' && first !== null ? first : {}
  const text = typeof first === 'string' ? first : 'text' in config && typeof config.text === 'string' ? config.text : ''
  const values = Array.isArray(second) ? second : 'values' in config && Array.isArray(config.values) ? config.values : []
  return /^\s*(select|with|insert|update|delete)\b/iu.test(text) ? { text, values } : null
}

/** Tables that grow with the village. */
const LARGE = '(residents|families|population_events)'

/**
 * What is wrong with statements when the village is large: a table read from end to end (as PostgreSQL plans it), rows
 * skipped by OFFSET, people or events counted. Empty when nothing is.
 */
export const costlyStatements = async (url: string, statements: readonly Recorded[]): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const found: string[] = []
  try {
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      const scan = new RegExp(`Seq Scan on ${LARGE}\\b`, 'u').exec(plan)
      if (scan) found.push(`${scan[0]}: ${text}\n${plan}`)
      // OFFSET 0 skips nobody: it only keeps the planner from another way.
      if (/\boffset\s+(?!0\b)/iu.test(text)) found.push(`OFFSET: ${text}`)
      if (/\bcount\s*\(/iu.test(text) && new RegExp(`\\b${LARGE}\\b`, 'u').test(text)) found.push(`counts: ${text}`)
    }
  } finally {
    await client.end()
  }
  return found
}
