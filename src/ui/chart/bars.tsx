import { scaleLinear } from 'd3-scale'

import { at, CHART_WIDTH, ChartFrame, shortened, TEXT_HEIGHT } from './frame'

type Props = {
  id: string
  title: string
  description: string
  /** `value` null is not shown: the line stands there with `hidden` instead of a bar. */
  bars: readonly { label: string; value: number | null }[]
  hidden: string
  format: (value: number) => string
}

const BAR = 14
const ROW = TEXT_HEIGHT + BAR + 12

/** Horizontal bars from zero, each under its name and number. */
export const BarChart = ({ id, title, description, bars, hidden, format }: Props) => {
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value ?? 0))], [0, CHART_WIDTH])
  return (
    <ChartFrame id={id} title={title} description={description} height={bars.length * ROW}>
      {bars.map(({ label, value }, place) => {
        const number = value === null ? hidden : format(value)
        return (
          <g key={label} transform={`translate(0 ${place * ROW})`}>
            <text y="18">{shortened(label, 31 - number.length)}</text>
            <text x={CHART_WIDTH} y="18" textAnchor="end">
              {number}
            </text>
            <path className="ground" d={`M0 ${TEXT_HEIGHT}h${CHART_WIDTH}v${BAR}H0z`} />
            {value ? <path className="bar" d={`M0 ${TEXT_HEIGHT}h${Math.max(1, at(length(value)))}v${BAR}H0z`} /> : null}
          </g>
        )
      })}
    </ChartFrame>
  )
}
