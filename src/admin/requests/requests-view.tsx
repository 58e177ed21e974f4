import Link from 'next/link'
import { redirect } from 'next/navigation'

import { isUuid } from '@/domain/codes/uuid'
import { REQUEST_STATUSES, type RequestStatus } from '@/domain/letters/request-workflow'
import { OFFICE, STATUS_FOR_OFFICE } from '@/messages/admin'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import { systemClock } from '@/platform/clock'
import { findRequestByCode, listRequests, type ListedRequest, type RequestCursor } from '@/use-cases/office/request-list'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { CodeSearch } from '../parts/code-search'
import { Keyboard } from '../parts/keyboard'
import { momentInWords } from '../parts/moments'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { statusTone } from './status-tone'

/** Every request, newest first, by state or by tracking code: for questions about older ones. */
export const RequestsView = officeView(async ({ payload, actor, asked }) => {
  const code = asked('kode')
  const found = code ? await findRequestByCode(payload, actor, code) : null
  if (found) redirect(`/admin/permohonan/${found}`)
  const status = REQUEST_STATUSES.find((known) => known === asked('keadaan')) ?? null
  const { rows, next } = await listRequests(payload, actor, { status, after: readCursor(asked('setelah')) })
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: REQUEST_SCREEN.listTitle,
    body: (
      <>
        <Keyboard />
        <h1>{REQUEST_SCREEN.listTitle}</h1>
        <CodeSearch code={code} hint={REQUEST_SCREEN.searchCodeHint} />
        {code ? <Notice kind="warning">{REQUEST_SCREEN.codeNotFound}</Notice> : null}
        <StatusFilter status={status} />
        {rows.length === 0 ? <p className="office-empty">{REQUEST_SCREEN.listEmpty}</p> : <RequestTable rows={rows} zone={zone} />}
        <p className="office-pager">
          {asked('setelah') ? <Link href={addressOf(status, null)}>{OFFICE.first}</Link> : null}
          {next ? <Link href={addressOf(status, next)}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const StatusFilter = ({ status }: { status: RequestStatus | null }) => (
  <nav className="office-filters" aria-label={REQUEST_SCREEN.status}>
    <div className="office-filters__scroll">
      <Link href="/admin/permohonan" aria-current={status === null ? 'page' : undefined}>
        {REQUEST_SCREEN.all}
      </Link>
      {REQUEST_STATUSES.map((known) => (
        <Link key={known} href={addressOf(known, null)} aria-current={status === known ? 'page' : undefined}>
          {STATUS_FOR_OFFICE[known]}
        </Link>
      ))}
    </div>
  </nav>
)

const RequestTable = ({ rows, zone }: { rows: ListedRequest[]; zone: string }) => {
  const now = systemClock()
  return (
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{REQUEST_SCREEN.letter}</th>
          <th scope="col">{REQUEST_SCREEN.applicant}</th>
          <th scope="col">{REQUEST_SCREEN.status}</th>
          <th scope="col">{REQUEST_SCREEN.submitted}</th>
          <th scope="col">{REQUEST_SCREEN.searchCode}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/admin/permohonan/${row.id}`} data-row>
                {row.letterTypeName}
              </Link>
            </th>
            <td data-label={REQUEST_SCREEN.applicant}>{row.applicant}</td>
            <td data-label={REQUEST_SCREEN.status}>
              <Tag tone={statusTone(row.status)}>{STATUS_FOR_OFFICE[row.status]}</Tag>
            </td>
            <td data-label={REQUEST_SCREEN.submitted}>{momentInWords(row.submittedAt, now, zone)}</td>
            <td data-label={REQUEST_SCREEN.searchCode} className="office-code">
              {row.code}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const addressOf = (status: RequestStatus | null, after: RequestCursor | null): string => {
  const query = new URLSearchParams({
    ...(status ? { keadaan: status } : {}),
    ...(after ? { setelah: `${after.submittedAt.toISOString()}_${after.id}` } : {}),
  })
  return query.size === 0 ? '/admin/permohonan' : `/admin/permohonan?${query.toString()}`
}

/** The cursor travels in the address; anything else there than a moment and an id is the first page. */
const readCursor = (text: string): RequestCursor | null => {
  const [moment = '', id = ''] = text.split('_')
  const submittedAt = new Date(moment)
  return Number.isNaN(submittedAt.getTime()) || !isUuid(id) ? null : { submittedAt, id }
}
