import { INCOMING_FIELD_NAMES } from '@/domain/letters/incoming'
import { ROLE_FOR_OFFICE } from '@/messages/admin'
import { INCOMING } from '@/messages/incoming-letters'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import type { IncomingDetail } from '@/use-cases/incoming-letters/incoming-detail'

import { ActForm } from '../parts/act-form'
import { IncomingFields } from './incoming-fields'

/** What this officer may do with an incoming letter now: the kades gives it on, the office says what became of it. */
export const IncomingActs = ({ letter, today }: { letter: IncomingDetail; today: string }) =>
  letter.actions.length === 0 && !letter.mayCorrect ? null : (
    <section className="office-box acts" aria-label={REQUEST_SCREEN.actsTitle}>
      <h2>{REQUEST_SCREEN.actsTitle}</h2>
      {letter.actions.includes('dispose') ? <Dispose letter={letter} today={today} /> : null}
      {letter.mayCorrect ? <Correct letter={letter} today={today} /> : null}
      {letter.actions.includes('finish') ? (
        <details className="acts__more">
          <summary>{INCOMING.finish}</summary>
          <ActForm path={`surat-masuk/${letter.id}/selesai`} body={{}} button={INCOMING.finish} effect={INCOMING.finishEffect} done={INCOMING.finishDone}>
            <Words label={INCOMING.finishWords} />
          </ActForm>
        </details>
      ) : null}
      {letter.actions.includes('void') ? (
        <details className="acts__more">
          <summary>{INCOMING.void}</summary>
          <ActForm path={`surat-masuk/${letter.id}/coret`} body={{}} button={INCOMING.void} effect={INCOMING.voidEffect} done={INCOMING.voidDone} tone="danger">
            <Words label={INCOMING.voidWords} />
          </ActForm>
        </details>
      ) : null}
    </section>
  )

const Correct = ({ letter, today }: { letter: IncomingDetail; today: string }) => {
  const seen = JSON.stringify(Object.fromEntries(INCOMING_FIELD_NAMES.map((field) => [field, letter[field] ?? ''])))
  return (
    <details className="acts__more">
      <summary>{INCOMING.correct}</summary>
      <ActForm key={seen} path={`surat-masuk/${letter.id}/perbaiki`} body={{ seen }} button={INCOMING.correct} effect={INCOMING.correctEffect} done={INCOMING.correctDone} tone="quiet">
        <IncomingFields today={today} values={letter} />
        <label>
          <span>{INCOMING.correctReason}</span>
          <input type="text" name="reason" maxLength={500} autoComplete="off" />
        </label>
      </ActForm>
    </details>
  )
}

const Words = ({ label }: { label: string }) => (
  <label>
    <span>{label}</span>
    <textarea name="words" rows={3} maxLength={1000} />
  </label>
)

const Dispose = ({ letter: { id, dispositions, recipients }, today }: { letter: IncomingDetail; today: string }) => {
  if (recipients.length === 0) return <p>{INCOMING.noRecipients}</p>
  return (
    <ActForm
      key={dispositions.length} path={`surat-masuk/${id}/disposisi`} body={{ seen: String(dispositions.length) }} button={INCOMING.dispose}
      effect={INCOMING.disposeEffect} done={INCOMING.disposeDone}
    >
      <fieldset>
        <legend>{INCOMING.to}</legend>
        {recipients.map(({ id: officer, name, roles }) => (
          <label key={officer} className="office-check">
            <input type="checkbox" name={`kepada.${officer}`} />
            <span>
              {name} <span className="office-hint">{roles.map(roleWords).join(', ')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{INCOMING.note}</span>
        <textarea name="note" rows={3} maxLength={1000} />
      </label>
      <label className="office-date">
        <span>{INCOMING.until}</span>
        <input type="date" name="dueOn" min={today} />
      </label>
    </ActForm>
  )
}

const roleWords = (role: string): string => Object.entries(ROLE_FOR_OFFICE).find(([known]) => known === role)?.[1] ?? role
