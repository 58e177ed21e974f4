import type { NextApiHandler } from 'next'

import { statisticOfSlug } from '@/domain/statistics/definitions'
import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { publicText } from '@/platform/public-text'
import { statisticFile } from '@/use-cases/statistics/download'
import { loadPublicStatistic } from '@/use-cases/statistics/public-copy'

/** `/statistik/<nama>.csv` and `/statistik/<nama>.json`: what the page shows, no more. */
const download: NextApiHandler = async (request, response) => {
  const id = statisticOfSlug(String(request.query.nama ?? ''))
  const ending = request.query.bentuk === 'json' ? 'json' : 'csv'
  if (!id) {
    response.status(404).end()
    return
  }
  const payload = await getPortal()
  const { text, contentType, fileName } = await statisticFile(payload, await loadPublicStatistic(payload, id, systemClock), ending)
  response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`)
  await publicText(contentType, async () => text)(request, response)
}

export default download
