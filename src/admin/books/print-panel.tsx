import { may } from '@/access/acts'
import type { StaffActor } from '@/access/actor'
import { type BookCode, isLetterBook } from '@/domain/registers/books'
import { BOOK_WORDS, monthWords, PRINT_WORDS as WORDS } from '@/messages/registers'
import type { PrintState } from '@/use-cases/registers/request-print'

import { ActForm } from '../parts/act-form'
import { OwnPrints } from './own-prints'

type Props = { actor: StaffActor; book: BookCode; month: string; hamletId: string | null; hamletName: string | null; prints: PrintState[]; zone: string; newId: string }

/** Asking for the book on the screen as a file, and the own files of the last days. */
export const PrintPanel = ({ actor, book, month, hamletId, hamletName, prints, zone, newId }: Props) => (
  <section className="office-box book-print">
    <h2>{WORDS.title}</h2>
    <p>{isLetterBook(book) ? WORDS.lead(book, monthWords(month)) : WORDS.lead(book, monthWords(month), hamletName ?? BOOK_WORDS.allHamlets)}</p>
    <ActForm key={newId} path="cetakan-buku" body={{ id: newId, book, month, ...(hamletId ? { hamletId } : {}) }} button={WORDS.make} effect={WORDS.effect} done={WORDS.asked}>
      <label>
        <span>{WORDS.format}</span>
        <select name="format" defaultValue="pdf">
          <option value="pdf">{WORDS.pdf}</option>
          <option value="xlsx">{WORDS.xlsx}</option>
        </select>
      </label>
      {may(actor, 'export-residents') && !isLetterBook(book) && book !== 'B.2' && book !== 'B.3' ? (
        <details>
          <summary>{WORDS.fullTitle}</summary>
          <label className="office-check">
            <input type="checkbox" name="full" />
            <span>{WORDS.full}</span>
          </label>
          <label>
            <span>{WORDS.reason}</span>
            <textarea name="reason" rows={2} maxLength={300} />
          </label>
        </details>
      ) : null}
    </ActForm>
    <OwnPrints prints={prints} zone={zone} />
  </section>
)
