'use client'
import { FieldDescription, FieldError, FieldLabel, useDocumentForm, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'
import { z } from 'zod'

import { WORDING_MESSAGES } from '@/messages/wording'

import { type MergeFieldChoice, mergeFieldChoices } from './merge-field-choices'

/** The menu of merge fields, grouped, with the questions of the letter type that is being edited. */
export const MergeFieldSelect: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const { getData } = useDocumentForm()
  const id = useId()
  const choices = mergeFieldChoices(answersOf(getData()))
  return (
    <div className="field-type office-select">
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <select id={id} value={value ?? ''} onChange={(event) => setValue(event.target.value)}>
        <option value="">…</option>
        {groupsOf(choices).map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldDescription path={path} description={WORDING_MESSAGES.mergeFieldHint} />
    </div>
  )
}

const letterType = z.object({
  fields: z.array(z.object({ key: z.string().min(1), label: z.string().catch(''), type: z.string().catch('') })).catch([]),
})

const answersOf = (data: unknown): { key: string; label: string }[] => {
  const parsed = letterType.safeParse(data)
  return parsed.success ? parsed.data.fields : []
}

const groupsOf = (choices: readonly MergeFieldChoice[]): [string, MergeFieldChoice[]][] => {
  const groups = new Map<string, MergeFieldChoice[]>()
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice])
  return [...groups]
}
