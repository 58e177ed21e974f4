import { firstDayOf } from '@/domain/registers/period'
import { decryptField } from '@/platform/crypto'
import { placeOfLetter, printedName } from '@/use-cases/letters/sealed-letter'

import type { BookRequest } from './book-page'

export const PER_PAGE = 50

/** The nameless beginning of every order. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

export const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The days of a book: from the first of its month or year to the day whose state it shows. */
export const daysOf = ({ month, day }: Pick<BookRequest, 'month' | 'day'>): { yearStart: string; from: string; until: string } => ({
  yearStart: `${month.slice(0, 4)}-01-01`,
  from: firstDayOf(month),
  until: day,
})

/**
 * Whom a letter was written for, in full, from the facts that were frozen with its signature: so a book of long ago says what
 * the letter says. Where they cannot be opened the masked name stands in.
 */
export const addresseeOf = ({ id, sealed, maskedName }: { id: string; sealed: string; maskedName: string }): string => {
  try {
    return printedName(decryptField(sealed, placeOfLetter(id)))
  } catch {
    return maskedName
  }
}
