import Link from 'next/link'

import { IMPORT_CHANGES } from '@/messages/import-changes'
import { OFFICE } from '@/messages/admin'
import type { ImportDetail } from '@/use-cases/residents-import/find-import'
import type { Obstacles } from '@/use-cases/residents-import/import-obstacles'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'

/** What undoing will do and its form; or what is in its way. */
export const ImportUndo = ({ found, obstacles }: { found: ImportDetail; obstacles: Obstacles }) =>
  obstacles.count > 0 ? (
    <Notice kind="warning" title={IMPORT_CHANGES.undoBlocked}>
      <p>{IMPORT_CHANGES.undoBlockedLead}</p>
      <ul>
        {obstacles.shown.map(({ kind, name, residentId }) => (
          <li key={`${kind} ${residentId ?? name}`}>
            {residentId ? <Link href={`/admin/collections/residents/${residentId}`}>{IMPORT_CHANGES.obstacles[kind](name)}</Link> : IMPORT_CHANGES.obstacles[kind](name)}
          </li>
        ))}
      </ul>
      {obstacles.count > obstacles.shown.length ? <p>{IMPORT_CHANGES.undoBlockedMore}</p> : null}
    </Notice>
  ) : (
    <section className="office-box" aria-labelledby="batalkan">
      <h2 id="batalkan">{IMPORT_CHANGES.undoTitle}</h2>
      <ActForm
        path={`impor-penduduk/${found.id}/batalkan-tersimpan`}
        body={{}}
        button={IMPORT_CHANGES.undoButton}
        effect={IMPORT_CHANGES.undoEffect(found.summary.new, found.summary.changed)}
        done={IMPORT_CHANGES.undoDone}
        tone="danger"
        next={`/admin/impor-penduduk/${found.id}`}
      >
        <label>
          <span>{IMPORT_CHANGES.undoReason}</span>
          <input type="text" name="reason" required maxLength={200} />
        </label>
      </ActForm>
      <p>
        <Link href={`/admin/impor-penduduk/${found.id}`}>{OFFICE.back}</Link>
      </p>
    </section>
  )
