'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { type CodeList, OCCUPATION, SEX } from '@/domain/population/code-lists'
import { OFFICE } from '@/messages/admin'
import { GUEST_FORM as WORDS } from '@/messages/guests'

import { valuesOf } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { EventField } from '../population/event-field'
import { type Problems, ProblemsContext } from '../population/problems'

const answered = z.union([z.object({ problems: z.record(z.string(), z.string()) }), z.object({ id: z.string() })])

type Props = { formKey: string; today: string; hamlets: CodeList }

/** Writing a guest's arrival down; what is wrong is told beside its field, and nothing that was typed is lost. */
export const GuestForm = ({ formKey, today, hamlets }: Props) => {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problems>(new Map())

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    setSending(true)
    const sent = await send('penduduk-sementara', { key: formKey, typed: valuesOf(form) })
    setSending(false)
    if (!sent.ok) return setRefusal(sent.refusal.message)
    const answer = answered.parse(sent.answer)
    if (!('problems' in answer)) {
      toast.success(WORDS.saved)
      return router.push('/admin/penduduk-sementara')
    }
    setProblems(new Map(Object.entries(answer.problems)))
    setRefusal(WORDS.problems)
    const first = [...form.elements].find((element) => (element.getAttribute('name') ?? '') in answer.problems)
    if (first instanceof HTMLElement) first.focus()
  }

  return (
    <ProblemsContext.Provider value={problems}>
      <form className="office-act" noValidate onSubmit={(event) => void submit(event)}>
        {refusal ? <Notice kind="bad">{refusal}</Notice> : null}
        <h2>{WORDS.stay}</h2>
        <EventField name="arrivedOn" label={WORDS.arrivedOn} kind="date" value={today} max={today} />
        <EventField name="stayUntil" label={WORDS.optional(WORDS.stayUntil)} kind="date" />
        <EventField name="cameFrom" label={WORDS.cameFrom} />
        <EventField name="purpose" label={WORDS.purpose} />
        <EventField name="host" label={WORDS.host} kind="long" />
        <EventField name="hamlet" label={WORDS.hamlet} options={hamlets} nothing={WORDS.choose} />
        <h2>{WORDS.person}</h2>
        <EventField name="name" label={WORDS.name} />
        <EventField name="sex" label={WORDS.sex} options={SEX} nothing={WORDS.choose} />
        <EventField name="identityNumber" label={WORDS.optional(WORDS.identityNumber)} hint={WORDS.identityHint} />
        <EventField name="birthPlace" label={WORDS.optional(WORDS.birthPlace)} />
        <EventField name="birthDate" label={WORDS.optional(WORDS.birthDate)} kind="date" max={today} />
        <EventField name="age" label={WORDS.optional(WORDS.age)} kind="number" />
        <EventField name="occupation" label={WORDS.optional(WORDS.occupation)} options={OCCUPATION} nothing={WORDS.choose} />
        <EventField name="nationality" label={WORDS.nationality} value={WORDS.indonesia} />
        <EventField name="note" label={WORDS.optional(WORDS.note)} kind="long" />
        <p className="office-hint">{WORDS.effect}</p>
        <button type="submit" className="office-button office-button--primary" aria-busy={isSending}>
          {isSending ? OFFICE.sending : WORDS.save}
        </button>
      </form>
    </ProblemsContext.Provider>
  )
}
