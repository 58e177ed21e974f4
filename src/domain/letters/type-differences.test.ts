import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type ComparableType, differencesOf } from './type-differences'

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const field = (key: string) => ({ type: 'inlineBlock', fields: { blockType: 'mergeField', field: key } })
const wording = (...paragraphs: (string | unknown[])[]) => ({ root: { type: 'root', children: paragraphs.map((part) => ({ type: 'paragraph', children: typeof part === 'string' ? [text(part)] : part })) } })

const question = { key: 'ternak', label: 'Ternak Anda', type: 'table', required: true, options: [], columns: ['Jenis'], hint: null, whenKey: null, whenAnswers: [] }

const type = (changes: Partial<ComparableType> = {}): ComparableType => ({
  name: 'Surat Ternak', summary: null, category: 'keterangan', code83: '500', codeLegacy: null, onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', validityMonths: null, signer: 'kades', checkedBySekdes: true,
  product: 'Surat', legalBasis: null, complaintContact: null, note: null, checkedAs: null, layout: 'title', forms: [], requirements: [{ text: 'KTP-el asli', kind: 'bring', required: true }], fields: [question], wording: wording('Satu.', 'Dua.', 'Tiga.'), ...changes,
})

describe('what differs between two letter types', () => {
  it('is nothing between the same', () => {
    expect(differencesOf(type(), type())).toEqual([])
  })

  it('are paragraphs that came, went or read otherwise', () => {
    expect(differencesOf(type(), type({ wording: wording('Satu.', 'Dua.', 'Dua setengah.', 'Tiga.') }))).toEqual([{ what: 'paragraph', change: 'added', was: '', is: 'Dua setengah.' }])
    expect(differencesOf(type(), type({ wording: wording('Satu.', 'Tiga.') }))).toEqual([{ what: 'paragraph', change: 'removed', was: 'Dua.', is: '' }])
    expect(differencesOf(type(), type({ wording: wording('Satu.', ['Dua ', 'warga.nama'].map((part) => (part === 'warga.nama' ? field(part) : text(part))), 'Tiga.') }))).toEqual([
      { what: 'paragraph', change: 'changed', was: 'Dua.', is: 'Dua [Nama lengkap]' },
    ])
  })

  it('are questions, requirements and facts, by their names', () => {
    expect(differencesOf(type(), type({ fields: [{ ...question, columns: ['Jenis', 'Jumlah'] }] }))).toEqual([{ what: 'question', change: 'changed', was: 'Ternak Anda', is: 'Ternak Anda' }])
    expect(differencesOf(type(), type({ fields: [], requirements: [] }))).toEqual([
      { what: 'requirement', change: 'removed', was: 'KTP-el asli', is: '' },
      { what: 'question', change: 'removed', was: 'Ternak Anda', is: '' },
    ])
    expect(differencesOf(type(), type({ workingMinutes: 840 }))).toEqual([{ what: 'fact', fact: 'workingMinutes', was: '420', is: '840' }])
  })

  it('never misses a change, whatever was written before and after', () => {
    const paragraphs = fc.array(fc.constantFrom('Satu.', 'Dua.', 'Tiga.', 'Empat.'), { maxLength: 8 })
    fc.assert(
      fc.property(paragraphs, paragraphs, (old, now) => {
        const found = differencesOf(type({ wording: wording(...old) }), type({ wording: wording(...now) }))
        expect(found.length === 0).toBe(JSON.stringify(old) === JSON.stringify(now))
        const count = (change: string) => found.filter((difference) => difference.what === 'paragraph' && difference.change === change).length
        expect(old.length - count('removed') + count('added')).toBe(now.length)
      }),
    )
  })
})
