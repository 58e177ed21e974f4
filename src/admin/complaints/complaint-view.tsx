import { COMPLAINT_ACT_WORDS, COMPLAINT_REFUSALS, COMPLAINT_SCREEN, COMPLAINT_STATUS_FOR_OFFICE } from '@/messages/complaint-screen'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import { systemClock } from '@/platform/clock'
import { type ComplaintDetail, loadComplaintDetail } from '@/use-cases/office/complaint-detail'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { Keyboard } from '../parts/keyboard'
import { momentInWords } from '../parts/moments'
import { officeView } from '../parts/office-view'
import { ComplaintActs } from './complaint-acts'

/** One complaint: what was reported, the conversation, and the acts that are possible now. */
export const ComplaintView = officeView(async ({ payload, actor, segments }) => {
  const detail = await loadComplaintDetail(payload, actor, segments.at(-1) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  const now = systemClock()
  return {
    title: detail.code,
    body: (
      <>
        <Keyboard />
        <header>
          <p className="office-hint office-code">{detail.code}</p>
          <h1>{detail.categoryName}</h1>
          <dl className="request__facts">
            <div>
              <dt>{COMPLAINT_SCREEN.status}</dt>
              <dd>
                {COMPLAINT_STATUS_FOR_OFFICE[detail.status]}{' '}
                <span className="office-hint">{REQUEST_SCREEN.sinceWhen(momentInWords(detail.since, now, zone))}</span>
              </dd>
            </div>
            <div>
              <dt>{COMPLAINT_SCREEN.promised}</dt>
              <dd>{momentInWords(detail.promisedAt, now, zone)}</dd>
            </div>
            {detail.closesAt ? (
              <div>
                <dt>{COMPLAINT_SCREEN.closes}</dt>
                <dd>{momentInWords(detail.closesAt, now, zone)}</dd>
              </div>
            ) : null}
            <div>
              <dt>{COMPLAINT_SCREEN.unit}</dt>
              <dd>{detail.unit}</dd>
            </div>
          </dl>
        </header>
        <div className="request">
          <div className="request__main">
            <Report detail={detail} />
            <Talk steps={detail.steps} now={now} zone={zone} />
          </div>
          <aside className="request__side">
            <ComplaintActs detail={detail} />
          </aside>
        </div>
      </>
    ),
  }
})

const Report = ({ detail }: { detail: ComplaintDetail }) => (
  <section className="office-box">
    <h2>{COMPLAINT_SCREEN.story}</h2>
    <p className="talk__words">{detail.story}</p>
    <dl className="office-facts">
      <div>
        <dt>{COMPLAINT_SCREEN.place}</dt>
        <dd>{[detail.place, detail.hamlet].filter(Boolean).join(', ')}</dd>
      </div>
      <div>
        <dt>{COMPLAINT_SCREEN.reporter}</dt>
        <dd>{reporterInWords(detail.reporter)}</dd>
      </div>
    </dl>
    {detail.photos === 0 ? null : (
      <ul className="photos">
        {Array.from({ length: detail.photos }, (_, index) => (
          <li key={index}>
            <a href={`/api/kantor/pengaduan/${detail.id}/foto/${index}`} target="_blank" rel="noreferrer">
              <img src={`/api/kantor/pengaduan/${detail.id}/foto/${index}`} alt={COMPLAINT_SCREEN.photo(index + 1)} loading="lazy" />
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
)

const reporterInWords = (reporter: ComplaintDetail['reporter']): string => {
  if (reporter.kind === 'anonymous') return COMPLAINT_SCREEN.anonymous
  if (reporter.kind === 'hidden') return COMPLAINT_SCREEN.hiddenName
  return [reporter.name, reporter.maskedPhone].filter(Boolean).join(' · ')
}

const Talk = ({ steps, now, zone }: { steps: ComplaintDetail['steps']; now: Date; zone: string }) => (
  <section className="office-box">
    <h2>{COMPLAINT_SCREEN.talk}</h2>
    <ol className="talk">
      {steps.map((step) => (
        <li key={step.id} className={step.words === null ? 'talk__step' : step.by === 'reporter' ? undefined : 'talk__office'}>
          <span className="office-hint">
            {stepInWords(step.action)} · {speakerInWords(step)} ·{' '}
            {momentInWords(step.at, now, zone)}
          </span>
          {step.reason ? <p>{refusalInWords(step.reason)}</p> : null}
          {step.words ? <p>{step.words}</p> : null}
        </li>
      ))}
    </ol>
  </section>
)

const speakerInWords = ({ by, actorName }: ComplaintDetail['steps'][number]): string =>
  by === 'reporter' ? COMPLAINT_SCREEN.fromReporter : by === 'system' ? COMPLAINT_SCREEN.system : (actorName ?? COMPLAINT_SCREEN.office)

const stepInWords = (action: string): string =>
  Object.entries(COMPLAINT_ACT_WORDS).find(([known]) => known === action)?.[1].step ?? COMPLAINT_SCREEN.submitted

const refusalInWords = (code: string): string => Object.entries(COMPLAINT_REFUSALS).find(([known]) => known === code)?.[1] ?? ''
