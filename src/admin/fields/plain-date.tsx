'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'

/** A day without hour or zone, chosen with the browser's own calendar and kept as `YYYY-MM-DD`. */
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
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}
