import type { NextApiRequest, NextApiResponse } from 'next'
import { getPortal } from '@/platform/payload'
import { checkReadiness } from '@/platform/readiness'

/** `/readyz`: this server can take requests (database, migrations, queue); 503 while it cannot. */
export default async function readyz(_request: NextApiRequest, response: NextApiResponse): Promise<void> {
  const readiness = await checkReadiness(getPortal)
  response.setHeader('Cache-Control', 'no-store')
  response
    .status(readiness.ready ? 200 : 503)
    .json({ status: readiness.ready ? 'ready' : 'not-ready', checks: readiness.checks })
}
