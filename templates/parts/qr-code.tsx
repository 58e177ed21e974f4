import { Canvas } from '@react-pdf/renderer'
import { create, type QRCode, type QRCodeSegment } from 'qrcode'
import type { ReactElement } from 'react'

/** White modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4

export type QrDrawing = { path: string; modules: number }

/**
 * The code as one vector path to be stroked one unit wide, a unit being a module and the quiet zone counted in: sharp at
 * every size, and half the commands that filled squares take.
 */
export const drawQr = (text: string): QrDrawing => {
  const { modules } = encode(text)
  const rows = Array.from({ length: modules.size }, (_, row) => rowPath(row, modules))
  return { path: rows.join(''), modules: modules.size + 2 * QUIET }
}

/**
 * The large offline code is cut into its two parts here and gets a set mask, where the encoder would look for both: ten times
 * as fast, and signed bytes look like noise under every mask.
 */
const encode = (text: string): QRCode => {
  const start = text.indexOf('#') + 1
  if (start === 0) return create(text, { errorCorrectionLevel: 'M' })
  const parts: QRCodeSegment[] = [{ data: Buffer.from(text.slice(0, start)), mode: 'byte' }, { data: text.slice(start), mode: 'alphanumeric' }]
  return create(parts, { errorCorrectionLevel: 'M', maskPattern: 3 })
}

/** Drawn straight into the PDF: by way of react-pdf's SVG the same strokes take four times as long. */
export const QrCode = ({ text, size }: { text: string; size: number }): ReactElement => {
  const { path, modules } = drawQr(text)
  return (
    <Canvas
      style={{ width: size, height: size }}
      paint={(pen) => {
        pen.scale(size / modules).lineWidth(1).strokeColor('#000000').path(path).stroke()
        return null
      }}
    />
  )
}

/** Dark modules that touch become one stroke along the middle of their row. */
const rowPath = (row: number, modules: { size: number; get: (row: number, column: number) => number }): string => {
  let path = ''
  for (let column = 0; column < modules.size; column += 1) {
    const start = column
    while (column < modules.size && modules.get(row, column)) column += 1
    if (column > start) path += `M${start + QUIET} ${row + QUIET + 0.5}h${column - start}`
  }
  return path
}
