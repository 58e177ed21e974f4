'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { EVENT_SCREEN } from '@/messages/population-events'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { findResident } from '../parts/find-resident'
import { Notice } from '../parts/notice'

type Props = {
  /** Where to go on, with its query. */
  base: string
  /** The parameter that names the chosen person. */
  param: string
  search: string
}

/** Chooses a person by name or NIK. */
export const FindPersonForm = ({ base, param, search }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const to = (name: string, value: string): string => `${base}${base.includes('?') ? '&' : '?'}${name}=${value}`

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('siapa') ?? '').trim()
    setProblem(null)
    const found = await findResident(words)
    if (!found.ok) return setProblem(found.message)
    if ('id' in found) return router.push(to(param, found.id))
    if (found.cari) router.push(to('cari', found.cari))
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
