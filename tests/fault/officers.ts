import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { insist, insistOn } from './insist'

export type Officers = {
  /** Does act after act on a request until it is signed; the number, where the answer to the signature arrived. */
  seeThrough: (trackingCode: string) => Promise<string | null>
  /** Does what comes before the signature. */
  bringToSignature: (trackingCode: string) => Promise<void>
}

const ROLES = ['kadus', 'operator', 'sekdes', 'kades'] as const

type Role = (typeof ROLES)[number]

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }))
const signed = z.object({ number: z.string() })

/** The officers of the sample village, signed in; they see in `database` where a request stands. */
export async function callOfficers(portal: string, dataDir: string, database: pg.Pool): Promise<Officers> {
  const known = accounts.parse(JSON.parse(await readFile(path.join(dataDir, 'akun-contoh.json'), 'utf8')))
  const sessions = new Map<string, string>()
  for (const { role, email, password } of known.filter(({ role: one }) => ROLES.some((role) => role === one))) {
    const { cookie, status } = await post(`${portal}/api/staff/login`, { email, password })
    if (cookie === null) throw new Error(`sign-in of ${role}: ${status}`)
    sessions.set(role, cookie)
  }
  // Somebody of the hamlet whose head has an account: the letter asks for that head's word.
  const residentId = await one(
    database,
    `SELECT r.id FROM residents r JOIN staff ON staff.hamlet_id = r.hamlet_id WHERE nik_kind = 'official' AND life_status = '1' ORDER BY r.id LIMIT 1`,
  )
  const act = (role: string, requestId: string, name: string, body: object) =>
    post(`${portal}/api/kantor/permohonan/${requestId}/${name}`, body, { cookie: sessions.get(role) ?? '' })

  /** The letter as the signer reads it; null when a colleague's act came between. */
  const read = async (role: string, requestId: string): Promise<{ shown: string } | null> => {
    const paper = await insist(`${portal}/api/kantor/permohonan/${requestId}/pratinjau`, { headers: { origin: portal, cookie: sessions.get(role) ?? '' } })
    const shown = paper.headers.get('x-letter-mark')
    if (paper.status === 409) return null
    if (shown === null) throw new Error(`reading the letter: ${paper.status} ${paper.text.slice(0, 300)}`)
    return { shown }
  }

  const actUntil = async (trackingCode: string, end: 'signed' | 'awaiting-signature'): Promise<string | null> => {
    for (;;) {
      const { rows } = await insistOn('database', () =>
        database.query<{ id: string; status: string; is_matched: boolean }>(
          'SELECT id, status, resident_id IS NOT NULL AS is_matched FROM letter_requests WHERE tracking_code = $1',
          [trackingCode],
        ),
      )
      const [request] = rows
      if (request === undefined) throw new Error('an accepted request is gone')
      const { id, status: seen } = request
      if (seen === end) return null
      const [role, name, body] = nextAct(seen, request.is_matched, residentId)
      const shown = name === 'sign' ? await read(role, id) : {}
      if (shown === null) continue
      const answer = await act(role, id, name, { seen, ...body, ...shown })
      // Refused because the act happened and its answer was lost: the next look at the request shows it.
      if (answer.status === 409) continue
      if (answer.status !== 200) throw new Error(`${name} at ${seen}: ${answer.status} ${answer.text.slice(0, 300)}`)
      if (name === 'sign') return signed.parse(JSON.parse(answer.text)).number
    }
  }
  return {
    seeThrough: (trackingCode) => actUntil(trackingCode, 'signed'),
    bringToSignature: async (trackingCode) => {
      await actUntil(trackingCode, 'awaiting-signature')
    },
  }
}

const nextAct = (status: string, isMatched: boolean, residentId: string): [Role, string, object] => {
  if (status === 'submitted') return ['operator', 'open', {}]
  if (status === 'in-review') return isMatched ? ['operator', 'pass-on', { words: 'Dicocokkan dengan KTP-nya' }] : ['operator', 'match', { residentId }]
  if (status === 'awaiting-kadus') return ['kadus', 'confirm-kadus', {}]
  if (status === 'awaiting-check') return ['sekdes', 'approve-check', {}]
  if (status === 'awaiting-signature') return ['kades', 'sign', {}]
  throw new Error(`nobody is to act at ${status}`)
}

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  insist(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, ...headers },
    body: JSON.stringify(body),
  })

const one = async (database: pg.Pool, text: string): Promise<string> => String((await database.query<{ id: string }>(text)).rows[0]?.id)
