import { formatDate } from '@/domain/calendar/indonesian'
import { definitionOf } from '@/domain/statistics/definitions'
import { formatCount, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import type { Statistic } from '@/use-cases/statistics/load-statistic'

import { StatisticChart } from './statistic-chart'
import { StatisticTable } from './statistic-table'

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
  return [
    people === null ? WORDS.onDay(formatDate(statistic.asOf)) : WORDS.peopleOn(formatCount(people), formatDate(statistic.asOf)),
    ...(isAged ? [WORDS.agesOn(formatDate(statistic.agesOn))] : []),
    ...(isAged && statistic.asOf > statistic.agesOn ? [WORDS.bornLater] : []),
  ].join(' ')
}

const isEmpty = (statistic: Statistic): boolean =>
  statistic.kind === 'table' ? statistic.table.total.people === 0 : statistic.growth.months.every(({ people }) => people === 0)
