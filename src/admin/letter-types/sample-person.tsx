'use client'
import { useAuth } from '@payloadcms/ui'
import { type KeyboardEvent, useId, useState } from 'react'
import { z } from 'zod'

import { actorOfUser } from '@/access/actor'
import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { TYPE_PREVIEW as WORDS } from '@/messages/letter-type-builder'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'

const candidates = z.object({ people: z.array(z.object({ id: z.string(), name: z.string(), hamlet: z.string().nullable(), born: z.string().nullable() })) })

const look = z.object({ look: z.string(), name: z.string() })

type Candidate = z.infer<typeof candidates>['people'][number]

/** About whom the sample letter is: invented people, or a resident whom the officer may see, which is recorded. */
export const SamplePerson = ({ person, choose }: { person: string; choose: (person: string) => void }) => {
  const id = useId()
  const { user } = useAuth()
  const [resident, setResident] = useState<z.infer<typeof look> | null>(null)
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Candidate[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const find = async (): Promise<void> => {
    const sent = await send('jenis-surat/warga/cari', { nama: words })
    if (!sent.ok) return setProblem(sent.refusal.message)
    setProblem(null)
    setFound(candidates.parse(sent.answer).people)
  }

  const take = async ({ id: residentId }: Candidate): Promise<void> => {
    const sent = await send('jenis-surat/warga', { id: residentId })
    if (!sent.ok) return setProblem(sent.refusal.message)
    const taken = look.parse(sent.answer)
    setResident(taken)
    setFound(null)
    choose(taken.look)
  }

  // The panel stands inside Payload's own form: Enter must search, not save the letter type.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void find()
  }

  return (
    <div className="type-preview__person">
      <label htmlFor={id}>{WORDS.person}</label>
      <select id={id} value={person} onChange={(event) => choose(event.target.value)}>
        {Object.entries(WORDS.people).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        {resident ? <option value={resident.look}>{WORDS.resident(resident.name)}</option> : null}
      </select>
      {may(actorOfUser(user), 'reveal-personal-data') ? <details>
        <summary>{WORDS.findResident}</summary>
        <p className="office-hint">{WORDS.findHint}</p>
        {problem ? <Notice kind="bad">{problem}</Notice> : null}
        <div className="type-preview__find">
          <input type="search" aria-label={WORDS.findResident} value={words} onChange={(event) => setWords(event.target.value)} onKeyDown={onKey} autoComplete="off" />
          <button type="button" className="office-button office-button--quiet" onClick={() => void find()}>
            {WORDS.find}
          </button>
        </div>
        {found?.length === 0 ? <p>{WORDS.noneFound}</p> : null}
        {found?.map((candidate) => (
          <button key={candidate.id} type="button" className="office-link" onClick={() => void take(candidate)}>
            {[candidate.name, candidate.hamlet, candidate.born ? formatDate(candidate.born) : null].filter(Boolean).join(', ')}
          </button>
        ))}
      </details> : null}
    </div>
  )
}
