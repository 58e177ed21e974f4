import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { retentionState } from '@/domain/letters/retention'
import { OFFICE } from '@/messages/admin'
import { LETTER_ARCHIVE as WORDS } from '@/messages/letter-archive'
import type { RetentionList } from '@/use-cases/letter-archive/retention'
import type { ArchivedLetter } from '@/use-cases/letter-archive/search-archive'

import { Tag } from '../parts/tag'

/** Lines of the archive; on a list of what is due (`since`), since when. The number leads to the letter's line; the paper itself is one step further, since looking at it is recorded. */
export const ArchiveTable = ({ rows, today, since }: { rows: readonly ArchivedLetter[]; today: string; since?: RetentionList }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{WORDS.number}</th>
        <th scope="col">{WORDS.date}</th>
        <th scope="col">{WORDS.subject}</th>
        <th scope="col">{WORDS.person}</th>
        <th scope="col">{WORDS.state}</th>
        <th scope="col">{WORDS.retention}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row" className="office-table__number">
            <Link href={`/admin/arsip-surat/${row.id}`} prefetch={false} data-row>
              {row.number || WORDS.noNumber}
            </Link>
          </th>
          <td data-label={WORDS.date} className="office-table__day">{formatDate(row.day)}</td>
          <td data-label={WORDS.subject}>
            {row.subject} {row.source === 'outgoing' ? null : <span className="office-hint">({WORDS.sources[row.source].toLowerCase()})</span>}
          </td>
          <td data-label={WORDS.person}>{row.person || OFFICE.none}</td>
          <td data-label={WORDS.state}>
            <StatusTag row={row} />
          </td>
          <td data-label={WORDS.retention} className="office-table__kept">{since ? `${WORDS.since[since]} ${formatDate(since === 'inactive' ? row.activeUntil : row.inactiveUntil)}` : retentionWords(row, today)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const StatusTag = ({ row: { source, status } }: { row: ArchivedLetter }) => {
  const words = WORDS.statusWords(source, status ?? '')
  if (words === '') return OFFICE.none
  return <Tag tone={status === 'valid' || status === 'done' ? 'ok' : status === 'cancelled' || status === 'replaced' || status === 'void' ? 'bad' : 'info'}>{words}</Tag>
}

/** "Aktif sampai 26 November 2027". */
export const retentionWords = (row: ArchivedLetter, today: string): string => {
  const state = retentionState(row, today)
  return WORDS.until_(state, formatDate(state === 'active' ? row.activeUntil : row.inactiveUntil))
}
