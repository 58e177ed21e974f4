'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'

import { OFFICE } from '@/messages/admin'

import { Notice } from './notice'
import { send, type Sent } from './send'

type Props = {
  /** Below `/api/kantor/`. */
  path: string
  /** What is sent besides the form's own fields: always the state that was on the screen. */
  body: Readonly<Record<string, string | boolean>>
  button: string
  /** What will happen, told before. */
  effect?: string
  /** What happened, told after. */
  done: string
  tone?: 'primary' | 'quiet' | 'danger'
  /** Where to go after; stays here when absent. */
  next?: string
  /** Key that presses the button from anywhere on the screen. */
  shortcut?: string
  /** What a conflict says, from the refusal's details. */
  conflict?: { title: string; sentence: (details: Readonly<Record<string, string | number | boolean>>) => string }
  children?: ReactNode
}

type Refused = Extract<Sent, { ok: false }>

/**
 * One act as a small form. Keeps everything typed when the act is refused; when somebody else was quicker it says
 * who did what and offers the newest state instead of trying again.
 */
export const ActForm = ({ path, body, button, effect, done, tone = 'primary', next, shortcut, conflict, children }: Props) => {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    const sent = await send(path, { ...valuesOf(event.currentTarget), ...body })
    setSending(false)
    if (!sent.ok) return setRefused(sent)
    setRefused(null)
    toast.success(done)
    if (next) router.push(next)
    else router.refresh()
  }

  const reload = (): void => {
    setRefused(null)
    router.refresh()
  }

  return (
    <form className="office-act" onSubmit={(event) => void submit(event)}>
      {refused && conflict && refused.status === 409 ? (
        <Notice kind="warning" title={conflict.title}>
          <p>{conflict.sentence(refused.refusal.details)}</p>
          <button type="button" className="office-button" onClick={reload}>
            {OFFICE.reload}
          </button>
        </Notice>
      ) : refused ? (
        <Notice kind="bad">{refused.refusal.message}</Notice>
      ) : null}
      {children}
      {effect ? <p className="office-hint">{effect}</p> : null}
      <button type="submit" className={`office-button office-button--${tone}`} aria-busy={isSending} data-shortcut={shortcut}>
        {isSending ? OFFICE.sending : button}
      </button>
    </form>
  )
}

/** Everything that is typed, chosen and ticked in a form; fields left empty are left out. */
export const valuesOf = (form: HTMLFormElement): Record<string, string | boolean> => {
  const values: Record<string, string | boolean> = {}
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && element.type === 'checkbox') values[element.name] = element.checked
    else if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (element.checked) values[element.name] = element.value
    } else if (
      (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) &&
      element.name !== '' &&
      element.value.trim() !== ''
    ) {
      values[element.name] = element.value
    }
  }
  return values
}
