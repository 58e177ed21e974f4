import { sentenceFor } from '@/messages/errors'
import { SIGNING as WORDS } from '@/messages/signing'
import type { SendingState } from '@/use-cases/signing/resolve-sending'

/** How a letter stands that was sent to BSrE, and the two ways on while nobody knows: to ask what became of it, or to give it up. */
export const SendingNotice = ({ sending: { number, state, problem } }: { sending: SendingState }) => (
  <section aria-labelledby="bsre">
    <h2 id="bsre">{WORDS.sendingTitle}</h2>
    <p className={state === 'waiting' ? 'notice' : 'notice warn'}>{WORDS.sending[state]}</p>
    <p>{WORDS.sendingNumber(number)}</p>
    {state === 'refused' && problem ? <p>{sentenceFor(problem)}</p> : null}
    {state === 'refused' ? null : <Step step="periksa" hint={WORDS.checkAgainHint} button={WORDS.checkAgain} />}
    {state === 'unclear' ? <DropSending /> : null}
  </section>
)

/** Giving a letter up: for one that was refused it stands below trying again. */
export const DropSending = () => <Step step="batalkan" hint={WORDS.dropHint} button={WORDS.drop} />

const Step = ({ step, hint, button }: { step: string; hint: string; button: string }) => (
  <form method="post">
    <input type="hidden" name="langkah" value={step} />
    <p>{hint}</p>
    <button className={step === 'batalkan' ? 'btn danger' : 'btn plain'} type="submit">
      {button}
    </button>
  </form>
)

