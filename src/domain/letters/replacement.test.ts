import { describe, expect, it } from 'vitest'

import { withPredecessor } from './replacement'
import type { LetterBlock } from './wording'

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', align: 'justify', indent: 1, runs: [{ text, bold: false, italic: false, underline: false }] })

const textsOf = (blocks: readonly LetterBlock[]): string[] => blocks.map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : block.kind))

const SENTENCE = 'Surat ini menggantikan surat nomor 470/001/DS-AD/XI/2026 tanggal 24 November 2026, yang dengan ini dinyatakan tidak berlaku lagi.'

const old = { number: '470/001/DS-AD/XI/2026', issuedOn: '2026-11-24' }

describe('the text of a letter that replaces another', () => {
  it('names the old one before the closing sentence', () => {
    expect(textsOf(withPredecessor([paragraph('Isi.'), paragraph('Demikian surat ini dibuat.')], old))).toEqual(['Isi.', SENTENCE, 'Demikian surat ini dibuat.'])
  })
  it('names it at the end where there is no closing sentence', () => {
    expect(textsOf(withPredecessor([paragraph('Isi.')], old))).toEqual(['Isi.', SENTENCE])
  })
  it('stays as it is for a letter that replaces none', () => {
    expect(withPredecessor([paragraph('Isi.')], null)).toEqual([paragraph('Isi.')])
  })
})
