import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { safeError, withoutNumbers } from './safe-log.mjs'

const NIK = '1205210101900001'

describe('a log', () => {
  it.each([
    ['a NIK', `NIK ${NIK} tidak ada`],
    ['a NIK written in groups', '1205 2101 0190 0001'],
    ['a telephone number', 'hubungi 081234567890'],
    ['a telephone number with its country', 'hubungi +62 812-3456-7890'],
    ['a NIK within an address', `/api/residents/${NIK}`],
    ['a NIK glued to words', `nik${NIK}x`],
  ])('keeps no digits of %s', (_name, text) => {
    expect(withoutNumbers(text).replace(/\D/g, '')).toBe('')
  })

  it('never holds a number of eight digits or more, wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d{9,20}$/), fc.string(), (before, number, after) => {
        expect(withoutNumbers(`${before} ${number} ${after}`)).not.toContain(number)
      }),
    )
  })

  it('keeps ids, moments and ports, without which it would be useless', () => {
    const text = '019abcd2-1234-7000-8000-00000000000a 127.0.0.1:54321 2026-11-25 E22021'
    expect(withoutNumbers(text)).toBe(text)
  })
})

describe('an error in a log', () => {
  it('has lost the values of its statement and the row that the database quoted', () => {
    const database = Object.assign(new Error('duplicate key value violates unique constraint "residents_nik"'), {
      code: '23505',
      constraint: 'residents_nik',
      detail: `Failing row contains (SITI AMINAH, ${NIK})`,
    })
    const problem = Object.assign(new Error(`Failed query: insert into residents values ($1)\nparams: SITI AMINAH,${NIK}`, { cause: database }), {
      params: ['SITI AMINAH', NIK],
    })
    const kept = safeError(problem)
    expect(JSON.stringify(kept)).not.toMatch(/SITI|1205/)
    expect(kept).toMatchObject({ message: 'Failed query: insert into residents values ($1)', cause: { code: '23505', constraint: 'residents_nik' } })
    expect(kept.stack?.[0]).toMatch(/^at /)
  })

  it('that is an answer to a person has no stack', () => {
    expect(safeError(Object.assign(new Error('Kata sandi salah.'), { status: 401 }))).toEqual({ type: 'Error', message: 'Kata sandi salah.', status: 401 })
  })
})
