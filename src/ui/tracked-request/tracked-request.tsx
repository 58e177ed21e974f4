import { isTable, rowNamesOf } from '@/domain/letters/answers'
import { ANSWER_ROWS, CORRECTION, REQUEST_FORM, TRACKING } from '@/messages/requests'
import type { CorrectableField } from '@/use-cases/services/answer-form'
import { answerField, typedAnswer } from '@/use-cases/services/answer-fields'
import type { TrackingView as View } from '@/use-cases/services/tracking-view'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { ChoiceList } from '../choice-list/choice-list'
import { ErrorSummary, type FormProblem } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { FileField } from '../file-field/file-field'
import { PageFrame } from '../page-frame/page-frame'
import { ShareLink } from '../share-link/share-link'
import { TableField } from '../table-field/table-field'
import { Timeline } from '../timeline/timeline'

export type TrackingView = View
export type TrackingProblem = FormProblem

type Props = {
  frame: SiteFrame
  view: View
  done: 'answered' | 'withdrawn' | null
  /** Key of the answer's form: one key, one answer. */
  draftKey: string
  fields: CorrectableField[]
  problems: TrackingProblem[]
  /** What was typed into a form that has to be mended. */
  values: Record<string, string>
  /** Photos of the answer that were chosen before and are kept. */
  keptPhotos: number
}

/** Where a request stands, who holds it, and what its owner can do now. Shows nothing personal. */
export const TrackedRequestPage = ({ frame, view, done, draftKey, fields, problems, values, keptPhotos }: Props) => (
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
        {view.isLate ? <p className="notice bad">{TRACKING.late}</p> : null}
      </section>
    ) : null}
    <h2>{TRACKING.now}</h2>
    <p>{view.whatNow}</p>
    {view.refusal ? <Words title={TRACKING.refusal} {...view.refusal} /> : null}
    {view.isPaused ? <AnswerForm view={view} draftKey={draftKey} fields={fields} problems={problems} values={values} keptPhotos={keptPhotos} /> : null}
    <h2>{TRACKING.history}</h2>
    <Timeline steps={view.steps} />
    <ShareLink label={TRACKING.share} words={TRACKING.shareText(view.trackingCode, `${frame.siteUrl}/lacak/${view.trackingCode}`)} />
    <p className="muted noprint">{TRACKING.printHint}</p>
    {view.canWithdraw ? <WithdrawForm view={view} problems={problems} /> : null}
  </PageFrame>
)

const Words = ({ title, reason, words }: { title: string; reason: string; words: string }) => (
  <div className="notice warn">
    <h3>{title}</h3>
    {reason ? (
      <p>
        <strong>{reason}.</strong>
      </p>
    ) : null}
    {words ? <p>{words}</p> : null}
  </div>
)

const errorOf = (problems: readonly TrackingProblem[], field: string): string | null =>
  problems.find((problem) => problem.field === field)?.message ?? null

/** Rows of a table that is answered anew: chosen photos would not outlive a form that comes back for one more. */
const ROWS_AT_ONCE = 6

type AnswerProps = Pick<Props, 'view' | 'draftKey' | 'fields' | 'problems' | 'values' | 'keptPhotos'>

const AnswerForm = ({ view, draftKey, fields, problems, values, keptPhotos }: AnswerProps) => (
  <form method="post" action={`/lacak/${view.trackingCode}`} encType="multipart/form-data" noValidate>
    {view.question ? <Words title={TRACKING.question} {...view.question} /> : null}
    <input type="hidden" name="d" value={draftKey} />
    <input type="hidden" name="aksi" value="jawab" />
    <Field name="jawaban" label={TRACKING.answerLabel} rows={4} value={values.jawaban} error={errorOf(problems, 'jawaban')} />
    <FileField name="foto" label={CORRECTION.photos} hint={CORRECTION.photosHint} accept="image/*" multiple error={errorOf(problems, 'foto')} kept={keptPhotos} />
    <details open={fields.some((field) => typedAnswer(field, values) !== '') || Boolean(values.keperluan)}>
      <summary className="btn plain">{CORRECTION.heading}</summary>
      <p>{CORRECTION.hint}</p>
      <Field name="keperluan" label={REQUEST_FORM.purpose.label} rows={2} value={values.keperluan} error={errorOf(problems, 'keperluan')} />
      {fields.map((field) => {
        const { key, label, type, options, hint } = field
        const name = answerField(key)
        if (isTable(type)) return <TableField key={key} field={{ ...field, hint: rowNamesOf(field).length > 0 ? ANSWER_ROWS.anew : ANSWER_ROWS.anewUpTo(ROWS_AT_ONCE) }} values={values} errorOf={(cell) => errorOf(problems, cell)} atOnce={ROWS_AT_ONCE} />
        const shared = { name, hint, value: values[name] ?? '', error: errorOf(problems, name) }
        return type === 'select' ? (
          <ChoiceList key={key} {...shared} legend={label} choices={options.map((option) => ({ value: option, label: option }))} />
        ) : (
          <Field key={key} {...shared} label={label} rows={type === 'textarea' ? 3 : undefined} numeric={['number', 'rupiah', 'nik', 'nokk', 'phone'].includes(type)} />
        )
      })}
    </details>
    <Field name="nik4" label={TRACKING.lastDigits} numeric value={values.nik4} error={errorOf(problems, 'nik4')} />
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
