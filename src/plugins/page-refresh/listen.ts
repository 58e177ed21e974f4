import { channel } from 'node:diagnostics_channel'

import { Client } from 'pg'

import { env } from '@/platform/env'

import { REFRESH_CHANNEL } from './refresh'

const RECONNECT_MS = 1000

/**
 * Listens for news of changed pages and has this very server forget those it keeps, for as long as the process
 * lives. A lost connection is taken up again, however long the database was away; since nobody knows what was
 * announced meanwhile, everything is forgotten then too.
 */
export const listenForPageRefresh = async (): Promise<void> => {
  const client = new Client({ connectionString: env().databaseUrl })
  client.on('notification', forgetPages)
  client.once('error', again)
  // A connection that dies may say so more than once.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`LISTEN ${REFRESH_CHANNEL}`)
  forgetPages()
  void refreshWhenServed()
}

/** Heard by `bin/page-cache.mjs`, which keeps the pages. */
const published = channel('desa:published')

const forgetPages = (): void => {
  published.publish(null)
  void refreshHere()
}

const again = (): void => {
  setTimeout(() => void listenForPageRefresh().catch(again), RECONNECT_MS).unref()
}

const ATTEMPTS = 60

/** The first call comes before the server answers: asks again each second until it does. */
const refreshWhenServed = async (attempt = 1): Promise<void> => {
  if ((await refreshHere()) || attempt >= ATTEMPTS) return
  setTimeout(() => void refreshWhenServed(attempt + 1), RECONNECT_MS).unref()
}

/** Has the page for failures made anew, the one that Next itself keeps. Whether the server took the notice. */
const refreshHere = async (): Promise<boolean> => {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${env().port}/api/internal/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${env().internalSecret}` },
    })
    return ok
  } catch {
    // The server is starting or stopping.
    return false
  }
}
