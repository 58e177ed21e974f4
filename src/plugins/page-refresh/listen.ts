import { channel } from 'node:diagnostics_channel'

import { Client } from 'pg'

import { env } from '@/platform/env'
import { untilDone } from '@/platform/until-done'

import { REFRESH_CHANNEL } from './refresh'

/**
 * Listens for news of changed pages and has this very server forget those it keeps, for as long as the process
 * lives. A lost connection is taken up again, however long the database was away; since nobody knows what was
 * announced meanwhile, everything is forgotten then too.
 */
export const listenForPageRefresh = async (): Promise<void> => {
  const client = new Client({ connectionString: env().databaseUrl, keepAlive: true })
  client.on('notification', forgetPages)
  // What comes after the first error of a connection is of no more interest, and must not end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`LISTEN ${REFRESH_CHANNEL}`)
  client.once('end', () => void untilDone('listening for pages to refresh again', listenForPageRefresh))
  forgetPages()
  void untilDone('refreshing the page for failures', refreshHere)
}

/** Heard by `bin/page-cache.mjs`, which keeps the pages. */
const published = channel('desa:published')

const forgetPages = (): void => {
  published.publish(null)
  // A server that is starting or stopping does not hear it; it makes the page anew when it listens.
  refreshHere().catch(() => undefined)
}

/** Has the page for failures made anew, the one that Next itself keeps. @throws Error while the server does not answer. */
const refreshHere = async (): Promise<void> => {
  const { status } = await fetch(`http://127.0.0.1:${env().port}/api/internal/refresh`, {
    method: 'POST',
    headers: { authorization: `Bearer ${env().internalSecret}` },
  })
  if (status >= 300) throw new Error(`answered ${status}`)
}
