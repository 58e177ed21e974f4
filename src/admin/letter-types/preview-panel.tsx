'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'

import { TYPE_PREVIEW as WORDS } from '@/messages/letter-type-builder'
import { keptField } from '@/use-cases/letters/letter-type'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { useRowsArrive } from './rows-arrive'
import { SampleAnswers } from './sample-answers'
import { SamplePerson } from './sample-person'
import { TypeLinks } from './saved-type-links'

/** After the last key: a word is mostly finished by then, and the letter is there within a second. */
const PAUSE = 350

const answer = z.object({ file: z.string().nullable(), problems: z.array(z.string()) })

type Shown = { picture: string | null; problems: string[] }

/**
 * The letter that the form would make, beside it: the server sets it as it sets a signed one, with every change and
 * without saving. The last good picture stays, paler, while a sentence is not finished.
 */
export const PreviewPanel = () => {
  const [fields] = useAllFormFields()
  useRowsArrive()
  const type = useMemo(() => JSON.stringify(printedPart(reduceFieldsToValues(fields, true))), [fields])
  const [person, setPerson] = useState('siti')
  const [purpose, setPurpose] = useState('')
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({})
  const [shown, setShown] = useState<Shown>({ picture: null, problems: [] })
  const [isWorking, setWorking] = useState(false)
  const [isLarge, setLarge] = useState(false)
  const newest = useRef(0)
  const body = useMemo(() => ({ type: parsed(type), person, purpose, answers }), [type, person, purpose, answers])

  useEffect(() => {
    newest.current += 1
    const mine = newest.current
    const timer = setTimeout(() => {
      setWorking(true)
      void send('jenis-surat/pratinjau', body).then((sent) => {
        // An answer that was overtaken by a later change says nothing any more.
        if (mine !== newest.current) return
        setWorking(false)
        if (!sent.ok) return setShown((before) => ({ ...before, problems: [sent.refusal.message] }))
        const { file, problems } = answer.parse(sent.answer)
        setShown((before) => ({ picture: file ? `data:image/webp;base64,${file}` : before.picture, problems }))
      })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [body])

  const openPdf = async (): Promise<void> => {
    const sent = await send('jenis-surat/pratinjau', { ...body, as: 'pdf' })
    const file = sent.ok ? answer.parse(sent.answer).file : null
    if (!file) return
    const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0))
    window.open(URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' })), '_blank', 'noopener')
  }

  const name = nameOf(body.type)
  const isBegun = (typed.safeParse(body.type).data?.wording ?? null) !== null
  const isOld = shown.problems.length > 0
  return (
    <section className="type-preview office-act" aria-labelledby="type-preview-title">
      <h2 id="type-preview-title">{WORDS.title}</h2>
      <p className="office-hint">{WORDS.lead}</p>
      <SamplePerson person={person} choose={setPerson} />
      {isBegun ? null : <p className="office-hint">{WORDS.notBegun}</p>}
      {isBegun && isOld ? (
        <Notice kind="warning" title={WORDS.problems}>
          <ul>
            {shown.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <p className="office-hint" aria-live="polite">
        {isWorking ? WORDS.working : ' '}
      </p>
      {shown.picture ? (
        <button type="button" className={`type-preview__sheet${isLarge ? ' type-preview__sheet--large' : ''}`} aria-label={WORDS.enlarge} aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
          {/* Made for this moment, from what is typed: nothing that a browser's cache or an optimizer could hold. */}
          <img src={shown.picture} alt={WORDS.picture(name)} className={isOld ? 'type-preview__old' : undefined} />
        </button>
      ) : null}
      {shown.picture && !isOld ? (
        <button type="button" className="office-button office-button--quiet" onClick={() => void openPdf()}>
          {WORDS.openPdf}
        </button>
      ) : null}
      <TypeLinks />
      <SampleAnswers questions={questionsOf(body.type)} answers={answers} change={setAnswers} purpose={purpose} changePurpose={setPurpose} />
    </section>
  )
}

const typed = z.looseObject({ name: z.string().catch(''), fields: z.array(z.unknown()).nullish().catch([]), wording: z.unknown().optional() })

/** What of the form stands on paper: typing in any other field asks for no new picture. */
const printedPart = (data: Record<string, unknown>): Record<string, unknown> => {
  const { name, code83, codeLegacy, validityMonths, signer, onlineMode, layout, forms, shortMark, fields, wording } = data
  return { name, code83, codeLegacy, validityMonths, signer, onlineMode, layout, forms, shortMark, fields, wording }
}

const parsed = (text: string): unknown => JSON.parse(text)

const nameOf = (type: unknown): string => typed.safeParse(type).data?.name || WORDS.untitled

const questionsOf = (type: unknown) => (typed.safeParse(type).data?.fields ?? []).flatMap((row) => keptField.safeParse(row).data ?? [])
