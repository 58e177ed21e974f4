import fc from 'fast-check'
import { expect, it } from 'vitest'

import { proposedKey, proposedSlug } from './proposed-key'

it.each([
  ['Nama usaha Anda', 'nama_usaha'],
  ['Ternak yang Anda miliki', 'ternak_miliki'],
  ['3 saksi', 'isian_3_saksi'],
  ['   ', ''],
])('proposes for “%s” the key %s', (label, key) => {
  expect(proposedKey(label)).toBe(key)
})

it('proposes the address of a letter without the word “surat” and abbreviations', () => {
  expect(proposedSlug('Surat Keterangan Kepemilikan Ternak')).toBe('keterangan-kepemilikan-ternak')
  expect(proposedSlug('Surat Keterangan Usaha (SKU)')).toBe('keterangan-usaha')
})

it('never proposes what the form would refuse', () => {
  const names = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b', '7', ' '), minLength: 80, maxLength: 200 }))
  fc.assert(fc.property(names, (text) => proposedKey(text) === '' || /^[a-z][a-z0-9_]{0,59}$/u.test(proposedKey(text))))
  fc.assert(fc.property(names, (text) => proposedSlug(text) === '' || /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/u.test(proposedSlug(text))))
})
