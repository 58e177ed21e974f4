import jsQR from 'jsqr'
import sharp from 'sharp'
import { expect, it } from 'vitest'

import { drawQr } from './qr-code'

const readBack = async ({ path, modules }: { path: string; modules: number }): Promise<string | undefined> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules} ${modules}" width="${modules * 5}" height="${modules * 5}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" stroke="#000"/></svg>`
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

it.each(['https://amandamai.desa.id/cek/7KQ4M2XR9WCD', 'http://localhost:3100/cek/ABCDEFGH1234'])('leads a camera to %s', async (url) => {
  expect(await readBack(drawQr(url))).toBe(url)
})
