'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { type ComponentProps, useEffect, useId } from 'react'

import { proposedKey, proposedSlug } from '@/domain/letters/proposed-key'

/** By which name the wording calls an answer: proposed from the question until it has been saved, since wordings refer to it. */
export const QuestionKeyField: TextFieldClientComponent = (props) => <ProposedText {...props} from="label" propose={proposedKey} />

/** The address of the letter's page: proposed from its name until it has been saved, since people keep links to it. */
export const LetterSlugField: TextFieldClientComponent = (props) => <ProposedText {...props} from="name" propose={proposedSlug} />

/** What the resident gets: mostly the letter by its full name. */
export const ProductField: TextFieldClientComponent = (props) => <ProposedText {...props} from="name" propose={withoutAbbreviation} />

const withoutAbbreviation = (name: string): string => name.replace(/\s*\([^)]*\)/gu, '').trim()

type Props = ComponentProps<TextFieldClientComponent> & { from: string; propose: (text: string) => string }

const ProposedText = ({ path, field, readOnly, from, propose }: Props) => {
  const { value, setValue, initialValue, showError, disabled } = useField<string>({ path })
  const id = useId()
  const source = useFormFields(([fields]) => fields[path.replace(/[^.]+$/u, from)]?.value)
  const proposal = typeof source === 'string' ? propose(source) : ''
  const isSaved = typeof initialValue === 'string' && initialValue !== ''
  // Whoever writes another one keeps it: only what was proposed follows the question.
  const follows = !isSaved && (value === undefined || value === null || value === '' || proposal.startsWith(value) || value.startsWith(proposal))
  useEffect(() => {
    if (follows && proposal !== '' && value !== proposal) setValue(proposal)
  }, [follows, proposal, setValue, value])
  return (
    <div className={`field-type text${showError ? ' error' : ''}`} style={{ width: field.admin?.width }}>
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <input id={id} type="text" value={value ?? ''} disabled={Boolean(readOnly) || disabled} onChange={(event) => setValue(event.target.value)} />
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}
