'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { ARCHIVE_SOURCES } from '@/domain/letters/archive'
import { LETTER_ARCHIVE as WORDS } from '@/messages/letter-archive'

import { sealedName } from '../parts/name-search'
import { Notice } from '../parts/notice'

type Props = { words: string; source: string; typeId: string; from: string; until: string; types: readonly { id: string; name: string }[]; isFiltered: boolean }

/** One box for a number, a name or words, and what narrows the list. What was typed travels sealed: it may name a person. */
export const ArchiveSearch = ({ words, source, typeId, from, until, types, isFiltered }: Props) => {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setProblem(null)
    const sealed = await sealedName(String(data.get('kata') ?? '').trim())
    if (!sealed.ok) return setProblem(sealed.refusal.message)
    const chosen = ['asal', 'jenis', 'dari', 'sampai'].flatMap((name): [string, string][] => (data.get(name) ? [[name, String(data.get(name))]] : []))
    const query = new URLSearchParams([...(sealed.cari ? [['cari', sealed.cari]] : []), ...chosen])
    router.push(query.size === 0 ? '/admin/arsip-surat' : `/admin/arsip-surat?${query.toString()}`)
  }

  return (
    <>
      {problem ? <Notice kind="warning">{problem}</Notice> : null}
      <form className="office-search" role="search" onSubmit={(event) => void submit(event)}>
        <label className="office-search__wide">
          <span>{WORDS.searchLabel}</span>
          <input key={words} type="search" name="kata" defaultValue={words} maxLength={120} autoComplete="off" aria-describedby="arsip-petunjuk" />
        </label>
        <label>
          <span>{WORDS.source}</span>
          <select key={source} name="asal" defaultValue={source}>
            <option value="">{WORDS.sources.all}</option>
            {ARCHIVE_SOURCES.map((known) => (
              <option key={known} value={known}>
                {WORDS.sources[known]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{WORDS.kind}</span>
          <select key={typeId} name="jenis" defaultValue={typeId}>
            <option value="">{WORDS.allKinds}</option>
            {types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{WORDS.from}</span>
          <input key={from} type="date" name="dari" defaultValue={from} />
        </label>
        <label>
          <span>{WORDS.until}</span>
          <input key={until} type="date" name="sampai" defaultValue={until} />
        </label>
        <button type="submit" className="office-button office-button--primary">
          {WORDS.search}
        </button>
        {isFiltered ? <Link href="/admin/arsip-surat">{WORDS.clear}</Link> : null}
      </form>
      <p className="office-hint" id="arsip-petunjuk">
        {WORDS.searchHint}
      </p>
    </>
  )
}
