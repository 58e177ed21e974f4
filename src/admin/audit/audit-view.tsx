import Link from 'next/link'

import { formatMoment } from '@/domain/calendar/indonesian'
import { AUDIT, actionWords, collectionWords } from '@/messages/audit'
import { OFFICE } from '@/messages/admin'
import { reasonLabel } from '@/messages/request-reasons'
import { listAuditTrail, type AuditRow } from '@/use-cases/office/audit-list'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { officeView } from '../parts/office-view'

/** Who did what, when and why: for the auditor and the administrator. Nothing can be changed here, or anywhere. */
export const AuditView = officeView(async ({ payload, actor, asked }) => {
  const { zone } = await loadWorkingCalendar(payload)
  const below = /^\d{1,15}$/.test(asked('sebelum')) ? Number(asked('sebelum')) : null
  const objectId = asked('data') || null
  const { rows, next } = await listAuditTrail(payload, actor, { below, objectId })
  const narrowed = objectId ? `&data=${encodeURIComponent(objectId)}` : ''
  return {
    title: AUDIT.title,
    body: (
      <>
        <h1>{AUDIT.title}</h1>
        <p>{objectId ? AUDIT.ofOne : AUDIT.lead}</p>
        {objectId ? (
          <p>
            <Link href="/admin/jejak-audit">{AUDIT.all}</Link>
          </p>
        ) : null}
        {rows.length === 0 ? <p className="office-empty">{AUDIT.empty}</p> : null}
        {rows.length === 0 ? null : (
          <table className="office-table">
            <thead>
              <tr>
                <th scope="col">{AUDIT.at}</th>
                <th scope="col">{AUDIT.who}</th>
                <th scope="col">{AUDIT.what}</th>
                <th scope="col">{AUDIT.object}</th>
                <th scope="col">{AUDIT.why}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.seq}>
                  <th scope="row">{formatMoment(row.at, zone)}</th>
                  <td data-label={AUDIT.who}>{whoOf(row)}</td>
                  <td data-label={AUDIT.what}>{actionWords(row.action)}</td>
                  <td data-label={AUDIT.object}>
                    {row.objectId ? <Link href={`/admin/jejak-audit?data=${encodeURIComponent(row.objectId)}`}>{collectionWords(row.collection)}</Link> : collectionWords(row.collection)}
                  </td>
                  <td data-label={AUDIT.why}>{(row.reason ? reasonLabel(row.reason) || row.reason : row.fields.join(', ')) || OFFICE.none}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="office-pager">
          {below ? <Link href={`/admin/jejak-audit?${narrowed.slice(1)}`}>{OFFICE.first}</Link> : null}
          {next ? <Link href={`/admin/jejak-audit?sebelum=${next}${narrowed}`}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const whoOf = ({ name, actor }: AuditRow): string => {
  if (name) return name
  if (actor === 'anonymous') return AUDIT.visitor
  return actor.startsWith('system:') ? AUDIT.system : AUDIT.formerAccount
}
