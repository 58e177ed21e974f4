'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { IMPORT_CHANGES } from '@/messages/import-changes'

import { Notice } from '../parts/notice'
import { send } from '../parts/send'
import { ChangedFields, type ShownChange } from './changed-fields'

type Props = { id: string; changes: (ShownChange & { isWanted: boolean; revived: string | null })[]; count: number; wanted: number }

/** People whom the import would change, field by field, each to be taken or left. Every choice is kept at once. */
export const ChangeList = ({ id, changes, count, wanted }: Props) => {
  const router = useRouter()
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const choose = async (choice: object): Promise<void> => {
    setSending(true)
    const sent = await send(`impor-penduduk/${id}/pilih`, choice)
    setSending(false)
    setProblem(sent.ok ? null : sent.refusal.message)
    router.refresh()
  }

  return (
    <>
      {problem ? <Notice kind="bad">{problem}</Notice> : null}
      <div className="office-buttons">
        <button type="button" className="office-button office-button--quiet" disabled={isSending} onClick={() => void choose({ changes: 'all' })}>
          {IMPORT_CHANGES.all}
        </button>
        <button type="button" className="office-button office-button--quiet" disabled={isSending} onClick={() => void choose({ changes: 'none' })}>
          {IMPORT_CHANGES.none}
        </button>
        <span role="status">{IMPORT_CHANGES.chosen(wanted, count)}</span>
      </div>
      <ul className="import-changes">
        {changes.map(({ isWanted, revived, ...change }) => (
          <li key={change.row} className="office-box">
            <label className="import-changes__head">
              <input type="checkbox" checked={isWanted} disabled={isSending} onChange={() => void choose({ row: change.row, isWanted: !isWanted })} />
              <strong>{IMPORT_CHANGES.change(change.name)}</strong> <span className="office-hint">{IMPORT_CHANGES.row(change.row)}</span>
            </label>
            {revived ? <Notice kind="warning">{revived}</Notice> : null}
            <ChangedFields fields={change.fields} />
          </li>
        ))}
      </ul>
    </>
  )
}
