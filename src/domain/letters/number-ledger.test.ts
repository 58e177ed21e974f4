import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type LedgerLine, ledgerText, shortHash } from './number-ledger'

describe('the text that closes a day', () => {
  it('has the day before, the day, and every letter', () => {
    expect(ledgerText('abc', '2026-11-24', [{ number: '470/001', kind: 'Surat Keterangan' }, { number: '470/002', kind: 'Surat Pengantar' }])).toBe('abc\n2026-11-24\n470/001\tSurat Keterangan\n470/002\tSurat Pengantar')
  })

  it('is another one for any other list', () => {
    const line = fc.record({ number: fc.stringMatching(/^[0-9A-Z/.-]{1,12}$/u), kind: fc.stringMatching(/^[A-Za-z ]{1,12}$/u) })
    const said = (lines: readonly LedgerLine[]): string => JSON.stringify(lines.map(({ number, kind }) => [number, kind]))
    fc.assert(fc.property(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }), (one, other) => said(one) === said(other) || ledgerText('', '2026-01-01', one) !== ledgerText('', '2026-01-01', other)))
  })

  it('is printed short', () => {
    expect(shortHash('0f3a91bc07de55a1ffffffff')).toBe('0F3A 91BC 07DE 55A1')
  })
})
