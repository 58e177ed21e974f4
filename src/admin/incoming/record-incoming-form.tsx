'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { INCOMING } from '@/messages/incoming-letters'
import { OFFICE } from '@/messages/admin'

import { valuesOf } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { IncomingFields } from './incoming-fields'
import { sendSheet } from './send-sheet'

const recorded = z.object({ id: z.uuid() })

type State = { busy: string | null; problem: string | null; letterId: string | null }

/**
 * Writing an incoming letter down, with its sheets from a camera or a file. The letter is kept first; a sheet that does not
 * arrive loses nothing, and is added on the letter's own screen.
 */
export const RecordIncomingForm = ({ formKey, today }: { formKey: string; today: string }) => {
  const router = useRouter()
  const [{ busy, problem, letterId }, setState] = useState<State>({ busy: null, problem: null, letterId: null })

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (busy !== null) return
    const form = event.currentTarget
    const files = filesIn(form)
    setState({ busy: OFFICE.sending, problem: null, letterId: null })
    const sent = await send('surat-masuk', { ...valuesOf(form), key: formKey })
    if (!sent.ok) return setState({ busy: null, problem: sent.refusal.message, letterId: null })
    const { id } = recorded.parse(sent.answer)
    for (const [at, file] of files.entries()) {
      setState({ busy: INCOMING.saving(at + 1, files.length), problem: null, letterId: null })
      const why = await sendSheet(id, file)
      if (why !== null) return setState({ busy: null, problem: INCOMING.scanFailed(file.name, why), letterId: id })
    }
    router.push(`/admin/surat-masuk/${id}`)
  }

  return (
    <form className="office-act" onSubmit={(event) => void submit(event)}>
      {problem ? (
        <Notice kind="bad">
          <p>{problem}</p>
          {letterId ? <Link href={`/admin/surat-masuk/${letterId}`}>{INCOMING.openLetter}</Link> : null}
        </Notice>
      ) : null}
      <IncomingFields today={today} values={{ receivedOn: today }} />
      <SheetField />
      <button type="submit" className="office-button office-button--primary" aria-busy={busy !== null} disabled={letterId !== null}>
        {busy ?? INCOMING.save}
      </button>
    </form>
  )
}

/** A phone offers its camera here; `multiple` takes several sheets at once. */
export const SheetField = () => (
  <>
    <label>
      <span>{INCOMING.scanLabel}</span>
      <input type="file" data-sheets accept="image/*,application/pdf" multiple />
    </label>
    <p className="office-hint">{INCOMING.scanHint}</p>
  </>
)

export const filesIn = (form: HTMLFormElement): File[] => {
  const field = form.querySelector('input[data-sheets]')
  return field instanceof HTMLInputElement ? [...(field.files ?? [])] : []
}
