'use client'
import { useId, useState } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { CodeList } from '@/domain/population/code-lists'
import { ACT_FIELDS } from '@/messages/population-events'

import { useProblem } from './problems'

type Props = {
  name: string
  label: string
  hint?: string
  value?: string
  kind?: 'text' | 'date' | 'number' | 'long'
  /** Makes it a list to choose from. */
  options?: CodeList
  /** The first line of the list; `null` leaves no way to choose nothing. */
  nothing?: string | null
  /** The latest day of a date. */
  max?: string
  onChange?: (value: string) => void
}

/** One field of an act: label, hint, and what is wrong with it, all told to screen readers together. */
export const EventField = ({ name, label, hint, value = '', kind = 'text', options, nothing = ACT_FIELDS.choose, max, onChange }: Props) => {
  const id = useId()
  const problem = useProblem(name)
  const [day, setDay] = useState(kind === 'date' ? value : '')
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined
  const shared = { id, name, defaultValue: value, 'aria-describedby': described, 'aria-invalid': problem ? true : undefined }
  return (
    <div className="event-field" data-field={name}>
      <label htmlFor={id}>
        <span>{label}</span>
      </label>
      {/* Browsers show days in their own language's order: the words leave no doubt which is the month. */}
      {kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(day) ? <span className="office-hint"> {formatDate(day)}</span> : null}
      {hint ? (
        <p id={`${id}-hint`} className="office-hint">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="office-problem">
          {problem}
        </p>
      ) : null}
      {options ? (
        <select {...shared} onChange={(event) => onChange?.(event.target.value)}>
          {nothing === null ? null : <option value="">{nothing}</option>}
          {options.map(({ code, label: word }) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </select>
      ) : kind === 'long' ? (
        <textarea {...shared} rows={2} maxLength={300} />
      ) : (
        <input
          {...shared}
          onChange={(event) => setDay(event.target.value)}
          type={kind === 'date' ? 'date' : 'text'}
          inputMode={kind === 'number' ? 'numeric' : undefined}
          max={kind === 'date' ? max : undefined}
          maxLength={kind === 'date' ? undefined : kind === 'number' ? 30 : 200}
          autoComplete="off"
        />
      )}
    </div>
  )
}
