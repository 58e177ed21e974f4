'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import { parsePlainDate } from '@/domain/calendar/plain-date'

/**
 * A day without hour or zone, chosen with the browser's own calendar and kept as `YYYY-MM-DD`. Browsers show it in
 * their own order of day and month, so the day stands below once more, in words.
 */
export const PlainDateField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const id = useId()
  return (
    <div className={`field-type office-date${showError ? ' error' : ''}`} style={{ width: field.admin?.width }}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <input
        id={id}
        type="date"
        value={value ?? ''}
        disabled={Boolean(readOnly) || disabled}
        onChange={(event) => setValue(event.target.value === '' ? null : event.target.value)}
      />
      {value && parsePlainDate(value).ok ? <p className="office-date__words">{formatDate(value)}</p> : null}
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}
