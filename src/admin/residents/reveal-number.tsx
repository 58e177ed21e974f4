'use client'
import { useEffect, useId, useState } from 'react'
import { z } from 'zod'

import { OFFICE } from '@/messages/admin'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { send } from '../parts/send'

type Props = { collection: 'residents' | 'families'; id: string; field: string }

const SHOWN_SECONDS = 30

const answer = z.object({ value: z.string() })

/** Shows one number in full for half a minute, after the officer says what for. The look is recorded by the server. */
export const RevealNumber = ({ collection, id, field }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const reasonId = useId()

  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), SHOWN_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [shown])

  const reveal = async (): Promise<void> => {
    const sent = await send('buka-nomor', { collection, id, field, reason })
    if (!sent.ok) return setProblem(sent.refusal.message)
    const parsed = answer.safeParse(sent.answer)
    if (!parsed.success) return setProblem(OFFICE.networkError)
    setProblem(null)
    setAsking(false)
    setReason('')
    setShown(parsed.data.value)
  }

  if (shown !== null) {
    return (
      <p className="reveal" aria-live="polite">
        <strong className="reveal__number">{shown.replace(/(.{4})(?=.)/g, '$1 ')}</strong>{' '}
        <button type="button" className="office-link" onClick={() => setShown(null)}>
          {RESIDENT_SCREEN.revealHide}
        </button>
      </p>
    )
  }
  if (!isAsking) {
    return (
      <button type="button" className="office-link reveal__open" onClick={() => setAsking(true)}>
        {RESIDENT_SCREEN.reveal}
      </button>
    )
  }
  return (
    <div className="reveal office-box" role="group" aria-label={RESIDENT_SCREEN.revealTitle}>
      <p>{RESIDENT_SCREEN.revealText}</p>
      {problem ? <p role="alert" className="office-problem">{problem}</p> : null}
      <label htmlFor={reasonId}>{RESIDENT_SCREEN.revealReason}</label>
      <input
        id={reasonId}
        type="text"
        value={reason}
        maxLength={300}
        placeholder={RESIDENT_SCREEN.revealHint}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          // Inside the resident's form: Enter must not save the form.
          if (event.key !== 'Enter') return
          event.preventDefault()
          void reveal()
        }}
      />
      <div className="office-buttons">
        <button type="button" className="office-button" onClick={() => void reveal()}>
          {RESIDENT_SCREEN.revealShow}
        </button>
        <button type="button" className="office-button office-button--quiet" onClick={() => setAsking(false)}>
          {OFFICE.cancel}
        </button>
      </div>
    </div>
  )
}
