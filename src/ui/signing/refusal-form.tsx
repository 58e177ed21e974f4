import { REQUEST_REASONS } from '@/messages/request-reasons'
import { SIGNING as WORDS } from '@/messages/signing'

import type { FormProblem } from '../error-summary/error-summary'
import { describedBy, Field, FieldNotes } from '../field/field'

type Props = { problems: readonly FormProblem[]; reason: string; words: string }

/** Saying no: back to the office, or to the resident, with a reason from the list and words of one's own. */
export const RefusalForm = ({ problems, reason, words }: Props) => {
  const errorOf = (field: string): string | null => problems.find((problem) => problem.field === field)?.message ?? null
  const error = errorOf('reason')
  return (
    <form method="post">
      <h2>{WORDS.noTitle}</h2>
      <div className={error ? 'field wrong' : 'field'}>
        <label htmlFor="reason">{WORDS.noReason}</label>
        <FieldNotes name="reason" error={error} />
        <select id="reason" name="reason" defaultValue={reason} aria-describedby={describedBy('reason', null, error)} aria-invalid={error ? true : undefined}>
          <option value="" />
          <Reasons label={WORDS.noReturn} action="return-to-operator" />
          <Reasons label={WORDS.noReject} action="reject" />
        </select>
      </div>
      <Field name="words" label={WORDS.words} hint={WORDS.wordsHint} error={errorOf('words')} value={words} rows={3} />
      <button className="btn danger" type="submit">
        {WORDS.no}
      </button>
    </form>
  )
}

const Reasons = ({ label, action }: { label: string; action: 'return-to-operator' | 'reject' }) => (
  <optgroup label={label}>
    {Object.entries(REQUEST_REASONS[action]).map(([code, words]) => (
      <option key={code} value={`${action}:${code}`}>
        {words}
      </option>
    ))}
  </optgroup>
)
