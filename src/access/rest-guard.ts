import { isSignedHere } from '@/platform/session-token'

import { MATRIX } from './matrix'

export type RestHandler = (request: Request, args: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

/** What anybody may call without a session: signing in and out, and the public pictures. */
const OPEN: readonly RegExp[] = [
  /^POST staff\/(login|logout|forgot-password|reset-password)$/,
  /^GET staff\/me$/,
  /^GET media\/file\/(?!\.)[^/\\%]+$/,
]

/** What signed-in staff may call beside the guarded collections; Payload itself keeps these to their owner. */
const INSIDE = new Set<string>(['payload-preferences', 'payload-locked-documents', 'globals', 'kantor'])

/**
 * Operations that Payload opens by itself and nobody here needs. `access` of a collection is not among them: after
 * every save the admin asks there what the caller may do now, and without an answer takes the form away.
 */
const CLOSED_OPERATIONS = new Set(['first-register', 'init', 'verify', 'versions-count'])

/** What Payload keeps versions of; letters and people are none of it. */
const VERSIONED = new Set<string>(['pages', 'news'])

/**
 * Stands before Payload's REST API and refuses with 404 all that the portal does not use: first-register
 * (open while no account exists, whatever the access rules say), init, Payload's own collections, and
 * everything for callers without a session. Payload's access rules still judge what passes.
 */
export const guardRest =
  (handler: RestHandler): RestHandler =>
  async (request, args) => {
    const { slug = [] } = await args.params
    return mayPass(request, slug) ? handler(request, args) : refused()
  }

const mayPass = (request: Request, slug: readonly string[]): boolean => {
  const method = methodOf(request)
  // Pictures are found by their name alone; another folder is nobody's business.
  if (slug[1] === 'file' && new URL(request.url).searchParams.has('prefix')) return false
  if (OPEN.some((pattern) => pattern.test(`${method} ${slug.join('/')}`))) return true
  if (!hasSession(request)) return false
  const [first = '', second = ''] = slug
  if (CLOSED_OPERATIONS.has(second) || CLOSED_OPERATIONS.has(first)) return false
  // Payload would take the word for the id of a record where it keeps no versions, and fail in the database.
  if (slug.includes('versions') && !VERSIONED.has(first)) return false
  return first in MATRIX || INSIDE.has(first)
}

/**
 * The method that Payload will run: a POST that says so in one of these headers, in just these letters, is a GET. The
 * guards must not believe more than Payload does, or a POST passes them as something harmless.
 */
export const methodOf = (request: Request): string =>
  request.method === 'POST' && OVERRIDES.some((name) => request.headers.get(name) === 'GET') ? 'GET' : request.method

const OVERRIDES = ['x-http-method-override', 'x-payload-http-method-override'] as const

const hasSession = (request: Request): boolean => isSignedHere(/(?:^|;\s*)payload-token=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '')

export const refused = (): Response => Response.json({ errors: [{ message: 'Tidak ditemukan.' }] }, { status: 404 })
