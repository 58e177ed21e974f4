import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

const TIMESTAMP_TYPES = new Set([1082, 1114, 1184])

/** What both a pool and a transaction of drizzle can do. */
type Executor = { execute: (statement: ReturnType<typeof sql.raw>) => Promise<{ rows: unknown[]; fields: Field[] }> }
type Field = { name: string; dataTypeID: number }

/**
 * Runs one statement outside any transaction. `$1 … $n` stand for `values`, as in PostgreSQL itself;
 * moments come back as `Date`. The caller names the row's type, since it wrote the SELECT.
 */
export const query = <Row>(payload: Payload, text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  execute<Row>(payload.db.drizzle, text, values)

/** The same on a given drizzle handle; used by `inTransaction`. */
export const execute = async <Row>(on: unknown, text: string, values: readonly unknown[]): Promise<Row[]> => {
  const result = await asExecutor(on).execute(toStatement(text, values))
  const moments = result.fields.filter((field) => TIMESTAMP_TYPES.has(field.dataTypeID) && field.dataTypeID !== 1082)
  return asRows<Row>(moments.length === 0 ? result.rows : result.rows.map((row) => withMoments(row, moments)))
}

/** Drizzle numbers placeholders itself, so `$n` in the text is replaced by the n-th value, wherever it stands. */
const toStatement = (text: string, values: readonly unknown[]) => {
  const parts = text.split(/\$(\d+)/)
  return sql.join(
    parts.map((part, position) => (position % 2 === 0 ? sql.raw(part) : sql`${sql.param(values[Number(part) - 1])}`)),
  )
}

/** drizzle hands timestamps over as text; everything else in the portal works with `Date`. */
const withMoments = (row: unknown, moments: readonly Field[]): unknown => {
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(row ?? {}))
  for (const { name } of moments) {
    const value = copy[name]
    if (typeof value === 'string') copy[name] = new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  }
  return copy
}

const isExecutor = (handle: unknown): handle is Executor =>
  typeof handle === 'object' && handle !== null && 'execute' in handle && typeof handle.execute === 'function'

const asExecutor = (handle: unknown): Executor => {
  if (!isExecutor(handle)) throw new Error('the database is not connected')
  return handle
}

const isRows = <Row>(_rows: unknown[]): _rows is Row[] => true

const asRows = <Row>(rows: unknown[]): Row[] => (isRows<Row>(rows) ? rows : [])
