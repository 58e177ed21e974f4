import type { RequestAction } from '@/domain/letters/request-workflow'
import { ACTION_WORDS, PASS_ON_TO, ROLE_FOR_OFFICE } from '@/messages/admin'
import { ELIGIBILITY } from '@/messages/eligibility'
import { RECEIVERS } from '@/messages/request-reasons'
import { OFFICE_WRITING } from '@/messages/office-letter'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { ReasonFields } from './reason-fields'
import { RequestAct } from './request-act'
import { PassphraseField, SendingActs } from './sending-acts'

/** The acts that the table of transitions allows this officer now: the way forward first, the ways back folded. */
export const ActPanel = ({ detail }: { detail: RequestDetail }) => {
  const { id, status, actions } = detail
  const isOnTheWay = detail.sending !== null && detail.sending.state !== 'refused'
  const forward = FORWARD.filter((action) => actions.includes(action) && !(action === 'sign' && isOnTheWay))
  const back = BACK.filter((action) => actions.includes(action))
  const doubts = (detail.matched?.findings.length ?? 0) > 0
  return (
    <section className="office-box acts" aria-label={REQUEST_SCREEN.actsTitle}>
      <h2>{REQUEST_SCREEN.actsTitle}</h2>
      {detail.sending && actions.includes('drop-signing') ? <SendingActs id={id} sending={detail.sending} /> : null}
      {detail.signers === null ? null : <p className="office-hint">{detail.signers === '' ? REQUEST_SCREEN.nobodySigns : REQUEST_SCREEN.signers(detail.signers)}</p>}
      {forward.map((action) => (
        <RequestAct
          key={action}
          id={id}
          action={action}
          seen={status}
          button={action === 'pass-on' ? PASS_ON_TO[detail.passesTo] : undefined}
          effect={ACTION_WORDS[action].effect}
          next={LEAVES_MY_HANDS.includes(action) ? '/admin' : undefined}
          shortcut="v"
          shown={action === 'sign' ? detail.letterMark : null}
        >
          {action === 'pass-on' && doubts ? <DoubtField /> : null}
          {action === 'sign' && detail.way === 'bsre' ? <PassphraseField /> : null}
          {action === 'sign' && detail.mayBackDate ? <EarlierDate /> : null}
          {action === 'record-kadus' ? <ReasonFields action={action} /> : null}
        </RequestAct>
      ))}
      {actions.includes('hand-over') ? detail.isOffice ? <Send detail={detail} /> : <HandOver detail={detail} /> : null}
      {status === 'in-review' && actions.includes('match') && !detail.matched ? <p>{REQUEST_SCREEN.matchFirst}</p> : null}
      {back.map((action) => (
        <details key={action} className="acts__more">
          <summary>{wordOf(action, detail)}</summary>
          <RequestAct id={id} action={action} seen={status} button={wordOf(action, detail)} effect={ACTION_WORDS[action].effect} tone={action === 'reject' ? 'danger' : 'quiet'}>
            <ReasonFields action={action} />
          </RequestAct>
        </details>
      ))}
      {isWaiting(detail, forward) ? (
        <p>
          {actions.length === 0 ? REQUEST_SCREEN.noActs : null} {detail.holder ? REQUEST_SCREEN.waitsFor(ROLE_FOR_OFFICE[detail.holder]) : null}
        </p>
      ) : null}
    </section>
  )
}

/** Nothing leads on from here for this officer: somebody else has to. */
const isWaiting = ({ actions }: RequestDetail, forward: readonly RequestAction[]): boolean =>
  forward.length === 0 && !actions.includes('match') && !actions.includes('hand-over')

const FORWARD = ['open', 'pass-on', 'confirm-kadus', 'record-kadus', 'approve-check', 'sign'] as const satisfies readonly RequestAction[]

const BACK = ['ask-correction', 'decline-kadus', 'return-to-operator', 'reject'] as const satisfies readonly RequestAction[]

/** Nobody's request is refused where the office drops a letter of its own. */
const wordOf = (action: RequestAction, { isOffice }: RequestDetail): string => (isOffice && action === 'reject' ? OFFICE_WRITING.drop : ACTION_WORDS[action].button)

/** After these the request is somebody else's: back to the list, where the next one waits. */
const LEAVES_MY_HANDS: readonly RequestAction[] = ['pass-on', 'confirm-kadus', 'record-kadus', 'approve-check']

/** Where the register is in doubt the officer says why the letter is right all the same. */
const DoubtField = () => (
  <label>
    <span>{ELIGIBILITY.reason}</span>
    <textarea name="words" rows={3} maxLength={1000} />
  </label>
)

/** A letter of the office is sent: who took it stands in book A.8. */
const Send = ({ detail }: { detail: RequestDetail }) => (
  <RequestAct id={detail.id} action="hand-over" seen={detail.status} button={OFFICE_WRITING.sent} effect={OFFICE_WRITING.sentEffect}>
    <label>
      <span>{OFFICE_WRITING.receiver}</span>
      <input type="text" name="receiver" maxLength={120} autoComplete="off" required />
    </label>
  </RequestAct>
)

/** Folded away: most letters have the date of the day. */
const EarlierDate = () => (
  <details className="acts__more">
    <summary>{REQUEST_SCREEN.earlierTitle}</summary>
    <p className="office-hint">{REQUEST_SCREEN.earlierHint}</p>
    <label>
      <span>{REQUEST_SCREEN.earlierDate}</span>
      <input type="date" name="date" />
    </label>
    <label>
      <span>{REQUEST_SCREEN.earlierReason}</span>
      <textarea name="dateReason" rows={2} maxLength={300} />
    </label>
  </details>
)

const HandOver = ({ detail }: { detail: RequestDetail }) => (
  <RequestAct id={detail.id} action="hand-over" seen={detail.status} effect={ACTION_WORDS['hand-over'].effect}>
    <fieldset>
      <legend>{REQUEST_SCREEN.receivedBy}</legend>
      {Object.entries(RECEIVERS).map(([value, label]) => (
        <label key={value} className="office-check">
          <input type="radio" name="receivedBy" value={value} defaultChecked={value === 'applicant'} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
    <label>
      <span>{REQUEST_SCREEN.receiver}</span>
      <input type="text" name="receiver" maxLength={120} autoComplete="off" />
    </label>
    <label className="office-check">
      <input type="checkbox" name="identityChecked" />
      <span>{REQUEST_SCREEN.identityChecked}</span>
    </label>
    {detail.matched ? <p className="office-hint">{REQUEST_SCREEN.identityHint(detail.matched.person.maskedNik)}</p> : null}
  </RequestAct>
)
