import { checkAnswers, columnsOf, isAsked, isTable, rowNamesOf } from '@/domain/letters/answers'
import { tableLines } from '@/domain/letters/answer-table-words'
import { REQUEST_FORM } from '@/messages/requests'
import { answerField, hintOf, typedAnswer } from '@/use-cases/services/answer-fields'
import { answersIn, photoRequirements, type RequestStep, type StepProblem, stepsFor } from '@/use-cases/services/request-steps'
import type { ServiceStandard } from '@/use-cases/services/service-standard'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { ChoiceList } from '../choice-list/choice-list'
import { ErrorSummary } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { FileField } from '../file-field/file-field'
import { PageFrame } from '../page-frame/page-frame'
import { ReviewList } from '../review-list/review-list'
import { TableField } from '../table-field/table-field'
import { RequestReceipt } from './request-receipt'

export type RequestFormView =
  | { kind: 'step'; step: RequestStep; draftKey: string; values: Record<string, string>; photoSlots: string[]; problems: StepProblem[] }
  | { kind: 'receipt'; trackingCode: string; promise: string }
  | { kind: 'refused'; words: string; receiptKey: string | null }

type StepView = Extract<RequestFormView, { kind: 'step' }>

type Props = { frame: SiteFrame; service: ServiceStandard; view: RequestFormView }

/** The form for asking for a letter: one group of questions a page, then a review, then the receipt. */
export const RequestFormPage = ({ frame, service, view }: Props) => (
  <PageFrame frame={frame} title={view.kind === 'receipt' ? REQUEST_FORM.receipt.title : REQUEST_FORM.title(service.name)} isPrivate>
    {view.kind === 'receipt' ? <RequestReceipt {...view} siteUrl={frame.siteUrl} /> : null}
    {view.kind === 'refused' ? <Refused {...view} service={service} /> : null}
    {view.kind === 'step' ? <Step service={service} view={view} /> : null}
  </PageFrame>
)

const Refused = ({ words, receiptKey, service }: { words: string; receiptKey: string | null; service: ServiceStandard }) => (
  <>
    <h1>{REQUEST_FORM.title(service.name)}</h1>
    <p className="notice bad" role="alert">
      {words}
    </p>
    {receiptKey ? (
      <a className="btn" href={`/layanan/${service.slug}/ajukan?d=${receiptKey}`}>
        {REQUEST_FORM.seeReceipt}
        <Arrow />
      </a>
    ) : null}
    <a className={receiptKey ? 'btn plain' : 'btn'} href={`/layanan/${service.slug}/ajukan`}>
      {REQUEST_FORM.startAgain}
      <Arrow />
    </a>
  </>
)

const Step = ({ service, view }: { service: ServiceStandard; view: StepView }) => {
  const steps = stepsFor(service)
  const position = steps.indexOf(view.step)
  const previous = steps[position - 1]
  const back = previous ? `/layanan/${service.slug}/ajukan?langkah=${previous}&d=${view.draftKey}` : `/layanan/${service.slug}`
  return (
    <>
      <a className="back" href={back}>
        ‹ {REQUEST_FORM.back}
      </a>
      <p className="muted">
        {service.name} · {REQUEST_FORM.step(position + 1, steps.length)}
      </p>
      <ErrorSummary problems={view.problems} title={REQUEST_FORM.problems(view.problems.length)} />
      <form method="post" action={`/layanan/${service.slug}/ajukan`} encType={view.step === 'foto' ? 'multipart/form-data' : undefined} noValidate>
        <input type="hidden" name="d" value={view.draftKey} />
        <input type="hidden" name="langkah" value={view.step} />
        {/* What the Enter key presses: without it that would be the first button for one more row. */}
        <button type="submit" hidden />
        {view.step === 'diri' ? <WhoStep view={view} /> : null}
        {view.step === 'keperluan' ? <PurposeStep service={service} view={view} /> : null}
        {view.step === 'foto' ? <PhotoStep service={service} view={view} /> : null}
        {view.step === 'periksa' ? <ReviewStep service={service} view={view} /> : null}
        <button className="btn" type="submit">
          {view.step === 'periksa' ? REQUEST_FORM.review.send : REQUEST_FORM.next}
          <Arrow />
        </button>
      </form>
      <p className="small muted">{REQUEST_FORM.saved}</p>
    </>
  )
}

const errorOf = (view: StepView, field: string): string | null => view.problems.find((problem) => problem.field === field)?.message ?? null

