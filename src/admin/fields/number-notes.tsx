'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

import { Notice } from '../parts/notice'

/** What is odd about the number above, one notice a sentence. Nothing when there is nothing to say. */
export const NumberNotesField: TextFieldClientComponent = ({ path }) => {
  const { value } = useField<string>({ path })
  const sentences = (value ?? '').split('\n').filter(Boolean)
  return (
    <>
      {sentences.map((sentence) => (
        <Notice key={sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
    </>
  )
}
