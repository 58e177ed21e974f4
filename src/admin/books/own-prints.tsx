import { formatMoment } from '@/domain/calendar/indonesian'
import { LIST_WORDS } from '@/messages/population-lists'
import { monthWords, PRINT_WORDS as WORDS } from '@/messages/registers'
import type { PrintState } from '@/use-cases/registers/request-print'

import { PrintProgress } from './print-progress'

/** So many stand open on the page; those before them are a press away. */
const SHOWN = 6

/** The own files of one book, as long as they are kept: how far they are, and where they are fetched. */
export const OwnPrints = ({ prints, zone }: { prints: readonly PrintState[]; zone: string }) =>
  prints.length === 0 ? null : (
    <>
      <h3>{WORDS.own}</h3>
      <PrintList prints={prints.slice(0, SHOWN)} zone={zone} />
      {prints.length > SHOWN ? (
        <details>
          <summary>{WORDS.earlier(prints.length - SHOWN)}</summary>
          <PrintList prints={prints.slice(SHOWN)} zone={zone} />
        </details>
      ) : null}
    </>
  )

const PrintList = ({ prints, zone }: { prints: readonly PrintState[]; zone: string }) => (
  <ul className="book-prints">
    {prints.map((print) => (
      <li key={print.id}>
        <span>
          {nameOf(print)}
          <br />
          <span className="office-hint">{formatMoment(print.requestedAt, zone)}</span>
        </span>
        <PrintResult print={print} />
      </li>
    ))}
  </ul>
)

const nameOf = ({ book, month, hamlet, format, isFull }: PrintState): string =>
  [book === 'list' ? LIST_WORDS.list : book, month ? monthWords(month) : null, hamlet, format.toUpperCase(), isFull ? WORDS.isFull : null].filter(Boolean).join(', ')

const PrintResult = ({ print: { id, status, done, total } }: { print: PrintState }) => {
  if (status === 'failed') return <strong className="office-problem">{WORDS.failed}</strong>
  if (status !== 'done') return <PrintProgress id={id} done={done} total={total} />
  return (
    <a className="office-button office-button--quiet" href={`/api/kantor/cetakan-buku/${id}/berkas`} target="_blank" rel="noreferrer">
      {WORDS.download}
    </a>
  )
}
