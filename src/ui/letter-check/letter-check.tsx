import { formatDate } from '@/domain/calendar/indonesian'
import { OFFICE_MASK } from '@/domain/letters/office-letter'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import { VERIFICATION } from '@/messages/verification'
import type { LetterCheck } from '@/use-cases/verify-letter'

import { ReviewList } from '../review-list/review-list'

/** What anybody may know of a letter, with a plain word on whether it holds and what to do now. */
export const LetterCheckResult = ({ letter, note }: { letter: LetterCheck; note: string | null }) => {
  const { heading, tone, then } = VERIFICATION.states[letter.status]
  return (
    <>
      <div className={`notice ${tone}`} role="status">
        <h2>{heading}</h2>
        {note ? <p>{note}</p> : null}
        {letter.status === 'valid' ? null : <p>{then}</p>}
      </div>
      <ReviewList rows={rowsOf(letter)} />
      {letter.status === 'valid' ? <p>{then}</p> : null}
    </>
  )
}

const rowsOf = (letter: LetterCheck): { label: string; value: string }[] => {
  const { rows } = VERIFICATION
  const isVoid = letter.status === 'cancelled' || letter.status === 'replaced'
  return [
    // First: it is what whoever holds the old letter has to ask for.
    ...(letter.replacedBy ? [{ label: rows.replacedBy, value: rows.numberAndDay(letter.replacedBy.number, formatDate(letter.replacedBy.issuedOn)) }] : []),
    { label: rows.kind, value: letter.letterTypeName },
    { label: rows.number, value: letter.number },
    { label: rows.date, value: formatDate(letter.issuedOn) },
    ...(letter.signedOn ? [{ label: rows.signedOn, value: formatDate(letter.signedOn) }] : []),
    { label: isVoid ? rows.wasUntil : rows.until, value: letter.validUntil ? formatDate(letter.validUntil) : rows.noEnd },
    ...(letter.maskedName === OFFICE_MASK ? [] : [{ label: rows.name, value: letter.maskedName }]),
    { label: rows.signer, value: `${letter.signerName} (${letter.signerPosition})` },
    // How its paper must look is asked of no letter that does not hold any more.
    ...(letter.status === 'signing' || isVoid ? [] : [{ label: SIGNING_WAY_WORDS.check, value: SIGNING_WAY_WORDS.checks[letter.way] }]),
    ...(letter.replaces ? [{ label: rows.replaces, value: rows.numberAndDay(letter.replaces.number, formatDate(letter.replaces.issuedOn)) }] : []),
  ]
}
