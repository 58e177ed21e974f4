import type { BookRow, Column } from '@/domain/registers/column'
import { shownCell } from '@/domain/registers/column'
import { headerGrid } from '@/domain/registers/header-grid'

type Props = { title: string; columns: readonly Column[]; rows: readonly BookRow[] }

/** A book as its form has it: heads in groups, columns numbered, the first two staying while the rest scrolls. */
export const BookTable = ({ title, columns, rows }: Props) => (
  <div className="book" role="region" aria-label={title} tabIndex={0}>
    <table>
      <thead>
        {headerGrid(columns).map((heads, line) => (
          <tr key={line}>
            {heads.map(({ text, at, columns: wide, lines }) => (
              <th key={at} scope={wide > 1 ? 'colgroup' : 'col'} colSpan={wide} rowSpan={lines} className={stickyClass(at)}>
                {breakable(text)}
              </th>
            ))}
          </tr>
        ))}
        <tr className="book__numbers" aria-hidden="true">
          {columns.map(({ key }, at) => (
            <td key={key} className={stickyClass(at)}>
              {at + 1}
            </td>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, position) => (
          <tr key={position}>
            {columns.map((column, at) => (
              <td key={column.key} className={`${stickyClass(at) ?? ''} book__${column.type}`}>
                {unbroken(shownCell(row[column.key], column))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Two words with a stroke between them may stand on two lines. */
const breakable = (text: string): string => text.replaceAll('/', '/\u200B')

/** A day or a number is never torn at its hyphens. */
const unbroken = (text: string): string => text.replace(/(?<=\d)-(?=\d)/gu, '\u2011')

const stickyClass = (at: number): string | undefined => (at < 2 ? `book__sticky book__sticky--${at + 1}` : undefined)
