import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { LetterBlock, LetterRun } from '@/domain/letters/wording'

/** One indent of the editor, and the first line of a paragraph. */
const INDENT = 28

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
          style={[styles.paragraph, { textAlign: block.align, marginLeft: block.indent * INDENT }]}
        >
          <Runs runs={block.runs} firstLine={block.align === 'justify' && block.indent === 0 ? INDENT : 0} />
        </Text>
      )
    case 'list':
      return (
        <View style={styles.list}>
          {block.items.map((runs, place) => (
            <View key={place} style={styles.item}>
              <Text style={styles.mark}>{block.ordered ? `${place + 1}.` : '•'}</Text>
              <Text style={styles.itemWords} hyphenationPenalty={NEVER}>
                <Runs runs={runs} firstLine={0} />
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
              <Text style={styles.colon}>:</Text>
              <Text style={place === 0 && /^Nama\b/u.test(label) ? styles.name : styles.value} hyphenationPenalty={NEVER}>
                {value}
              </Text>
            </View>
          ))}
        </View>
      )
  }
}

/** `firstLine` stands on the first run because react-pdf reads a paragraph's indent from there. */
const Runs = ({ runs, firstLine }: { runs: readonly LetterRun[]; firstLine: number }): ReactElement[] =>
  runs.map((run, place) => (
    <Text
      key={place}
      style={{
        textIndent: place === 0 ? firstLine : 0,
        fontWeight: run.bold ? 'bold' : 'normal',
        fontStyle: run.italic ? 'italic' : 'normal',
        textDecoration: run.underline ? 'underline' : 'none',
      }}
    >
      {run.text}
    </Text>
  ))

const styles = StyleSheet.create({
  paragraph: { marginBottom: 6 },
  list: { marginBottom: 6 },
  item: { flexDirection: 'row', marginBottom: 1 },
  mark: { width: INDENT, textAlign: 'right', paddingRight: 8 },
  itemWords: { flex: 1, textAlign: 'justify' },
  table: { marginLeft: INDENT, marginBottom: 7 },
  row: { flexDirection: 'row' },
  label: { width: 136 },
  colon: { width: 12 },
  value: { flex: 1 },
  name: { flex: 1, fontWeight: 'bold' },
})
