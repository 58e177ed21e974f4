import { timingSafeEqual } from 'node:crypto'

import type { NextApiHandler } from 'next'

import { env } from '@/platform/env'

/**
 * Makes the page for failures anew, with the village's present telephone: Next keeps that one itself, since it must
 * be ready before anything fails. Only this server's own listener calls this, with the internal secret.
 */
const handler: NextApiHandler = async (req, res) => {
  if (req.method !== 'POST' || !isOwnSecret(req.headers.authorization)) return res.status(404).json({ error: 'not-found' })
  await res.revalidate('/500')
  return res.status(200).json({ refreshed: true })
}

export default handler

const isOwnSecret = (header: string | undefined): boolean => {
  const given = Buffer.from(header ?? '')
  const own = Buffer.from(`Bearer ${env().internalSecret}`)
  return given.length === own.length && timingSafeEqual(given, own)
}
