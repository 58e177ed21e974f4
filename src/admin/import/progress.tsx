import { IMPORT } from '@/messages/import'

import type { ShownProgress } from './import-answer'

/** What is being done, how many rows so far, and how much of the file. */
export const Progress = ({ step, rows, share }: ShownProgress) => {
  const isKnown = step !== 'sending'
  return (
    <div className="office-box import-progress" role="status">
      <p>
        <strong>{IMPORT.steps[step]}</strong> {isKnown ? IMPORT.rowsSoFar(rows, share) : null}
      </p>
      <progress {...(isKnown ? { value: share, max: 1 } : {})} aria-label={IMPORT.steps[step]} />
    </div>
  )
}
