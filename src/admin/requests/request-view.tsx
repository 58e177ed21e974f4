import type { ComponentProps } from 'react'

import { isUuid } from '@/domain/codes/uuid'
import { STATUS_FOR_OFFICE } from '@/messages/admin'
import { OFFICE_WRITING } from '@/messages/office-letter'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import { systemClock } from '@/platform/clock'
import { openFromAddress } from '@/platform/sealed-address'
import { loadRequestDetail, type RequestDetail } from '@/use-cases/office/request-detail'
import { searchResidents } from '@/use-cases/office/resident-search'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { loadLetterAct } from '@/use-cases/population/screens/letter-act'

import { Keyboard } from '../parts/keyboard'
import { momentInWords } from '../parts/moments'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { LetterActOffer } from '../population/letter-act-offer'
import { ActPanel } from './act-panel'
import { AnswerTable } from './answer-table'
import { Candidates } from './candidates'
import { ComparisonTable } from './comparison-table'
import { FormChoice } from './form-choice'
import { RequestHistory } from './request-history'
import { LetterPaper } from './letter-paper'
import { OfficeLetterBox } from './office-letter-box'
import { OtherPeople } from './other-people'
import { ReplacementNotice } from './replacement-notice'

/** One request on one screen: claim beside register, papers, history, and the acts that are possible now. */
export const RequestView = officeView(async ({ payload, actor, segments, asked }) => {
  const id = segments.at(-1) ?? ''
  const wanted = isUuid(asked('warga')) ? asked('warga') : null
  const detail = await loadRequestDetail(payload, actor, { id, wanted }, systemClock)
  const search = openFromAddress(asked('cari'))
  const found = search && detail.actions.includes('match') ? await searchResidents(payload, actor, { name: search, hamletId: null, after: null }) : null
  const { zone } = await loadWorkingCalendar(payload)
  const now = systemClock()
  const event = detail.letter ? await loadLetterAct(payload, actor, detail.letter.id) : null
  // Whoever signs or hands over looks at the paper; whoever checks looks at the facts.
  const isPaperFirst = detail.letter !== null || detail.status === 'awaiting-signature' || detail.status === 'being-signed' || detail.isOffice
  return {
    title: detail.trackingCode,
    body: (
      <>
        <Keyboard />
        <RequestHead detail={detail} now={now} zone={zone} />
        <div className="request">
          <div className="request__main">
            {detail.newAnswer ? (
              <Notice kind="info" title={REQUEST_SCREEN.newAnswer}>
                <p className="talk__words">{detail.newAnswer}</p>
              </Notice>
            ) : null}
            <ReplacementNotice detail={detail} />
            {isPaperFirst ? <LetterPaper detail={detail} /> : null}
            {detail.isOffice ? <OfficeLetterBox detail={detail} actor={actor} /> : <Applicant detail={detail} found={found} search={search} isSearching={search !== '' || wanted !== null} />}
            <ClaimAnswers detail={detail} />
            <OtherPeople detail={detail} />
            <FormChoice id={detail.id} status={detail.status} forms={detail.forms} />
            {detail.isOffice ? null : <Documents detail={detail} />}
            {isPaperFirst ? null : <LetterPaper detail={detail} />}
          </div>
          <aside className="request__side">
            <ActPanel detail={detail} />
            {event ? <LetterActOffer act={event} /> : null}
            <RequestHistory history={detail.history} now={now} zone={zone} />
          </aside>
        </div>
      </>
    ),
  }
})

/** Who asks, beside whom the register knows. */
const Applicant = ({ detail, found, search, isSearching }: ComponentProps<typeof Candidates> & { isSearching: boolean }) => (
  <section className="office-box">
    <h2>{REQUEST_SCREEN.claimTitle}</h2>
    {detail.matched ? (
      <>
        <ComparisonTable {...detail.matched} />
        {detail.actions.includes('match') ? (
          <details className="acts__more" open={isSearching}>
            <summary>{REQUEST_SCREEN.matchOther}</summary>
            <Candidates detail={detail} found={found} search={search} />
          </details>
        ) : null}
      </>
    ) : (
      <Candidates detail={detail} found={found} search={search} />
    )}
  </section>
)

