import fc from 'fast-check'
import { expect, it } from 'vitest'

import { richTextHtml } from './rich-text'

const root = (...children: object[]) => ({ root: { type: 'root', children } })

it('writes headings, lists and emphasis', () => {
  const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
  const html = richTextHtml(
    root({ type: 'heading', tag: 'h2', children: [text('Judul')] }, { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('satu', 1)] }] }),
  )
  expect(html).toBe('<h2>Judul</h2><ul><li><strong>satu</strong></li></ul>')
})

it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.example', ' vbscript:x'])('makes no link of %s', (url) => {
  const html = richTextHtml(root({ type: 'link', fields: { url }, children: [{ type: 'text', text: 'klik' }] }))
  expect(html).toBe('klik')
})

it('never lets text become markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const html = richTextHtml(root({ type: 'paragraph', children: [{ type: 'text', text }] }))
      expect(html.replace(/^<p>|<\/p>$/gu, '')).not.toMatch(/[<>]/u)
    }),
  )
})
