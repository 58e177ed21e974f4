import { INCOMING } from '@/messages/incoming-letters'
import type { IncomingDetail } from '@/use-cases/incoming-letters/incoming-detail'

import { ActForm } from '../parts/act-form'
import { Tag } from '../parts/tag'

/** Who shall do what until when, and what came of it; the officer's own open ones with a place for the result. */
export const DispositionList = ({ letter: { id, status, dispositions }, today }: { letter: IncomingDetail; today: string }) => (
  <section className="office-box">
    <h2>{INCOMING.dispositions}</h2>
    {dispositions.length === 0 ? <p className="office-hint">{INCOMING.noDispositions}</p> : null}
    <ol className="history">
      {dispositions.map((one) => (
        <li key={one.id}>
          <strong>{one.to}</strong>
          <span className="office-hint">{INCOMING.from(one.by, one.givenOn)}</span>
          <q>{one.note}</q>
          <span>
            {INCOMING.dueOn(one.dueOn)} <State {...one} isEnded={status !== 'disposed'} today={today} />
          </span>
          {one.result ? <q>{one.result}</q> : null}
          {one.isMine ? (
            <ActForm path={`surat-masuk/${id}/hasil`} body={{ dispositionId: one.id }} button={INCOMING.report} effect={INCOMING.reportEffect} done={INCOMING.reportDone}>
              <label>
                <span>{INCOMING.result}</span>
                <textarea name="words" rows={3} maxLength={1000} />
              </label>
            </ActForm>
          ) : null}
        </li>
      ))}
    </ol>
  </section>
)

const State = ({ doneOn, dueOn, isEnded, today }: { doneOn: string | null; dueOn: string; isEnded: boolean; today: string }) => {
  if (doneOn) return <Tag tone="ok">{INCOMING.done(doneOn)}</Tag>
  if (isEnded) return null
  return dueOn < today ? <Tag tone="bad">{INCOMING.late}</Tag> : <Tag tone="warning">{INCOMING.open}</Tag>
}
