import { commitTransaction, createLocalReq, initTransaction, killTransaction, type Payload, type PayloadRequest } from 'payload'

import type { Actor } from '@/access/actor'

import { execute } from './database'

/** One open transaction: hand `req` to every Local API call inside it, or the call runs outside. */
export type Tx = {
  payload: Payload
  req: PayloadRequest
  actor: Actor
  query: <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>
}

/**
 * Runs `run` in one transaction on behalf of `actor` and commits; anything thrown rolls everything back and
 * is thrown on. Inside, the acts are recorded in the audit trail under `actor`.
 */
export const inTransaction = async <Value>(
  payload: Payload,
  actor: Actor,
  run: (tx: Tx) => Promise<Value>,
): Promise<Value> => {
  const req = await createLocalReq({ context: { actor } }, payload)
  const opened = await initTransaction(req)
  if (!opened) throw new Error('could not open a transaction')
  try {
    const value = await run(await txOf(payload, req, actor))
    await commitTransaction(req)
    return value
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Joins the transaction that a Payload operation has already opened: for hooks. */
export const txOf = async (payload: Payload, req: PayloadRequest, actor: Actor): Promise<Tx> => {
  const id = await req.transactionID
  const session = id === undefined || id === null ? undefined : payload.db.sessions?.[id]
  const handle = session ? session.db : payload.db.drizzle
  return { payload, req, actor, query: (text, values = []) => execute(handle, text, values) }
}
