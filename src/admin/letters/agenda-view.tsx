import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { OFFICE } from '@/messages/admin'
import { AGENDA } from '@/messages/agenda'
import { systemClock } from '@/platform/clock'
import { listOutgoingLetters } from '@/use-cases/office/outgoing-letters'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'

/** The book of outgoing letters of one year: every number that was given, cancelled ones too. */
export const AgendaView = officeView(async ({ payload, actor, asked }) => {
  const { zone } = await loadWorkingCalendar(payload)
  const thisYear = Number(plainDateIn(zone, systemClock()).slice(0, 4))
  const year = /^\d{4}$/.test(asked('tahun')) ? Number(asked('tahun')) : thisYear
  const below = asked('sebelum') || null
  const { rows, next } = await listOutgoingLetters(payload, actor, { year, below })
  return {
    title: AGENDA.title(year),
    body: (
      <>
        <h1>{AGENDA.title(year)}</h1>
        {rows.length === 0 ? <p className="office-empty">{AGENDA.empty}</p> : null}
        {rows.length === 0 ? null : (
          <table className="office-table">
            <thead>
              <tr>
                <th scope="col">{AGENDA.number}</th>
                <th scope="col">{AGENDA.date}</th>
                <th scope="col">{AGENDA.kind}</th>
                <th scope="col">{AGENDA.person}</th>
                <th scope="col">{AGENDA.state}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={`/api/kantor/surat/${row.id}/berkas`} target="_blank" rel="noreferrer">
                      {row.number}
                    </a>
                  </th>
                  <td data-label={AGENDA.date}>{formatDate(row.issuedOn)}</td>
                  <td data-label={AGENDA.kind}>{row.letterTypeName}</td>
                  <td data-label={AGENDA.person}>{row.maskedName}</td>
                  <td data-label={AGENDA.state}>
                    <Tag tone={row.status === 'valid' ? 'ok' : 'bad'}>{AGENDA[row.status]}</Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="office-pager">
          <Link href={`/admin/buku/agenda?tahun=${year - 1}`}>{AGENDA.yearBefore}</Link>
          {year < thisYear ? <Link href={`/admin/buku/agenda?tahun=${year + 1}`}>{AGENDA.yearAfter}</Link> : null}
          {next ? <Link href={`/admin/buku/agenda?tahun=${year}&sebelum=${next}`}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})
