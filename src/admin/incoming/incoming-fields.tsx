import type { IncomingField } from '@/domain/letters/incoming'
import { INCOMING, INCOMING_FIELDS } from '@/messages/incoming-letters'

/** The facts of an incoming letter, empty or as they are written down; `today` is the last day that can be chosen. */
export const IncomingFields = ({ today, values }: { today: string; values: Readonly<Partial<Record<IncomingField, string | null>>> }) => (
  <>
    <label>
      <span>{INCOMING_FIELDS.sender}</span>
      <input type="text" name="sender" defaultValue={values.sender ?? ''} maxLength={200} required autoComplete="off" />
    </label>
    <label>
      <span>{INCOMING_FIELDS.subject}</span>
      <textarea name="subject" defaultValue={values.subject ?? ''} rows={2} maxLength={500} required />
    </label>
    <p className="office-hint">{INCOMING.subjectHint}</p>
    <label>
      <span>{INCOMING_FIELDS.receivedOn}</span>
      <input type="date" name="receivedOn" defaultValue={values.receivedOn ?? ''} max={today} required />
    </label>
    <label>
      <span>{`${INCOMING_FIELDS.letterNumber} (${INCOMING.optional})`}</span>
      <input type="text" name="letterNumber" defaultValue={values.letterNumber ?? ''} maxLength={100} autoComplete="off" />
    </label>
    <label>
      <span>{`${INCOMING_FIELDS.letterDate} (${INCOMING.optional})`}</span>
      <input type="date" name="letterDate" defaultValue={values.letterDate ?? ''} max={today} />
    </label>
    <label>
      <span>{`${INCOMING_FIELDS.classification} (${INCOMING.optional})`}</span>
      <input type="text" name="classification" defaultValue={values.classification ?? ''} maxLength={30} autoComplete="off" />
    </label>
    <p className="office-hint">{INCOMING.classificationHint}</p>
  </>
)
