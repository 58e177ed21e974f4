import type { TextField } from 'payload'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { IDENTITY_MESSAGES } from '@/messages/identity'

/** A day of life or of a letter: `YYYY-MM-DD`, without hour or zone. */
export const plainDateField = (field: Omit<TextField, 'type' | 'validate' | 'hasMany' | 'minRows' | 'maxRows'>): TextField => ({
  ...field,
  type: 'text',
  // Payload's own check that something was written is replaced by this one: without it the database would refuse, with no word for anybody.
  validate: (value: unknown) => {
    if (value === null || value === undefined || value === '') return field.required ? IDENTITY_MESSAGES.plainDateMissing : true
    return typeof value === 'string' && parsePlainDate(value).ok ? true : IDENTITY_MESSAGES.plainDate
  },
  // Whatever way a day is written, it is kept as `YYYY-MM-DD`: days are compared and printed as text.
  hooks: { ...field.hooks, beforeValidate: [({ value }) => normalDay(value), ...(field.hooks?.beforeValidate ?? [])] },
  admin: { ...field.admin, components: { Field: '@/admin/fields/plain-date#PlainDateField' } },
})

const normalDay = (value: unknown): unknown => {
  const day = typeof value === 'string' ? parsePlainDate(value) : null
  return day?.ok ? day.value : value
}
