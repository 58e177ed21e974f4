import { z } from 'zod'

import { OFFICE } from '@/messages/admin'
import { UNKNOWN_ERROR } from '@/messages/errors'

import { importProgress, type ShownProgress } from './import-answer'

const line = z.union([
  z.object({ progress: importProgress }),
  z.object({ result: z.unknown() }),
  z.object({ refusal: z.object({ message: z.string() }) }),
])

const refusal = z.object({ message: z.string() })

export type FileSent<Result> = { ok: true; result: Result } | { ok: false; message: string }

type Sending<Result> = {
  file: File
  headers?: Readonly<Record<string, string>>
  answer: z.ZodType<Result>
  watch?: (progress: ShownProgress) => void
}

/** Sends a file to one of the import's endpoints and follows its lines. Never throws: a lost connection is a refusal too. */
export const sendFile = async <Result>(path: string, { file, headers, answer, watch }: Sending<Result>): Promise<FileSent<Result>> => {
  try {
    const response = await fetch(`/api/kantor/impor-penduduk/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name), ...headers },
      body: file,
    })
    if (!response.ok || !response.body) return refused(refusal.safeParse(await response.json()).data?.message)
    for await (const text of linesOf(response.body)) {
      const read = line.parse(JSON.parse(text))
      if ('progress' in read) watch?.(read.progress)
      else if ('refusal' in read) return refused(read.refusal.message)
      else return { ok: true, result: answer.parse(read.result) }
    }
    return refused(OFFICE.networkError)
  } catch {
    return refused(OFFICE.networkError)
  }
}

const refused = (message: string = UNKNOWN_ERROR): { ok: false; message: string } => ({ ok: false, message })

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
