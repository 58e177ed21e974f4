import Link from 'next/link'
import type { Payload } from 'payload'

import type { StaffActor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { COMPLAINT_SCREEN, COMPLAINT_STATUS_FOR_OFFICE } from '@/messages/complaint-screen'
import { TODAY } from '@/messages/today'
import { listComplaints, type ListedComplaint } from '@/use-cases/office/complaint-list'

import { durationInWords, momentInWords } from '../parts/moments'

type Props = { payload: Payload; actor: StaffActor; now: Date; zone: string }

/** Unfinished complaints on the first screen, for those who may know of them. */
export const ComplaintsToday = async ({ payload, actor, now, zone }: Props) => {
  if (rightOf(actor, 'complaints', 'read') === false) return null
  const rows = await listComplaints(payload, actor, 'open')
  if (rows.length === 0) return null
  return (
    <section className="work">
      <h2>
        {COMPLAINT_SCREEN.todayTitle} <span className="work__count">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <ComplaintItem key={row.id} row={row} now={now} zone={zone} />
        ))}
      </ul>
    </section>
  )
}

const ComplaintItem = ({ row, now, zone }: { row: ListedComplaint; now: Date; zone: string }) => {
  const isLate = row.promisedAt < now && row.status !== 'awaiting-reporter'
  return (
    <li className="work__item">
      <Link className="work__link" href={`/admin/pengaduan/${row.id}`} data-row>
        <strong>{row.categoryName}</strong>
        <span>
          {COMPLAINT_STATUS_FOR_OFFICE[row.status]} · <span className="office-code">{row.code}</span>
        </span>
        <span className={isLate ? 'work__due work__due--late' : 'work__due'}>
          {isLate ? TODAY.lateBy(durationInWords(row.promisedAt, now)) : TODAY.dueAt(momentInWords(row.promisedAt, now, zone))}
        </span>
      </Link>
      <div className="work__act">
        <Link className="office-button office-button--quiet" href={`/admin/pengaduan/${row.id}`}>
          {TODAY.open}
        </Link>
      </div>
    </li>
  )
}
