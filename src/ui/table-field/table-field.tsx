import { columnsOf, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { isOfNiks, MOST_ROWS } from '@/domain/letters/answers-table'
import { ANSWER_ROWS } from '@/messages/requests'
import { answerField, cellField, rowsField, shownRows } from '@/use-cases/services/answer-fields'

import { describedBy, Field, FieldNotes } from '../field/field'

type Props = {
  field: LetterField & { label: string; hint: string | null }
  values: Readonly<Record<string, string>>
  errorOf: (name: string) => string | null
  /** A form that cannot come back with one more row shows so many at once. */
  atOnce?: number
}

/** A question of several rows: a group for each, its fields below each other so that they fit a phone. */
export const TableField = ({ field, values, errorOf, atOnce }: Props) => {
  const { key, label, hint, type } = field
  const name = answerField(key)
  const names = rowNamesOf(field)
  const rows = shownRows(field, values, atOnce)
  const isFree = names.length === 0
  const notes = [hint?.replace(/\.$/u, '') ?? null, isFree ? ANSWER_ROWS.unused : null].filter(Boolean).join('. ') || null
  const heading = type === 'people' ? ANSWER_ROWS.person : ANSWER_ROWS.heading
  return (
    <fieldset className="field rows-field" id={name} aria-describedby={describedBy(name, notes)}>
      <legend>{label}</legend>
      <FieldNotes name={name} hint={notes} />
      {isFree ? <input type="hidden" name={rowsField(key)} value={rows} /> : null}
      {Array.from({ length: rows }, (_, row) => (
        <fieldset className="card" key={row}>
          <legend>{names[row] ?? heading(row + 1)}</legend>
          {columnsOf(field).map((column, place) => {
            const cell = cellField(key, row, place)
            return <Field key={cell} name={cell} label={column} numeric={isOfNiks(column)} value={values[cell]} error={errorOf(cell)} />
          })}
        </fieldset>
      ))}
      {isFree && atOnce === undefined && rows < MOST_ROWS ? (
        <button className="btn plain" type="submit" name="tambah" value={key}>
          {type === 'people' ? ANSWER_ROWS.addPerson : ANSWER_ROWS.add}
        </button>
      ) : null}
    </fieldset>
  )
}
