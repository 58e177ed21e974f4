'use client'
import { FieldDescription, FieldLabel, useField, useForm, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId } from 'react'

import { LETTER_TYPE_MESSAGES as WORDS } from '@/messages/letter-types'

import { questionsIn, type TypedQuestion } from '../wording/letter-type-form'

/** On which earlier choice a question depends: chosen by its words, kept by its key. */
export const WhenQuestionField: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue } = useField<string>({ path })
  const id = useId()
  const choices = useEarlierChoices(path)
  if (choices.length === 0 && !value) return null
  return (
    <div className="field-type office-select">
      <FieldLabel htmlFor={id} label={field.label} />
      <select id={id} value={value ?? ''} onChange={(event) => setValue(event.target.value || null)}>
        <option value="">{WORDS.alwaysAsked}</option>
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}

/** With which of its answers: to be ticked. */
export const WhenAnswersField: TextFieldClientComponent = ({ path }) => {
  const { value, setValue } = useField<string[]>({ path })
  const key = useFormFields(([fields]) => fields[path.replace(/[^.]+$/u, 'whenKey')]?.value)
  const options = useEarlierChoices(path).find((choice) => choice.key === key)?.options ?? []
  const chosen = Array.isArray(value) ? value : []
  if (options.length === 0) return null
  return (
    <fieldset className="field-type condition-answers">
      <legend>{WORDS.whenAnswers}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="checkbox" checked={chosen.includes(option)} onChange={() => setValue(options.filter((known) => (known === option ? !chosen.includes(option) : chosen.includes(known))))} /> {option}
        </label>
      ))}
    </fieldset>
  )
}

/** The choices above the row of this field: `fields.3.whenKey` → those of rows 0 to 2. */
const useEarlierChoices = (path: string): TypedQuestion[] => {
  const { getData } = useForm()
  // Drawn anew when a question of the form changes its words or options.
  useFormFields(([fields]) => JSON.stringify(Object.entries(fields).filter(([name]) => /^fields\.\d+\.(?:label|key|type|options)$/u.test(name)).map(([name, { value }]) => [name, value])))
  const row = Number(/^fields\.(\d+)\./u.exec(path)?.[1] ?? 0)
  const before = questionsIn(rowsBefore(getData(), row))
  return before.filter(({ type }) => type === 'select')
}

const rowsBefore = (data: Record<string, unknown>, row: number): unknown => ({ fields: Array.isArray(data.fields) ? data.fields.slice(0, row) : [] })
