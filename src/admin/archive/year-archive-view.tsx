import { randomUUID } from 'node:crypto'

import Link from 'next/link'

import { formatMoment } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { LETTER_ARCHIVE, YEAR_ARCHIVE as WORDS } from '@/messages/letter-archive'
import { systemClock } from '@/platform/clock'
import { listYearArchives, type YearArchiveState } from '@/use-cases/letter-archive/year-archive'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { YearArchiveProgress } from './year-archive-progress'

/** Asking for all letters of a year as one file, and the own files of the last days. */
export const YearArchiveView = officeView(async ({ payload, actor }) => {
  const archives = await listYearArchives(payload, actor)
  const { zone } = await loadWorkingCalendar(payload)
  const thisYear = Number(plainDateIn(zone, systemClock()).slice(0, 4))
  const id = randomUUID()
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <section className="office-box">
          <p>{WORDS.lead}</p>
          <ActForm key={id} path="arsip-tahunan" body={{ id }} button={WORDS.make} effect={WORDS.effect} done={WORDS.asked}>
            <label>
              <span>{WORDS.yearLabel}</span>
              <input type="text" inputMode="numeric" pattern="[0-9]{4}" maxLength={4} name="year" required defaultValue={thisYear} />
            </label>
            <label>
              <span>{WORDS.reason}</span>
              <input type="text" name="reason" required maxLength={300} placeholder={WORDS.reasonHint} />
            </label>
          </ActForm>
        </section>
        {archives.length === 0 ? null : (
          <section className="office-box book-print">
            <h2>{WORDS.own}</h2>
            <ul className="book-prints">
              {archives.map((archive) => (
                <li key={archive.id}>
                  <span>
                    {WORDS.of(archive.year)}
                    <br />
                    <span className="office-hint">{[formatMoment(archive.requestedAt, zone), archive.size === null ? null : WORDS.size(archive.size)].filter(Boolean).join(' · ')}</span>
                  </span>
                  <Result archive={archive} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="office-pager">
          <Link href="/admin/arsip-surat">{LETTER_ARCHIVE.back}</Link>
        </p>
      </>
    ),
  }
})

const Result = ({ archive: { id, status, done, total } }: { archive: YearArchiveState }) => {
  if (status === 'failed') return <strong className="office-problem">{WORDS.failed}</strong>
  if (status !== 'done') return <YearArchiveProgress id={id} done={done} total={total} />
  return (
    <a className="office-button office-button--quiet" href={`/api/kantor/arsip-tahunan/${id}/berkas`}>
      {WORDS.download}
    </a>
  )
}
