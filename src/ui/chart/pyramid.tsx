import { scaleLinear } from 'd3-scale'

import { at, CHART_WIDTH, ChartFrame, TEXT_HEIGHT } from './frame'

type Side = number | null

type Props = {
  id: string
  title: string
  description: string
  /** From the youngest, at the bottom. Null is not shown. */
  groups: readonly { label: string; men: Side; women: Side }[]
  words: { men: string; women: string; hidden: string }
  format: (value: number) => string
}

const ROW = 26
const BAR = 18
/** For the ages, between the two halves. */
const MIDDLE = 72
const HALF = (CHART_WIDTH - MIDDLE) / 2

/** The population pyramid: men to the left, women to the right and hatched, the oldest on top. */
export const PyramidChart = ({ id, title, description, groups, words, format }: Props) => {
  const most = Math.max(1, ...groups.flatMap(({ men, women }) => [men ?? 0, women ?? 0]))
  const length = scaleLinear([0, most], [0, HALF]).nice(2)
  const [, end = most] = length.domain()
  const bottom = TEXT_HEIGHT + 8 + groups.length * ROW
  return (
    <ChartFrame id={id} title={title} description={description} height={bottom + TEXT_HEIGHT + 4}>
      <text y="18">{words.men}</text>
      <text x={CHART_WIDTH} y="18" textAnchor="end">
        {words.women}
      </text>
      {groups.toReversed().map(({ label, men, women }, place) => (
        <g key={label} transform={`translate(0 ${TEXT_HEIGHT + 8 + place * ROW})`}>
          <text x={CHART_WIDTH / 2} y="15" textAnchor="middle">
            {label}
          </text>
          <Bar from={HALF} to={HALF - at(length(men ?? 0))} isHidden={men === null} hidden={words.hidden} />
          <Bar from={HALF + MIDDLE} to={HALF + MIDDLE + at(length(women ?? 0))} isHidden={women === null} hidden={words.hidden} hatching={`url(#${id}-h)`} />
        </g>
      ))}
      <path className="axis" d={`M0 ${bottom}h${HALF}m${MIDDLE} 0h${HALF}`} />
      {[
        { x: 0, anchor: 'start' as const, value: end },
        { x: HALF, anchor: 'end' as const, value: 0 },
        { x: HALF + MIDDLE, anchor: 'start' as const, value: 0 },
        { x: CHART_WIDTH, anchor: 'end' as const, value: end },
      ].map(({ x, anchor, value }) => (
        <text key={x} x={x} y={bottom + 20} textAnchor={anchor}>
          {format(value)}
        </text>
      ))}
    </ChartFrame>
  )
}

type BarProps = { from: number; to: number; isHidden: boolean; hidden: string; hatching?: string }

const Bar = ({ from, to, isHidden, hidden, hatching }: BarProps) =>
  isHidden ? (
    <text x={from + (hatching ? 6 : -6)} y="15" textAnchor={hatching ? 'start' : 'end'}>
      {hidden}
    </text>
  ) : from === to ? null : (
    <path className={hatching ? 'hatched' : 'bar'} fill={hatching} d={`M${from} 0H${to}v${BAR}H${from}z`} />
  )
