import jsQR from 'jsqr'
import { create } from 'qrcode'
import sharp from 'sharp'
import { expect, it } from 'vitest'

import { drawQr, type QrDrawing } from './qr-code'

const readBack = async ({ strokes, modules }: QrDrawing): Promise<string | undefined> => {
  const path = strokes.map(([left, row, width]) => `M${left} ${row + 0.5}h${width}`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" width="${modules * 5}" height="${modules * 5}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" stroke="#000"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

it.each(['https://amandamai.desa.id/cek/7KQ4M2XR9WCD', 'http://localhost:3100/cek/ABCDEFGH1234'])('leads a camera to %s', async (url) => {
  expect(await readBack(drawQr(url))).toBe(url)
})

it('has just the dark modules of the code in its strokes', () => {
  const url = 'https://amandamai.desa.id/cek/7KQ4M2XR9WCD'
  const { strokes, modules } = drawQr(url)
  const dark = new Set<string>()
  for (const [left, row, width] of strokes) for (let x = left; x < left + width; x += 1) dark.add(`${x - 4} ${row - 4}`)
  const { modules: code } = create(url, { errorCorrectionLevel: 'M' })
  const wanted = Array.from({ length: code.size ** 2 }, (_, place) => [place % code.size, Math.floor(place / code.size)] as const).filter(([x, y]) => code.get(y, x))
  expect(modules).toBe(code.size + 8)
  expect([...dark].toSorted()).toEqual(wanted.map(([x, y]) => `${x} ${y}`).toSorted())
})
