import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { NOBODY } from '@/domain/letters/forms/printed-form'
import { renderWording } from '@/domain/letters/wording'
import { WORDINGS } from '@/seed/letter-types/wordings'
import { inventedFacts } from '@tests/support/letter-facts'

import { LetterHtml } from './letter-html'

const page = (changes: Parameters<typeof inventedFacts>[0] = {}): string => {
  const facts = inventedFacts(changes)
  const blocks = renderWording(WORDINGS['keterangan-domisili'], facts)
  if (!blocks.ok) throw new Error(blocks.problem.code)
  return renderToStaticMarkup(<LetterHtml letter={{ ...facts, blocks: blocks.value }} />)
}

describe('a letter for the screen', () => {
  it('has one heading, pairs every label with its value, and says its language', () => {
    const html = page()
    expect(html.match(/<h1>/gu)).toHaveLength(1)
    expect(html).toContain('<article class="letter" lang="id">')
    expect(html).toContain('<dt>NIK</dt><dd>1205214101900001</dd>')
    expect(html.match(/<dt>/gu)?.length).toBe(html.match(/<dd>/gu)?.length)
  })

  it('holds what the sheet holds', () => {
    const html = page()
    for (const words of ['PEMERINTAH KABUPATEN LANGKAT', 'Nomor: 400.12.2.1/012/DS-AD/XI/2026', 'membuka rekening bank', '25 November 2026', 'KEPALA DESA AMAN DAMAI,', 'Bambang Prayitno', '7KQ4-M2XR-9WCD']) {
      expect(html).toContain(words)
    }
  })

  it('keeps what people typed as words, never as markup', () => {
    const html = page({ purpose: '<script>alert(1)</script>' })
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
  })

  it('has tables with headings, and says who else signs and that the head only takes note', () => {
    const html = renderToStaticMarkup(
      <LetterHtml
        letter={{
          ...inventedFacts(),
          blocks: [
            { kind: 'table', hasNames: false, head: ['No.', 'Nama'], rows: [['1', 'Ani']] },
            { kind: 'signatures', acknowledged: true, places: [{ role: 'Ahli waris', name: 'Ani', hasStamp: true }, { role: 'Camat Sirapit', name: null, hasStamp: false }] },
          ],
        }}
      />,
    )
    expect(html).toContain('<th scope="col">Nama</th>')
    expect(html).toContain('<th scope="row">1</th><td>Ani</td>')
    expect(html).toContain('Ahli waris: Ani')
    expect(html).toContain('Mengetahui,')
  })

  it('names the forms behind the letter, and has the head of a letter that the office writes of itself', () => {
    const office = { layout: 'letter' as const, addressee: 'Camat Sirapit', place: null, from: null, character: 'Segera', attachments: '-', subject: 'Permohonan narasumber', copies: ['Ketua BPD'] }
    const html = renderToStaticMarkup(<LetterHtml letter={{ ...inventedFacts({ office, forms: [{ kind: 'f-1.02', applicant: NOBODY, registrations: [] }] }), blocks: [] }} />)
    for (const words of ['F-1.02', 'Camat Sirapit', 'Segera', 'Permohonan narasumber', 'Tembusan: Ketua BPD']) expect(html).toContain(words)
  })

  it('says of a draft that it is one', () => {
    expect(page({ verification: null })).toContain('Belum ditandatangani')
  })
})
