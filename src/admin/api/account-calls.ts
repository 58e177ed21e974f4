import type { Payload } from 'payload'
import { z } from 'zod'

import { methodOf, refused, type RestHandler } from '@/access/rest-guard'
import { DomainError } from '@/domain/errors'
import { ERROR_SENTENCES } from '@/messages/errors'
import { query } from '@/platform/database'
import { env } from '@/platform/env'
import { clientAddressOfCall } from '@/platform/forms/client-address'
import { hostOf, requireSameSite } from '@/platform/forms/same-site'
import { oneAtATime } from '@/platform/one-at-a-time'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { recordAccountCall } from '@/use-cases/record-account-call'

/**
 * Stands around Payload's own calls about staff accounts: signing in and out, passwords, changes of an account.
 *
 * Tries are counted by address. Calls about one account go one after the other, since Payload reads the account
 * with all its sessions and writes it back whole: of two sign-ins at the same moment one would be lost, and a
 * change would bring back sessions that were just ended. What fails is recorded in the audit trail.
 */
export const accountCalls =
  (handler: RestHandler): RestHandler =>
  async (request, args) => {
    const { slug = [] } = await args.params
    const method = methodOf(request)
    if (slug[0] !== 'staff' || method === 'GET' || method === 'OPTIONS') return handler(request, args)
    // Many accounts in one write could not be kept in order, and nobody needs it.
    if (method === 'PATCH' && slug.length === 1) return refused()
    const call = method === 'POST' ? (slug[1] ?? 'create') : 'change'
    const payload = await getPortal()
    try {
      requireSameSite(Object.fromEntries(request.headers), [hostOf(env().serverUrl) ?? ''])
      if (COUNTED.has(call)) await limitRate(payload, 'login', clientAddressOfCall(request.headers))
    } catch (refusal) {
      return explain(refusal)
    }
    const accountId = await accountOf(payload, request, call === 'change' ? { call, id: slug[1] } : { call })
    const answer = () => handler(request, args)
    const response = accountId === null ? await answer() : await oneAtATime(`staff:${accountId}`, answer)
    await recordAccountCall(payload, { call, accountId, status: response.status })
    return response
  }

const COUNTED = new Set(['login', 'forgot-password', 'reset-password'])

const explain = (refusal: unknown): Response => {
  if (!(refusal instanceof DomainError)) throw refusal
  const { retryAfter } = refusal.details
  return Response.json(
    { errors: [{ message: ERROR_SENTENCES[refusal.code] }] },
    { status: refusal.status, headers: { 'Cache-Control': 'no-store', ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}) } },
  )
}

/** Which account a call is about, or null when there is none such. The call itself is judged by Payload. */
const accountOf = async (payload: Payload, request: Request, { call, id }: { call: string; id?: string | undefined }): Promise<string | null> => {
  if (call === 'change') return z.uuid().safeParse(id).data ?? null
  if (call === 'logout' || call === 'refresh-token') return accountOfSession(request)
  if (!BY_BODY.has(call)) return null
  const { email, token } = await bodyOf(request)
  const [found] = await query<{ id: string }>(
    payload,
    call === 'reset-password' ? 'SELECT id FROM staff WHERE reset_password_token = $1' : 'SELECT id FROM staff WHERE email = lower(trim($1))',
    [(call === 'reset-password' ? token : email) ?? ''],
  )
  return found?.id ?? null
}

const BY_BODY = new Set(['login', 'forgot-password', 'reset-password', 'unlock'])

const body = z.object({ email: text(), token: text() }).catch({ email: null, token: null })

/** PostgreSQL keeps no NUL in a text, so that no account has one. */
function text() {
  return z.string().transform((value) => value.replaceAll('\0', '')).nullable().catch(null)
}

/** The admin's forms send their fields as JSON inside multipart (`_payload`), programs send JSON. */
const bodyOf = async (request: Request): Promise<z.infer<typeof body>> => {
  const copy = request.clone()
  try {
    if (!request.headers.get('content-type')?.startsWith('multipart/')) return body.parse(await copy.json())
    return body.parse(JSON.parse(String((await copy.formData()).get('_payload'))))
  } catch {
    return { email: null, token: null }
  }
}

/** The account that a session's token names. Not verified here: it only says whose turn to wait for. */
const accountOfSession = (request: Request): string | null => {
  const token = /(?:^|;\s*)payload-token=[^.;]+\.([^.;]+)\./.exec(request.headers.get('cookie') ?? '')?.[1]
  if (token === undefined) return null
  try {
    const claims: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    return z.object({ id: z.uuid() }).safeParse(claims).data?.id ?? null
  } catch {
    return null
  }
}
