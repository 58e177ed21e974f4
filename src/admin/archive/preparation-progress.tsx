'use client'
import { LETTER_ARCHIVE as WORDS } from '@/messages/letter-archive'

import { useProgress } from '../parts/use-progress'

/** How many of the old letters can be found already; the screen is made anew when all can. */
export const PreparationProgress = (first: { done: number; total: number }) => {
  const { done, total } = useProgress('arsip-surat/persiapan', first)
  return (
    <span className="import-progress">
      {WORDS.preparing(done, total ?? first.total)}
      <progress value={done} max={total ?? first.total} aria-label={WORDS.preparingLabel} />
    </span>
  )
}
