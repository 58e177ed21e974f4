import { REPLACEMENT } from '@/messages/letter-replacement'
import { REQUEST_REASONS } from '@/messages/request-reasons'
import { REQUEST_SCREEN } from '@/messages/request-screen'

/** Why, from the act's own list, and in the officer's words. */
export const ReasonFields = ({ action }: { action: keyof typeof REQUEST_REASONS }) => (
  <>
    <label>
      <span>{action === 'record-kadus' ? REQUEST_SCREEN.howKnown : REQUEST_SCREEN.reasonLabel}</span>
      <select name="reason" defaultValue="">
        <option value="">{REQUEST_SCREEN.chooseReason}</option>
        {Object.entries(REQUEST_REASONS[action]).map(([code, label]) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>{wordsLabelOf(action)}</span>
      <textarea name="words" rows={3} maxLength={1000} />
    </label>
    <p className="office-hint">{REQUEST_SCREEN.wordsHint}</p>
  </>
)

const wordsLabelOf = (action: keyof typeof REQUEST_REASONS): string => {
  if (action === 'replace-letter') return REPLACEMENT.words
  if (action === 'record-kadus') return REQUEST_SCREEN.whatKadusSaid
  return action === 'return-to-operator' || action === 'decline-kadus' ? REQUEST_SCREEN.wordsForOffice : REQUEST_SCREEN.wordsLabel
}
