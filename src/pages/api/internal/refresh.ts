import { timingSafeEqual } from 'node:crypto'

import type { NextApiHandler } from 'next'
import { z } from 'zod'

import { env } from '@/platform/env'

const body = z.object({ paths: z.array(z.string().regex(/^\/[a-z0-9/-]*$/)).max(50) })

/** Makes pages of the site anew. Only this server's own listener calls it, with the internal secret. */
const handler: NextApiHandler = async (req, res) => {
  if (req.method !== 'POST' || !isOwnSecret(req.headers.authorization)) return res.status(404).json({ error: 'not-found' })
  const { paths } = body.parse(req.body)
  await Promise.all(paths.map((path) => res.revalidate(path).catch(() => undefined)))
  return res.status(200).json({ refreshed: paths.length })
}

export default handler

const isOwnSecret = (header: string | undefined): boolean => {
  const given = Buffer.from(header ?? '')
  const own = Buffer.from(`Bearer ${env().internalSecret}`)
  return given.length === own.length && timingSafeEqual(given, own)
}
