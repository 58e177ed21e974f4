import type { NextApiRequest, NextApiResponse } from 'next'

/** `/healthz`: the process runs. Looks at nothing else: a database that is away is no reason to restart it. */
export default function healthz(_request: NextApiRequest, response: NextApiResponse): void {
  response.setHeader('Cache-Control', 'no-store')
  response.status(200).json({ status: 'ok', uptimeSeconds: Math.round(process.uptime()) })
}
