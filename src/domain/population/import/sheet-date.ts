import { parsePlainDate, type PlainDate, plainDateOf, type PlainDateProblem } from '../../calendar/plain-date'
import type { Result } from '../../result'

/** Days from June 1906 (2345) to the end of 2099: smaller numbers are years, or nothing. */
const SERIAL = /^(\d{4,5})(?:\.\d+)?$/u
const FIRST_SERIAL = 2345
const LAST_SERIAL = 73_050

/**
 * A day in any of the forms that spreadsheets bring: as `parsePlainDate` reads it, with an hour behind it, the year
 * first with other signs (`1990/08/17`), two figures of a year (`17/08/90`: never later than `latestYear`), or the
 * number that Excel counts a day by.
 */
export const parseSheetDate = (text: string, latestYear: number): Result<PlainDate, PlainDateProblem> => {
  const day = text.trim().replace(/[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[AP]M|Z)?$/iu, '')
  const serial = SERIAL.exec(day)
  if (serial) {
    const number = Number(serial[1])
    if (number >= FIRST_SERIAL && number <= LAST_SERIAL) return ofSerial(number)
  }
  const yearFirst = /^(\d{4})[/. ](\d{1,2})[/. ](\d{1,2})$/u.exec(day)
  if (yearFirst) return parsePlainDate(`${yearFirst[1]}-${yearFirst[2]}-${yearFirst[3]}`)
  const short = /^(.*[-/. ])(\d{2})$/u.exec(day)
  if (short && /^\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[a-z]{3,9})\s*[-/. ]\s*$/iu.test(short[1] ?? '')) {
    const year = 2000 + Number(short[2])
    return parsePlainDate(`${short[1]}${year > latestYear ? year - 100 : year}`)
  }
  return parsePlainDate(day)
}

const ofSerial = (serial: number): Result<PlainDate, PlainDateProblem> => {
  const moment = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000)
  return plainDateOf(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}
