import { Canvas } from '@react-pdf/renderer'
import { create, type QRCode, type QRCodeSegment } from 'qrcode'
import type { ReactElement } from 'react'

/** White modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4

/** Dark modules that touch in a row: where they begin, and how many they are. */
export type QrStroke = readonly [left: number, row: number, width: number]

/**
 * The code as strokes one unit high, a unit being a module and the quiet zone counted in. All of them become one vector path: sharp at every
 * size, and crisp on screens too, which set strokes on whole pixels where they would blur the edges of filled squares.
 */
export type QrDrawing = { strokes: QrStroke[]; modules: number }

export const drawQr = (text: string): QrDrawing => {
  const { size, data } = encode(text).modules
  const strokes: QrStroke[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column
      while (column < size && data[row * size + column]) column += 1
      if (column > start) strokes.push([start + QUIET, row + QUIET, column - start])
    }
  }
  return { strokes, modules: size + 2 * QUIET }
}

/**
 * An address is cut here into its two parts, words and the code behind them, where the encoder would look for them at length. The large
 * offline code gets a set mask as well, where the encoder would try all eight: signed bytes look like noise under every one.
 */
const encode = (text: string): QRCode => {
  const [, words, code] = /^(.*?#)([0-9A-Z $%*+./:-]+)$/u.exec(text) ?? /^(.*[^0-9A-Z/])(\/[0-9A-Z]+)$/u.exec(text) ?? []
  if (words === undefined || code === undefined) return create(text, { errorCorrectionLevel: 'M' })
  const parts: QRCodeSegment[] = [{ data: Buffer.from(words), mode: 'byte' }, { data: code, mode: 'alphanumeric' }]
  return create(parts, words.endsWith('#') ? { errorCorrectionLevel: 'M', maskPattern: 3 } : { errorCorrectionLevel: 'M' })
}

/** Drawn straight into the PDF, command by command: by way of react-pdf's SVG the same strokes take four times as long, and as the text of a path twice. */
export const QrCode = ({ text, size }: { text: string; size: number }): ReactElement => {
  const { strokes, modules } = drawQr(text)
  return (
    <Canvas
      style={{ width: size, height: size }}
      paint={(pen) => {
        pen.scale(size / modules).lineWidth(1).strokeColor('#000000')
        // Along the middle of the row.
        for (const [left, row, width] of strokes) pen.moveTo(left, row + 0.5).lineTo(left + width, row + 0.5)
        pen.stroke()
        return null
      }}
    />
  )
}
