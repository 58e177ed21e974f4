import Link from 'next/link'
import { redirect } from 'next/navigation'

import { COMPLAINT_SCREEN, COMPLAINT_STATUS_FOR_OFFICE } from '@/messages/complaint-screen'
import { systemClock } from '@/platform/clock'
import { findComplaintByCode, listComplaints } from '@/use-cases/office/complaint-list'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { CodeSearch } from '../parts/code-search'
import { Keyboard } from '../parts/keyboard'
import { momentInWords } from '../parts/moments'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'

/** The complaints that this office may know of: unfinished ones by promised time, finished ones behind a switch. */
export const ComplaintsView = officeView(async ({ payload, actor, asked }) => {
  const code = asked('kode')
  const found = code ? await findComplaintByCode(payload, actor, code) : null
  if (found) redirect(`/admin/pengaduan/${found}`)
  const which = asked('pilih') === 'selesai' ? 'closed' : 'open'
  const rows = await listComplaints(payload, actor, which)
  const { zone } = await loadWorkingCalendar(payload)
  const now = systemClock()
  return {
    title: COMPLAINT_SCREEN.title,
    body: (
      <>
        <Keyboard />
        <h1>{COMPLAINT_SCREEN.title}</h1>
        <CodeSearch code={code} hint={COMPLAINT_SCREEN.codeHint} />
        {code ? <Notice kind="warning">{COMPLAINT_SCREEN.codeNotFound}</Notice> : null}
        <nav className="office-filters" aria-label={COMPLAINT_SCREEN.status}>
          <div className="office-filters__scroll">
            <Link href="/admin/pengaduan" aria-current={which === 'open' ? 'page' : undefined}>
              {COMPLAINT_SCREEN.open}
            </Link>
            <Link href="/admin/pengaduan?pilih=selesai" aria-current={which === 'closed' ? 'page' : undefined}>
              {COMPLAINT_SCREEN.closed}
            </Link>
          </div>
        </nav>
        {rows.length === 0 ? (
          <p className="office-empty">{COMPLAINT_SCREEN.empty}</p>
        ) : (
          <table className="office-table">
            <thead>
              <tr>
                <th scope="col">{COMPLAINT_SCREEN.category}</th>
                <th scope="col">{COMPLAINT_SCREEN.status}</th>
                <th scope="col">{COMPLAINT_SCREEN.promised}</th>
                <th scope="col">{COMPLAINT_SCREEN.code}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link href={`/admin/pengaduan/${row.id}`} data-row>
                      {row.categoryName}
                    </Link>
                  </th>
                  <td data-label={COMPLAINT_SCREEN.status}>{COMPLAINT_STATUS_FOR_OFFICE[row.status]}</td>
                  <td data-label={COMPLAINT_SCREEN.promised} className={which === 'open' && row.promisedAt < now ? 'office-late' : undefined}>
                    {momentInWords(row.promisedAt, now, zone)}
                  </td>
                  <td data-label={COMPLAINT_SCREEN.code} className="office-code">
                    {row.code}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </>
    ),
  }
})
