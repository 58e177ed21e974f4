import { Font } from '@react-pdf/renderer'
import { expect, it, vi } from 'vitest'

import { loadLetterFonts } from './fonts'

it('leaves the fonts that are loaded to whoever is drawing with them, when another copy of this file comes up', async () => {
  await loadLetterFonts()
  const loaded = { ...Font.getRegisteredFonts() }
  vi.resetModules()
  const copy = await import('./fonts')
  expect(copy.loadLetterFonts).not.toBe(loadLetterFonts)
  await copy.loadLetterFonts()
  const now = Font.getRegisteredFonts()
  for (const [family, font] of Object.entries(loaded)) expect(now[family]).toBe(font)
})
