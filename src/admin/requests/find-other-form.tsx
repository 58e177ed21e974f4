'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { REQUEST_SCREEN } from '@/messages/request-screen'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'

/** Looks for another person by name. The name never stands in the address, where histories and logs would keep it. */
export const FindOtherForm = ({ requestId, search }: { requestId: string; search: string }) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const found = await sealedName(String(new FormData(event.currentTarget).get('nama') ?? '').trim())
    if (!found.ok) return setProblem(found.refusal.message)
    router.push(`/admin/permohonan/${requestId}${found.cari ? `?cari=${found.cari}` : ''}`)
  }
  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" onSubmit={(event) => void submit(event)}>
        <label>
          <span>{REQUEST_SCREEN.findLabel}</span>
          <input key={search} type="search" name="nama" defaultValue={search} autoComplete="off" />
        </label>
        <button type="submit" className="office-button">
          {REQUEST_SCREEN.search}
        </button>
      </form>
    </>
  )
}
