'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { parseNik } from '@/domain/identity/nik'
import { nikSentence } from '@/messages/identity'
import { EVENT_SCREEN } from '@/messages/population-events'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'

const answer = z.object({ id: z.string().nullable() })

type Props = {
  /** Where to go on, with its query. */
  base: string
  /** The parameter that names the chosen person. */
  param: string
  search: string
}

/** Finds a person by name or NIK; neither ever stands in an address. */
export const FindPersonForm = ({ base, param, search }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const to = (name: string, value: string): string => `${base}${base.includes('?') ? '&' : '?'}${name}=${value}`

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('siapa') ?? '').trim()
    setProblem(null)
    if (/^[\d\s.-]{4,}$/u.test(words)) return findByNik(words)
    const found = await sealedName(words)
    if (!found.ok) return setProblem(found.refusal.message)
    if (found.cari) router.push(to('cari', found.cari))
  }

  const findByNik = async (words: string): Promise<void> => {
    const nik = parseNik(words)
    if (!nik.ok) return setProblem(nikSentence(nik.problem))
    const sent = await send('penduduk/cari-nik', { nik: words })
    if (!sent.ok) return setProblem(sent.refusal.message)
    const found = answer.safeParse(sent.answer)
    if (found.success && found.data.id) return router.push(to(param, found.data.id))
    setProblem(RESIDENT_SCREEN.noNik)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{EVENT_SCREEN.findLabel}</span>
          <input key={search} type="search" name="siapa" defaultValue={search} autoComplete="off" />
        </label>
        <button type="submit" className="office-button">
          {EVENT_SCREEN.find}
        </button>
      </form>
      <p className="office-hint">{RESIDENT_SCREEN.searchHint}</p>
    </>
  )
}
