'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'

import { YEAR_ARCHIVE as WORDS } from '@/messages/letter-archive'

import { send } from '../parts/send'

const state = z.object({ status: z.enum(['waiting', 'working', 'done', 'failed']), done: z.number(), total: z.number().nullable() })

const EVERY = 1000

/** How far an archive is, asked again every second; when it is ready the screen shows the file. */
export const YearArchiveProgress = ({ id, done, total }: { id: string; done: number; total: number | null }) => {
  const router = useRouter()
  const [shown, setShown] = useState({ done, total })

  useEffect(() => {
    const timer = setInterval(() => {
      void send(`arsip-tahunan/${id}/keadaan`, {}).then((sent) => {
        const read = sent.ok ? state.safeParse(sent.answer) : null
        if (!read?.success) return
        if (read.data.status === 'done' || read.data.status === 'failed') {
          clearInterval(timer)
          router.refresh()
        } else setShown(read.data)
      })
    }, EVERY)
    return () => clearInterval(timer)
  }, [id, router])

  return (
    <span className="import-progress" role="status">
      {shown.total === null ? WORDS.working : WORDS.progress(shown.done, shown.total)}
      <progress {...(shown.total === null ? {} : { value: shown.done, max: Math.max(1, shown.total) })} aria-label={WORDS.working} />
    </span>
  )
}
