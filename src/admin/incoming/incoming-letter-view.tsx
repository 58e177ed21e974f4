import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { OFFICE } from '@/messages/admin'
import { INCOMING, INCOMING_FIELDS, INCOMING_STATUS } from '@/messages/incoming-letters'
import { systemClock } from '@/platform/clock'
import { type IncomingDetail, loadIncoming } from '@/use-cases/incoming-letters/incoming-detail'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { AddSheetsForm } from './add-sheets-form'
import { IncomingActs } from './incoming-acts'
import { INCOMING_TONE } from './incoming-tone'
import { DispositionList } from './disposition-list'

/** One incoming letter: what it is, its sheets, who shall do what, and what became of it. */
export const IncomingLetterView = officeView(async ({ payload, actor, segments }) => {
  const letter = await loadIncoming(payload, actor, segments.at(-1) ?? '', systemClock)
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  return {
    title: INCOMING.title,
    body: (
      <>
        <p className="office-buttons">
          <Link href="/admin/surat-masuk">{INCOMING.back}</Link>
        </p>
        <p className="office-hint">
          {`${INCOMING.agendaNumber} ${INCOMING.number(letter.serial, letter.year)}`} <Tag tone={INCOMING_TONE[letter.status]}>{INCOMING_STATUS[letter.status]}</Tag>
        </p>
        <h1>{letter.subject}</h1>
        <div className="request">
          <div className="request__main">
            <Facts letter={letter} />
            <Sheets letter={letter} />
          </div>
          <aside className="request__side">
            <DispositionList letter={letter} today={today} />
            <IncomingActs letter={letter} today={today} />
          </aside>
        </div>
      </>
    ),
  }
})

const Facts = ({ letter }: { letter: IncomingDetail }) => {
  const facts: [string, string][] = [
    [INCOMING_FIELDS.sender, letter.sender],
    [INCOMING_FIELDS.letterNumber, letter.letterNumber ?? OFFICE.none],
    [INCOMING_FIELDS.letterDate, letter.letterDate ? formatDate(letter.letterDate) : OFFICE.none],
    [INCOMING_FIELDS.receivedOn, formatDate(letter.receivedOn)],
    [INCOMING.enteredOn, INCOMING.entered(letter.enteredOn, letter.recordedBy)],
    ...(letter.classification ? [[INCOMING_FIELDS.classification, letter.classification] satisfies [string, string]] : []),
    ...(letter.outcome ? [[INCOMING.outcome, letter.outcome] satisfies [string, string]] : []),
    ...(letter.closedOn ? [[INCOMING_STATUS[letter.status], INCOMING.closed(letter.closedOn, letter.closedBy)] satisfies [string, string]] : []),
  ]
  return (
    <section className="office-box">
      <h2>{INCOMING.facts}</h2>
      <dl className="office-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Sheets = ({ letter: { id, scans, mayScan, mayRemoveScans } }: { letter: IncomingDetail }) => (
  <section className="office-box">
    <h2>{INCOMING.scans}</h2>
    {scans.length === 0 ? <p className="office-hint">{INCOMING.noScans}</p> : null}
    <ul className="photos">
      {scans.map(({ contentType, sha256 }, at) => (
        <li key={sha256}>
          <a href={`/api/kantor/surat-masuk/${id}/lembar/${at + 1}`} target="_blank" rel="noreferrer">
            {/* A private picture behind the session: the optimiser must neither fetch nor keep it. */}
            {contentType.startsWith('image/') ? <img src={`/api/kantor/surat-masuk/${id}/lembar/${at + 1}`} alt="" loading="lazy" /> : null}
            <span>{contentType === 'application/pdf' ? `${INCOMING.sheet(at + 1)} (PDF)` : INCOMING.sheet(at + 1)}</span>
          </a>
        </li>
      ))}
    </ul>
    {mayScan ? (
      <details className="acts__more" open={scans.length === 0}>
        <summary>{INCOMING.addScan}</summary>
        <AddSheetsForm letterId={id} />
      </details>
    ) : null}
    {mayRemoveScans && scans.length > 0 ? (
      <details className="acts__more">
        <summary>{INCOMING.removeTitle}</summary>
        <p className="office-hint">{INCOMING.removeEffect}</p>
        {scans.map(({ sha256 }, at) => (
          <ActForm key={sha256} path={`surat-masuk/${id}/hapus-lembar`} body={{ sha256 }} button={INCOMING.remove(at + 1)} done={INCOMING.removeDone} tone="danger" />
        ))}
      </details>
    ) : null}
  </section>
)
