'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import { findResident } from '../parts/find-resident'
import { Notice } from '../parts/notice'

type Props = { name: string; hamletId: string | null; hamlets: HamletChoice[]; isFiltered: boolean }

/** One box for a name or a NIK, and a hamlet. */
export const ResidentSearchForm = ({ name, hamletId, hamlets, isFiltered }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const words = String(data.get('nama') ?? '').trim()
    setProblem(null)
    const found = await findResident(words)
    if (!found.ok) return setProblem(found.message)
    if ('id' in found) return router.push(`/admin/penduduk?warga=${found.id}`)
    const query = new URLSearchParams({ ...(found.cari ? { cari: found.cari } : {}), ...(data.get('dusun') ? { dusun: String(data.get('dusun')) } : {}) })
    router.push(query.size === 0 ? '/admin/penduduk' : `/admin/penduduk?${query.toString()}`)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{RESIDENT_SCREEN.searchLabel}</span>
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
        <button type="submit" className="office-button office-button--primary">
          {RESIDENT_SCREEN.search}
        </button>
        {isFiltered ? <Link href="/admin/penduduk">{RESIDENT_SCREEN.clear}</Link> : null}
      </form>
      <p className="office-hint">{RESIDENT_SCREEN.searchHint}</p>
    </>
  )
}
