import Link from 'next/link'

import { formatMoment } from '@/domain/calendar/indonesian'
import { IMPORT } from '@/messages/import'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { type ImportDetail, showImport } from '@/use-cases/residents-import/find-import'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Agreement } from './agreement'
import { ImportResult } from './import-result'

/** What was found in one file, and what can be done with it now. It stays, also over a reload and a restart. */
export const ImportDetailView = officeView(async ({ payload, actor, segments }) => {
  const found = await showImport(payload, actor, segments.at(-1) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: found.fileName,
    body: (
      <>
        <p>
          <Link href="/admin/impor-penduduk">{IMPORT.toList}</Link>
        </p>
        <h1>{IMPORT.resultTitle(found.fileName)}</h1>
        <p className="office-hint">{IMPORT.uploadedWhen(formatMoment(found.uploadedAt, zone), found.uploadedBy)}</p>
        <ImportResult found={found}>
          <State found={found} zone={zone} />
        </ImportResult>
      </>
    ),
  }
})

const State = ({ found, zone }: { found: ImportDetail; zone: string }) => {
  const { id, status, summary, savedAt, savedBy, expiresAt } = found
  if (status === 'previewed') return <Agreement id={id} summary={summary} keptUntil={formatMoment(expiresAt, zone)} />
  if (status !== 'saved') return <Notice kind="warning">{IMPORT.gone[status]}</Notice>
  return (
    <Notice kind="ok" title={IMPORT.saved(summary.new + summary.changed)}>
      {savedAt ? <p>{IMPORT.savedWhen(formatMoment(savedAt, zone), savedBy)}</p> : null}
      {summary.error > 0 ? <p>{IMPORT.refusedStay(summary.error)}</p> : null}
      <div className="office-buttons">
        <Link className="office-button" href="/admin/penduduk">
          {IMPORT.seePeople}
        </Link>
      </div>
    </Notice>
  )
}
