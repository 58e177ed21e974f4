import type { NextApiHandler } from 'next'

import { statisticOfSlug } from '@/domain/statistics/definitions'
import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { publicText } from '@/platform/public-text'
import { statisticAsCsv, statisticAsJson, statisticFileName } from '@/use-cases/statistics/download'
import { loadPublicStatistic } from '@/use-cases/statistics/load-statistic'
import { loadFrame } from '@/use-cases/website/site-frame'

/** `/statistik/<nama>.csv` and `/statistik/<nama>.json`: what the page shows, no more. */
const download: NextApiHandler = async (request, response) => {
  const id = statisticOfSlug(String(request.query.nama ?? ''))
  const ending = request.query.bentuk === 'json' ? 'json' : 'csv'
  if (!id) {
    response.status(404).end()
    return
  }
  const statistic = await loadPublicStatistic(await getPortal(), id, systemClock)
  response.setHeader('Content-Disposition', `attachment; filename="${statisticFileName(statistic, ending)}"`)
  const make = async (): Promise<string> => (ending === 'json' ? statisticAsJson(statistic, (await loadFrame()).name) : statisticAsCsv(statistic))
  await publicText(ending === 'json' ? 'application/json' : 'text/csv', make)(request, response)
}

export default download
