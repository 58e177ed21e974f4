import { b3Row, totalLine } from '@/domain/registers/b3'
import { capitals } from '@/domain/registers/person'
import { type RecapLine } from '@/domain/population/ledger/ledger'
import { BOOK_WORDS } from '@/messages/registers'

import { loadRecapitulation } from '../population/recapitulation'
import type { BookPage, BookRequest } from './book-page'
import type { Run } from './ledger-rows'

/** Book B.3 of a month: a line a hamlet in their official order, those without a hamlet, and all together. */
export const readB3Page = async (run: Run, { month, hamletId }: BookRequest): Promise<BookPage> => {
  const kept = await loadRecapitulation(run, month)
  const hamlets = await run<{ id: string; name: string }>(HAMLETS)
  const lines = [...hamlets, { id: null, name: BOOK_WORDS.noHamlet }].flatMap(({ id, name }) => {
    const line = kept.find(({ hamlet }) => hamlet === id) ?? (id === null ? null : emptyLine(id))
    return line && (hamletId === null || hamletId === id) && (id !== null || isAlive(line)) ? [{ line, name }] : []
  })
  const rows = lines.map(({ line, name }, position) => b3Row(line, { number: position + 1, name: line.hamlet === null ? name : (capitals(name) ?? name) }))
  const total = b3Row(totalLine(lines.map(({ line }) => line)), { number: null, name: BOOK_WORDS.total })
  return { rows: hamletId === null ? [...rows, total] : rows, next: null }
}

export const HAMLETS = 'SELECT id, name FROM hamlets ORDER BY sequence, name'

const nobody = { foreignMen: 0, foreignWomen: 0, men: 0, women: 0 }

/** A hamlet in which nobody lives has a line too. */
const emptyLine = (hamlet: string): RecapLine => ({ hamlet, opening: { ...nobody, heads: 0 }, born: nobody, came: nobody, died: nobody, left: nobody, closing: { ...nobody, heads: 0 }, others: {} })

const isAlive = ({ opening, born, came, died, left, closing }: RecapLine): boolean => [opening, born, came, died, left, closing].some((column) => Object.values(column).some((count) => count !== 0))
