'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { z } from 'zod'

import { COMPARED_FACTS } from '@/domain/letters/type-differences'
import { differenceSentence, TYPE_FILE as WORDS } from '@/messages/letter-type-builder'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'

const change = z.union([
  z.object({ what: z.literal('fact'), fact: z.enum(COMPARED_FACTS), was: z.string(), is: z.string() }),
  z.object({ what: z.enum(['paragraph', 'question', 'requirement']), change: z.enum(['added', 'removed', 'changed']), was: z.string(), is: z.string() }),
  z.object({ what: z.literal('order') }),
])

const plan = z.discriminatedUnion('does', [
  z.object({ does: z.literal('create'), name: z.string(), questions: z.array(z.string()), requirements: z.array(z.string()), seen: z.null() }),
  z.object({ does: z.literal('replace'), name: z.string(), presentName: z.string(), changes: z.array(change), seen: z.number() }),
])

const taken = z.object({ id: z.string() })

type Opened = { text: string; plan: z.infer<typeof plan> }

/** A file is chosen, the server tells what it would do, and only then it can be taken over. */
export const TakeTypeFile = () => {
  const id = useId()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)

  const choose = async (): Promise<void> => {
    setOpened(null)
    setProblem(null)
    const file = input.current?.files?.[0]
    if (!file) return
    const text = await file.text().catch(() => null)
    if (text === null) return setProblem(WORDS.unreadable)
    const sent = await send('jenis-surat/berkas/lihat', { text })
    if (!sent.ok) return setProblem(sent.refusal.message)
    setOpened({ text, plan: plan.parse(sent.answer) })
  }

  // On a slow network a file is chosen before the page's script is there to hear of it.
  useEffect(() => void choose(), [])

  const take = async ({ text, plan: { seen } }: Opened): Promise<void> => {
    setSending(true)
    const sent = await send('jenis-surat/berkas/ambil', { text, seen })
    setSending(false)
    if (!sent.ok) return setProblem(sent.refusal.message)
    toast.success(WORDS.taken)
    router.push(`/admin/collections/letter-types/${taken.parse(sent.answer).id}`)
  }

  const isSame = opened?.plan.does === 'replace' && opened.plan.changes.length === 0
  return (
    <div className="office-act">
      <label htmlFor={id}>
        <span>{WORDS.choose}</span>
        <input ref={input} id={id} type="file" accept=".json,application/json" onChange={() => void choose()} />
      </label>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      {opened ? (
        <section className="office-box">
          <Plan plan={opened.plan} />
          {isSame ? null : (
            <button type="button" className="office-button office-button--primary" disabled={isSending} onClick={() => void take(opened)}>
              {WORDS.take}
            </button>
          )}
        </section>
      ) : null}
    </div>
  )
}

const Plan = ({ plan: shown }: { plan: Opened['plan'] }) => {
  if (shown.does === 'create') {
    return (
      <>
        <h2>{WORDS.createTitle(shown.name)}</h2>
        <p>{WORDS.createEffect}</p>
        <Listed title={WORDS.questions} items={shown.questions} />
        <Listed title={WORDS.requirements} items={shown.requirements} />
      </>
    )
  }
  return (
    <>
      <h2>{WORDS.replaceTitle(shown.presentName)}</h2>
      {shown.changes.length === 0 ? (
        <p>{WORDS.same}</p>
      ) : (
        <>
          <p>{WORDS.replaceEffect(shown.seen + 1)}</p>
          <Listed title={WORDS.changes} items={shown.changes.map(differenceSentence)} />
        </>
      )}
    </>
  )
}

const Listed = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h3>{title}</h3>
    {items.length === 0 ? (
      <p>{WORDS.none}</p>
    ) : (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )}
  </>
)
