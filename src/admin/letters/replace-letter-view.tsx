import Link from 'next/link'
import { v7 as uuidv7 } from 'uuid'

import { REPLACEMENT } from '@/messages/letter-replacement'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import { loadReplacementForm } from '@/use-cases/letters/replacement-form'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { ReasonFields } from '../requests/reason-fields'
import { OfficeFields } from './office-fields'

/** Replacing a signed letter: why, and the old answers to mend. */
export const ReplaceLetterView = officeView(async ({ payload, actor, segments }) => {
  const form = await loadReplacementForm(payload, actor, segments.at(-2) ?? '')
  const title = REPLACEMENT.title(form.number)
  const id = uuidv7()
  return {
    title,
    body: (
      <>
        <p className="office-buttons">
          <Link href={`/admin/permohonan/${form.requestId}`}>{REQUEST_SCREEN.backToRequest}</Link>
        </p>
        <h1>{title}</h1>
        <p>{REPLACEMENT.lead(form.typeName, form.maskedName, form.issuedOn)}</p>
        {form.under ? (
          <Notice kind="warning">
            <p>{REPLACEMENT.under(form.under.trackingCode)}</p>
            <Link href={`/admin/permohonan/${form.under.requestId}`}>{REPLACEMENT.openUnder}</Link>
          </Notice>
        ) : form.status === 'valid' ? (
          <section className="office-box">
            <ol className="office-steps">
              {REPLACEMENT.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Notice kind="info">
              <p>{REPLACEMENT.registerHint}</p>
              <Link href="/admin/penduduk">{REPLACEMENT.openResidents}</Link>
            </Notice>
            <ActForm path={`surat/${form.letterId}/ganti`} body={{ id }} button={REPLACEMENT.begin} effect={REPLACEMENT.effect} done={REPLACEMENT.done} next={`/admin/permohonan/${id}`}>
              <ReasonFields action="replace-letter" />
              {form.purpose === null ? null : (
                <label>
                  <span>{REPLACEMENT.purpose}</span>
                  <textarea name="purpose" rows={2} maxLength={500} defaultValue={form.purpose} required />
                </label>
              )}
              <OfficeFields fields={form.fields} />
            </ActForm>
          </section>
        ) : (
          <Notice kind="warning">{REPLACEMENT.notValid}</Notice>
        )}
      </>
    ),
  }
})
