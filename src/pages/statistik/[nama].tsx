import type { GetServerSideProps, PageConfig } from 'next'

import { statisticOfSlug } from '@/domain/statistics/definitions'
import { systemClock } from '@/platform/clock'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { StatisticPage } from '@/ui/statistics/statistic-page'
import type { Statistic } from '@/use-cases/statistics/load-statistic'
import { loadPublicStatistic } from '@/use-cases/statistics/public-copy'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; statistic: Statistic }

/** `/statistik/<nama>`: the same for a whole month, whatever is reported late. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => {
    const id = statisticOfSlug(String(context.params?.nama ?? ''))
    return id && { statistic: await loadPublicStatistic(await getPortal(), id, systemClock) }
  })

export default citizenPage<Props>(StatisticPage)
