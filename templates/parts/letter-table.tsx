import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { PrintedTable } from '@/domain/letters/answer-table-words'

const NEVER = 10_000

/** A table over the whole width. A row is never torn; on every further sheet the head stands again. */
export const LetterTable = ({ table: { head, rows, hasNames } }: { table: PrintedTable }): ReactElement => {
  const widths = widthsOf({ head, rows, hasNames })
  return (
    <View style={styles.table}>
      <View style={[styles.row, styles.head]} fixed wrap={false}>
        {head.map((words, place) => (
          <Text key={place} style={[styles.cell, styles.heading, widths[place] ?? {}, place === 0 ? styles.first : {}]} hyphenationPenalty={NEVER}>
            {words}
          </Text>
        ))}
      </View>
      {rows.map((row, place) => (
        <View key={place} style={styles.row} wrap={false}>
          {row.map((words, column) => (
            <Text key={column} style={[styles.cell, widths[column] ?? {}, column === 0 ? styles.first : {}]} hyphenationPenalty={NEVER}>
              {words}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}

/**
 * What each column takes of the width, in hundredths, so that every row is divided alike: first what its longest word
 * needs, then the more the more there is to say in it.
 */
const widthsOf = ({ head, rows }: PrintedTable): { width: string }[] => {
  const said = head.map((words, column) => [words, ...rows.map((row) => row[column] ?? '')])
  const needed = said.map((texts) => Math.min(Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map((word) => word.length)), MOST_SIGNS) * SIGN_WIDTH + PADDING * 2 + 1)
  const wanted = said.map((texts) => Math.min(Math.max(...texts.map((text) => text.length)), MOST_WANTED))
  const rest = Math.max(0, WIDTH - sum(needed))
  const all = needed.map((width, column) => width + (rest * (wanted[column] ?? 0)) / sum(wanted))
  return all.map((width) => ({ width: `${(width / sum(all)) * 100}%` }))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Points: what an A4 sheet leaves between its margins, and what a sign takes in bold. */
const WIDTH = 470
const SIGN_WIDTH = 5.2
const PADDING = 3

/** A longer word is broken, and a longer text wraps. */
const MOST_SIGNS = 20
const MOST_WANTED = 40

const styles = StyleSheet.create({
  table: { paddingBottom: 7 },
  row: { flexDirection: 'row', borderBottomWidth: 0.7, borderColor: '#000000' },
  head: { borderTopWidth: 0.7, backgroundColor: '#f1f3f5' },
  heading: { fontWeight: 'bold', textAlign: 'center' },
  cell: { fontSize: 8.8, lineHeight: 1.15, paddingHorizontal: PADDING, paddingVertical: 2, borderRightWidth: 0.7, borderColor: '#000000' },
  first: { borderLeftWidth: 0.7 },
})
