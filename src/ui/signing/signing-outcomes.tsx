import { sentenceFor } from '@/messages/errors'
import { SIGNING as WORDS } from '@/messages/signing'
import type { SigningOutcome } from '@/use-cases/signing/sign-batch'

/** What was signed, with its numbers, and what was not, with the reason. */
export const SigningOutcomes = ({ outcomes }: { outcomes: readonly SigningOutcome[] }) => {
  const signed = outcomes.flatMap((outcome) => ('number' in outcome ? [outcome] : []))
  const failed = outcomes.flatMap((outcome) => ('problem' in outcome ? [outcome] : []))
  return (
    <>
      {signed.length > 0 ? (
        <div className="notice ok" role="status">
          <h2>{WORDS.signedTitle(signed.length)}</h2>
          <ul>
            {signed.map(({ requestId, type, number }) => (
              <li key={requestId}>{WORDS.numbered(type, number)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {failed.length > 0 ? (
        <div className="notice bad" role="alert">
          <h2>{WORDS.failedTitle(failed.length)}</h2>
          <ul>
            {failed.map(({ requestId, type, problem, details }) => (
              <li key={requestId}>
                <a href={`/kantor/tanda-tangan/${requestId}`}>{type}</a>
                {`: ${sentenceFor(problem, details)}`}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
