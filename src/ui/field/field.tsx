import type { ReactNode } from 'react'

export type FieldProps = {
  name: string
  label: string
  hint?: string | null
  error?: string | null
  value?: string
  type?: 'text' | 'tel' | 'email' | 'password' | 'date'
  numeric?: boolean
  autoComplete?: string
  rows?: number
  required?: boolean
}

/** A question with its label, hint and error, tied together for people who listen to the page. */
export const Field = ({ name, label, hint, error, value = '', type = 'text', numeric, autoComplete, rows, required }: FieldProps) => {
  const shared = {
    id: name,
    name,
    defaultValue: value,
    'aria-describedby': describedBy(name, hint, error),
    'aria-invalid': error ? true : undefined,
    'aria-required': required ? true : undefined,
    autoComplete: autoComplete ?? 'off',
  } as const
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      <FieldNotes name={name} hint={hint} error={error} />
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} inputMode={numeric ? 'numeric' : undefined} />}
    </div>
  )
}

export const FieldNotes = ({ name, hint, error }: { name: string; hint?: string | null; error?: string | null }): ReactNode => (
  <>
    {hint ? (
      <p className="hint" id={`${name}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p className="error" id={`${name}-error`}>
        {error}
      </p>
    ) : null}
  </>
)

export const describedBy = (name: string, hint?: string | null, error?: string | null): string | undefined =>
  [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter(Boolean).join(' ') || undefined
