import { ACTION_WORDS } from '@/messages/admin'
import { sentenceFor } from '@/messages/errors'
import { SIGNING as WORDS } from '@/messages/signing'
import type { SendingState } from '@/use-cases/signing/resolve-sending'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'

/** A letter that was sent to BSrE: how it stands, asking once more, and giving it up. */
export const SendingActs = ({ id, sending: { number, state, problem } }: { id: string; sending: SendingState }) => (
  <>
    <Notice kind="warning" title={WORDS.sendingNumber(number)}>
      <p>{WORDS.sending[state]}</p>
      {state === 'refused' && problem ? <p>{sentenceFor(problem)}</p> : null}
    </Notice>
    {state === 'refused' ? null : <ActForm path={`permohonan/${id}/check-signing`} body={{}} button={WORDS.checkAgain} effect={WORDS.checkAgainHint} done={WORDS.completed} />}
    {state === 'waiting' ? null : (
      <details className="acts__more">
        <summary>{ACTION_WORDS['drop-signing'].button}</summary>
        <ActForm
          path={`permohonan/${id}/drop-signing`}
          body={{ seen: 'being-signed' }}
          button={ACTION_WORDS['drop-signing'].button}
          effect={ACTION_WORDS['drop-signing'].effect}
          done={ACTION_WORDS['drop-signing'].done}
          tone="danger"
        />
      </details>
    )}
  </>
)

/** Typed for each signing; the browser is asked not to keep it. */
export const PassphraseField = () => (
  <label>
    <span>{WORDS.passphrase}</span>
    <input type="password" name="passphrase" maxLength={500} autoComplete="off" />
    <small>{WORDS.passphraseHint}</small>
  </label>
)
