'use client'
import { FieldDescription, FieldError, FieldLabel, useDocumentForm, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useId, useState } from 'react'

import { WORDING_MESSAGES } from '@/messages/wording'

import { questionsIn } from './letter-type-form'
import { groupsOf, matchingChoices, mergeFieldChoices } from './merge-field-choices'

/** The menu of merge fields with an example of each, grouped, found by any word: the letter type's own questions stand first. */
export const MergeFieldSelect: TextFieldClientComponent = ({ path, field }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const { getData } = useDocumentForm()
  const [search, setSearch] = useState('')
  const id = useId()
  const found = matchingChoices(mergeFieldChoices(questionsIn(getData())), search)
  return (
    <div className="field-type merge-menu">
      <FieldLabel htmlFor={id} label={field.label} required={field.required} />
      <FieldError path={path} showError={showError} />
      <input id={id} type="search" value={search} placeholder={WORDING_MESSAGES.searchHint} onChange={(event) => setSearch(event.target.value)} autoComplete="off" />
      <div className="merge-menu__list" role="radiogroup" aria-label={WORDING_MESSAGES.chooseMergeField}>
        {groupsOf(found).map(([group, members]) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {members.map(({ key, label, example }) => (
              <label key={key} className="merge-menu__choice">
                <input type="radio" name={id} value={key} checked={value === key} onChange={() => setValue(key)} />
                <span>{label}</span>
                <small>{example}</small>
              </label>
            ))}
          </fieldset>
        ))}
        {found.length === 0 ? <p>{WORDING_MESSAGES.nothingFound}</p> : null}
      </div>
      <FieldDescription path={path} description={WORDING_MESSAGES.mergeFieldHint} />
    </div>
  )
}
