import { formatDate } from '@/domain/calendar/indonesian'
import { definitionOf } from '@/domain/statistics/definitions'
import { formatCount, STATISTIC_WORDS, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import type { Statistic } from '@/use-cases/statistics/load-statistic'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { PageFrame } from '../page-frame/page-frame'
import { StatisticChart } from './statistic-chart'
import { StatisticTable } from './statistic-table'

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

/** Chart and table, or why there are none. */
export const StatisticNumbers = ({ statistic, tableClass }: { statistic: Statistic; tableClass: string }) => {
  if (isEmpty(statistic)) return <p className="notice">{WORDS.none}</p>
  if (statistic.kind === 'table' && statistic.table.lines === null) return <p className="notice">{WORDS.withheld}</p>
  return (
    <>
      <StatisticChart statistic={statistic} />
      <StatisticTable statistic={statistic} className={tableClass} />
    </>
  )
}

/** How many there are on which day, and on which day ages are counted where that matters. */
export const asOfWords = (statistic: Statistic): string => {
  const { from } = definitionOf(statistic.id).making
  const people = statistic.kind === 'table' && statistic.id !== 'families' ? statistic.table.total.people : null
  const isAged = from === 'ages' || (from === 'ktp' && statistic.audience === 'office')
  return [people === null ? WORDS.onDay(formatDate(statistic.asOf)) : WORDS.peopleOn(formatCount(people), formatDate(statistic.asOf)), ...(isAged ? [WORDS.agesOn(formatDate(statistic.agesOn))] : [])].join(' ')
}

const isEmpty = (statistic: Statistic): boolean =>
  statistic.kind === 'table' ? statistic.table.total.people === 0 : statistic.growth.months.every(({ people }) => people === 0)

const isHiddenAnywhere = (statistic: Statistic): boolean =>
  statistic.kind === 'growth'
    ? statistic.growth.months.some(({ people }) => people === null) || [statistic.growth.sums.born, statistic.growth.sums.died, statistic.growth.sums.came, statistic.growth.sums.left].includes(null)
    : (statistic.table.lines ?? []).some(({ men, women, people }) => men === null || women === null || people === null)
