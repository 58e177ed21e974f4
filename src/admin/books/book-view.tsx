import Link from 'next/link'
import { v7 as uuidv7 } from 'uuid'

import { isUuid } from '@/domain/codes/uuid'
import { type BookCode, bookOf, BOOKS, isLetterBook, POPULATION_BOOK_CODES } from '@/domain/registers/books'
import { DomainError } from '@/domain/errors'
import { monthBeside, type Period } from '@/domain/registers/period'
import { BOOK_WORDS as WORDS } from '@/messages/registers'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { B1_PER_PAGE, cursorOfPage, lastRegisterNo } from '@/use-cases/registers/b1'
import { periodOf, showBookPage } from '@/use-cases/registers/open-book'
import { listPrints } from '@/use-cases/registers/request-print'

import { officeView } from '../parts/office-view'
import { BookFilter } from './book-filter'
import { BookTable } from './book-table'
import { PrintPanel } from './print-panel'


/** One of the books B.1 to B.5, of a month and a hamlet, page by page. */
export const BookView = officeView(async ({ payload, actor, segments, asked }) => {
  const book = bookOf(segments.at(-1) ?? '')
  if (!book || isLetterBook(book)) throw new DomainError('not-found')
  const hamletId = isUuid(asked('dusun')) ? asked('dusun') : null
  const page = Math.max(1, Number(/^\d{1,6}$/u.exec(asked('hal'))?.[0] ?? 1))
  const isPaged = book === 'B.1' && hamletId === null
  const after = isPaged ? cursorOfPage(page) : asked('setelah') || null
  const { rows, next, period } = await showBookPage(payload, actor, { book, month: asked('bulan'), hamletId, after }, systemClock)
  const lastPage = isPaged ? Math.max(1, Math.ceil((await lastRegisterNo((text, values) => query(payload, text, values))) / B1_PER_PAGE)) : null
  const hamlets = await listHamlets(payload)
  const { zone } = await loadWorkingCalendar(payload)
  const title = WORDS.title(book, BOOKS[book].name)
  const address = addressIn(book, { month: period.month, hamletId })
  return {
    title,
    body: (
      <>
        <h1>{title}</h1>
        <nav className="office-filters" aria-label={WORDS.books}>
          <div className="office-filters__scroll">
            {POPULATION_BOOK_CODES.map((code) => (
              <Link key={code} href={addressIn(code, { month: period.month, hamletId })({})} aria-current={code === book ? 'page' : undefined} prefetch={false}>
                {code}
              </Link>
            ))}
          </div>
        </nav>
        <BookFilter month={period.month} hamletId={hamletId} hamlets={hamlets} />
        <p className="office-hint">{`${book === 'B.1' || book === 'B.5' ? WORDS.stateOn(period.day) : WORDS.inMonth(period.month)} ${book === 'B.2' || book === 'B.3' ? '' : WORDS.masked}`}</p>
        {rows.length === 0 ? <p className="office-empty">{WORDS.empty[book]}</p> : <BookTable title={title} columns={BOOKS[book].columns} rows={rows} />}
        <p className="office-pager">
          {lastPage === null && after ? <Link href={address({})}>{WORDS.toStart}</Link> : null}
          {lastPage === null && next ? <Link href={address({ setelah: next })}>{WORDS.goOn}</Link> : null}
          {lastPage !== null && page > 1 ? <Link href={address({ hal: String(page - 1) })}>{WORDS.pageBefore}</Link> : null}
          {lastPage !== null ? <span>{WORDS.page(page, lastPage)}</span> : null}
          {lastPage !== null && page < lastPage ? <Link href={address({ hal: String(page + 1) })}>{WORDS.pageAfter}</Link> : null}
        </p>
        {lastPage !== null && lastPage > 2 ? <PageForm month={period.month} last={lastPage} /> : null}
        <p className="office-pager">
          <Link href={addressIn(book, { month: monthBeside(period.month, -1), hamletId })({})}>{WORDS.monthBefore}</Link>
          {period.month < (await presentMonth(payload)) ? <Link href={addressIn(book, { month: monthBeside(period.month, 1), hamletId })({})}>{WORDS.monthAfter}</Link> : null}
        </p>
        <PrintPanel
          actor={actor} book={book} month={period.month} hamletId={hamletId} hamletName={hamlets.find(({ id }) => id === hamletId)?.name ?? null}
          prints={await listPrints(payload, actor, book)} zone={zone} newId={uuidv7()}
        />
      </>
    ),
  }
})

const presentMonth = async (payload: Parameters<typeof periodOf>[0]): Promise<string> => (await periodOf(payload, { book: 'B.1', month: '' }, systemClock)).month

const addressIn =
  (book: BookCode, { month, hamletId }: { month: Period['month']; hamletId: string | null }) =>
  (more: Record<string, string>): string =>
    `/admin/buku/penduduk/${book.toLowerCase().replace('.', '')}?${new URLSearchParams({ bulan: month, ...(hamletId ? { dusun: hamletId } : {}), ...more }).toString()}`

const PageForm = ({ month, last }: { month: string; last: number }) => (
  <form className="office-search" method="get">
    <input type="hidden" name="bulan" value={month} />
    <label>
      <span>{WORDS.toPage}</span>
      <input type="number" name="hal" min={1} max={last} inputMode="numeric" required />
    </label>
    <button type="submit" className="office-button office-button--quiet">
      {WORDS.open}
    </button>
  </form>
)
