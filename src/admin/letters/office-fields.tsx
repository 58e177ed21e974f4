'use client'
import { useState } from 'react'

import { isTable } from '@/domain/letters/answers'
import { headingOf, isOptional, MOST_ROWS, readTable } from '@/domain/letters/answers-table'
import { OFFICE_WRITING as WORDS } from '@/messages/office-letter'
import type { OfficeField } from '@/use-cases/letters/office-fields'

/** Before the key of each question among the form's fields; a cell of a table has its row and column behind it. */
const ANSWER = 'jawaban.'

/** The questions of a letter, each with what was written before. */
export const OfficeFields = ({ fields }: { fields: readonly OfficeField[] }) => (
  <>
    {fields.map((field) => (isTable(field.type) ? <TableField key={field.key} field={field} /> : <AnswerField key={field.key} field={field} />))}
  </>
)

const AnswerField = ({ field: { key, label, type, required, options, hint, value, when } }: { field: OfficeField }) => {
  const common = { name: `${ANSWER}${key}`, defaultValue: value, required: required && !when }
  const help = [when ? WORDS.only(when.answers) : null, hint ?? HINTS[type] ?? null].filter(Boolean).join(' ')
  return (
    <label>
      <span>{required ? label : `${label} (${WORDS.optional})`}</span>
      {help ? <small className="office-hint">{help}</small> : null}
      {type === 'textarea' ? (
        <textarea rows={LONG_ANSWERS.includes(key) ? 10 : 3} maxLength={2000} {...common} />
      ) : type === 'select' ? (
        <select {...common}>
          <option value="">{WORDS.choosePrompt}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" maxLength={200} autoComplete="off" {...common} />
      )}
    </label>
  )
}

const HINTS: Readonly<Record<string, string>> = { datetime: WORDS.moment, date: WORDS.day }

const LONG_ANSWERS: readonly string[] = ['isi']

/** A table with as many rows as are needed; rows with a name have no others. */
const TableField = ({ field: { key, label, columns = [], options, required, value } }: { field: OfficeField }) => {
  const given = readTable(value) ?? []
  const [count, setCount] = useState(options.length > 0 ? options.length : Math.max(2, given.length))
  return (
    <fieldset className="office-rows">
      <legend>{required ? label : `${label} (${WORDS.optional})`}</legend>
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row}>
          <legend>{options[row] ?? WORDS.row(row + 1)}</legend>
          {columns.map((column, at) => (
            <label key={column}>
              <span>{isOptional(column) ? `${headingOf(column)} (${WORDS.optional})` : column}</span>
              <input type="text" maxLength={150} autoComplete="off" name={`${ANSWER}${key}.${row}.${at}`} defaultValue={given[row]?.[at] ?? ''} />
            </label>
          ))}
        </fieldset>
      ))}
      {options.length > 0 || count >= MOST_ROWS ? null : (
        <button type="button" className="office-button office-button--quiet" onClick={() => setCount(count + 1)}>
          {WORDS.addRow}
        </button>
      )}
    </fieldset>
  )
}
