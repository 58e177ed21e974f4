import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { actorOf, actorOfUser, type StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { sentenceFor, UNKNOWN_ERROR } from '@/messages/errors'
import { query } from '@/platform/database'
import { recordFileView } from '@/use-cases/office/record-file-view'

type Call = { req: PayloadRequest; actor: StaffActor; param: (name: string) => string }

/** What a refused call answers: the code, the sentence for people, and what helps them further. */
export type Refusal = { code: string; message: string; details: DomainError['details'] }

/**
 * A POST that changes something: only for signed-in staff, only from our own pages (checked by origin, on top of
 * Payload's own check of the cookie), only as JSON. `DomainError`s become their status and sentence.
 */
export const postEndpoint = <Body>(
  path: `/kantor/${string}`,
  body: z.ZodType<Body>,
  run: (call: Call & { body: Body }) => Promise<object>,
): Endpoint => ({
  path,
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      requireOwnPage(req)
      const parsed = body.safeParse(await readJson(req))
      if (!parsed.success) throw new DomainError('invalid-input')
      return Response.json(await run({ ...(await callOf(req)), body: parsed.data }), { headers: NO_STORE })
    }),
})

/**
 * A GET that hands out a private file of the record `:id` to signed-in staff. Who looked at what is recorded
 * before it leaves; nothing on the way may keep it.
 */
export const fileEndpoint = (
  path: `/kantor/${string}/:id/${string}`,
  run: (call: Call) => Promise<{ bytes: Buffer; contentType: string; fileName: string; headers?: Record<string, string> }>,
): Endpoint => ({
  path,
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const call = await callOf(req)
      const { bytes, contentType, fileName, headers } = await run(call)
      const [room = '', , what = ''] = path.replace('/kantor/', '').split('/')
      await recordFileView(req.payload, call.actor, { room, id: call.param('id'), what })
      return new Response(new Uint8Array(bytes), {
        headers: {
          ...NO_STORE,
          ...headers,
          'Content-Type': contentType,
          'Content-Disposition': `inline; filename="${fileName}"`,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }),
})

/** As `fileEndpoint`, for a file of any size: it leaves piece by piece, and its use case records who fetched it. */
export const largeFileEndpoint = (
  path: `/kantor/${string}/:id/${string}`,
  run: (call: Call) => Promise<{ content: AsyncGenerator<Uint8Array>; size: number; contentType: string; fileName: string }>,
): Endpoint => ({
  path,
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const { content, size, contentType, fileName } = await run(await callOf(req))
      return new Response(streamOf(content), {
        headers: {
          'Cache-Control': 'private, no-store, no-transform',
          'Content-Type': contentType,
          'Content-Length': String(size),
          'Content-Disposition': `attachment; filename="${fileName}"`,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }),
})

/** Largest file that an upload may bring, in bytes. */
const MAX_UPLOAD = 30 * 1024 * 1024

/** Largest body of a form, in bytes: a letter type as a file, with every sign of it escaped, is half of it. */
const MAX_JSON = 2 * 1024 * 1024

type Say = { say: (line: object) => void }

/**
 * A POST of one file as it is, answered by lines of JSON while the work goes on: whatever `say` is given, and last
 * `{result}` or `{refusal}`. Guarded like `postEndpoint`.
 */
export const uploadEndpoint = (path: `/kantor/${string}`, run: (call: Call & Say & { bytes: Buffer; fileName: string }) => Promise<object>): Endpoint => ({
  path,
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      requireOwnPage(req)
      const call = await callOf(req)
      const bytes = await readUpload(req)
      const fileName = fileNameOf(req.headers.get('x-file-name') ?? '')
      return answeringInLines(req, (say) => run({ ...call, bytes, fileName, say }))
    }),
})

/** A POST whose work takes long, answered like an upload. Guarded like `postEndpoint`. */
export const longPostEndpoint = (path: `/kantor/${string}`, run: (call: Call & Say & { body: unknown }) => Promise<object>): Endpoint => ({
  path,
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      requireOwnPage(req)
      const body = await readJson(req)
      const call = await callOf(req)
      return answeringInLines(req, (say) => run({ ...call, body, say }))
    }),
})

/**
 * A POST that answers with a file which is made while it is sent, of any size. Guarded like `postEndpoint`; a file that
 * cannot be finished breaks off, so that nobody takes the part for the whole.
 */
