import type { ReactNode } from 'react'

type Props = { kind: 'info' | 'ok' | 'warning' | 'bad'; title?: string; children: ReactNode }

const SIGNS = { info: 'i', ok: '✓', warning: '!', bad: '!' } as const

/** A sentence that stands out, told apart by its sign as well as its colour. */
export const Notice = ({ kind, title, children }: Props) => (
  <div className={`office-notice office-notice--${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
    <span className="office-notice__sign" aria-hidden="true">
      {SIGNS[kind]}
    </span>
    <div>
      {title ? <strong>{title}</strong> : null}
      <div>{children}</div>
    </div>
  </div>
)
