'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import { nikSentence } from '@/messages/identity'
import { parseNik } from '@/domain/identity/nik'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'

type Props = { name: string; hamletId: string | null; hamlets: HamletChoice[]; isFiltered: boolean }

const answer = z.object({ id: z.string().nullable() })

/**
 * One box for a name or a NIK. Neither goes into an address, where histories and logs would keep it: a NIK is looked up
 * by a POST, and only the person's id travels on; a name travels sealed.
 */
export const ResidentSearchForm = ({ name, hamletId, hamlets, isFiltered }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const words = String(data.get('nama') ?? '').trim()
    setProblem(null)
    if (isNumber(words)) return findByNik(words)
    const found = await sealedName(words)
    if (!found.ok) return setProblem(found.refusal.message)
    const query = new URLSearchParams({ ...(found.cari ? { cari: found.cari } : {}), ...(data.get('dusun') ? { dusun: String(data.get('dusun')) } : {}) })
    router.push(query.size === 0 ? '/admin/penduduk' : `/admin/penduduk?${query.toString()}`)
  }

  const findByNik = async (words: string): Promise<void> => {
    const nik = parseNik(words)
    if (!nik.ok) return setProblem(nikSentence(nik.problem))
    const sent = await send('penduduk/cari-nik', { nik: words })
    if (!sent.ok) return setProblem(sent.refusal.message)
    const found = answer.safeParse(sent.answer)
    if (found.success && found.data.id) return router.push(`/admin/penduduk?warga=${found.data.id}`)
    setProblem(RESIDENT_SCREEN.noNik)
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

/** Digits with the spaces and dots that people put between them. */
const isNumber = (words: string): boolean => /^[\d\s.-]{4,}$/.test(words)
