'use client'
import { useDocumentForm, useFormFields } from '@payloadcms/ui'

import { isMergeForm } from '@/domain/letters/merge-forms'
import { WORDING_MESSAGES } from '@/messages/wording'

import { questionsIn } from './letter-type-form'
import { mergeFieldChoices } from './merge-field-choices'

/** What the writer sees inside the sentence: the plain name of the merge field, not its key; marked when there is no such field. */
export const MergeFieldLabel = () => {
  const key = useFormFields(([fields]) => fields['field']?.value)
  const form = useFormFields(([fields]) => fields['form']?.value)
  const { getData } = useDocumentForm()
  if (typeof key !== 'string' || key === '') return <span className="wording-mark wording-mark--bad">[{WORDING_MESSAGES.mergeFieldEmpty}]</span>
  const choice = mergeFieldChoices(questionsIn(getData())).find((known) => known.key === key)
  if (!choice) return <span className="wording-mark wording-mark--bad">[{WORDING_MESSAGES.gone(key)}]</span>
  return <span className="wording-mark">[{typeof form === 'string' && isMergeForm(form) ? `${choice.label}, ${WORDING_MESSAGES.forms[form].toLowerCase()}` : choice.label}]</span>
}
