import type { ReactNode } from 'react'

import { IMPORT } from '@/messages/import'

import { Tag, type Tone } from '../parts/tag'
import type { ImportAnswer } from './import-answer'

const COUNTS: readonly { key: keyof ImportAnswer['summary']; tone: Tone }[] = [
  { key: 'new', tone: 'ok' },
  { key: 'changed', tone: 'info' },
  { key: 'unchanged', tone: 'plain' },
  { key: 'error', tone: 'bad' },
  { key: 'warning', tone: 'warning' },
]

type Props = { title: string; answer: ImportAnswer; onDownload: () => Promise<void>; children: ReactNode }

/** The counts of an import, what the officer can do now, and every problem with what to do about it. */
export const ImportResult = ({ title, answer, onDownload, children }: Props) => (
  <>
    <h2>{title}</h2>
    <dl className="import-counts">
      {COUNTS.map(({ key, tone }) => (
        <div key={key} className="office-box">
          <dt>
            <Tag tone={tone}>{IMPORT.counts[key]}</Tag>
          </dt>
          <dd>{answer.summary[key].toLocaleString('id-ID')}</dd>
        </div>
      ))}
    </dl>
    {children}
    {answer.problemCount > 0 ? (
      <>
        <div className="office-head">
          <h2>{IMPORT.problemsTitle}</h2>
          <button type="button" className="office-button office-button--quiet" onClick={() => void onDownload()}>
            {IMPORT.faulty}
          </button>
        </div>
        <ProblemTable problems={answer.problems} />
        {answer.problemCount > answer.problems.length ? <p>{IMPORT.more(answer.problemCount - answer.problems.length)}</p> : null}
      </>
    ) : null}
  </>
)

const ProblemTable = ({ problems }: { problems: ImportAnswer['problems'] }) => (
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
