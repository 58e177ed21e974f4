import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import config from '@payload-config'

import { officeRest } from '@/admin/api/office-rest'
import { env } from '@/platform/env'
import { PEER_HEADER } from '@/platform/forms/client-address'

const HANDLERS = { GET: REST_GET(config), POST: REST_POST(config), PATCH: REST_PATCH(config), DELETE: REST_DELETE(config) }

export type RestCall = { method: keyof typeof HANDLERS; path: string; cookie?: string | null; body?: object; headers?: Record<string, string> }

/** One request to the REST API as the portal serves it: its rules, then Payload. `path` is what follows `/api/`. */
export const rest = ({ method, path, cookie, body, headers }: RestCall): Promise<Response> => {
  const url = new URL(`${env().serverUrl}/api/${path}`)
  const request = new Request(url, {
    method,
    // Each from an address of its own: all files of a worker share the limits of one database.
    headers: { 'content-type': 'application/json', origin: env().serverUrl, [PEER_HEADER]: crypto.randomUUID(), ...(cookie ? { cookie } : {}), ...headers },
    ...(body && method !== 'GET' ? { body: JSON.stringify(body) } : {}),
  })
  return officeRest(HANDLERS[method])(request, { params: Promise.resolve({ slug: url.pathname.replace('/api/', '').split('/') }) })
}

/** Signs in over REST; the session's cookie, or null when refused. */
export const signIn = async (account: { email: string; password: string }): Promise<string | null> => {
  const response = await rest({ method: 'POST', path: 'staff/login', body: account })
  const [cookie] = response.headers.getSetCookie()
  return response.status === 200 ? (cookie?.split(';')[0] ?? null) : null
}
