import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

import { at, CHART_WIDTH, ChartFrame, TEXT_HEIGHT } from './frame'

type Props = {
  id: string
  title: string
  description: string
  points: readonly { label: string; value: number }[]
  format: (value: number) => string
}

const HEIGHT = 180
const TOP = TEXT_HEIGHT

/** A line over time, with the first and the last moment and its largest and smallest number written beside it. */
export const LineChart = ({ id, title, description, points, format }: Props) => {
  const values = points.map(({ value }) => value)
  const height = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT, 0]).nice(3)
  const ticks = height.ticks(3).filter(Number.isInteger)
  const left = 12 + 10 * Math.max(1, ...ticks.map((tick) => format(tick).length))
  const across = scaleLinear([0, Math.max(1, points.length - 1)], [left + 6, CHART_WIDTH - 6])
  const path = line<{ value: number }>((_point, place) => at(across(place)), ({ value }) => at(height(value)))(points.slice()) ?? ''
  return (
    <ChartFrame id={id} title={title} description={description} height={TOP + HEIGHT + TEXT_HEIGHT + 8}>
      <g transform={`translate(0 ${TOP})`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path className="axis" d={`M${left} ${at(height(tick))}H${CHART_WIDTH}`} />
            <text x={left - 8} y={at(height(tick)) + 6} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        <path className="line" d={path} />
        {points.map(({ label, value }, place) => (
          <circle key={label} className="bar" cx={at(across(place))} cy={at(height(value))} r="4" />
        ))}
        <text x={left} y={HEIGHT + 26}>
          {points.at(0)?.label}
        </text>
        <text x={CHART_WIDTH} y={HEIGHT + 26} textAnchor="end">
          {points.at(-1)?.label}
        </text>
      </g>
    </ChartFrame>
  )
}
