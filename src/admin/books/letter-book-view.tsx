import Link from 'next/link'
import { v7 as uuidv7 } from 'uuid'

import { DomainError } from '@/domain/errors'
import { bookOf, BOOKS, isLetterBook, LETTER_BOOK_CODES, type LetterBookCode } from '@/domain/registers/books'
import { monthBeside } from '@/domain/registers/period'
import { BOOK_WORDS as WORDS } from '@/messages/registers'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { periodOf, showBookPage } from '@/use-cases/registers/open-book'
import { listPrints } from '@/use-cases/registers/request-print'

import { officeView } from '../parts/office-view'
import { BookTable } from './book-table'
import { PrintPanel } from './print-panel'

/** Book A.7 or A.8 of a month or a year, page by page. */
export const LetterBookView = officeView(async ({ payload, actor, segments, asked }) => {
  const book = bookOf(segments.at(-1) ?? '')
  if (!book || !isLetterBook(book)) throw new DomainError('not-found')
  const month = asked('tahun') || asked('bulan')
  const after = asked('setelah') || null
  const { rows, next, period } = await showBookPage(payload, actor, { book, month, hamletId: null, after }, systemClock)
  const { month: present } = await periodOf(payload, { book, month: '' }, systemClock)
  const { zone } = await loadWorkingCalendar(payload)
  const title = WORDS.title(book, BOOKS[book].name)
  const isYear = period.month.length === 4
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <nav className="office-filters" aria-label={WORDS.letterBooks}>
          <div className="office-filters__scroll">
            {LETTER_BOOK_CODES.map((code) => (
              <Link key={code} href={addressOf(code, period.month)} aria-current={code === book ? 'page' : undefined} prefetch={false}>
                {code}
              </Link>
            ))}
          </div>
        </nav>
        <form className="office-search" method="get" key={period.month}>
          <label>
            <span>{WORDS.month}</span>
            <input type="month" name="bulan" defaultValue={isYear ? `${period.month}-01` : period.month} required />
          </label>
          <button type="submit" className="office-button office-button--primary">
            {WORDS.show}
          </button>
        </form>
        <p className="office-pager">
          <Link href={addressOf(book, monthBeside(period.month, -1))}>{isYear ? WORDS.yearBefore : WORDS.monthBefore}</Link>
          {period.month < present.slice(0, period.month.length) ? <Link href={addressOf(book, monthBeside(period.month, 1))}>{isYear ? WORDS.yearAfter : WORDS.monthAfter}</Link> : null}
          {isYear ? <Link href={addressOf(book, present)}>{WORDS.oneMonth}</Link> : <Link href={addressOf(book, period.month.slice(0, 4))}>{WORDS.wholeYear(period.month.slice(0, 4))}</Link>}
        </p>
        <p className="office-hint">{`${WORDS.inMonth(period.month)} ${book === 'A.7' ? WORDS.agendaHint : WORDS.dispatchHint}`}</p>
        {rows.length === 0 ? <p className="office-empty">{WORDS.empty[book]}</p> : <BookTable title={title} columns={BOOKS[book].columns} rows={rows} />}
        <p className="office-pager">
          {after ? <Link href={addressOf(book, period.month)}>{WORDS.toStart}</Link> : null}
          {next ? <Link href={addressOf(book, period.month, next)}>{WORDS.goOn}</Link> : null}
        </p>
        <PrintPanel actor={actor} book={book} month={period.month} hamletId={null} hamletName={null} prints={await listPrints(payload, actor, book)} zone={zone} newId={uuidv7()} />
      </>
    ),
  }
})

const addressOf = (book: LetterBookCode, month: string, after?: string): string =>
  `/admin/buku/surat/${book.toLowerCase().replace('.', '')}?${new URLSearchParams({ [month.length === 4 ? 'tahun' : 'bulan']: month, ...(after ? { setelah: after } : {}) }).toString()}`
