'use client'
import { YEAR_ARCHIVE as WORDS } from '@/messages/letter-archive'

import { type Progress, useProgress } from '../parts/use-progress'

/** How far an archive is; when it is ready the screen shows the file. */
export const YearArchiveProgress = ({ id, ...first }: { id: string } & Progress) => {
  const { done, total } = useProgress(`arsip-tahunan/${id}/keadaan`, first)
  return (
    <span className="import-progress" role="status">
      {total === null ? WORDS.working : WORDS.progress(done, total)}
      <progress {...(total === null ? {} : { value: done, max: Math.max(1, total) })} aria-label={WORDS.working} />
    </span>
  )
}
