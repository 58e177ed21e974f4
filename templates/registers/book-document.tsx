import { Canvas, Document, type DocumentProps, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import { BOOKS } from '@/domain/registers/books'
import type { BookPrint, BookSigner } from '@/domain/registers/print'
import { BOOK_PAPER_WORDS as WORDS } from '@/messages/registers'

import { LETTER_FONTS } from '../parts/paper'
import { type BookLayout, type BookSheet, FOOT_HEIGHT, headSize, MARGIN, NUMBERS_HEIGHT, RUNNING_TITLE_HEIGHT, TITLE_HEIGHT } from './book-layout'

/** Files of the letters' font. */
export type BookFonts = { regular: string; bold: string }

/**
 * A book of population administration on paper, in the form of Permendagri 47/2016: title, month, village, heads and
 * column numbers on every sheet, sheet x of y, and at the end the Kepala Desa left and the Sekretaris Desa right.
 */
export const BookDocument = ({ print, layout, fonts }: { print: BookPrint; layout: BookLayout; fonts: BookFonts }): ReactElement<DocumentProps> => {
  const made = new Date(`${print.day}T00:00:00Z`)
  return (
    <Document conformance="PDF/A-2b" language="id-ID" title={WORDS.documentTitle(print.code, BOOKS[print.code].name, print.month)} author={WORDS.author(print.village.name)} creator={WORDS.creator} producer={WORDS.creator} creationDate={made} modificationDate={made}>
      {layout.sheets.map((sheet) => (
        <Page key={sheet.number} size={[layout.width, layout.height]} wrap={false} style={{ minHeight: layout.height, fontFamily: [...LETTER_FONTS], fontSize: layout.fontSize, color: '#000000' }}>
          <Sheet print={print} layout={layout} sheet={sheet} fonts={fonts} />
        </Page>
      ))}
    </Document>
  )
}

const Sheet = ({ print, layout, sheet, fonts }: { print: BookPrint; layout: BookLayout; sheet: BookSheet; fonts: BookFonts }): ReactElement => {
  const top = MARGIN + (sheet.isFirst ? TITLE_HEIGHT : RUNNING_TITLE_HEIGHT)
  const body = top + layout.headHeight
  const end = body + (sheet.rowEnds.at(-1) ?? 0) * layout.lineHeight
  return (
    <>
      {sheet.isFirst ? <Title print={print} /> : <Text style={[styles.running, { left: MARGIN, right: MARGIN }]}>{WORDS.running(print.code, BOOKS[print.code].name, print.month, print.village.name)}</Text>}
      <Rules layout={layout} sheet={sheet} top={top} body={body} end={end} />
      {layout.lefts.map((left, at) => (
        <Text key={at} style={[styles.number, { left, width: layout.widths[at], top: body - NUMBERS_HEIGHT + 2 }]}>
          {at + 1}
        </Text>
      ))}
      <Cells layout={layout} sheet={sheet} top={top} body={body} fonts={fonts} />
      {sheet.isLast ? <Signatures print={print} top={end + 14} layout={layout} /> : null}
      <Text style={[styles.foot, { left: MARGIN, top: layout.height - MARGIN - FOOT_HEIGHT + 12 }]}>{holdsNumbers(print) ? (print.isFull ? WORDS.full : WORDS.masked) : ''}</Text>
      <Text style={[styles.foot, styles.right, { left: layout.width - MARGIN - 200, width: 200, top: layout.height - MARGIN - FOOT_HEIGHT + 12 }]}>{WORDS.sheet(sheet.number, layout.sheets.length)}</Text>
    </>
  )
}

const holdsNumbers = ({ code }: BookPrint): boolean => BOOKS[code].columns.some(({ type, key }) => type === 'nik' || type === 'nokk' || key === 'nomor_identitas')

const Title = ({ print }: { print: BookPrint }): ReactElement => (
  <>
    <Text style={[styles.title, { left: MARGIN, right: MARGIN, top: MARGIN }]}>{`${print.code} ${BOOKS[print.code].name.toUpperCase()}`}</Text>
    <Text style={[styles.subtitle, { left: MARGIN, right: MARGIN, top: MARGIN + 18 }]}>{WORDS.month(print.month)}</Text>
    <Text style={[styles.village, { left: MARGIN, width: 70, top: MARGIN + 38 }]}>{WORDS.villageLabels(print.hamlet !== null).join('\n')}</Text>
    <Text style={[styles.village, { left: MARGIN + 70, width: 400, top: MARGIN + 38 }]}>
      {[print.village.name, print.village.district, print.village.regency, ...(print.hamlet === null ? [] : [print.hamlet])].map((name) => `: ${name.toUpperCase()}`).join('\n')}
    </Text>
  </>
)

type Painter = {
  save: () => Painter
  restore: () => Painter
  lineWidth: (width: number) => Painter
  moveTo: (x: number, y: number) => Painter
  lineTo: (x: number, y: number) => Painter
  rect: (x: number, y: number, width: number, height: number) => Painter
  stroke: (colour: string) => Painter
  fillColor: (colour: string) => Painter
  font: (file: string) => Painter
  fontSize: (size: number) => Painter
  text: (text: string, x: number, y: number, options: { lineBreak: false }) => Painter
}

/** All lines of a sheet's table. */
const Rules = ({ layout, sheet, top, body, end }: { layout: BookLayout; sheet: BookSheet; top: number; body: number; end: number }): ReactElement => {
  const right = layout.width - MARGIN
  const draw = (painter: Painter): null => {
    painter.lineWidth(0.5)
    for (const { left, top: down, width, height } of layout.heads) painter.rect(left, top + down, width, height)
    for (const left of [...layout.lefts, right]) painter.moveTo(left, body - NUMBERS_HEIGHT).lineTo(left, Math.max(end, body))
    for (const y of [body - NUMBERS_HEIGHT, body, ...sheet.rowEnds.map((line) => body + line * layout.lineHeight)]) painter.moveTo(MARGIN, y).lineTo(right, y)
    painter.stroke('#000000')
    return null
  }
  return <Canvas style={[styles.canvas, { width: layout.width, height: layout.height }]} paint={draw} />
}

/**
 * What stands in the cells, drawn straight onto the sheet: as elements that react-pdf sets one by one, three thousand
 * lines take 1.6 GB of memory and 25 seconds; so it is a tenth of that. Everything is placed already (`layOutBook`).
 */
const Cells = ({ layout, sheet, top, body, fonts }: { layout: BookLayout; sheet: BookSheet; top: number; body: number; fonts: BookFonts }): ReactElement => {
  const draw = (painter: Painter): null => {
    painter.font(fonts.bold).fontSize(headSize(layout.fontSize)).fillColor('#000000')
    for (const { text, x, y } of layout.heads.flatMap(({ lines }) => lines)) painter.text(text, x, top + y, { lineBreak: false })
    painter.font(fonts.regular).fontSize(layout.fontSize).fillColor('#000000')
    for (const { text, x, line } of sheet.cells) painter.text(text, x, body + line * layout.lineHeight + 0.7, { lineBreak: false })
    return null
  }
  return <Canvas style={[styles.canvas, { width: layout.width, height: layout.height }]} paint={draw} />
}

const Signatures = ({ print, top, layout }: { print: BookPrint; top: number; layout: BookLayout }): ReactElement => (
  <>
    <Signature left={MARGIN + 60} top={top} lines={[WORDS.seenBy, `${print.head.title} ${print.village.name.toUpperCase()}`]} signer={print.head} />
    <Signature left={layout.width - MARGIN - 300} top={top} lines={[`${print.village.name}, ${formatDate(print.day)}`, print.secretary.title]} signer={print.secretary} />
  </>
)

const Signature = ({ left, top, lines, signer }: { left: number; top: number; lines: string[]; signer: BookSigner }): ReactElement => (
  <View style={[styles.signature, { left, top }]}>
    <Text style={styles.signatureLines}>{lines.join('\n')}</Text>
    <Text style={signer.name ? styles.name : styles.noName}>{signer.name || WORDS.noName}</Text>
    {signer.nip ? <Text>{WORDS.nip(signer.nip)}</Text> : null}
  </View>
)

const styles = StyleSheet.create({
  title: { position: 'absolute', fontSize: 12, fontWeight: 'bold', textAlign: 'center' },
  subtitle: { position: 'absolute', fontSize: 10, textAlign: 'center' },
  village: { position: 'absolute', fontSize: 9, lineHeight: 1.2 },
  running: { position: 'absolute', top: MARGIN, fontSize: 8 },
  number: { position: 'absolute', fontSize: 6, textAlign: 'center' },
  canvas: { position: 'absolute', left: 0, top: 0 },
  foot: { position: 'absolute', fontSize: 7.5 },
  right: { textAlign: 'right' },
  signature: { position: 'absolute', width: 240, alignItems: 'center', fontSize: 9.5 },
  signatureLines: { fontSize: 9.5, textAlign: 'center', lineHeight: 1.25, marginBottom: 52 },
  name: { fontSize: 9.5, fontWeight: 'bold', textDecoration: 'underline', textAlign: 'center' },
  noName: { fontSize: 9.5, textAlign: 'center' },
})
