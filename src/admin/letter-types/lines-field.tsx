'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { type ComponentProps, useId, useState } from 'react'

import { LETTER_TYPE_MESSAGES as WORDS } from '@/messages/letter-types'

type Props = ComponentProps<TextFieldClientComponent>

/*
 * Shown by the kind of answer as it stands in the form: a condition of Payload's waits for the server, and may wait for
 * ever when the kind is chosen while an earlier answer of the server is on its way.
 */

/** The columns of a table that residents fill in. */
export const ColumnsField: TextFieldClientComponent = (props) => (useKind(props.path) === 'table' ? <LinesField {...props} label={WORDS.columns} hint={WORDS.columnsHint} /> : null)

/** What can be chosen, or the rows of a table whose rows are settled. */
export const OptionsField: TextFieldClientComponent = (props) => {
  const kind = useKind(props.path)
  if (kind === 'table') return <LinesField {...props} label={WORDS.rowNames} hint={WORDS.rowNamesHint} />
  return kind === 'select' ? <LinesField {...props} label={WORDS.options} hint={WORDS.optionsHint} /> : null
}

const useKind = (path: string): unknown => useFormFields(([fields]) => fields[path.replace(/[^.]+$/u, 'type')]?.value)

/** A list of short texts, one a line. Payload's own field wants Enter after each, and forgets the last one without it. */
const LinesField = ({ path, readOnly, label, hint }: Props & { label: string; hint: string }) => {
  const { value, setValue, showError, disabled } = useField<string[]>({ path })
  const id = useId()
  const kept = Array.isArray(value) ? value : []
  const [typed, setTyped] = useState(kept.join('\n'))
  // An empty line is kept while somebody stands in it; a list that comes from elsewhere (an undone change) is shown.
  const shown = isSame(linesOf(typed), kept) ? typed : kept.join('\n')
  return (
    <div className={`field-type lines-field${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={label} />
      <FieldError path={path} showError={showError} />
      <textarea
        id={id}
        rows={Math.max(3, shown.split('\n').length + 1)}
        value={shown}
        disabled={Boolean(readOnly) || disabled}
        onChange={({ target }) => {
          setTyped(target.value)
          setValue(linesOf(target.value))
        }}
      />
      <FieldDescription path={path} description={hint} />
    </div>
  )
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((line, at) => line === other[at])
