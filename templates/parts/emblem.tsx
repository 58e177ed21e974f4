import { Canvas } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

/**
 * A plain emblem of our own for a village that has not uploaded one: a meeting house between two ears of rice, in one
 * colour so that it stays clear on a photocopy. It stands for no regency: official arms are for each village to set.
 */
export const Emblem = ({ size }: { size: number }): ReactElement => (
  <Canvas
    style={{ width: size, height: size }}
    paint={(pen) => {
      pen.scale(size / 64).fillColor(INK).strokeColor(INK)
      pen.lineWidth(1.6).path(EMBLEM_PATHS.ring).stroke()
      pen.path(EMBLEM_PATHS.house).fill()
      pen.lineWidth(1.1).path(EMBLEM_PATHS.stalks).stroke()
      pen.lineWidth(2.6).lineCap('round').path(EMBLEM_PATHS.grains).stroke()
      return null
    }}
  />
)

const INK = '#1f2937'

/** One grain, leaning outwards from its foot (x, y): a short stroke with round ends. */
const grain = (x: number, y: number, side: 1 | -1): string => `M${x + 1.4 * side} ${y - 1.4}l${1.6 * side} -2.2`

const EAR = [
  [12.5, 46], [10.6, 40], [9.8, 34], [10.2, 28], [11.8, 22],
] as const

export const EMBLEM_PATHS = {
  ring: 'M32 2.2a29.8 29.8 0 1 0 0 59.6a29.8 29.8 0 1 0 0-59.6z',
  // A roof with two slopes, a floor, four posts and a step.
  house: 'M32 15L16.5 28.5h4.2L32 19.2L43.3 28.5h4.2zM21 30h22v2.4H21zM22.4 33.6h2.8V43h-2.8zM28.2 33.6H31V43h-2.8zM33 33.6h2.8V43H33zM38.8 33.6h2.8V43h-2.8zM19 44.2h26v2.6H19zM17 48h30v2.4H17z',
  grains: EAR.map(([x, y]) => grain(x, y, 1) + grain(x, y, -1) + grain(64 - x, y, 1) + grain(64 - x, y, -1)).join(''),
  stalks: 'M27 56C17 54 9 44 11.8 19M37 56C47 54 55 44 52.2 19',
} as const
