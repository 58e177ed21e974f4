import { Path, StyleSheet, Svg, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import { LETTER_FONT } from '../../parts/paper'

/** Words are never torn where they meet a comma (see `letter-body.tsx`). */
export const NEVER = 10_000

export const CELL = 11.6
const ROW = 12.6

/** The form's code in its frame at the upper right, and its title. */
export const FormTitle = ({ code, children }: { code: string; children: string }): ReactElement => (
  <View>
    <View style={styles.code}>
      <Text style={styles.codeWord}>{code}</Text>
    </View>
    <Text style={styles.title}>{children}</Text>
  </View>
)

/**
 * One sign to a box, in capitals as these forms want them. Words that are longer than the row go on in a row below, so that
 * nothing is cut off. The boxes are one drawing, and only boxes with something in them have a text: a sheet of a thousand
 * boxes is set in no time.
 */
export const Boxes = ({ text, cells, cell = CELL }: { text: string | null; cells: number; cell?: number }): ReactElement => {
  const signs = [...(text ?? '').toUpperCase()]
  const rows = Math.max(1, Math.ceil(signs.length / cells))
  const [width, height] = [cells * cell, rows * ROW]
  return (
    <Svg width={width + 1} height={height + 1} viewBox={`-0.5 -0.5 ${width + 1} ${height + 1}`}>
      <Path d={grid({ cells, rows, cell })} fill="none" stroke="#000000" strokeWidth={0.8} />
      {signs.map((sign, at) =>
        sign.trim() === '' ? null : (
          <Text key={at} x={(at % cells) * cell + cell / 2} y={Math.floor(at / cells) * ROW + ROW - 3.3} textAnchor="middle" style={styles.sign}>
            {sign}
          </Text>
        ),
      )}
    </Svg>
  )
}

const grid = ({ cells, rows, cell }: { cells: number; rows: number; cell: number }): string => {
  const across = Array.from({ length: rows + 1 }, (_, row) => `M0 ${row * ROW}h${cells * cell}`)
  const down = Array.from({ length: cells + 1 }, (_, column) => `M${column * cell} 0v${rows * ROW}`)
  return [...across, ...down].join('')
}

/** `YYYY-MM-DD` (and what may follow) in boxes for day, month and year. */
export const DayBoxes = ({ day }: { day: string | null }): ReactElement => {
  const [year = null, month = null, date = null] = day?.slice(0, 10).split('-') ?? []
  return (
    <View style={styles.inRow}>
      <Text style={styles.beside}>Tgl</Text>
      <Boxes text={date} cells={2} />
      <Text style={styles.beside}>Bln</Text>
      <Boxes text={month} cells={2} />
      <Text style={styles.beside}>Thn</Text>
      <Boxes text={year} cells={4} />
    </View>
  )
}

/** A box to be ticked, with its words. Without a width it takes no more than it needs. */
export const Tick = ({ isOn, width, children }: { isOn: boolean; width?: number | string; children: ReactNode }): ReactElement => (
  <View style={[styles.tick, width === undefined ? styles.tickBeside : { width }]} wrap={false}>
    <View style={styles.tickBox}>
      <Text style={styles.tickSign}>{isOn ? TICK : ' '}</Text>
    </View>
    <Text style={width === undefined ? {} : styles.tickWords} hyphenationPenalty={NEVER}>
      {children}
    </Text>
  </View>
)

const TICK = 'X'

/** The options of a question side by side, numbered as in the form; `chosen` counts from 1. */
export const Options = ({ chosen, options, width, numbered = true }: { chosen: number | null; options: readonly string[]; width?: number | string; numbered?: boolean }): ReactElement => (
  <View style={styles.options}>
    {options.map((words, at) => (
      <Tick key={words} isOn={chosen === at + 1} {...(width === undefined ? {} : { width })}>
        {numbered ? `${at + 1}. ${words}` : words}
      </Tick>
    ))}
  </View>
)

/** A line of a form: number, words, colon, and what is filled in. */
export const Field = ({ no, label, width = 150, children }: { no?: string; label: string; width?: number; children: ReactNode }): ReactElement => (
  <View style={styles.field} wrap={false}>
    {no === undefined ? null : <Text style={styles.no}>{no}</Text>}
    <Text style={{ width }}>{label}</Text>
    <Text style={styles.colon}>:</Text>
    <View style={styles.filled}>{children}</View>
  </View>
)

/** Words on a line, or the empty line to write on. */
export const Line = ({ children }: { children: string | null }): ReactElement =>
  children ? (
    <Text hyphenationPenalty={NEVER}>{children}</Text>
  ) : (
    <View style={styles.line} />
  )

/** What is filled in stands in a frame. */
export const Framed = ({ children, width }: { children: string | null; width?: number | string }): ReactElement => (
  <View style={[styles.framed, width === undefined ? {} : { width }]}>
    <Text hyphenationPenalty={NEVER}>{children ?? ' '}</Text>
  </View>
)

/** A framed part of a form, never torn apart by a page's end. */
export const Section = ({ title, children }: { title: string; children: ReactNode }): ReactElement => (
  <View style={styles.section} wrap={false}>
    <Text style={styles.sectionTitle}>{title}</Text>
    {children}
  </View>
)

export type Signature = { above: readonly string[]; name: string | null; stamp?: string }

/** Where two people sign side by side; one alone stands at the right. */
export const Signatures = ({ left, right, room = 44 }: { left?: Signature; right: Signature; room?: number }): ReactElement => (
  <View style={styles.signatures} wrap={false}>
    <View style={styles.signer}>{left ? <Signer signature={left} room={room} /> : null}</View>
    <View style={styles.signer}>
      <Signer signature={right} room={room} />
    </View>
  </View>
)

const Signer = ({ signature: { above, name, stamp }, room }: { signature: Signature; room: number }): ReactElement => (
  <>
    <Text style={styles.centred}>{above.join('\n')}</Text>
    <View style={[styles.room, { height: room }]}>{stamp ? <Text style={styles.stamp}>{stamp}</Text> : null}</View>
    <Text style={name ? styles.name : styles.centred} hyphenationPenalty={NEVER}>
      {name?.toUpperCase() ?? '(………………………………………)'}
    </Text>
  </>
)

/** A table with frames; widths in hundredths. Rows are never torn, and the head stands again on a further sheet. */
export const FormTable = ({ widths, head, rows, size = 8.5 }: { widths: readonly number[]; head: readonly string[]; rows: readonly (readonly string[])[]; size?: number }): ReactElement => (
  <View style={styles.table}>
    <View style={styles.tableRow} fixed wrap={false}>
      {head.map((words, at) => (
        <Text key={at} style={[styles.cell, styles.head, { width: `${widths[at] ?? 10}%`, fontSize: size }]} hyphenationPenalty={NEVER}>
          {words}
        </Text>
      ))}
    </View>
    {rows.map((row, place) => (
      <View key={place} style={styles.tableRow} wrap={false}>
        {row.map((words, at) => (
          <Text key={at} style={[styles.cell, { width: `${widths[at] ?? 10}%`, fontSize: size }]} hyphenationPenalty={NEVER}>
            {words || ' '}
          </Text>
        ))}
      </View>
    ))}
  </View>
)

const styles = StyleSheet.create({
  code: { alignSelf: 'flex-end', borderWidth: 1, borderColor: '#000000', paddingVertical: 2, paddingHorizontal: 16 },
  codeWord: { fontWeight: 'bold', fontSize: 11 },
  title: { fontWeight: 'bold', fontSize: 11.5, textAlign: 'center', marginTop: 5, marginBottom: 7 },
  sign: { fontFamily: LETTER_FONT, fontSize: 8.6 },
  inRow: { flexDirection: 'row', alignItems: 'center' },
  beside: { paddingRight: 4, paddingLeft: 8 },
  tick: { flexDirection: 'row', alignItems: 'flex-start', paddingRight: 6, paddingVertical: 1 },
  tickBeside: { marginRight: 4 },
  tickBox: { width: 10.5, height: 10.5, borderWidth: 0.9, borderColor: '#000000', alignItems: 'center', justifyContent: 'center', marginRight: 3.5 },
  tickSign: { fontSize: 8.5, fontWeight: 'bold', lineHeight: 1 },
  tickWords: { flex: 1 },
  options: { flexDirection: 'row', flexWrap: 'wrap' },
  field: { flexDirection: 'row', marginBottom: 1.6 },
  no: { width: 17 },
  colon: { width: 8 },
  filled: { flex: 1 },
  line: { borderBottomWidth: 0.6, borderColor: '#6b7280', borderStyle: 'dotted', height: 11, marginRight: 6 },
  framed: { borderWidth: 0.9, borderColor: '#000000', paddingHorizontal: 3, paddingVertical: 1, minHeight: 14 },
  section: { borderWidth: 0.9, borderColor: '#000000', paddingHorizontal: 5, paddingTop: 2, paddingBottom: 3, marginBottom: 3 },
  sectionTitle: { fontWeight: 'bold', marginBottom: 2 },
  signatures: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 10 },
  signer: { width: '46%', alignItems: 'center' },
  centred: { textAlign: 'center' },
  room: { justifyContent: 'center', alignItems: 'center' },
  stamp: { fontSize: 7.5, color: '#4b5563', textAlign: 'center', borderWidth: 0.9, borderStyle: 'dashed', borderColor: '#9ca3af', paddingHorizontal: 8, paddingVertical: 5 },
  name: { textAlign: 'center', fontWeight: 'bold', textDecoration: 'underline' },
  table: { borderTopWidth: 0.9, borderLeftWidth: 0.9, borderColor: '#000000', marginTop: 2, marginBottom: 5 },
  tableRow: { flexDirection: 'row' },
  cell: { borderRightWidth: 0.9, borderBottomWidth: 0.9, borderColor: '#000000', paddingHorizontal: 3, paddingVertical: 1.6 },
  head: { fontWeight: 'bold', textAlign: 'center' },
})
