'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'

import { parseNokk } from '@/domain/identity/nokk'
import { FAMILY_LIST } from '@/messages/family-list'
import { nokkSentence } from '@/messages/identity'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'
import { send } from '../parts/send'

type Props = { name: string; hamletId: string | null; isHeadless: boolean; hamlets: HamletChoice[]; isFiltered: boolean }

const answer = z.object({ id: z.string().nullable() })

/** One box for a head's name or a No. KK, a hamlet, and the families that have no head. */
export const FamilySearchForm = ({ name, hamletId, isHeadless, hamlets, isFiltered }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const words = String(data.get('nama') ?? '').trim()
    setProblem(null)
    const found = /^[\d\s.-]{4,}$/u.test(words) ? await findByNokk(words) : await findByName(words)
    if ('message' in found) return setProblem(found.message)
    if ('id' in found) return router.push(`/admin/keluarga/${found.id}`)
    const query = new URLSearchParams({ ...(found.cari ? { cari: found.cari } : {}), ...(data.get('dusun') ? { dusun: String(data.get('dusun')) } : {}), ...(data.get('tanpa') ? { tanpa: 'kepala' } : {}) })
    router.push(query.size === 0 ? '/admin/keluarga' : `/admin/keluarga?${query.toString()}`)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{FAMILY_LIST.searchLabel}</span>
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
        <label className="office-check">
          <input key={String(isHeadless)} type="checkbox" name="tanpa" defaultChecked={isHeadless} />
          <span>{FAMILY_LIST.headless}</span>
        </label>
        <button type="submit" className="office-button office-button--primary">
          {RESIDENT_SCREEN.search}
        </button>
        {isFiltered ? <Link href="/admin/keluarga">{RESIDENT_SCREEN.clear}</Link> : null}
      </form>
      <p className="office-hint">{FAMILY_LIST.searchHint}</p>
    </>
  )
}

const findByName = async (words: string): Promise<{ cari: string } | { message: string }> => {
  const sealed = await sealedName(words)
  return sealed.ok ? { cari: sealed.cari } : { message: sealed.refusal.message }
}

/** The number travels in a body, and only the family's id goes on. */
const findByNokk = async (words: string): Promise<{ id: string } | { message: string }> => {
  const nokk = parseNokk(words)
  if (!nokk.ok) return { message: nokkSentence(nokk.problem) }
  const sent = await send('keluarga/cari-kk', { nokk: words })
  if (!sent.ok) return { message: sent.refusal.message }
  const found = answer.safeParse(sent.answer)
  return found.success && found.data.id ? { id: found.data.id } : { message: FAMILY_LIST.noNokk }
}
