import fc from 'fast-check'
import { expect, it } from 'vitest'

import { newsFeedXml } from './news-feed'
import { siteMapXml } from './site-map'
import { xmlText } from './xml'

const FRAME = {
  name: 'Desa <Uji> & "Rekan"', place: '', phone: null, whatsapp: null, address: null, isSample: false, siteUrl: 'https://desa.example.id',
}

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }))

it('never lets text become markup, and keeps every sign that XML allows', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const written = xmlText(text)
      expect(written).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/u)
      // XML 1.0, production 2.
      expect(written).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u)
    }),
  )
  expect(xmlText('Harga < 5 & "murah"')).toBe('Harga &lt; 5 &amp; &quot;murah&quot;')
})

it('writes absolute addresses in feed and sitemap, whatever the news are called', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, summary) => {
      const feed = newsFeedXml(FRAME, [{ slug: 'kabar-uji', title, summary, date: '2026-11-25T02:00:00.000Z', day: '', picture: null }])
      expect(feed).toContain('<link>https://desa.example.id/kabar/kabar-uji</link>')
      expect(feed).toContain('<pubDate>Wed, 25 Nov 2026 02:00:00 GMT</pubDate>')
      expect(feed.match(/<item>/gu)).toHaveLength(1)
    }),
  )
  expect(siteMapXml(FRAME.siteUrl, [{ path: '/kabar', changed: null }])).toContain('<loc>https://desa.example.id/kabar</loc>')
})
