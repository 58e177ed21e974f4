'use client'
import { FieldLabel, useDocumentForm, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'

import { WORDING_MESSAGES } from '@/messages/wording'

import { questionsIn } from './letter-type-form'
import { formExample, mergeFieldChoices } from './merge-field-choices'

/** How the chosen merge field is written here: as usual, in capitals, in words … each shown on an example. */
export const MergeFormSelect: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue } = useField<string>({ path })
  const key = useFormFields(([fields]) => fields['field']?.value)
  const { getData } = useDocumentForm()
  const id = useId()
  const choice = mergeFieldChoices(questionsIn(getData())).find((known) => known.key === key)
  if (!choice || choice.forms.length === 0) return null
  const isFitting = choice.forms.some((form) => form === value)
  return (
    <div className="field-type office-select">
      <FieldLabel htmlFor={id} label={field.label} />
      <select id={id} value={isFitting ? value : ''} onChange={(event) => setValue(event.target.value)}>
        <option value="">
          {WORDING_MESSAGES.usualForm}: {choice.example}
        </option>
        {choice.forms.map((form) => (
          <option key={form} value={form}>
            {WORDING_MESSAGES.forms[form]}: {formExample(form, choice)}
          </option>
        ))}
      </select>
    </div>
  )
}
