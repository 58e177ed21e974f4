'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { z } from 'zod'

import type { ActSlug } from '@/domain/population/acts/act-slugs'
import { EVENT_SCREEN } from '@/messages/population-events'

import { valuesOf } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { EffectList } from './effect-list'
import { type Problems, ProblemsContext } from './problems'

const problemList = z.array(z.object({ field: z.string(), message: z.string() }))
const refusedAnswer = z.object({ problems: problemList })
const shownAnswer = z.object({
  mark: z.string(),
  counted: z.string().nullable(),
  effects: z.array(z.object({ title: z.string(), tag: z.string(), changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })) })),
  warnings: z.array(z.string()),
})
const savedAnswer = z.object({ act: z.string() })

type Props = { slug: ActSlug; freshKey: string; children: ReactNode }

/**
 * One act on one screen: fields, then "Periksa" shows what will change, then "Simpan". Whatever is typed stays; changing
 * a field takes the shown changes away, so that nothing is saved that was not read. The key makes a second press harmless.
 */
export const EventForm = ({ slug, freshKey, children }: Props) => {
  const router = useRouter()
  const [key] = useState(freshKey)
  const [work, setWork] = useState<'checking' | 'saving' | null>(null)
  const [problems, setProblems] = useState<Problems>(new Map())
  const [failure, setFailure] = useState<string | null>(null)
  const [shown, setShown] = useState<z.infer<typeof shownAnswer> | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const result = useRef<HTMLDivElement>(null)

  const ask = async (what: 'periksa' | 'simpan'): Promise<void> => {
    if (work || !form.current) return
    setWork(what === 'periksa' ? 'checking' : 'saving')
    setFailure(null)
    const values = valuesOf(form.current)
    const sent = await send(`peristiwa/${slug}/${what}`, what === 'periksa' ? { values } : { key, values, shown: shown?.mark ?? '' })
    if (!sent.ok) {
      setWork(null)
      return setFailure(sent.refusal.message)
    }
    const refused = refusedAnswer.safeParse(sent.answer)
    setProblems(byField(refused.success ? refused.data.problems : []))
    const saved = savedAnswer.safeParse(sent.answer)
    if (saved.success) return router.push(`/admin/peristiwa/${saved.data.act}?baru=1`)
    const preview = shownAnswer.safeParse(sent.answer)
    setShown(preview.success ? preview.data : null)
    setWork(null)
    requestAnimationFrame(() => result.current?.scrollIntoView({ block: 'nearest' }))
  }

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    void ask(shown ? 'simpan' : 'periksa')
  }

  return (
    <ProblemsContext value={problems}>
      <form ref={form} className="office-act event-form" noValidate onSubmit={submit} onChange={() => setShown(null)}>
        {children}
        <div ref={result} className="event-form__result">
          {failure ? <Notice kind="bad">{failure}</Notice> : null}
          {problems.size > 0 ? <ProblemSummary problems={problems} /> : null}
          {shown ? <EffectList effects={shown.effects} counted={shown.counted} warnings={shown.warnings} /> : null}
          <div className="office-buttons">
            {shown ? (
              <>
                <button type="submit" className="office-button" aria-busy={work === 'saving'}>
                  {work === 'saving' ? EVENT_SCREEN.saving : EVENT_SCREEN.save}
                </button>
                <button type="button" className="office-button office-button--quiet" onClick={() => setShown(null)}>
                  {EVENT_SCREEN.change}
                </button>
              </>
            ) : (
              <button type="submit" className="office-button" aria-busy={work === 'checking'}>
                {work === 'checking' ? EVENT_SCREEN.checking : EVENT_SCREEN.check}
              </button>
            )}
          </div>
        </div>
      </form>
    </ProblemsContext>
  )
}

/** Several things may be wrong at one place: each is said. */
const byField = (problems: z.infer<typeof problemList>): Problems => {
  const all = new Map<string, string>()
  for (const { field, message } of problems) all.set(field, [all.get(field), message].filter(Boolean).join(' '))
  return all
}

/** What the field is called on this screen; empty for what is wrong with the act as a whole. */
const labelOf = (field: string): string => document.querySelector(`[data-field="${CSS.escape(field)}"] label`)?.textContent ?? ''

/** All problems at one place as well: some have no field of their own, or one that is far up. */
const ProblemSummary = ({ problems }: { problems: Problems }) => (
  <Notice kind="bad" title={EVENT_SCREEN.problems(problems.size)}>
    <ul>
      {[...problems].map(([field, message]) => (
        <li key={field}>{[labelOf(field), message].filter(Boolean).join(': ')}</li>
      ))}
    </ul>
  </Notice>
)