const RequestHead = ({ detail, now, zone }: { detail: RequestDetail; now: Date; zone: string }) => {
  const isLate = detail.promisedAt < now && !['signed', 'handed-over', 'rejected', 'withdrawn', 'awaiting-resident'].includes(detail.status)
  return (
    <header className="request__head">
      <p className="office-hint">
        <span className="office-code">{detail.trackingCode}</span> · {detail.isOffice ? OFFICE_WRITING.byOffice : detail.channel === 'counter' ? REQUEST_SCREEN.byHand : REQUEST_SCREEN.online}
      </p>
      <h1>{detail.letterType.name}</h1>
      <dl className="request__facts">
        <div>
          <dt>{REQUEST_SCREEN.status}</dt>
          <dd>
            {endOfLetter(detail) ?? STATUS_FOR_OFFICE[detail.status]} <span className="office-hint">{REQUEST_SCREEN.sinceWhen(momentInWords(detail.since, now, zone))}</span>
          </dd>
        </div>
        <div>
          <dt>{REQUEST_SCREEN.promised}</dt>
          <dd className={isLate ? 'office-late' : undefined}>
            {momentInWords(detail.promisedAt, now, zone)}
            {isLate ? ` (${REQUEST_SCREEN.late})` : null}
          </dd>
        </div>
      </dl>
    </header>
  )
}

/** A request whose letter was taken back after it was signed ends as a refused one does, but nobody refused it. */
const endOfLetter = ({ status, letter }: RequestDetail): string | null => {
  if (status !== 'rejected') return null
  if (letter?.status === 'cancelled') return REQUEST_SCREEN.endedCancelled
  return letter?.status === 'replaced' ? REQUEST_SCREEN.endedReplaced : null
}

const ClaimAnswers = ({ detail: { claim, isOffice } }: { detail: RequestDetail }) => (
  <section className="office-box">
    <h2>{isOffice ? OFFICE_WRITING.answersTitle : REQUEST_SCREEN.answersTitle}</h2>
    <dl className="office-facts">
      {/* The subject of an office letter is one of its answers. */}
      {isOffice && claim.answers.some(({ value }) => value === claim.purpose) ? null : (
        <div>
          <dt>{isOffice ? OFFICE_WRITING.subject : REQUEST_SCREEN.purpose}</dt>
          <dd>{claim.purpose}</dd>
        </div>
      )}
      {claim.answers.map(({ label, value, table }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{table ? <AnswerTable label={label} table={table} /> : value}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Documents = ({ detail }: { detail: RequestDetail }) => (
  <section className="office-box">
    <h2>{REQUEST_SCREEN.documentsTitle}</h2>
    {detail.photos.length === 0 ? <p className="office-hint">{REQUEST_SCREEN.noDocuments}</p> : null}
    <ul className="photos">
      {detail.photos.map(({ index, requirement }) => (
        <li key={index}>
          <a href={`/api/kantor/permohonan/${detail.id}/foto/${index}`} target="_blank" rel="noreferrer">
            {/* A private picture behind the session: the optimiser must neither fetch nor keep it. */}
            <img src={`/api/kantor/permohonan/${detail.id}/foto/${index}`} alt={requirement} loading="lazy" />
            <span>{requirement || REQUEST_SCREEN.photo(index + 1)}</span>
          </a>
        </li>
      ))}
    </ul>
    {detail.letterType.requirements.length === 0 ? null : (
      <details>
        <summary>{REQUEST_SCREEN.requirementsTitle}</summary>
        <ul>
          {detail.letterType.requirements.map(({ text, required }) => (
            <li key={text}>
              {text} {required ? <span className="office-hint">({REQUEST_SCREEN.required})</span> : null}
            </li>
          ))}
        </ul>
      </details>
    )}
  </section>
)
