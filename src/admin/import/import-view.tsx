import Link from 'next/link'

import { IMPORT } from '@/messages/import'
import { HEADLESS } from '@/messages/import-changes'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { type ImportLine, listImports } from '@/use-cases/residents-import/find-import'

import { momentInWords } from '../parts/moments'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { ImportDesk } from './import-desk'
import { STATUS_TONE } from './status-tone'

/** Residents from a spreadsheet: a new file, and the files before. */
export const ImportView = officeView(async ({ payload, actor }) => {
  const imports = await listImports(payload, actor)
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: IMPORT.title,
    body: (
      <>
        <h1>{IMPORT.title}</h1>
        <p>{IMPORT.lead}</p>
        <ImportDesk />
        <p>
          <Link href="/admin/keluarga?tanpa=kepala">{HEADLESS.title}</Link>
        </p>
        <h2>{IMPORT.listTitle}</h2>
        {imports.length === 0 ? <p className="office-empty">{IMPORT.listEmpty}</p> : <ImportTable imports={imports} now={systemClock()} zone={zone} />}
      </>
    ),
  }
})

const ImportTable = ({ imports, now, zone }: { imports: ImportLine[]; now: Date; zone: string }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{IMPORT.list.file}</th>
        <th scope="col">{IMPORT.list.state}</th>
        <th scope="col">{IMPORT.list.uploaded}</th>
        <th scope="col">{IMPORT.list.result}</th>
      </tr>
    </thead>
    <tbody>
      {imports.map(({ id, fileName, status, uploadedAt, uploadedBy, savedAt, summary }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/admin/impor-penduduk/${id}`} prefetch={false} data-row>
              {fileName}
            </Link>
          </th>
          <td data-label={IMPORT.list.state}>
            <Tag tone={STATUS_TONE[status]}>{IMPORT.status[status]}</Tag>
          </td>
          <td data-label={IMPORT.list.uploaded}>
            {momentInWords(savedAt ?? uploadedAt, now, zone)}
            <span className="office-hint"> {IMPORT.by(uploadedBy)}</span>
          </td>
          <td data-label={IMPORT.list.result}>{IMPORT.inShort(summary)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
