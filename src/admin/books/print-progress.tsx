'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'

import { PRINT_WORDS as WORDS } from '@/messages/registers'

import { send } from '../parts/send'

const state = z.object({ status: z.enum(['waiting', 'working', 'done', 'failed']), done: z.number(), total: z.number().nullable() })

const EVERY = 1000

/** How far a print is, asked again every second; when it is ready the screen shows the file. */
export const PrintProgress = ({ id, done, total }: { id: string; done: number; total: number | null }) => {
  const router = useRouter()
  const [shown, setShown] = useState({ done, total })

  useEffect(() => {
    const timer = setInterval(() => {
      void send(`cetakan-buku/${id}/keadaan`, {}).then((sent) => {
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

  const isReading = shown.total !== null && shown.done < shown.total
  return (
    <span className="import-progress" role="status">
      {shown.total === null ? WORDS.working : isReading ? WORDS.reading(shown.done, shown.total) : WORDS.drawing}
      <progress {...(isReading ? { value: shown.done, max: shown.total ?? 1 } : {})} aria-label={WORDS.working} />
    </span>
  )
}
