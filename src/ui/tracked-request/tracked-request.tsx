import { TRACKING } from '@/messages/requests'
import type { TrackingView as View } from '@/use-cases/services/tracking-view'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { ErrorSummary, type FormProblem } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { PageFrame } from '../page-frame/page-frame'
import { ShareLink } from '../share-link/share-link'
import { Timeline } from '../timeline/timeline'

export type TrackingView = View
export type TrackingProblem = FormProblem

type Props = { frame: SiteFrame; view: View; done: 'answered' | 'withdrawn' | null; problems: TrackingProblem[]; typed: string }

/** Where a request stands, who holds it, and what its owner can do now. Shows nothing personal. */
export const TrackedRequestPage = ({ frame, view, done, problems, typed }: Props) => (
  <PageFrame frame={frame} title={TRACKING.title} isPrivate>
    {done ? <p className="notice ok">{TRACKING[done]}</p> : null}
    <ErrorSummary problems={problems} title={TRACKING.changed === problems[0]?.message ? TRACKING.title : TRACKING.now} />
    <p className="muted">{view.letterTypeName}</p>
    <h1 className="code">{view.trackingCode}</h1>
    <p>
      <span className={`tag ${view.tone}`}>{view.state}</span>
      <br />
      <span className="muted">{TRACKING.since(view.since)}</span>
    </p>
    {view.promise ? (
      <section className="promise">
        <h2>{TRACKING.promise}</h2>
        <p className="big">{view.promise}</p>
        {view.isPaused ? <p>{TRACKING.paused}</p> : null}
      </section>
    ) : null}
    <h2>{TRACKING.now}</h2>
    <p>{view.whatNow}</p>
    {view.refusal ? <Words title={TRACKING.refusal} words={view.refusal} /> : null}
    {view.isPaused ? <AnswerForm view={view} problems={problems} typed={typed} /> : null}
    <h2>{TRACKING.history}</h2>
    <Timeline steps={view.steps} />
    <ShareLink label={TRACKING.share} words={TRACKING.shareText(view.trackingCode, `${frame.siteUrl}/lacak/${view.trackingCode}`)} />
    <p className="muted noprint">{TRACKING.printHint}</p>
    {view.canWithdraw ? <WithdrawForm view={view} problems={problems} /> : null}
  </PageFrame>
)

const Words = ({ title, words }: { title: string; words: string }) => (
  <div className="notice warn">
    <h3>{title}</h3>
    <p>{words}</p>
  </div>
)

const errorOf = (problems: readonly TrackingProblem[], field: string): string | null =>
  problems.find((problem) => problem.field === field)?.message ?? null

const AnswerForm = ({ view, problems, typed }: { view: View; problems: TrackingProblem[]; typed: string }) => (
  <form method="post" action={`/lacak/${view.trackingCode}`}>
    {view.question ? <Words title={TRACKING.question} words={view.question} /> : null}
    <input type="hidden" name="aksi" value="jawab" />
    <Field name="jawaban" label={TRACKING.answerLabel} rows={4} value={typed} error={errorOf(problems, 'jawaban')} />
    <Field name="nik4" label={TRACKING.lastDigits} numeric error={errorOf(problems, 'nik4')} />
    <button className="btn" type="submit">
      {TRACKING.sendAnswer}
      <Arrow />
    </button>
  </form>
)

const WithdrawForm = ({ view, problems }: { view: View; problems: TrackingProblem[] }) => (
  <details className="noprint" open={problems.some(({ field }) => field === 'nik4-batal')}>
    <summary>{TRACKING.withdraw}</summary>
    <form method="post" action={`/lacak/${view.trackingCode}`}>
      <input type="hidden" name="aksi" value="batal" />
      <p>{TRACKING.withdrawHint}</p>
      <div className="field">
        <label htmlFor="nik4-batal">{TRACKING.lastDigits}</label>
        {errorOf(problems, 'nik4-batal') ? <p className="error">{errorOf(problems, 'nik4-batal')}</p> : null}
        <input id="nik4-batal" name="nik4" inputMode="numeric" autoComplete="off" />
      </div>
      <button className="btn danger" type="submit">
        {TRACKING.withdraw}
      </button>
    </form>
  </details>
)
