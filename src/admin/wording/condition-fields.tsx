'use client'
import { FieldError, FieldLabel, useDocumentForm, useField, useFormFields } from '@payloadcms/ui'
import type { TextareaFieldClientComponent, TextFieldClientComponent } from 'payload'
import { useId } from 'react'

import { answersIn } from '@/domain/letters/wording-conditions'
import { WORDING_MESSAGES } from '@/messages/wording'

import { subjectsIn } from './condition-subjects'
import { questionsIn } from './letter-type-form'

/** Which question the paragraph depends on. */
export const ConditionSubjectSelect: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const { getData } = useDocumentForm()
  const id = useId()
  return (
    <div className="field-type office-select">
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <select id={id} value={value ?? ''} onChange={(event) => setValue(event.target.value)}>
        <option value="">…</option>
        {subjectsIn(questionsIn(getData())).map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <p className="field-description">{WORDING_MESSAGES.conditionWhole}</p>
    </div>
  )
}

/** The answers with which the paragraph is printed, to be ticked; kept one a line. */
export const ConditionAnswers: TextareaFieldClientComponent = ({ path }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const subject = useFormFields(([fields]) => fields['subject']?.value)
  const mode = useFormFields(([fields]) => fields['mode']?.value)
  const { getData } = useDocumentForm()
  const options = subjectsIn(questionsIn(getData())).find(({ key }) => key === subject)?.options ?? []
  if (mode === 'answered' || mode === 'open' || typeof subject !== 'string' || subject === '') return null
  if (options.length === 0) return <p className="field-type">{WORDING_MESSAGES.noOptions}</p>
  const chosen = answersIn(value ?? '')
  const toggle = (option: string): void => setValue(options.filter((known) => (known === option ? !chosen.includes(option) : chosen.includes(known))).join('\n'))
  return (
    <fieldset className="field-type condition-answers">
      <legend>{WORDING_MESSAGES.conditionAnswers}</legend>
      <FieldError path={path} showError={showError} />
      {options.map((option) => (
        <label key={option}>
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} /> {option}
        </label>
      ))}
    </fieldset>
  )
}
