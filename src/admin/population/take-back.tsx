'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { EVENT_SCREEN } from '@/messages/population-events'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'

const done = z.object({ act: z.string() })
const refused = z.object({ problems: z.array(z.object({ message: z.string() })) })

/** The way back from a mistaken act: a reason, then everything is as before. */
export const TakeBack = ({ act, freshKey }: { act: string; freshKey: string }) => {
  const router = useRouter()
  const [key] = useState(freshKey)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    const sent = await send(`peristiwa/${act}/batalkan`, { key, reason: String(new FormData(event.currentTarget).get('reason') ?? '') })
    setSending(false)
    if (!sent.ok) return setProblem(sent.refusal.message)
    const answer = refused.safeParse(sent.answer)
    if (answer.success) return setProblem(answer.data.problems.map(({ message }) => message).join(' '))
    const undone = done.safeParse(sent.answer)
    if (!undone.success) return
    toast.success(EVENT_SCREEN.undone)
    router.push(`/admin/peristiwa/${undone.data.act}`)
  }

  return (
    <details className="office-box">
      <summary>{EVENT_SCREEN.undoTitle}</summary>
      <form className="office-act" noValidate onSubmit={(event) => void submit(event)}>
        <p>{EVENT_SCREEN.undoLead}</p>
        {problem ? <Notice kind="bad">{problem}</Notice> : null}
        <label>
          <span>{EVENT_SCREEN.undoReason}</span>
          <textarea name="reason" rows={2} maxLength={500} />
        </label>
        <button type="submit" className="office-button office-button--danger" aria-busy={isSending}>
          {EVENT_SCREEN.undo}
        </button>
      </form>
    </details>
  )
}
