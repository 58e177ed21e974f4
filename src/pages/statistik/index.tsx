import type { GetServerSideProps, PageConfig } from 'next'

import { definitionOf } from '@/domain/statistics/definitions'
import { STATISTIC_WORDS, STATISTICS_PAGE } from '@/messages/statistics'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => ({}))

const Statistics = ({ frame }: Props) => (
  <PageFrame frame={frame} title={STATISTICS_PAGE.title} description={STATISTICS_PAGE.lead}>
    <h1>{STATISTICS_PAGE.title}</h1>
    <p className="lead">{STATISTICS_PAGE.lead}</p>
    {STATISTICS_PAGE.groups.map(({ title, statistics }) => (
      <section key={title}>
        <h2>{title}</h2>
        <ul className="links">
          {statistics.map((id) => (
            <li key={id}>
              <a href={`/statistik/${definitionOf(id).slug}`}>{STATISTIC_WORDS[id].name}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </PageFrame>
)

export default citizenPage(Statistics)
