import { COMPLAINT_TRANSITIONS, type ComplaintAction } from '@/domain/complaints/workflow'
import { COMPLAINT_ACT_WORDS, COMPLAINT_REFUSALS, COMPLAINT_SCREEN } from '@/messages/complaint-screen'
import type { ComplaintDetail } from '@/use-cases/office/complaint-detail'

import { ComplaintAct } from './complaint-act'

/** The acts that the table of transitions allows this officer now: one way forward, the others folded. */
export const ComplaintActs = ({ detail }: { detail: ComplaintDetail }) => {
  const { id, status, actions } = detail
  const forward = FORWARD.find((action) => actions.includes(action))
  return (
    <section className="office-box acts" aria-label={COMPLAINT_SCREEN.acts}>
      <h2>{COMPLAINT_SCREEN.acts}</h2>
      {actions.length === 0 ? <p>{COMPLAINT_SCREEN.noActs}</p> : null}
      {forward ? (
        <ComplaintAct id={id} action={forward} seen={status} shortcut="v">
          <WordsField action={forward} />
        </ComplaintAct>
      ) : null}
      {actions
        .filter((action) => action !== forward)
        .map((action) => (
          <details key={action} className="acts__more">
            <summary>{COMPLAINT_ACT_WORDS[action].button}</summary>
            <ComplaintAct id={id} action={action} seen={status} tone={action === 'reject' ? 'danger' : 'quiet'}>
              {action === 'reject' ? <RefusalField /> : null}
              <WordsField action={action} />
            </ComplaintAct>
          </details>
        ))}
    </section>
  )
}

const FORWARD: readonly ComplaintAction[] = ['verify', 'start', 'resolve']

const WordsField = ({ action }: { action: ComplaintAction }) => {
  const needs: readonly string[] = COMPLAINT_TRANSITIONS[action].needs
  if (!needs.includes('words') && action !== 'reject') return null
  return (
    <>
      <label>
        <span>{action === 'forward' ? COMPLAINT_SCREEN.forwardTo : COMPLAINT_SCREEN.words}</span>
        <textarea name="words" rows={4} maxLength={4000} />
      </label>
      <p className="office-hint">{COMPLAINT_SCREEN.wordsHint}</p>
    </>
  )
}

const RefusalField = () => (
  <label>
    <span>{COMPLAINT_SCREEN.reason}</span>
    <select name="reason" defaultValue="">
      <option value="">{COMPLAINT_SCREEN.chooseReason}</option>
      {Object.entries(COMPLAINT_REFUSALS).map(([code, label]) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  </label>
)
