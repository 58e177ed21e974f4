'use client'
import { PRINT_WORDS as WORDS } from '@/messages/registers'

import { type Progress, useProgress } from '../parts/use-progress'

/** How far a print is; when it is ready the screen shows the file. */
export const PrintProgress = ({ id, ...first }: { id: string } & Progress) => {
  const { done, total } = useProgress(`cetakan-buku/${id}/keadaan`, first)
  const isReading = total !== null && done < total
  return (
    <span className="import-progress" role="status">
      {total === null ? WORDS.working : isReading ? WORDS.reading(done, total) : WORDS.drawing}
      <progress {...(isReading ? { value: done, max: total } : {})} aria-label={WORDS.working} />
    </span>
  )
}
