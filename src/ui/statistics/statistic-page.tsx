import { definitionOf } from '@/domain/statistics/definitions'
import { STATISTIC_WORDS, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import type { Statistic } from '@/use-cases/statistics/load-statistic'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { PageFrame } from '../page-frame/page-frame'
import { asOfWords, StatisticNumbers } from './statistic-numbers'

/** One statistic for everybody: how many, of which day, a chart, its numbers, where they come from, and how to have them. */
export const StatisticPage = ({ frame, statistic }: { frame: SiteFrame; statistic: Statistic }) => {
  const { name, description, source } = STATISTIC_WORDS[statistic.id]
  const { slug } = definitionOf(statistic.id)
  return (
    <PageFrame frame={frame} title={name} description={description}>
      <a className="back" href="/statistik">
        ‹ {WORDS.all}
      </a>
      <h1>{name}</h1>
      <p className="lead">{description}</p>
      <p>{asOfWords(statistic)}</p>
      <StatisticNumbers statistic={statistic} tableClass="figures" />
      <h2>{WORDS.source}</h2>
      <p>
        {WORDS.sourceLabel}: {source}.
      </p>
      {isHiddenAnywhere(statistic) ? <p>{WORDS.hiddenNote}</p> : null}
      <section className="noprint">
        <h2>{WORDS.download}</h2>
        <p>{WORDS.downloadLead}</p>
        <ul className="links">
          <li>
            <a href={`/statistik/${slug}.csv`}>{WORDS.csv}</a>
          </li>
          <li>
            <a href={`/statistik/${slug}.json`}>{WORDS.json}</a>
          </li>
        </ul>
      </section>
    </PageFrame>
  )
}

const isHiddenAnywhere = (statistic: Statistic): boolean =>
  statistic.kind === 'growth'
    ? statistic.growth.months.some(({ people }) => people === null) || [statistic.growth.sums.born, statistic.growth.sums.died, statistic.growth.sums.came, statistic.growth.sums.left].includes(null)
    : (statistic.table.lines ?? []).some(({ men, women, people }) => men === null || women === null || people === null)
