import { describe, expect, it } from 'vitest'

import type { LetterFacts } from '@/domain/letters/letter-facts'
import type { LetterBlock } from '@/domain/letters/wording'
import { inventedFacts } from '@tests/support/letter-facts'
import { readPdf } from '@tests/support/pdf-text'

import { renderLetterPdf } from './render-letter'

const sentence = (text: string): LetterBlock => ({ kind: 'paragraph', align: 'justify', indent: 0, runs: [{ text, bold: false, italic: false, underline: false }] })

const render = (changes: Partial<LetterFacts> = {}, blocks: LetterBlock[] = [sentence('Demikian surat ini dibuat.')]): Promise<Buffer> =>
  renderLetterPdf({ ...inventedFacts(changes), blocks })

describe('a letter on paper', () => {
  it('says whose letter it is, which one, what it says, and who signed it where and when', async () => {
    const { text, pages } = await readPdf(await render())
    expect(pages).toBe(1)
    for (const part of [
      'PEMERINTAH KABUPATEN LANGKAT', 'KECAMATAN SIRAPIT', 'DESA AMAN DAMAI', 'Kode Pos 20772', 'SURAT KETERANGAN DOMISILI',
      'Nomor: 400.12.2.1/012/DS-AD/XI/2026', 'Demikian surat ini dibuat.', 'Aman Damai, 25 November 2026', 'KEPALA DESA AMAN DAMAI,',
      'Bambang Prayitno', 'amandamai.desa.id/cek', 'Kode: 7KQ4-M2XR-9WCD',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('KONSEP')
  })

  it('is the same to the last byte when it is made again', async () => {
    expect((await render()).equals(await render())).toBe(true)
    expect((await render()).equals(await render({ issuedOn: '2026-11-26' }))).toBe(false)
  })

  it('declares itself PDF/A-2b in Indonesian, with the day of the letter as its date', async () => {
    const bytes = (await render()).toString('latin1')
    expect(bytes).toMatch(/pdfaid:part>2</u)
    expect(bytes).toMatch(/pdfaid:conformance>B</u)
    expect(bytes).toContain('/Lang (id-ID)')
    expect(bytes).toContain('/OutputIntents')
    expect(bytes).toContain('D:20261125000000Z')
  })

  it('numbers no sheet of a letter that has one', async () => {
    expect((await readPdf(await render())).text).not.toContain('Halaman')
  })

  it('is archivable: every font embedded, an output intent, no transparency, no encryption, nothing that acts or hides', async () => {
    const bytes = (await render()).toString('latin1')
    expect(bytes.startsWith('%PDF-1.')).toBe(true)
    expect(bytes.slice(9, 20)).toMatch(/%[\u0080-\u00ff]{4}/u)
    expect(bytes).toMatch(/\/OutputIntents\s*\[/u)
    expect(bytes).toMatch(/\/S\s*\/GTS_PDFA1/u)
    expect(bytes).toContain('/DestOutputProfile')
    expect(bytes).toMatch(/\/ID\s*\[/u)
    const descriptors = bytes.match(/\/Type\s*\/FontDescriptor/gu) ?? []
    expect(descriptors.length).toBeGreaterThan(0)
    expect(bytes.match(/\/FontFile2/gu)).toHaveLength(descriptors.length)
    for (const forbidden of ['/Encrypt', '/SMask', '/JavaScript', '/Launch', '/EmbeddedFile', '/Transparency', '/LZWDecode', '/AA ']) expect(bytes, forbidden).not.toContain(forbidden)
    for (const [, opacity] of bytes.matchAll(/\/(?:ca|CA)\s+([\d.]+)/gu)) expect(Number(opacity)).toBe(1)
    // The metadata lies open, says the same as the document's own, and is not compressed.
    const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(bytes)?.[0] ?? ''
    expect(xmp).toContain('Surat Keterangan Domisili 400.12.2.1/012/DS-AD/XI/2026')
    expect(xmp).toContain('Pemerintah Desa Aman Damai')
  })

  it('marks a draft, which has no code and a number that may still change, and sets it as the letter will be set', async () => {
    const draft = await readPdf(await render({ verification: null }))
    expect(draft.text).toContain('KONSEP')
    expect(draft.text).toContain('Nomor: 400.12.2.1/012/DS-AD/XI/2026 (sementara)')
    expect(draft.text).not.toContain('Kode:')
    const places = (read: typeof draft): string[] => read.items.filter(({ text }) => text.includes('Demikian') || text.includes('Bambang')).map(({ text, at }) => `${text} ${at.join(' ')}`)
    expect(places(draft)).toHaveLength(2)
    expect(places(draft)).toEqual(places(await readPdf(await render())))
  })

  it('is on the paper that the village uses', async () => {
    expect((await readPdf(await render())).sheet).toEqual([0, 0, 595, 842])
    expect((await readPdf(await render({ paper: 'F4' }))).sheet).toEqual([0, 0, 609, 935])
  })

  it('prints the official lines of a mandate, and the NIP where there is one', async () => {
    const signer = { name: 'Rina Marlina', position: 'Kasi Pelayanan', nip: '198001012005011001', form: 'ub', through: 'Sekretaris Desa' } as const
    const { text } = await readPdf(await render({ signer }))
    expect(text).toContain('a.n. KEPALA DESA AMAN DAMAI')
    expect(text).toContain('SEKRETARIS DESA')
    expect(text).toContain('u.b. KASI PELAYANAN,')
    expect(text).toContain('198001012005011001')
  })

  it('keeps an ordinary letter on one sheet with a name of 120 letters everywhere', async () => {
    const name = 'Raden Ayu Siti Nurhaliza Kusumaningtyas Prawirodirdjo binti Haji Muhammad Abdurrahman Wahid Sastroatmodjo Tjokronegoro Br'.slice(0, 120)
    const rows = ['Nama', 'NIK', 'Nomor KK', 'Lahir', 'Kelamin', 'Agama', 'Status', 'Pekerjaan', 'Warga negara'].map((label) => ({ label, value: name }))
    const { pages, text } = await readPdf(
      await render({ signer: { name, position: 'Kasi Pelayanan', nip: '198001012005011001', form: 'ub', through: 'Sekretaris Desa' } }, [
        { kind: 'identity', rows }, ...[1, 2, 3].map((count) => sentence(`${count} ${name}.`)),
      ]),
    )
    expect(pages).toBe(1)
    expect(text).toContain('u.b. KASI PELAYANAN,')
  })

  it('goes on over several sheets when it cannot be kept on one, and loses nothing', async () => {
    const { pages, text } = await readPdf(await render({}, Array.from({ length: 60 }, (_, place) => sentence(`Kalimat ke-${place + 1} yang panjangnya lebih dari satu baris, agar surat ini tidak muat pada selembar kertas.`))))
    expect(pages).toBeGreaterThan(1)
    for (let sheet = 1; sheet <= pages; sheet += 1) expect(text).toContain(`Halaman ${sheet} dari ${pages}`)
    expect(text).toContain('Kalimat ke-60 ')
    expect(text).toContain('Bambang Prayitno')
  })

  it('keeps its number clear of the underlined title, however closely it is set', async () => {
    const places = new Set<string>()
    for (let length = 20; length <= 50; length += 2) {
      const { items, pages } = await readPdf(await render({}, Array.from({ length }, () => sentence('Satu baris saja.'))))
      const heightOf = (words: string): number => items.find(({ text }) => text.startsWith(words))?.at[2] ?? 0
      const [title, number] = [heightOf('SURAT KETERANGAN'), heightOf('Nomor:')]
      if (pages === 1) places.add(`${title}`)
      expect(title - number, `of ${length} lines`).toBeGreaterThanOrEqual(14)
    }
    // It was seen in all three of the settings.
    expect(places.size).toBe(3)
  }, 60_000)

  it('is never cut off at the foot of the sheet, wherever its end falls', async () => {
    for (let length = 20; length <= 32; length += 4) {
      const { text } = await readPdf(await render({}, Array.from({ length }, () => sentence('Satu baris saja.'))))
      expect(text).toContain('Bambang Prayitno')
      expect(text.match(/Satu baris saja/gu)).toHaveLength(length)
    }
  }, 30_000)

  it('embeds every font, also where a resident wrote on several lines', async () => {
    const pdf = await render({}, [{ kind: 'identity', rows: [{ label: 'Alamat usaha', value: 'Jalan Besar Nomor 3\nDusun II' }] }])
    const fonts = [...pdf.toString('latin1').matchAll(/\/Type \/Font\s+(?:\/Subtype \/\w+\s+)?\/BaseFont \/([\w+-]+)/gu)].map(([, font]) => font)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((font) => !font?.includes('LiberationSans'))).toEqual([])
  })

  it('does not tear words: no hyphen stands where a name meets its comma', async () => {
    const runs = Array.from({ length: 40 }, (_, place) => ({ text: place % 2 ? ', serta ' : 'Kusumaningtyas', bold: place % 2 === 0, italic: false, underline: false }))
    const { text } = await readPdf(await render({}, [{ kind: 'paragraph', align: 'justify', indent: 0, runs }]))
    expect(text).not.toMatch(/Kusumaningtyas\s*-/u)
  })
})
