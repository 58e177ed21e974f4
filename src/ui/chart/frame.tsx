import type { ReactNode } from 'react'

/** As wide as the column of a 360-pixel phone, so that text of 18 px stays 18 px there. */
export const CHART_WIDTH = 328

/** One line of a chart's text. */
export const TEXT_HEIGHT = 24

type Props = {
  /** Tells this chart from others on the page. */
  id: string
  title: string
  /** What a reader who does not see the chart should know of it; the numbers are in the table beside it. */
  description: string
  height: number
  children: ReactNode
}

/** What every chart has: a name and a description for screen readers, and the hatching that tells areas apart without colour. */
export const ChartFrame = ({ id, title, description, height, children }: Props) => (
  <svg className="chart" viewBox={`0 0 ${CHART_WIDTH} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
    <title id={`${id}-t`}>{title}</title>
    <desc id={`${id}-d`}>{description}</desc>
    <pattern id={`${id}-h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M2 0v6" />
    </pattern>
    {children}
  </svg>
)

/** Words that do not fit beside a number are cut; the table has them whole. */
export const shortened = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words)

/** Whole numbers only, on few digits: positions to half a pixel are enough. */
export const at = (position: number): number => Math.round(position * 2) / 2
