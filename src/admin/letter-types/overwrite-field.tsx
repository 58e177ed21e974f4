'use client'
import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { z } from 'zod'

import { OVERWRITING as WORDS } from '@/messages/letter-type-builder'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'

const answer = z.object({ who: z.string(), updatedAt: z.string(), changes: z.array(z.string()) })

/**
 * Stands above the form once somebody else saved the letter type after it was opened: who, when, what they changed, the newest in
 * another window, and the choice to save one's own in its place all the same. What was typed stays where it is.
 */
export const OverwriteField: TextFieldClientComponent = ({ path }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const { id } = useDocumentInfo()
  const opened = useFormFields(([fields]) => String(fields.updatedAt?.value ?? ''))
  const version = useFormFields(([fields]) => Number(fields.wordingVersion?.value ?? 1))
  const [later, setLater] = useState<z.infer<typeof answer> | null>(null)
  const refusal = showError ? (errorMessage ?? null) : null

  useEffect(() => {
    if (refusal === null) return
    void send(`jenis-surat/${id}/perubahan`, { version }).then((sent) => {
      if (sent.ok) setLater(answer.parse(sent.answer))
    })
  }, [refusal, id, version])

  // Saved meanwhile: the form now holds the newest itself.
  if (!later || later.updatedAt <= opened) return null
  return (
    <Notice kind="bad" title={WORDS.title}>
      <p>{later.who}</p>
      <p>{WORDS.nothingLost}</p>
      {later.changes.length > 0 ? (
        <>
          <p>{WORDS.changed}</p>
          <ul>
            {later.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{WORDS.changedSettings}</p>
      )}
      <p>
        <a href={`/admin/collections/letter-types/${id}`} target="_blank" rel="noreferrer">
          {WORDS.newest}
        </a>
      </p>
      <label className="office-check">
        <input type="checkbox" checked={value === later.updatedAt} onChange={(event) => setValue(event.target.checked ? later.updatedAt : null)} />
        <span>{WORDS.overwrite}</span>
      </label>
    </Notice>
  )
}
