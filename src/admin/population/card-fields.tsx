import { ACT_FIELDS } from '@/messages/population-events'

import { EventField } from './event-field'

type Props = {
  /** The names of its fields begin so. */
  name: 'nokk' | 'newNokk'
  label: string
  today: string
  /** What is used while the card is not issued. */
  pending: string
}

/** A new card: its number, the day that stands on it, or that it is not issued yet. */
export const CardFields = ({ name, label, today, pending }: Props) => (
  <>
    <div className="event-part__pair">
      <EventField name={name} label={label} hint={ACT_FIELDS.nokkHint} kind="number" />
      <EventField name={`${name}IssuedOn`} label={ACT_FIELDS.nokkIssuedOn} hint={ACT_FIELDS.nokkIssuedOnHint} kind="date" max={today} />
    </div>
    <label className="office-check">
      <input type="checkbox" name={`${name}Pending`} />
      <span>{pending}</span>
    </label>
  </>
)
