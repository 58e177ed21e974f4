'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'

import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import type { Found } from './find-by-number'
import { Notice } from './notice'

type Props = {
  label: string
  hint: string
  name: string
  hamletId: string | null
  hamlets: HamletChoice[]
  isFiltered: boolean
  /** Where the list is; what was chosen comes behind it. */
  list: string
  find: (words: string) => Promise<Found>
  /** Where the one record is that a number names. */
  recordAt: (id: string) => string
  /** More conditions of the list: their fields, and what they add to the address. */
  more?: { fields: ReactNode; query: (data: FormData) => Record<string, string> }
}

/** One box for a name or a number, a hamlet, and whatever else narrows a list of residents or families. */
export const RecordSearchForm = ({ label, hint, name, hamletId, hamlets, isFiltered, list, find, recordAt, more }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setProblem(null)
    const found = await find(String(data.get('nama') ?? '').trim())
    if (!found.ok) return setProblem(found.message)
    if ('id' in found) return router.push(recordAt(found.id))
    const query = new URLSearchParams({ ...(found.cari ? { cari: found.cari } : {}), ...(data.get('dusun') ? { dusun: String(data.get('dusun')) } : {}), ...more?.query(data) })
    router.push(query.size === 0 ? list : `${list}?${query.toString()}`)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{label}</span>
          <input key={name} type="search" name="nama" defaultValue={name} autoComplete="off" />
        </label>
        <label>
          <span>{RESIDENT_SCREEN.hamlet}</span>
          <select key={hamletId} name="dusun" defaultValue={hamletId ?? ''}>
            <option value="">{RESIDENT_SCREEN.allHamlets}</option>
            {hamlets.map(({ id, name: hamlet }) => (
              <option key={id} value={id}>
                {hamlet}
              </option>
            ))}
          </select>
        </label>
        {more?.fields}
        <button type="submit" className="office-button office-button--primary">
          {RESIDENT_SCREEN.search}
        </button>
        {isFiltered ? <Link href={list}>{RESIDENT_SCREEN.clear}</Link> : null}
      </form>
      <p className="office-hint">{hint}</p>
    </>
  )
}
