'use client'
import { useDocumentForm, useFormFields } from '@payloadcms/ui'

import { answersIn } from '@/domain/letters/wording-conditions'
import { WORDING_MESSAGES } from '@/messages/wording'

import { subjectsIn } from './condition-subjects'
import { questionsIn } from './letter-type-form'

/** The condition as it stands in the paragraph: `hanya bila Status Anda: Duda`; marked when it can never be met. */
export const ConditionLabel = () => {
  const subject = useFormFields(([fields]) => fields['subject']?.value)
  const mode = useFormFields(([fields]) => fields['mode']?.value)
  const kept = useFormFields(([fields]) => fields['answers']?.value)
  const { getData } = useDocumentForm()
  const known = subjectsIn(questionsIn(getData())).find(({ key }) => key === subject)
  if (!known) return <span className="wording-mark wording-mark--bad">[{WORDING_MESSAGES.conditionGone}]</span>
  const answers = answersIn(typeof kept === 'string' ? kept : '')
  const isWrong = mode === 'is' && (answers.length === 0 || answers.some((answer) => !known.options.includes(answer)))
  const words = mode === 'answered' ? WORDING_MESSAGES.whenAnswered(known.label) : mode === 'open' ? WORDING_MESSAGES.whenOpen(known.label) : WORDING_MESSAGES.whenIs(known.label, answers)
  return <span className={`wording-mark wording-mark--condition${isWrong ? ' wording-mark--bad' : ''}`}>[{words}]</span>
}
