import type { SelectField } from 'payload'

import type { CodeList } from '@/domain/population/code-lists'

/** A select whose values are the official codes and whose labels are the official words. */
export const codeListField = (name: string, label: string, list: CodeList, options: { required?: boolean } = {}): SelectField => ({
  name,
  type: 'select',
  label,
  required: options.required ?? false,
  hasMany: false,
  options: list.map(({ code, label: word }) => ({ value: code, label: word })),
})
