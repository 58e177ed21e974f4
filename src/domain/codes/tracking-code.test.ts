import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { normalizeCrockford } from './crockford'
import { formatTrackingCode, isTrackingPrefix, parseTrackingCode } from './tracking-code'

const letters = fc.stringMatching(/^[A-HJKMNP-Z]{2}$/u)
const random = fc.uint8Array({ minLength: 7, maxLength: 16 })
const codes = fc.tuple(letters, random).map(([prefix, bytes]) => formatTrackingCode(prefix, bytes))
const TYPED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const compactOf = (code: string): string => code.replaceAll('-', '')

/** The same text to a reader: only the ten characters and the check are read as Crockford's alphabet. */
const readAs = (compact: string): string => compact.slice(0, 2) + normalizeCrockford(compact.slice(2))

describe('tracking code', () => {
  it('looks as it is printed on the receipt', () => {
    fc.assert(fc.property(codes, (code) => void expect(code).toMatch(/^[A-HJKMNP-Z]{2}(-[0-9A-HJKMNP-TV-Z]{5}){2}-[0-9A-HJKMNP-TV-Z]$/u)))
  })

  it('is read back as it was written', () => {
    fc.assert(fc.property(codes, (code) => void expect(parseTrackingCode(code)).toEqual({ ok: true, value: code })))
  })

  it('is read however people type it', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '–', '.', '\u200B', '\u00A0'), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(codes, separators, fc.boolean(), fc.constantFrom('I', 'L', 'i', 'l'), (code, between, isSmall, one) => {
        const compact = compactOf(code)
        const lookalike = compact.slice(0, 2) + compact.slice(2).replaceAll('0', 'o').replaceAll('1', one)
        const spread = [...lookalike].map((character, at) => character + (between[at] ?? '')).join('')
        expect(parseTrackingCode(isSmall ? spread.toLowerCase() : spread)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it('refuses every change of one character', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const compact = compactOf(code)
        for (let at = 0; at < compact.length; at += 1) {
          const changed = [...TYPED].map((other) => compact.slice(0, at) + other + compact.slice(at + 1))
          expect(changed.filter((text) => readAs(text) !== compact && parseTrackingCode(text).ok)).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('refuses every swap of two neighbours', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const compact = compactOf(code)
        for (let at = 0; at + 1 < compact.length; at += 1) {
          const swapped = compact.slice(0, at) + compact.charAt(at + 1) + compact.charAt(at) + compact.slice(at + 2)
          if (readAs(swapped) !== compact) expect(parseTrackingCode(swapped).ok).toBe(false)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('refuses a character too few or too many, and any other text, without throwing', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseTrackingCode(compactOf(code).slice(0, -1)).ok).toBe(false)
        expect(parseTrackingCode(`${code}0`).ok).toBe(false)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void expect(typeof parseTrackingCode(text).ok).toBe('boolean')))
  })

  it('says whether the shape or the check is wrong', () => {
    const code = formatTrackingCode('AD', new Uint8Array(16).fill(0b10110101))
    expect(parseTrackingCode('AD-123')).toEqual({ ok: false, problem: { code: 'tracking-format' } })
    expect(parseTrackingCode(code.replace(/^AD/u, 'AE'))).toEqual({ ok: false, problem: { code: 'tracking-check' } })
  })

  it('spreads over all its characters: no two of 20,000 codes are the same', () => {
    const bytes = (seed: number) => Uint8Array.from({ length: 16 }, (_, at) => Math.imul(seed + 1, 0x9e3779b1 + at * 0x85ebca6b) >>> 24)
    const made = new Set(Array.from({ length: 20_000 }, (_, seed) => formatTrackingCode('AD', bytes(seed))))
    expect(made.size).toBeGreaterThan(19_990)
  })

  it('needs two letters that cannot be taken for digits and enough random bytes', () => {
    for (const prefix of ['A1', 'AO', 'LD', 'A', 'ADE', '']) {
      expect(isTrackingPrefix(prefix)).toBe(false)
      expect(() => formatTrackingCode(prefix, new Uint8Array(16))).toThrow()
    }
    expect(isTrackingPrefix('AD')).toBe(true)
    expect(() => formatTrackingCode('AD', new Uint8Array(4))).toThrow()
  })
})
