import fc from 'fast-check'
import { expect, it } from 'vitest'

import { htmlOf, textOf } from './plain-mail'

it('says the same in both forms, whatever stands in a name', () => {
  fc.assert(
    fc.property(fc.array(fc.string().map((text) => text.trim()).filter((text) => text !== ''), { minLength: 1 }), (paragraphs) => {
      expect(textOf(htmlOf(paragraphs))).toBe(paragraphs.join('\n\n'))
    }),
  )
})

it('takes no markup from a name', () => {
  expect(htmlOf(['Yth. <script>alert("a")</script>,'])).not.toContain('<script>')
})

it('makes an address a link', () => {
  expect(htmlOf(['https://desa.example.id/admin/reset/abc'])).toContain('<a href="https://desa.example.id/admin/reset/abc">')
})
