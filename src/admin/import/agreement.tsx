'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { IMPORT } from '@/messages/import'
import { IMPORT_CHANGES } from '@/messages/import-changes'
import type { ImportSummary } from '@/use-cases/residents-import/report'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { followWork } from './follow-work'
import { nothingMore, type ShownProgress } from './import-answer'
import { Progress } from './progress'

type Props = { id: string; summary: ImportSummary; asOf: string; wanted: number; keptUntil: string }

/** What the officer can do with a kept preview: agree to it, have it looked at again, or give it up. */
export const Agreement = ({ id, summary, asOf, wanted, keptUntil }: Props) => {
  const router = useRouter()
  const [progress, setProgress] = useState<ShownProgress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [day, setDay] = useState(asOf)
  const count = summary.new + wanted

  const work = async (path: string): Promise<void> => {
    setProblem(null)
    if (path === 'simpan' && !(await keepDay())) return
    setProgress({ step: 'checking', rows: 0, share: 0 })
    const done = await followWork({ path: `/${id}/${path}`, body: path === 'simpan' ? { wanted } : {}, answer: nothingMore, watch: setProgress })
    setProgress(null)
    if (!done.ok) setProblem(done.isLost ? IMPORT.lostWhileSaving : done.message)
    // Also after a refusal: whatever the state is now, the page shows it.
    router.refresh()
  }

  /** Whether the day that is written there is one that the file can speak for. */
  const keepDay = async (): Promise<boolean> => {
    const sent = await send(`impor-penduduk/${id}/pilih`, { asOf: day })
    setProblem(sent.ok ? null : sent.refusal.message)
    return sent.ok
  }

  const cancel = async (): Promise<void> => {
    const sent = await send(`impor-penduduk/${id}/batal`, {})
    if (!sent.ok) setProblem(sent.refusal.message)
    router.refresh()
  }

  if (progress) return <Progress {...progress} />
  return (
    <>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      <Notice kind="info" title={IMPORT.notYet}>
        <p>{count === 0 ? (summary.changed > 0 ? IMPORT.nothingChosen : IMPORT.nothing) : summary.error > 0 ? IMPORT.refusedStay(summary.error) : IMPORT.noProblems}</p>
        <p>{IMPORT.keptUntil(keptUntil)}</p>
        {count > 0 ? (
          <label className="office-date import-day">
            <span>{IMPORT_CHANGES.asOf}</span>
            <input type="date" value={day} aria-describedby="tanggal-data" onChange={(event) => setDay(event.currentTarget.value)} onBlur={() => void keepDay()} />
            <span id="tanggal-data" className="office-hint">
              {IMPORT_CHANGES.asOfHint}
            </span>
          </label>
        ) : null}
        <div className="office-buttons">
          {count > 0 ? (
            <button type="button" className="office-button office-button--primary" onClick={() => void work('simpan')}>
              {IMPORT.confirm(count)}
            </button>
          ) : null}
          <button type="button" className="office-button office-button--quiet" onClick={() => void work('periksa-lagi')}>
            {IMPORT.checkAgain}
          </button>
          <button type="button" className="office-button office-button--quiet" onClick={() => void cancel()}>
            {IMPORT.cancel}
          </button>
        </div>
        <p className="office-hint">{IMPORT.cancelHint}</p>
      </Notice>
    </>
  )
}
