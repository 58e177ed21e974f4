'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { useId } from 'react'

import { LETTER_TYPE_MESSAGES as WORDS } from '@/messages/letter-types'

const HOUR = 60

/** An office day of seven hours, as the promise clock counts it. */
const DAY = 420

/** The promise in hours or working days; it is kept in open minutes of the office. */
export const PromiseField: NumberFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<number>({ path })
  const id = useId()
  const unit = value && value % DAY === 0 ? DAY : value && value % HOUR === 0 ? HOUR : value ? 1 : DAY
  const isClosed = Boolean(readOnly) || disabled
  const count = value ? value / unit : ''
  return (
    <div className={`field-type office-promise${showError ? ' error' : ''}`} style={{ width: field.admin?.width }}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <div className="office-promise__row">
        <input id={id} type="number" min={1} value={count} disabled={isClosed} onChange={(event) => setValue(event.target.value === '' ? null : Math.round(Number(event.target.value)) * unit)} />
        <select aria-label={WORDS.promiseUnit} value={unit} disabled={isClosed} onChange={(event) => setValue((count === '' ? 1 : count) * Number(event.target.value))}>
          <option value={DAY}>{WORDS.workingDays}</option>
          <option value={HOUR}>{WORDS.workingHours}</option>
          {unit === 1 ? <option value={1}>{WORDS.workingMinutes}</option> : null}
        </select>
      </div>
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}
