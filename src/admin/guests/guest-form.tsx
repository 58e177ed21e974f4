'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { type CodeList, OCCUPATION, SEX } from '@/domain/population/code-lists'
import { OFFICE } from '@/messages/admin'
import { GUEST_CORRECTION, GUEST_FORM as WORDS } from '@/messages/guests'

import { valuesOf } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { EventField } from '../population/event-field'
import { type Problems, ProblemsContext } from '../population/problems'

const answered = z.union([z.object({ problems: z.record(z.string(), z.string()) }), z.object({ id: z.string() })])

/** Who is known already, to be corrected; extensions with the name of their field. */
type KnownGuest = { id: string; typed: Partial<Record<string, string>>; leftOn: string | null; extensions: readonly { name: string; label: string; until: string }[] }

type Props = { today: string; hamlets: CodeList } & ({ formKey: string; known?: never } | { formKey?: never; known: KnownGuest })

/** Writing a guest's arrival down, or correcting it; what is wrong is told beside its field, and nothing that was typed is lost. */
export const GuestForm = ({ formKey, known, today, hamlets }: Props) => {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problems>(new Map())

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    setSending(true)
    const sent = known ? await send(`penduduk-sementara/${known.id}/perbaiki`, { typed: valuesOf(form) }) : await send('penduduk-sementara', { key: formKey, typed: valuesOf(form) })
    setSending(false)
    if (!sent.ok) return setRefusal(sent.refusal.message)
    const answer = answered.parse(sent.answer)
    if (!('problems' in answer)) {
      toast.success(known ? GUEST_CORRECTION.saved : WORDS.saved)
      return router.push('/admin/penduduk-sementara')
    }
    setProblems(new Map(Object.entries(answer.problems)))
    setRefusal(WORDS.problems)
    const first = [...form.elements].find((element) => (element.getAttribute('name') ?? '') in answer.problems)
    if (first instanceof HTMLElement) first.focus()
  }

  const typed = (name: string, usual = ''): { name: string; value: string } => ({ name, value: known ? (known.typed[name] ?? '') : usual })

  return (
    <ProblemsContext.Provider value={problems}>
      <form className="office-act" noValidate onSubmit={(event) => void submit(event)}>
        {refusal ? <Notice kind="bad">{refusal}</Notice> : null}
        <h2>{WORDS.stay}</h2>
        <EventField {...typed('arrivedOn', today)} label={WORDS.arrivedOn} kind="date" max={today} />
        <EventField {...typed('stayUntil')} label={WORDS.optional(WORDS.stayUntil)} kind="date" />
        <EventField {...typed('cameFrom')} label={WORDS.cameFrom} />
        <EventField {...typed('purpose')} label={WORDS.purpose} />
        <EventField {...typed('host')} label={WORDS.host} kind="long" />
        <EventField {...typed('hamlet')} label={WORDS.hamlet} options={hamlets} nothing={WORDS.choose} />
        {known?.extensions.map(({ name, label, until }) => <EventField key={name} name={name} label={label} hint={GUEST_CORRECTION.extensionHint} kind="date" value={until} />)}
        {known?.leftOn ? <EventField name="leftOn" label={GUEST_CORRECTION.leftOn} hint={GUEST_CORRECTION.leftOnHint} kind="date" value={known.leftOn} max={today} /> : null}
        <h2>{WORDS.person}</h2>
        <EventField {...typed('name')} label={WORDS.name} />
        <EventField {...typed('sex')} label={WORDS.sex} options={SEX} nothing={WORDS.choose} />
        <EventField {...typed('identityNumber')} label={WORDS.optional(WORDS.identityNumber)} hint={WORDS.identityHint} />
        <EventField {...typed('birthPlace')} label={WORDS.optional(WORDS.birthPlace)} />
        <EventField {...typed('birthDate')} label={WORDS.optional(WORDS.birthDate)} kind="date" max={today} />
        <EventField {...typed('age')} label={WORDS.optional(WORDS.age)} kind="number" />
        <EventField {...typed('occupation')} label={WORDS.optional(WORDS.occupation)} options={OCCUPATION} nothing={WORDS.choose} />
        <EventField {...typed('nationality', WORDS.indonesia)} label={WORDS.nationality} />
        <EventField {...typed('note')} label={WORDS.optional(WORDS.note)} kind="long" />
        <p className="office-hint">{known ? GUEST_CORRECTION.effect : WORDS.effect}</p>
        <button type="submit" className="office-button office-button--primary" aria-busy={isSending}>
          {isSending ? OFFICE.sending : known ? GUEST_CORRECTION.save : WORDS.save}
        </button>
      </form>
    </ProblemsContext.Provider>
  )
}
