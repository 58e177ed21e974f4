'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { INCOMING } from '@/messages/incoming-letters'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'

/** Words of a letter may name somebody: they travel sealed in the address. */
export const IncomingSearch = ({ words, status }: { words: string; status: string | null }) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setProblem(null)
    const sealed = await sealedName(String(new FormData(event.currentTarget).get('kata') ?? '').trim().slice(0, 120))
    if (!sealed.ok) return setProblem(sealed.refusal.message)
    router.push(`/admin/surat-masuk?${new URLSearchParams({ ...(status ? { keadaan: status } : {}), ...(sealed.cari ? { cari: sealed.cari } : {}) }).toString()}`)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{INCOMING.searchLabel}</span>
          <input key={words} type="search" name="kata" defaultValue={words} autoComplete="off" maxLength={120} />
        </label>
        <button type="submit" className="office-button office-button--primary">
          {INCOMING.search}
        </button>
        {words ? <Link href="/admin/surat-masuk">{INCOMING.clear}</Link> : null}
      </form>
    </>
  )
}
