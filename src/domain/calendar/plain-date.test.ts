import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatDate } from './indonesian'
import { addDays, addMonths, ageOn, compareDates, parsePlainDate, type PlainDate, plainDateIn, plainDateOf, weekdayOf } from './plain-date'

const dateOf = (text: string): PlainDate => {
  const parsed = parsePlainDate(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.code}`)
  return parsed.value
}

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((moment) => dateOf(moment.toISOString().slice(0, 10)))

describe('parsePlainDate', () => {
  it('reads every day in each of the ways that people write it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('-', '/', '.', ' '), (date, separator) => {
        const [year = '', month = '', day = ''] = date.split('-')
        for (const text of [date, [day, month, year].join(separator), [Number(day), Number(month), year].join(separator), formatDate(date), formatDate(date).toUpperCase(), ` ${date} `]) {
          expect(parsePlainDate(text)).toEqual({ ok: true, value: date })
        }
      }),
    )
  })

  it.each([
    ['5 Agt 1990', '1990-08-05'],
    ['05-Nop-1990', '1990-11-05'],
    ['1 pebruari 2001', '2001-02-01'],
    ['17 Des 2001', '2001-12-17'],
  ])('knows the month in %j', (text, date) => expect(parsePlainDate(text)).toEqual({ ok: true, value: date }))

  it.each([
    ['', 'date-format'],
    ['kemarin', 'date-format'],
    ['25/11/26', 'date-format'],
    ['2026-11-25T00:00', 'date-format'],
    ['31-02-1990', 'date-impossible'],
    ['29-02-2023', 'date-impossible'],
    ['00-01-2020', 'date-impossible'],
    ['13/13/2020', 'date-impossible'],
    ['01-01-0020', 'date-impossible'],
    ['5 Mbr 1990', 'date-impossible'],
  ])('refuses %j with %s', (text, code) => expect(parsePlainDate(text)).toEqual({ ok: false, problem: { code } }))
})

describe('plain dates', () => {
  it('are the day of the office, not of Greenwich, on New Year\'s Eve', () => {
    const moment = new Date('2026-12-31T16:59:59Z')
    expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((zone) => plainDateIn(zone, moment))).toEqual(['2026-12-31', '2027-01-01', '2027-01-01'])
    expect(plainDateIn('Asia/Jakarta', new Date('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
  })

  it('go so many days forth and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (date, count) => {
        const there = addDays(date, count)
        expect(addDays(there, -count)).toBe(date)
        expect(Math.sign(compareDates(there, date))).toBe(Math.sign(count))
        expect(weekdayOf(there)).toBe((((weekdayOf(date) + count) % 7) + 7) % 7)
      }),
    )
  })

  it('go so many months on to a day that exists, never past the month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const there = addMonths(date, months)
        expect(parsePlainDate(there).ok).toBe(true)
        const count = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(count(there) - count(date)).toBe(months)
      }),
    )
    expect(addMonths(dateOf('2026-08-31'), 6)).toBe('2027-02-28')
    expect(addMonths(dateOf('2027-08-31'), 6)).toBe('2028-02-29')
  })

  it('count full years of age on the very birthday', () => {
    expect(ageOn(dateOf('1990-11-25'), dateOf('2026-11-24'))).toBe(35)
    expect(ageOn(dateOf('1990-11-25'), dateOf('2026-11-25'))).toBe(36)
    expect(ageOn(dateOf('2004-02-29'), dateOf('2026-02-28'))).toBe(21)
    expect(ageOn(dateOf('2030-01-01'), dateOf('2026-01-01'))).toBeLessThan(0)
  })

  it('refuse a day that does not exist', () => expect(plainDateOf(2026, 2, 30).ok).toBe(false))
})
