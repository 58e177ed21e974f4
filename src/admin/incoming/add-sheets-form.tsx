'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'

import { INCOMING } from '@/messages/incoming-letters'

import { Notice } from '../parts/notice'
import { filesIn, SheetField } from './record-incoming-form'
import { sendSheet } from './send-sheet'

/** More sheets for a letter that is written down already. */
export const AddSheetsForm = ({ letterId, room }: { letterId: string; room?: 'surat' }) => {
  const router = useRouter()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    if (busy !== null) return
    const form = event.currentTarget
    const files = filesIn(form)
    if (files.length === 0) return setProblem(INCOMING.noFile)
    setProblem(null)
    for (const [at, file] of files.entries()) {
      setBusy(INCOMING.saving(at + 1, files.length))
      const why = await sendSheet(letterId, file, room)
      if (why !== null) {
        setBusy(null)
        setProblem(`${file.name}: ${why}`)
        return
      }
    }
    setBusy(null)
    form.reset()
    toast.success(INCOMING.addScanDone)
    router.refresh()
  }

  return (
    <form className="office-act" onSubmit={(event) => void submit(event)}>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      <SheetField />
      <button type="submit" className="office-button office-button--quiet" aria-busy={busy !== null}>
        {busy ?? INCOMING.addScan}
      </button>
    </form>
  )
}
