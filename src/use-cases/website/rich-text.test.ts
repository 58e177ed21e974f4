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

it('writes a picture with its words, its place and its small forms', () => {
  const file = (name: string, width: number) => ({ url: `https://desa.example.id/api/media/file/${name}`, width, height: width / 2 })
  const value = { ...file('parit.webp', 1440), alt: 'Parit & "jalan"', sizes: { card: file('parit-480.webp', 480), phone: file('parit-480.avif', 480), column: file('parit-720.avif', 720) } }
  expect(richTextHtml(root({ type: 'upload', value }))).toBe(
    '<p><picture><source type="image/avif" srcset="/api/media/file/parit-480.avif 480w, /api/media/file/parit-720.avif 720w" sizes="(min-width:752px) 720px, calc(100vw - 32px)">' +
      '<img src="/api/media/file/parit-480.webp" alt="Parit &amp; &quot;jalan&quot;" width="480" height="240" loading="lazy"></picture></p>',
  )
})

it.each([[null], ['an id alone'], [{ alt: 'tanpa berkas' }], [{ url: '/x.webp', alt: 'tanpa ukuran' }]])('leaves out a picture that was not loaded: %j', (value) => {
  expect(richTextHtml(root({ type: 'upload', value }))).toBe('')
})
