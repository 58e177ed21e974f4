import { fail, type Result, succeed } from '../result'
import { hasControlCharacters, withoutInvisible } from './visible-text'

/** The number of a passport or a residence permit (KITAS/KITAP) in its one normal form: capitals and digits. */
export type DocumentNumber = string & { readonly brand: 'DocumentNumber' }

export type DocumentNumberProblem = { code: 'document-unreadable' }

/**
 * Reads the number of a passport or residence permit as people write it: spaces, dots, dashes and slashes fall
 * away. Countries number in their own ways, so only what cannot be a number is refused: no digit at all, other
 * signs, fewer than 5 or more than 25 characters.
 */
export const parseDocumentNumber = (text: string): Result<DocumentNumber, DocumentNumberProblem> => {
  if (hasControlCharacters(text)) return fail({ code: 'document-unreadable' })
  const compact = withoutInvisible(text).toUpperCase().replace(/[\s./\p{Pd}]/gu, '')
  return isDocumentNumber(compact) ? succeed(compact) : fail({ code: 'document-unreadable' })
}

const isDocumentNumber = (text: string): text is DocumentNumber => /^(?=.*\d)[A-Z0-9]{5,25}$/u.test(text)