const WhoStep = ({ view }: { view: StepView }) => (
  <>
    <h1>{REQUEST_FORM.who.heading}</h1>
    <Field name="nik" label={REQUEST_FORM.who.nik} hint={REQUEST_FORM.who.nikHint} numeric required value={view.values.nik} error={errorOf(view, 'nik')} />
    <Field name="nama" label={REQUEST_FORM.who.name} hint={REQUEST_FORM.who.nameHint} required autoComplete="name" value={view.values.nama} error={errorOf(view, 'nama')} />
    <Field name="hp" label={REQUEST_FORM.who.phone} hint={REQUEST_FORM.who.phoneHint} type="tel" autoComplete="tel" value={view.values.hp} error={errorOf(view, 'hp')} />
    <p className="muted">{REQUEST_FORM.who.privacy}</p>
  </>
)

const PurposeStep = ({ service, view }: { service: ServiceStandard; view: StepView }) => (
  <>
    <h1>{REQUEST_FORM.purpose.heading}</h1>
    <Field name="keperluan" label={REQUEST_FORM.purpose.label} hint={REQUEST_FORM.purpose.hint} rows={3} required value={view.values.keperluan} error={errorOf(view, 'keperluan')} />
    {service.fields
      .filter(({ key }) => key !== 'keperluan')
      .map((field) => {
        const { key, label, type, required, options } = field
        const name = answerField(key)
        const hint = hintOf(field, service.fields, REQUEST_FORM.photos.optional)
        if (isTable(type)) return <TableField key={key} field={{ ...field, hint }} values={view.values} errorOf={(cell) => errorOf(view, cell)} />
        const shared = { name, hint, value: view.values[name] ?? '', error: errorOf(view, name) }
        return type === 'select' ? (
          <ChoiceList key={key} {...shared} legend={label} choices={options.map((option) => ({ value: option, label: option }))} />
        ) : (
          <Field key={key} {...shared} label={label} required={required && !field.when} rows={type === 'textarea' ? 3 : undefined} numeric={['number', 'rupiah', 'nik', 'nokk', 'phone'].includes(type)} />
        )
      })}
  </>
)

const PhotoStep = ({ service, view }: { service: ServiceStandard; view: StepView }) => (
  <>
    <h1>{REQUEST_FORM.photos.heading}</h1>
    <p>{REQUEST_FORM.photos.hint}</p>
    {photoRequirements(service).map(({ slot, text, required }) => (
      <FileField
        key={slot}
        name={slot}
        label={required ? text : `${text} ${REQUEST_FORM.photos.optional}`}
        hint={view.photoSlots.includes(slot) ? REQUEST_FORM.photos.kept : null}
        accept="image/*"
        error={errorOf(view, slot)}
      />
    ))}
  </>
)

const ReviewStep = ({ service, view }: { service: ServiceStandard; view: StepView }) => (
  <>
    <h1>{REQUEST_FORM.review.heading}</h1>
    <p>{REQUEST_FORM.review.hint}</p>
    <ReviewList rows={reviewRows(service, view)} />
    <p className="notice">
      {REQUEST_FORM.receipt.ready}: <strong>{service.promise}</strong>
    </p>
  </>
)

const reviewRows = (service: ServiceStandard, { values, photoSlots }: StepView): { label: string; value: string }[] => {
  const answers = answersIn(service, values)
  // Of a table what will be sent: without the rows that nobody used.
  const { values: sent } = checkAnswers(service.fields, answers)
  return [
    { label: REQUEST_FORM.review.letter, value: service.name },
    { label: REQUEST_FORM.who.nik, value: values.nik ?? '' },
    { label: REQUEST_FORM.who.name, value: values.nama ?? '' },
    { label: REQUEST_FORM.who.phone, value: values.hp || REQUEST_FORM.review.noPhone },
    { label: REQUEST_FORM.purpose.label, value: values.keperluan ?? '' },
    ...service.fields.flatMap((field) => {
      const value = field.key === 'keperluan' || !isAsked(field, answers) ? '' : typedAnswer(field, values)
      if (value === '') return []
      return [{ label: field.label, value: isTable(field.type) ? tableLines({ type: field.type, value: sent[field.key] ?? value, columns: columnsOf(field), rows: rowNamesOf(field) }) : value }]
    }),
    ...(photoSlots.length > 0 ? [{ label: REQUEST_FORM.review.photos, value: REQUEST_FORM.review.photoCount(photoSlots.length) }] : []),
  ]
}
