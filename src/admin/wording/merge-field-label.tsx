'use client'
import { useDocumentForm, useFormFields } from '@payloadcms/ui'
import { z } from 'zod'

import { WORDING_MESSAGES } from '@/messages/wording'

import { mergeFieldChoices } from './merge-field-choices'

/** What the writer sees inside the sentence: the plain name of the merge field, not its key. */
export const MergeFieldLabel = () => {
  const key = useFormFields(([fields]) => fields['field']?.value)
  const { getData } = useDocumentForm()
  if (typeof key !== 'string' || key === '') return <span>[{WORDING_MESSAGES.mergeFieldEmpty}]</span>
  return <span>[{labelOf(key, getData())}]</span>
}

const letterType = z.object({ fields: z.array(z.object({ key: z.string(), label: z.string(), type: z.string().catch('') })).catch([]) })

const labelOf = (key: string, data: unknown): string => {
  const parsed = letterType.safeParse(data)
  const choices = mergeFieldChoices(parsed.success ? parsed.data.fields : [])
  return choices.find((choice) => choice.key === key)?.label ?? key
}
