import type { Column } from './column'

/** One head of a table: how many columns and lines of heads it covers. */
export type HeadCell = { text: string; at: number; columns: number; lines: number }

/**
 * The heads of a book's table, line by line, as the form has them: what belongs together stands under one head, and
 * what has no head above it reaches over all lines.
 */
export const headerGrid = (columns: readonly Column[]): HeadCell[][] => {
  const paths = columns.map(headsOf)
  const depth = Math.max(...paths.map(({ length }) => length))
  return Array.from({ length: depth }, (_, line) => headsAt(paths, line, depth))
}

/** `WNA L` is one column under `WNA`, which stands beside `WNI`. */
const headsOf = ({ label, group }: Column): string[] => {
  const foreign = /^(WN[AI]) ([LP])$/u.exec(label)
  return [...(group ? group.split(' > ').map(capital) : []), ...(foreign ? [foreign[1] ?? '', foreign[2] ?? ''] : [label])]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const headsAt = (paths: readonly string[][], line: number, depth: number): HeadCell[] => {
  const heads: HeadCell[] = []
  for (const [at, path] of paths.entries()) {
    const text = path[line]
    if (text === undefined) continue
    const isLast = line === path.length - 1
    const before = heads.at(-1)
    const belongs = !isLast && before !== undefined && before.at + before.columns === at && isSameHead(paths[at - 1], path, line)
    if (belongs) heads.splice(-1, 1, { ...before, columns: before.columns + 1 })
    else heads.push({ text, at, columns: 1, lines: isLast ? depth - line : 1 })
  }
  return heads
}

const isSameHead = (before: readonly string[] | undefined, path: readonly string[], line: number): boolean =>
  before !== undefined && before.length > line + 1 && path.slice(0, line + 1).every((text, position) => before[position] === text)
