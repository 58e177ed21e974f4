import { z } from 'zod'

import { UNKNOWN_ERROR } from '@/messages/errors'

import { importProgress, type ShownProgress } from './import-answer'

const line = z.union([
  z.object({ progress: importProgress }),
  z.object({ result: z.unknown() }),
  z.object({ refusal: z.object({ message: z.string() }) }),
])

const refusal = z.object({ message: z.string() })

export type Followed<Result> = { ok: true; result: Result } | { ok: false; message: string; isLost: boolean }

type Work<Result> = {
  /** Below `/api/kantor/impor-penduduk`. */
  path: string
  /** A file to send; without one the work is about a preview that is kept. */
  file?: File
  /** What else is sent, where there is no file. */
  body?: object
  answer: z.ZodType<Result>
  watch: (progress: ShownProgress) => void
}

/**
 * Asks one of the import's endpoints for something long and follows its lines. Never throws. `isLost`: the answer
 * did not arrive, so that it may have been done all the same.
 */
export const followWork = async <Result>({ path, file, body = {}, answer, watch }: Work<Result>): Promise<Followed<Result>> => {
  try {
    const response = await fetch(`/api/kantor/impor-penduduk${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: file ? { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) } : { 'Content-Type': 'application/json' },
      body: file ?? JSON.stringify(body),
    })
    if (!response.ok || !response.body) return refused(refusal.safeParse(await response.json()).data?.message)
    for await (const text of linesOf(response.body)) {
      const read = line.parse(JSON.parse(text))
      if ('progress' in read) watch(read.progress)
      else if ('refusal' in read) return refused(read.refusal.message)
      else return { ok: true, result: answer.parse(read.result) }
    }
    return LOST
  } catch {
    return LOST
  }
}

const LOST = { ok: false, message: '', isLost: true } as const

const refused = (message: string = UNKNOWN_ERROR): { ok: false; message: string; isLost: boolean } => ({ ok: false, message, isLost: false })

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const pieces = (rest + decoder.decode(read.value, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    yield* pieces
  }
  if (rest !== '') yield rest
}
