import { COMPLAINT_FORM } from '@/messages/complaints'
import { TRACKING } from '@/messages/requests'
import type { ComplaintChoices, ComplaintFormProblem } from '@/use-cases/complaints/complaint-form'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { ChoiceList } from '../choice-list/choice-list'
import { ErrorSummary } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { FileField } from '../file-field/file-field'
import { PageFrame } from '../page-frame/page-frame'

export type ComplaintFormView =
  | { kind: 'form'; draftKey: string; choices: ComplaintChoices; values: Record<string, string>; problems: ComplaintFormProblem[]; keptPhotos: number }
  | { kind: 'receipt'; trackingCode: string; promise: string }
  | { kind: 'refused'; words: string }

/** Reporting a problem: one page, without an account, and then the receipt. */
export const ComplaintFormPage = ({ frame, view }: { frame: SiteFrame; view: ComplaintFormView }) => (
  <PageFrame frame={frame} title={view.kind === 'receipt' ? COMPLAINT_FORM.receipt.title : COMPLAINT_FORM.title} isPrivate={view.kind !== 'form'}>
    {view.kind === 'receipt' ? <Receipt {...view} /> : null}
    {view.kind === 'refused' ? <Refused words={view.words} /> : null}
    {view.kind === 'form' ? <Form {...view} /> : null}
  </PageFrame>
)

const Form = ({ draftKey, choices, values, problems, keptPhotos }: Extract<ComplaintFormView, { kind: 'form' }>) => {
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message ?? null
  const { identities } = COMPLAINT_FORM
  return (
    <>
      <h1>{COMPLAINT_FORM.title}</h1>
      <p className="lead">{COMPLAINT_FORM.lead}</p>
      <ErrorSummary problems={problems} title={COMPLAINT_FORM.problems(problems.length)} />
      <form method="post" action="/pengaduan" encType="multipart/form-data" noValidate>
        <input type="hidden" name="d" value={draftKey} />
        <ChoiceList
          name="jenis"
          legend={COMPLAINT_FORM.category}
          error={errorOf('jenis')}
          value={values.jenis}
          choices={choices.categories.map(({ id, name, hint }) => ({ value: id, label: name, hint }))}
        />
        <p className="notice">{COMPLAINT_FORM.aboutOffice}</p>
        <div className="field">
          <label htmlFor="dusun">{COMPLAINT_FORM.hamlet}</label>
          <select id="dusun" name="dusun" defaultValue={values.dusun ?? ''}>
            <option value="">{COMPLAINT_FORM.hamletNone}</option>
            {choices.hamlets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Field name="tempat" label={COMPLAINT_FORM.place} hint={COMPLAINT_FORM.placeHint} value={values.tempat} error={errorOf('tempat')} />
        <Field name="cerita" label={COMPLAINT_FORM.story} hint={COMPLAINT_FORM.storyHint} rows={6} value={values.cerita} error={errorOf('cerita')} />
        <FileField name="foto" label={COMPLAINT_FORM.photos} hint={COMPLAINT_FORM.photosHint} accept="image/*" multiple error={errorOf('foto')} kept={keptPhotos} />
        <ChoiceList
          name="pelapor"
          legend={COMPLAINT_FORM.identity}
          error={errorOf('pelapor')}
          value={values.pelapor}
          choices={(['office', 'hidden', 'anonymous'] as const).map((value) => ({ value, ...identities[value] }))}
        />
        <Field name="nama" label={COMPLAINT_FORM.name} hint={COMPLAINT_FORM.nameHint} autoComplete="name" value={values.nama} error={errorOf('nama')} />
        <Field name="hp" label={COMPLAINT_FORM.phone} type="tel" autoComplete="tel" value={values.hp} error={errorOf('hp')} />
        <button className="btn" type="submit">
          {COMPLAINT_FORM.send}
          <Arrow />
        </button>
      </form>
      <p className="muted">{COMPLAINT_FORM.elsewhere}</p>
    </>
  )
}

const Receipt = ({ trackingCode, promise }: { trackingCode: string; promise: string }) => (
  <>
    <div className="receipt">
      <h1>{COMPLAINT_FORM.receipt.title}</h1>
      <p>
        {COMPLAINT_FORM.receipt.code}
        <strong className="code">{trackingCode}</strong>
      </p>
      <p>
        {COMPLAINT_FORM.receipt.due}
        <br />
        <strong>{promise}</strong>
      </p>
    </div>
    <p>{COMPLAINT_FORM.receipt.keep}</p>
    <p className="muted noprint">{TRACKING.printHint}</p>
    <a className="btn" href={`/lacak/${trackingCode}`}>
      {COMPLAINT_FORM.receipt.follow}
      <Arrow />
    </a>
  </>
)

const Refused = ({ words }: { words: string }) => (
  <>
    <h1>{COMPLAINT_FORM.title}</h1>
    <p className="notice bad">{words}</p>
    <a className="btn" href="/pengaduan">
      {COMPLAINT_FORM.startAgain}
      <Arrow />
    </a>
  </>
)
