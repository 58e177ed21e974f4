import type { TextField } from 'payload'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { IDENTITY_MESSAGES } from '@/messages/identity'

/** A day of life or of a letter: `YYYY-MM-DD`, without hour or zone. */
export const plainDateField = (field: Omit<TextField, 'type' | 'validate' | 'hasMany' | 'minRows' | 'maxRows'>): TextField => ({
  ...field,
  type: 'text',
  validate: (value: unknown) =>
    value === null || value === undefined || value === '' || (typeof value === 'string' && parsePlainDate(value).ok)
      ? true
      : IDENTITY_MESSAGES.plainDate,
  // Whatever way a day is written, it is kept as `YYYY-MM-DD`: days are compared and printed as text.
  hooks: { ...field.hooks, beforeValidate: [({ value }) => normalDay(value), ...(field.hooks?.beforeValidate ?? [])] },
  admin: { ...field.admin, components: { Field: '@/admin/fields/plain-date#PlainDateField' } },
})

const normalDay = (value: unknown): unknown => {
  const day = typeof value === 'string' ? parsePlainDate(value) : null
  return day?.ok ? day.value : value
}
