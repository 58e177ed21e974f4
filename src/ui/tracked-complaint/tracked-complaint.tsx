import { COMPLAINT_TRACKING } from '@/messages/complaints'
import { TRACKING } from '@/messages/requests'
import type { ComplaintTrackingView } from '@/use-cases/complaints/complaint-view'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { ErrorSummary, type FormProblem } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { PageFrame } from '../page-frame/page-frame'
import { ShareLink } from '../share-link/share-link'

type Props = { frame: SiteFrame; view: ComplaintTrackingView; isSent: boolean; draftKey: string; problems: FormProblem[]; typed: string }

/** Where a complaint stands, and the conversation with whoever handles it. */
export const TrackedComplaintPage = ({ frame, view, isSent, draftKey, problems, typed }: Props) => (
  <PageFrame frame={frame} title={COMPLAINT_TRACKING.title} isPrivate>
    {isSent ? <p className="notice ok">{COMPLAINT_TRACKING.sent}</p> : null}
    <ErrorSummary problems={problems} title={TRACKING.now} />
    <p className="muted">{view.categoryName}</p>
    <h1 className="code">{view.trackingCode}</h1>
    <p>
      <span className={`tag ${view.tone}`}>{view.state}</span>
      <br />
      <span className="muted">
        {view.holder ? `${view.holder}, ` : ''}
        {TRACKING.since(view.since)}
      </span>
    </p>
    {view.promise ? (
      <section className="promise">
        <h2>{COMPLAINT_TRACKING.promise}</h2>
        <p className="big">{view.promise}</p>
        {view.isPaused ? <p>{COMPLAINT_TRACKING.paused}</p> : null}
      </section>
    ) : null}
    <h2>{TRACKING.now}</h2>
    <p>{view.whatNow}</p>
    {view.deadline ? <p className={view.isPaused ? 'notice warn' : 'notice'}>{view.deadline}</p> : null}
    {view.talk.length > 0 ? (
      <>
        <h2>{COMPLAINT_TRACKING.talk}</h2>
        <ul className="talk">
          {view.talk.map(({ moment, by, words }) => (
            <li key={moment + words} className={by === 'reporter' ? 'mine' : undefined}>
              <strong>{SPEAKERS[by]}</strong> <span className="small muted">{moment}</span>
              <br />
              {words}
            </li>
          ))}
        </ul>
      </>
    ) : null}
    {view.act ? (
      <form method="post" action={`/lacak/${view.trackingCode}`} className="noprint">
        <input type="hidden" name="d" value={draftKey} />
        <input type="hidden" name="aksi" value={view.act} />
        <Field
          name="jawaban"
          label={view.act === 'answer' ? COMPLAINT_TRACKING.answer : view.act === 'reopen' ? COMPLAINT_TRACKING.reopen : COMPLAINT_TRACKING.write}
          rows={4}
          value={typed}
          error={problems.find(({ field }) => field === 'jawaban')?.message ?? null}
        />
        <button className={view.act === 'answer' ? 'btn' : 'btn plain'} type="submit">
          {view.act === 'reopen' ? COMPLAINT_TRACKING.sendReopen : COMPLAINT_TRACKING.send}
          <Arrow />
        </button>
      </form>
    ) : null}
    <ShareLink label={COMPLAINT_TRACKING.share} words={COMPLAINT_TRACKING.shareText(view.trackingCode, `${frame.siteUrl}/lacak/${view.trackingCode}`)} />
    <p className="muted noprint">{TRACKING.printHint}</p>
  </PageFrame>
)

const SPEAKERS = { reporter: COMPLAINT_TRACKING.you, office: COMPLAINT_TRACKING.office, system: COMPLAINT_TRACKING.system } as const
