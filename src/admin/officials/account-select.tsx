'use client'
import { FieldError, useField } from '@payloadcms/ui'
import { useId } from 'react'

import { MANDATE_WORDS as WORDS } from '@/messages/mandates'

type Props = { path: string; accounts: readonly { id: string; name: string }[] }

/** A plain choice by name. An account that can sign no more stays chosen until another one is. */
export const AccountSelect = ({ path, accounts }: Props) => {
  const { value, setValue, showError, disabled } = useField<string | null>({ path })
  const id = useId()
  const chosen = typeof value === 'string' ? value : ''
  return (
    <div className={`field-type office-date${showError ? ' error' : ''}`}>
      <label className="field-label" htmlFor={id}>
        {WORDS.account}
      </label>
      <FieldError path={path} showError={showError} />
      <select id={id} value={chosen} disabled={disabled} onChange={(event) => setValue(event.target.value || null)}>
        <option value="">{WORDS.noAccount}</option>
        {chosen !== '' && !accounts.some((account) => account.id === chosen) ? <option value={chosen}>{WORDS.otherAccount}</option> : null}
        {accounts.map((account) => (
          <option key={account.id} value={account.id}>
            {account.name}
          </option>
        ))}
      </select>
      <p className="office-hint">{WORDS.accountHint}</p>
    </div>
  )
}
