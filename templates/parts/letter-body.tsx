import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import type { LetterBlock, LetterRun } from '@/domain/letters/wording'

import { LetterTable } from './letter-table'
import { SignaturePlaces } from './signature-places'

/** One indent of the editor, and the first line of a paragraph. */
const INDENT = 28

/** The width of `: ` before a value: its further lines begin under its first letter. */
const HANGING = 6.1

/** Where two runs meet, react-pdf would break a line with a hyphen: a name, its comma, and a new line between them. */
const NEVER = 10_000

/** The body of a letter in reading order. */
export const LetterBody = ({ blocks }: { blocks: readonly LetterBlock[] }): ReactElement => (
  <View>
    {blocks.map((block, place) => (
      <BodyBlock key={place} block={block} />
    ))}
  </View>
)

const BodyBlock = ({ block }: { block: LetterBlock }): ReactElement => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <Text
          orphans={2}
          widows={2}
          hyphenationPenalty={NEVER}
          style={{ marginBottom: 6, textAlign: block.align, marginLeft: block.indent * INDENT, textIndent: block.align === 'justify' && block.indent === 0 ? INDENT : 0 }}
        >
          <Runs runs={block.runs} />
        </Text>
      )
    case 'list':
      return (
        <View style={styles.list}>
          {block.items.map((runs, place) => (
            <View key={place} style={styles.item}>
              <Text style={styles.mark}>{block.ordered ? `${place + 1}.` : '•'}</Text>
              <Text style={styles.itemWords} hyphenationPenalty={NEVER}>
                <Runs runs={runs} />
              </Text>
            </View>
          ))}
        </View>
      )
    case 'identity':
      return (
        <View style={styles.table}>
          {block.rows.map(({ label, value }, place) => (
            <View key={label} style={styles.row} wrap={false}>
              <Text style={styles.label}>{label}</Text>
              <Text style={place === 0 && /^Nama\b/u.test(label) ? styles.name : styles.value} hyphenationPenalty={NEVER}>
                {`: ${value}`}
              </Text>
            </View>
          ))}
        </View>
      )
    case 'table':
      return <LetterTable table={block} />
    case 'signatures':
      return <SignaturePlaces places={block.places} />
  }
}

/** Neighbours of one look become one text, and plain words need none of their own: a letter is set twice as fast. */
const Runs = ({ runs }: { runs: readonly LetterRun[] }): ReactNode[] =>
  joinAlike(runs).map(({ text, bold, italic, underline }, place) =>
    bold || italic || underline ? (
      <Text
        key={place}
        style={{ fontWeight: bold ? 'bold' : 'normal', fontStyle: italic ? 'italic' : 'normal', textDecoration: underline ? 'underline' : 'none' }}
      >
        {text}
      </Text>
    ) : (
      text
    ),
  )

const joinAlike = (runs: readonly LetterRun[]): LetterRun[] => {
  const joined: LetterRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.underline === run.underline
    if (isAlike) joined.splice(-1, 1, { ...last, text: last.text + run.text })
    else joined.push(run)
  }
  return joined
}

const styles = StyleSheet.create({
  // Room within, not around: react-pdf carries a block as a whole to the next sheet when only its margin does not fit.
  list: { paddingBottom: 6 },
  item: { flexDirection: 'row', marginBottom: 1 },
  mark: { width: INDENT, textAlign: 'right', paddingRight: 8 },
  itemWords: { flex: 1, textAlign: 'justify' },
  table: { marginLeft: INDENT, paddingBottom: 7 },
  row: { flexDirection: 'row' },
  label: { width: 136 },
  value: { flex: 1, paddingLeft: HANGING, textIndent: -HANGING },
  name: { flex: 1, paddingLeft: HANGING, textIndent: -HANGING, fontWeight: 'bold' },
})
