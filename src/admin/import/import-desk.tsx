'use client'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { IMPORT } from '@/messages/import'

import { Notice } from '../parts/notice'
import { followWork } from './follow-work'
import { keptPreview, type ShownProgress } from './import-answer'
import { Progress } from './progress'

/** Choose a file and have it looked at; what was found has a page of its own, which stays. */
export const ImportDesk = () => {
  const router = useRouter()
  const [progress, setProgress] = useState<ShownProgress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const preview = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('berkas')
    if (!(file instanceof File) || file.size === 0) return setProblem(IMPORT.noFile)
    setProblem(null)
    setProgress({ step: 'sending', rows: 0, share: 0 })
    const done = await followWork({ path: '', file, answer: keptPreview, watch: setProgress })
    if (done.ok) return router.push(`/admin/impor-penduduk/${done.result.id}`)
    setProblem(done.isLost ? IMPORT.lostWhileChecking : done.message)
    setProgress(null)
  }

  return (
    <>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      {progress ? <Progress {...progress} /> : null}
      <form className="office-act office-box" hidden={progress !== null} onSubmit={(event) => void preview(event)}>
        <label>
          <span>{IMPORT.choose}</span>
          <input type="file" name="berkas" accept=".xlsx,.csv,.txt" aria-describedby="berkas-petunjuk" />
        </label>
        <p className="office-hint" id="berkas-petunjuk">
          {IMPORT.hint}
        </p>
        <div className="office-buttons">
          <button type="submit" className="office-button office-button--primary">
            {IMPORT.preview}
          </button>
        </div>
      </form>
    </>
  )
}
