import { Client } from 'pg'
import { z } from 'zod'

import { env } from '@/platform/env'
import { untilDone } from '@/platform/until-done'

import { REFRESH_CHANNEL } from './refresh'

/**
 * Listens for pages to make anew and asks this very server to do it, for as long as the process lives. A lost
 * connection is taken up again; what was announced meanwhile comes with the pages' own time-out.
 */
export const listenForPageRefresh = async (): Promise<void> => {
  const client = new Client({ connectionString: env().databaseUrl })
  client.on('notification', ({ payload }) => void refreshHere(payload ?? '[]'))
  // What comes after the first error of a connection is of no more interest, and must not end the process.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`LISTEN ${REFRESH_CHANNEL}`)
  client.once('end', () => void untilDone('listening for pages to refresh again', listenForPageRefresh))
}

const refreshHere = async (notice: string): Promise<void> => {
  const paths = z.array(z.string()).parse(JSON.parse(notice))
  try {
    await fetch(`http://127.0.0.1:${env().port}/api/internal/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${env().internalSecret}` },
      body: JSON.stringify({ paths }),
    })
  } catch {
    // The server is starting or stopping: its pages are made anew by their own time-out.
  }
}
