'use client'
import { type FormEvent, useState } from 'react'

import { EXPORT_SCREEN } from '@/messages/export-screen'

import { Notice } from '../parts/notice'
import { download } from './download'

/** Asks what for, makes the file, and hands it to the browser only when it is whole. */
export const ExportForm = () => {
  const [isMaking, setMaking] = useState(false)
  const [said, setSaid] = useState<{ kind: 'ok' | 'bad'; text: string } | null>(null)

  const make = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSaid(null)
    setMaking(true)
    const done = await download('penduduk/ekspor', { format: form.get('format'), reason: form.get('reason') })
    setMaking(false)
    setSaid(done.ok ? { kind: 'ok', text: EXPORT_SCREEN.done(done.fileName) } : { kind: 'bad', text: done.message ?? EXPORT_SCREEN.broken })
  }

  return (
    <form className="office-act office-box" onSubmit={(event) => void make(event)}>
      {said ? <Notice kind={said.kind}>{said.text}</Notice> : null}
      <fieldset>
        <legend>{EXPORT_SCREEN.format}</legend>
        {(['xlsx', 'csv'] as const).map((format) => (
          <label key={format} className="office-check">
            <input type="radio" name="format" value={format} defaultChecked={format === 'xlsx'} />
            <span>{EXPORT_SCREEN.formats[format]}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{EXPORT_SCREEN.reason}</span>
        <input type="text" name="reason" required maxLength={200} aria-describedby="alasan-petunjuk" />
      </label>
      <p className="office-hint" id="alasan-petunjuk">
        {EXPORT_SCREEN.reasonHint}
      </p>
      <button type="submit" className="office-button office-button--primary" disabled={isMaking}>
        {isMaking ? EXPORT_SCREEN.making : EXPORT_SCREEN.make}
      </button>
    </form>
  )
}
