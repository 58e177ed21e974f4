import { definitionOf } from '@/domain/statistics/definitions'
import { formatCount, lineWords, STATISTIC_WORDS, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import { MONTHS } from '@/domain/calendar/indonesian'
import type { Statistic } from '@/use-cases/statistics/load-statistic'

import { BarChart } from '../chart/bars'
import { LineChart } from '../chart/line'
import { PyramidChart } from '../chart/pyramid'

/** More bars than this say less than the table. */
const MOST_BARS = 12

/** The chart that belongs to a statistic, always with its table beside it; nothing when there is nothing to draw. */
export const StatisticChart = ({ statistic }: { statistic: Statistic }) => {
  const { name, description: words } = STATISTIC_WORDS[statistic.id]
  const frame = { id: 'grafik', title: WORDS.chartOf(name), description: WORDS.chartWords(words.replace(/\.$/u, '')), format: formatCount }
  if (statistic.kind === 'growth') {
    const points = statistic.growth.months.flatMap(({ month, people }) => (people === null || people === 0 ? [] : [{ label: monthWords(month), value: people }]))
    return points.length > 1 ? <Figure note={null}>{<LineChart {...frame} points={points} />}</Figure> : null
  }
  const { id, table } = statistic
  const lines = table.lines ?? []
  if (lines.every(({ people, men }) => !people && !men)) return null
  if (definitionOf(id).chart === 'pyramid') {
    const groups = lines.filter(({ key }) => key !== '').map(({ key, men, women }) => ({ label: key.replace('-', '–'), men, women }))
    return <Figure note={null}>{<PyramidChart {...frame} groups={groups} words={WORDS} />}</Figure>
  }
  const most = lines.length > MOST_BARS ? lines.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0)).slice(0, MOST_BARS) : lines
  const bars = most.map((line) => ({ label: lineWords(id, line), value: line.people }))
  return <Figure note={lines.length > MOST_BARS ? WORDS.chartTop(MOST_BARS) : null}>{<BarChart {...frame} bars={bars} hidden={WORDS.hidden} />}</Figure>
}

const Figure = ({ note, children }: { note: string | null; children: React.ReactNode }) => (
  <figure className="chart-figure">
    {children}
    {note ? <figcaption className="muted">{note}</figcaption> : null}
  </figure>
)

/** `2026-11` → `Nov 2026`. */
export const monthWords = (month: string): string => `${(MONTHS[Number(month.slice(5)) - 1] ?? '').slice(0, 3)} ${month.slice(0, 4)}`