export const downloadEndpoint = <Body>(
  path: `/kantor/${string}`,
  body: z.ZodType<Body>,
  run: (call: Call & { body: Body }) => Promise<{ content: AsyncGenerator<Uint8Array>; contentType: string; fileName: string }>,
): Endpoint => ({
  path,
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      requireOwnPage(req)
      const parsed = body.safeParse(await readJson(req))
      if (!parsed.success) throw new DomainError('invalid-input')
      const { content, contentType, fileName } = await run({ ...(await callOf(req)), body: parsed.data })
      return new Response(streamOf(content), {
        headers: {
          'Cache-Control': 'private, no-store, no-transform',
          'Content-Type': contentType,
          'Content-Disposition': `attachment; filename="${fileName}"`,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }),
})

/** The next piece is made when the last one has been taken. */
const streamOf = (content: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await content.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await content.return(undefined)
    },
  })

/** Header values are Latin letters only, so the page sends the name percent-encoded. */
const fileNameOf = (header: string): string => {
  try {
    return decodeURIComponent(header).slice(0, 200)
  } catch {
    throw new DomainError('invalid-input')
  }
}

const answeringInLines = (req: PayloadRequest, run: (say: Say['say']) => Promise<object>): Response =>
  lines(async (say) => {
    const answer = await answering(req, async () => Response.json(await run(say)))
    const content: unknown = await answer.json()
    say(answer.ok ? { result: content } : { refusal: content })
  })

/** `no-transform` keeps compression, and the buffer it brings, away from lines that should arrive at once. */
const lines = (run: (say: (line: object) => void) => Promise<void>): Response => {
  const encoder = new TextEncoder()
  // When the page is closed nobody hears any more; the work goes on to its end all the same.
  let isHeard = true
  const stream = new ReadableStream({
    start: async (controller) => {
      await run((line) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      })
      if (isHeard) controller.close()
    },
    cancel: () => {
      isHeard = false
    },
  })
  return new Response(stream, {
    headers: { 'Cache-Control': 'private, no-store, no-transform', 'Content-Type': 'application/x-ndjson', 'X-Accel-Buffering': 'no' },
  })
}

const readUpload = async (req: PayloadRequest): Promise<Buffer> => {
  if (req.headers.get('content-type') !== 'application/octet-stream' || !req.body) throw new DomainError('invalid-input')
  return readUpTo(req.body, MAX_UPLOAD)
}

/** Reads a body to its end, and no further than `most` bytes. Throws `file-too-large`. */
const readUpTo = async (body: ReadableStream<Uint8Array>, most: number): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of chunksOf(body)) {
    size += piece.length
    if (size > most) throw new DomainError('file-too-large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

const NO_STORE = { 'Cache-Control': 'private, no-store' }

const answering = async (req: PayloadRequest, run: () => Promise<Response>): Promise<Response> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof DomainError) return refused(error)
    req.payload.logger.error({ err: error, msg: 'office endpoint failed' })
    return Response.json({ code: 'unknown', message: UNKNOWN_ERROR, details: {} } satisfies Refusal, { status: 500, headers: NO_STORE })
  }
}

const refused = ({ code, status, details }: DomainError): Response =>
  Response.json({ code, message: sentenceFor(code, details), details } satisfies Refusal, { status, headers: NO_STORE })

const callOf = async (req: PayloadRequest): Promise<Call> => ({
  req,
  actor: await staffActorOf(req),
  param: (name) => {
    const value = req.routeParams?.[name]
    if (typeof value !== 'string') throw new DomainError('not-found')
    return value
  },
})

/**
 * The officer who calls. While the database is away Payload takes everybody for a stranger: before somebody with a
 * session is told that they may not do this, the database has to answer and they are looked up once more. Throws
 * `not-allowed`, or what the database throws.
 */
const staffActorOf = async (req: PayloadRequest): Promise<StaffActor> => {
  const actor = actorOf(req)
  if (actor.kind === 'staff') return actor
  if (!/(?:^|;\s*)payload-token=/.test(req.headers.get('cookie') ?? '')) throw new DomainError('not-allowed')
  await query(req.payload, 'SELECT 1 AS one')
  const { user } = await req.payload.auth({ headers: req.headers, req })
  const again = actorOfUser(user)
  if (again.kind !== 'staff') throw new DomainError('not-allowed')
  req.user = user
  return again
}

/** Browsers send `Origin` with every POST; a page of another site cannot forge it. */
const requireOwnPage = (req: PayloadRequest): void => {
  const origin = req.headers.get('origin')
  const site = req.headers.get('sec-fetch-site')
  const isOwn = origin === null ? site === 'same-origin' : req.payload.config.csrf.includes(origin)
  if (!isOwn || (site !== null && site !== 'same-origin')) throw new DomainError('cross-site-form')
}

const readJson = async (req: PayloadRequest): Promise<unknown> => {
  if (!req.headers.get('content-type')?.startsWith('application/json') || !req.body) throw new DomainError('invalid-input')
  const text = (await readUpTo(req.body, MAX_JSON)).toString('utf8')
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid-input')
  }
}
