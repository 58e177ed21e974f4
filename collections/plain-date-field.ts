import type { TextField } from 'payload'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { IDENTITY_MESSAGES } from '@/messages/identity'

/** A day of life or of a letter: `YYYY-MM-DD`, without hour or zone (docs/decisions/0011). */
export const plainDateField = (field: Omit<TextField, 'type' | 'validate' | 'hasMany' | 'minRows' | 'maxRows'>): TextField => ({
  ...field,
  type: 'text',
  validate: (value: unknown) =>
    value === null || value === undefined || value === '' || (typeof value === 'string' && parsePlainDate(value).ok)
      ? true
      : IDENTITY_MESSAGES.plainDate,
  admin: { ...field.admin, components: { Field: '@/admin/fields/plain-date#PlainDateField' } },
})
