'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'

import { send } from './send'

export type Progress = { done: number; total: number | null }

const state = z.object({ status: z.enum(['waiting', 'working', 'done', 'failed']), done: z.number(), total: z.number().nullable() })

const EVERY = 1000

/** How far work behind the screen is, asked again every second at a path below `/api/kantor/`; when it has ended the screen is made anew. */
export const useProgress = (path: string, first: Progress): Progress => {
  const router = useRouter()
  const [shown, setShown] = useState(first)

  useEffect(() => {
    const timer = setInterval(() => {
      void send(path, {}).then((sent) => {
        const read = sent.ok ? state.safeParse(sent.answer) : null
        if (!read?.success) return
        if (read.data.status === 'done' || read.data.status === 'failed') {
          clearInterval(timer)
          router.refresh()
        } else setShown(read.data)
      })
    }, EVERY)
    return () => clearInterval(timer)
  }, [path, router])

  return shown
}
