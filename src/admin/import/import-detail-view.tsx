import Link from 'next/link'

import { formatDate, formatMoment } from '@/domain/calendar/indonesian'
import { IMPORT } from '@/messages/import'
import { IMPORT_CHANGES, LAYOUT_WORDS } from '@/messages/import-changes'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { wantedOf } from '@/use-cases/residents-import/changes-choice'
import { type ImportDetail, showImport, showObstacles } from '@/use-cases/residents-import/find-import'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Agreement } from './agreement'
import { ImportChanges } from './import-changes'
import { ImportResult } from './import-result'
import { ImportRows } from './import-rows'
import { ImportUndo } from './import-undo'

/** What was found in one file, and what can be done with it now. It stays, also over a reload and a restart. */
export const ImportDetailView = officeView(async ({ payload, actor, segments, asked }) => {
  const found = await showImport(payload, actor, segments.at(-1) ?? '', systemClock, Number(asked('setelah')) || 0)
  const obstacles = asked('batalkan') !== '' && found.status === 'saved' ? await showObstacles(payload, actor, found.id) : null
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: found.fileName,
    body: (
      <>
        <p>
          <Link href="/admin/impor-penduduk">{IMPORT.toList}</Link>
        </p>
        <h1>{IMPORT.resultTitle(found.fileName)}</h1>
        <p className="office-hint">{IMPORT.uploadedWhen(formatMoment(found.uploadedAt, zone), found.uploadedBy)} {IMPORT_CHANGES.layout(LAYOUT_WORDS[found.layout.id])}</p>
        <ImportResult found={found}>
          <State found={found} zone={zone} isUndoing={obstacles !== null} />
          {obstacles ? <ImportUndo found={found} obstacles={obstacles} /> : null}
          <ImportChanges found={found} />
        </ImportResult>
        <ImportRows outcomes={found.outcomes} />
      </>
    ),
  }
})

const State = ({ found, zone, isUndoing }: { found: ImportDetail; zone: string; isUndoing: boolean }) => {
  const { id, status, summary, savedAt, savedBy, expiresAt } = found
  if (status === 'previewed') return <Agreement id={id} summary={summary} asOf={found.asOf} wanted={wantedOf(found.choice, found.changeCount)} keptUntil={formatMoment(expiresAt, zone)} />
  if (status !== 'saved')
    return (
      <Notice kind="warning">
        <p>{IMPORT.gone[status]}</p>
        {found.undoneAt ? <p>{IMPORT_CHANGES.undone(formatMoment(found.undoneAt, zone), found.undoneBy)}</p> : null}
      </Notice>
    )
  return (
    <Notice kind="ok" title={IMPORT.saved(summary.new + summary.changed)}>
      {savedAt ? <p>{IMPORT.savedWhen(formatMoment(savedAt, zone), savedBy)} {IMPORT_CHANGES.asOfSaved(formatDate(found.asOf))}</p> : null}
      {summary.error > 0 ? <p>{IMPORT.refusedStay(summary.error)}</p> : null}
      <div className="office-buttons">
        <Link className="office-button" href="/admin/penduduk">
          {IMPORT.seePeople}
        </Link>
        {summary.new + summary.changed > 0 && !isUndoing ? (
          <Link className="office-button office-button--quiet" href={`/admin/impor-penduduk/${id}?batalkan=ya`} prefetch={false}>
            {IMPORT_CHANGES.undoOpen}
          </Link>
        ) : null}
      </div>
    </Notice>
  )
}
