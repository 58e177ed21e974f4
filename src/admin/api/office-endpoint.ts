import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import { actorOf, type StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { sentenceFor, UNKNOWN_ERROR } from '@/messages/errors'

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
      return Response.json(await run({ ...callOf(req), body: parsed.data }), { headers: NO_STORE })
    }),
})

/** A GET that hands out a private file to signed-in staff. Nothing on the way may keep it. */
export const fileEndpoint = (
  path: `/kantor/${string}`,
  run: (call: Call) => Promise<{ bytes: Buffer; contentType: string; fileName: string }>,
): Endpoint => ({
  path,
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const { bytes, contentType, fileName } = await run(callOf(req))
      return new Response(new Uint8Array(bytes), {
        headers: {
          ...NO_STORE,
          'Content-Type': contentType,
          'Content-Disposition': `inline; filename="${fileName}"`,
          'X-Content-Type-Options': 'nosniff',
        },
      })
    }),
})

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
  Response.json({ code, message: sentenceFor(code), details } satisfies Refusal, { status, headers: NO_STORE })

const callOf = (req: PayloadRequest): Call => {
  const actor = actorOf(req)
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  return {
    req,
    actor,
    param: (name) => {
      const value = req.routeParams?.[name]
      if (typeof value !== 'string') throw new DomainError('not-found')
      return value
    },
  }
}

/** Browsers send `Origin` with every POST; a page of another site cannot forge it. */
const requireOwnPage = (req: PayloadRequest): void => {
  const origin = req.headers.get('origin')
  const site = req.headers.get('sec-fetch-site')
  const isOwn = origin === null ? site === 'same-origin' : req.payload.config.csrf.includes(origin)
  if (!isOwn || (site !== null && site !== 'same-origin')) throw new DomainError('cross-site-form')
}

const readJson = async (req: PayloadRequest): Promise<unknown> => {
  if (!req.headers.get('content-type')?.startsWith('application/json') || !req.text) throw new DomainError('invalid-input')
  try {
    return JSON.parse(await req.text())
  } catch {
    throw new DomainError('invalid-input')
  }
}
