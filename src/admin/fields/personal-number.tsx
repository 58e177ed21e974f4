'use client'
import { FieldDescription, FieldError, FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId, useState } from 'react'

import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { RevealNumber } from '../residents/reveal-number'

/**
 * A number of a person in a form: masked, with the two things an officer may need, each on purpose: seeing it in
 * full (with a reason, recorded) and replacing it. A masked number that was not replaced is left as it is stored.
 */
export const PersonalNumberField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, initialValue, setValue, showError, disabled } = useField<string>({ path })
  const { id: documentId, collectionSlug } = useDocumentInfo()
  const [isReplacing, setReplacing] = useState(false)
  const inputId = useId()
  const stored = typeof initialValue === 'string' && initialValue.includes('*') ? initialValue : null
  const isTyping = stored === null || isReplacing
  const isLocked = Boolean(readOnly) || disabled
  return (
    <div className={`field-type text personal-number${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={inputId} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      {isTyping ? (
        <input
          id={inputId}
          type="text"
          inputMode={field.admin?.custom?.hasLetters === true ? 'text' : 'numeric'}
          autoComplete="off"
          value={isReplacing && value === stored ? '' : (value ?? '')}
          disabled={isLocked}
          onChange={(event) => setValue(event.target.value)}
        />
      ) : (
        <output id={inputId} className="personal-number__masked">
          {stored}
        </output>
      )}
      {stored === null || isLocked ? null : (
        <div className="personal-number__acts">
          <button
            type="button"
            className="office-link"
            onClick={() => {
              if (isReplacing) setValue(stored)
              setReplacing(!isReplacing)
            }}
          >
            {isReplacing ? RESIDENT_SCREEN.keep : RESIDENT_SCREEN.replace}
          </button>
        </div>
      )}
      {stored !== null && typeof documentId === 'string' && (collectionSlug === 'residents' || collectionSlug === 'families') ? (
        <RevealNumber collection={collectionSlug} id={documentId} field={path} />
      ) : null}
      {field.admin?.description ? <FieldDescription path={path} description={field.admin.description} /> : null}
    </div>
  )
}
