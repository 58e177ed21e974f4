import Link from 'next/link'
import type { ReactNode } from 'react'

import { IMPORT } from '@/messages/import'
import { HEADLESS } from '@/messages/import-changes'
import type { ImportDetail } from '@/use-cases/residents-import/find-import'
import type { ImportSummary } from '@/use-cases/residents-import/report'

import { Notice } from '../parts/notice'
import { Tag, type Tone } from '../parts/tag'

const COUNTS: readonly { key: keyof ImportSummary; tone: Tone }[] = [
  { key: 'new', tone: 'ok' },
  { key: 'changed', tone: 'info' },
  { key: 'unchanged', tone: 'plain' },
  { key: 'error', tone: 'bad' },
  { key: 'warning', tone: 'warning' },
]

/** The counts of an import, what the officer can do now, and every problem with what to do about it. */
export const ImportResult = ({ found, children }: { found: ImportDetail; children: ReactNode }) => (
  <>
    <dl className="import-counts">
      {COUNTS.map(({ key, tone }) => (
        <div key={key} className="office-box">
          <dt>
            <Tag tone={tone}>{IMPORT.counts[key]}</Tag>
          </dt>
          <dd>{found.summary[key].toLocaleString('id-ID')}</dd>
        </div>
      ))}
    </dl>
    {found.problemCount > 0 ? (
      <p className="office-pager">
        <a href="#bermasalah">{IMPORT.toProblems(found.summary.error)}</a>
      </p>
    ) : null}
    {children}
    {found.headlessCount > 0 ? <HeadlessNotice found={found} /> : null}
    {found.problemCount > 0 ? (
      <>
        <div className="office-head">
          <h2 id="bermasalah">{IMPORT.problemsTitle}</h2>
          <a className="office-button office-button--quiet" href={`/api/kantor/impor-penduduk/${found.id}/bermasalah`} download={IMPORT.faultyName}>
            {IMPORT.faulty}
          </a>
        </div>
        <p className="office-hint">{IMPORT.faultyHint}</p>
        <ProblemTable problems={found.problems} />
        {found.problemCount > found.problems.length ? <p>{IMPORT.more(found.problemCount - found.problems.length)}</p> : null}
      </>
    ) : null}
  </>
)

const HeadlessNotice = ({ found: { status, headlessCount } }: { found: ImportDetail }) =>
  status === 'previewed' || status === 'saved' ? (
    <Notice kind="warning" title={HEADLESS.found(headlessCount)}>
      <p>{status === 'previewed' ? HEADLESS.before : HEADLESS.after}</p>
      {status === 'saved' ? <Link href="/admin/keluarga?tanpa=kepala">{HEADLESS.open}</Link> : null}
    </Notice>
  ) : null

const ProblemTable = ({ problems }: { problems: ImportDetail['problems'] }) => (
  <table className="office-table import-problems">
    <thead>
      <tr>
        <th scope="col">{IMPORT.columns.row}</th>
        <th scope="col">{IMPORT.columns.level}</th>
        <th scope="col">{IMPORT.columns.column}</th>
        <th scope="col">{IMPORT.columns.value}</th>
        <th scope="col">{IMPORT.columns.todo}</th>
      </tr>
    </thead>
    <tbody>
      {problems.map(({ row, column, level, value, message }) => (
        <tr key={`${row}-${column}-${message}`}>
          <th scope="row">
            {IMPORT.columns.row} {row}
          </th>
          <td>
            <Tag tone={level === 'error' ? 'bad' : 'warning'}>{IMPORT.levels[level]}</Tag>
          </td>
          <td data-label={IMPORT.columns.column} className="office-code">
            {column}
          </td>
          <td data-label={IMPORT.columns.value} className="import-problems__value">
            {value === '' ? IMPORT.emptyValue : value}
          </td>
          <td>{message}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
