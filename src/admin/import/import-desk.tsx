'use client'
import Link from 'next/link'
import { type FormEvent, useState } from 'react'

import { IMPORT } from '@/messages/import'

import { Notice } from '../parts/notice'
import { faultyFile, type ImportAnswer, importAnswer, type ShownProgress } from './import-answer'
import { ImportResult } from './import-result'
import { sendFile } from './send-file'

type Stage =
  | { at: 'choosing' }
  | { at: 'working'; progress: ShownProgress }
  | { at: 'previewed'; file: File; answer: ImportAnswer }
  | { at: 'saved'; file: File; answer: ImportAnswer }

const SENDING: ShownProgress = { step: 'sending', done: 0, of: 0 }

/** Choose a file, look at what it would do, agree; each step tells how far it is. */
export const ImportDesk = () => {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' })
  const [problem, setProblem] = useState<string | null>(null)
  const watch = (progress: ShownProgress): void => setStage({ at: 'working', progress })

  const preview = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('berkas')
    if (!(chosen instanceof File) || chosen.size === 0) return setProblem(IMPORT.noFile)
    begin()
    // A copy: what is agreed to must be what was looked at, even when the file on the disk is saved again meanwhile.
    const file = new File([await chosen.arrayBuffer()], chosen.name)
    const sent = await sendFile('periksa', { file, answer: importAnswer, watch })
    if (sent.ok) return setStage({ at: 'previewed', file, answer: sent.result })
    setProblem(sent.message)
    setStage({ at: 'choosing' })
  }

  const save = async (file: File, { summary }: ImportAnswer): Promise<void> => {
    begin()
    const agreed = [summary.new, summary.changed, summary.unchanged, summary.error, summary.warning].join(',')
    const sent = await sendFile('simpan', { file, headers: { 'X-Agreed': agreed }, answer: importAnswer, watch })
    if (sent.ok) return setStage({ at: 'saved', file, answer: sent.result })
    setProblem(sent.message)
    setStage({ at: 'choosing' })
  }

  const download = async (file: File): Promise<void> => {
    const sent = await sendFile('bermasalah', { file, answer: faultyFile })
    if (sent.ok) offer(sent.result.file, IMPORT.faultyName)
    else setProblem(sent.message)
  }

  const begin = (): void => {
    setProblem(null)
    setStage({ at: 'working', progress: SENDING })
  }

  return (
    <>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      {stage.at === 'choosing' ? <ChooseFile onSubmit={preview} /> : null}
      {stage.at === 'working' ? <Progress {...stage.progress} /> : null}
      {stage.at === 'previewed' ? (
        <ImportResult title={IMPORT.resultTitle(stage.file.name)} answer={stage.answer} onDownload={() => download(stage.file)}>
          <Agreement answer={stage.answer} onSave={() => save(stage.file, stage.answer)} onAgain={() => setStage({ at: 'choosing' })} />
        </ImportResult>
      ) : null}
      {stage.at === 'saved' ? (
        <ImportResult title={IMPORT.savedTitle} answer={stage.answer} onDownload={() => download(stage.file)}>
          <Notice kind="ok" title={IMPORT.saved(stage.answer.summary.new + stage.answer.summary.changed)}>
            {stage.answer.summary.error > 0 ? <p>{IMPORT.refusedStay(stage.answer.summary.error)}</p> : null}
            <div className="office-buttons">
              <Link className="office-button" href="/admin/penduduk">
                {IMPORT.seePeople}
              </Link>
              <button type="button" className="office-button office-button--quiet" onClick={() => setStage({ at: 'choosing' })}>
                {IMPORT.again}
              </button>
            </div>
          </Notice>
        </ImportResult>
      ) : null}
    </>
  )
}

const ChooseFile = ({ onSubmit }: { onSubmit: (event: FormEvent<HTMLFormElement>) => Promise<void> }) => (
  <form className="office-act office-box" onSubmit={(event) => void onSubmit(event)}>
    <label>
      <span>{IMPORT.choose}</span>
      <input type="file" name="berkas" accept=".xlsx,.csv,.txt" aria-describedby="berkas-petunjuk" />
    </label>
    <p className="office-hint" id="berkas-petunjuk">
      {IMPORT.hint}
    </p>
    <div className="office-buttons">
      <button type="submit" className="office-button">
        {IMPORT.preview}
      </button>
    </div>
  </form>
)

const Progress = ({ step, done, of }: ShownProgress) => (
  <div className="office-box import-progress" role="status">
    <p>
      <strong>{IMPORT.steps[step]}</strong> {of > 0 ? IMPORT.peopleOf(done, of) : null}
    </p>
    <progress {...(of > 0 ? { value: done, max: of } : {})} aria-label={IMPORT.steps[step]} />
  </div>
)

type AgreementProps = { answer: ImportAnswer; onSave: () => Promise<void>; onAgain: () => void }

const Agreement = ({ answer: { summary }, onSave, onAgain }: AgreementProps) => {
  const count = summary.new + summary.changed
  return (
    <Notice kind="info" title={IMPORT.notYet}>
      <p>{count === 0 ? IMPORT.nothing : summary.error > 0 ? IMPORT.refusedStay(summary.error) : IMPORT.noProblems}</p>
      <div className="office-buttons">
        {count > 0 ? (
          <button type="button" className="office-button" onClick={() => void onSave()}>
            {IMPORT.confirm(count)}
          </button>
        ) : null}
        <button type="button" className="office-button office-button--quiet" onClick={onAgain}>
          {IMPORT.again}
        </button>
      </div>
    </Notice>
  )
}

const offer = (base64: string, name: string): void => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
