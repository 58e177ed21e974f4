import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { INCOMING_STATUSES, type IncomingStatus } from '@/domain/letters/incoming'
import { OFFICE } from '@/messages/admin'
import { INCOMING, INCOMING_FIELDS, INCOMING_STATUS } from '@/messages/incoming-letters'
import { systemClock } from '@/platform/clock'
import { openFromAddress } from '@/platform/sealed-address'
import { type IncomingLine, listIncoming } from '@/use-cases/incoming-letters/list-incoming'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { Keyboard } from '../parts/keyboard'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { IncomingSearch } from './incoming-search'
import { INCOMING_TONE } from './incoming-tone'

/** Every incoming letter, the newest first, by state and by words. */
export const IncomingListView = officeView(async ({ payload, actor, asked }) => {
  const status = INCOMING_STATUSES.find((known) => known === asked('keadaan')) ?? null
  const words = openFromAddress(asked('cari'))
  const { rows, next } = await listIncoming(payload, actor, { status, words, after: asked('setelah') || null })
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  const address = (more: Record<string, string>, of: IncomingStatus | null = status): string =>
    `/admin/surat-masuk?${new URLSearchParams({ ...(of ? { keadaan: of } : {}), ...(words ? { cari: asked('cari') } : {}), ...more }).toString()}`
  return {
    title: INCOMING.title,
    body: (
      <>
        <Keyboard />
        <div className="office-head">
          <h1>{INCOMING.title}</h1>
          {may(actor, 'record-incoming-letters') ? (
            <Link className="office-button office-button--primary" href="/admin/surat-masuk/catat">
              {INCOMING.record}
            </Link>
          ) : null}
        </div>
        <p>{INCOMING.lead}</p>
        <IncomingSearch words={words} status={status} />
        <nav className="office-filters" aria-label={INCOMING.status}>
          <div className="office-filters__scroll">
            <Link href={address({}, null)} aria-current={status === null ? 'page' : undefined}>
              {INCOMING.all}
            </Link>
            {INCOMING_STATUSES.map((known) => (
              <Link key={known} href={address({}, known)} aria-current={status === known ? 'page' : undefined}>
                {INCOMING_STATUS[known]}
              </Link>
            ))}
          </div>
        </nav>
        {rows.length === 0 ? <p className="office-empty">{words ? INCOMING.notFound : INCOMING.empty}</p> : <IncomingTable rows={rows} today={today} />}
        <p className="office-pager">
          {asked('setelah') ? <Link href={address({})}>{OFFICE.first}</Link> : null}
          {next ? <Link href={address({ setelah: next })}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const IncomingTable = ({ rows, today }: { rows: IncomingLine[]; today: string }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{INCOMING_FIELDS.subject}</th>
        <th scope="col">{INCOMING_FIELDS.sender}</th>
        <th scope="col">{INCOMING_FIELDS.receivedOn}</th>
        <th scope="col">{INCOMING.status}</th>
        <th scope="col">{INCOMING.due}</th>
        <th scope="col">{INCOMING.agendaNumber}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, subject, sender, receivedOn, status, dueOn, serial, year }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/admin/surat-masuk/${id}`} prefetch={false} data-row>
              {subject}
            </Link>
          </th>
          <td data-label={INCOMING_FIELDS.sender}>{sender}</td>
          <td data-label={INCOMING_FIELDS.receivedOn}>{formatDate(receivedOn)}</td>
          <td data-label={INCOMING.status}>
            <Tag tone={INCOMING_TONE[status]}>{INCOMING_STATUS[status]}</Tag>
          </td>
          <td data-label={INCOMING.due}>{dueOn === null ? OFFICE.none : dueOn < today ? <strong className="office-late">{INCOMING.overdue(dueOn)}</strong> : formatDate(dueOn)}</td>
          <td data-label={INCOMING.agendaNumber}>{INCOMING.number(serial, year)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
