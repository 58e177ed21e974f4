import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { expect, it } from 'vitest'

import { sha256 } from '@/platform/crypto'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'

/** The same letter in a process of its own, drawn with the fonts as react-pdf loads them. */
const SLOWLY = `
import { Font, renderToBuffer } from '@react-pdf/renderer'
import { createElement } from 'react'
import { registerLetterFonts } from '@/platform/pdf/fonts'
import { sha256 } from '@/platform/crypto'
import { LetterDocument } from '@templates/letters/letter-document'
import { inventedFacts } from '@tests/support/letter-facts'
const run = async () => {
  registerLetterFonts()
  for (const fontFamily of ['Liberation Sans', 'Helvetica']) for (const fontWeight of [400, 700]) for (const fontStyle of ['normal', 'italic']) await Font.load({ fontFamily, fontWeight, fontStyle })
  const letter = { ...inventedFacts(), blocks: [{ kind: 'paragraph', align: 'left', indent: 0, runs: [{ text: 'Tebal é ½ ', bold: true, italic: false, underline: false }, { text: 'miring à', bold: false, italic: true, underline: false }] }] }
  console.log(sha256(await renderToBuffer(createElement(LetterDocument, { letter }))))
}
run()
`

it('draws a letter to the very bytes that slow fonts give, also the second time', async () => {
  const letter = {
    ...inventedFacts(),
    blocks: [{ kind: 'paragraph', align: 'left', indent: 0, runs: [{ text: 'Tebal é ½ ', bold: true, italic: false, underline: false }, { text: 'miring à', bold: false, italic: true, underline: false }] }],
  } satisfies Parameters<typeof renderLetterPdf>[0]
  const slowly = execFileSync(process.execPath, ['--conditions=production', '--import', 'tsx', '--input-type=module', '-e', SLOWLY], { cwd: path.resolve('.'), env: { ...process.env, NODE_OPTIONS: '' } })
  const [first, second] = [await renderLetterPdf(letter), await renderLetterPdf(letter)]
  expect(sha256(first)).toBe(slowly.toString().trim())
  expect(second.equals(first)).toBe(true)
}, 60_000)
