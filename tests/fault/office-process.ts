import { createServer } from 'node:http'
import { z } from 'zod'
import type { StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { parseNik } from '@/domain/identity/nik'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { actOnRequest } from '@/use-cases/act-on-request'
import { signLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'

/**
 * The office under siege: the portal's own use cases behind two addresses, in a process that is killed
 * at any moment. POST /submit takes a request; POST /advance does the next act on one, up to signing.
 */
const submission = z.object({ key: z.string(), purpose: z.string() })
const advance = z.object({ trackingCode: z.string() })


const payload = await getPortal()
const nik = parseNik('1205210101900001')
if (!nik.ok) throw new Error('the test NIK is not one')
const [resident] = await query<{ id: string }>(
  payload,
  `SELECT id FROM residents WHERE nik_kind = 'official' AND life_status = '1' ORDER BY id LIMIT 1`,
)
const residentId = resident?.id ?? ''

const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    answer(request.url ?? '', Buffer.concat(pieces).toString('utf8'))
      .then((body) => response.writeHead(200).end(JSON.stringify(body)))
      .catch((problem: unknown) => {
        const code = problem instanceof DomainError ? problem.code : 'internal'
        response.writeHead(code === 'internal' ? 500 : 409).end(JSON.stringify({ code, words: String(problem) }))
      })
  })
})
server.listen(Number(process.env.OFFICE_PORT), '127.0.0.1', () => process.send?.('ready'))

async function answer(address: string, body: string): Promise<unknown> {
  const input: unknown = JSON.parse(body)
  if (address === '/submit') return submit(submission.parse(input))
  return actOn(advance.parse(input).trackingCode)
}

async function submit({ key, purpose }: z.infer<typeof submission>): Promise<{ trackingCode: string }> {
  if (!nik.ok) throw new Error('the test NIK is not one')
  const { trackingCode } = await submitLetterRequest(
    payload,
    {
      key,
      letterType: 'keterangan-domisili',
      nik: nik.value,
      name: 'Siti Aminah',
      phone: null,
      purpose,
      answers: {},
      photos: [],
    },
    systemClock,
  )
  return { trackingCode }
}

async function actOn(trackingCode: string): Promise<{ status: string; number: string | null }> {
  const [request] = await query<{ id: string; status: string }>(
    payload,
    'SELECT id, status FROM letter_requests WHERE tracking_code = $1',
    [trackingCode],
  )
  if (request === undefined) throw new Error(`an accepted request is gone: ${trackingCode}`)
  const requestId = request.id
  const operator = officer('operator')
  if (request.status === 'submitted') {
    await actOnRequest(payload, operator, { requestId, action: 'open', seen: 'submitted' }, systemClock)
  } else if (request.status === 'in-review') {
    await actOnRequest(payload, operator, { requestId, action: 'match', seen: 'in-review', residentId }, systemClock)
    await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, systemClock)
  } else if (request.status === 'awaiting-kadus') {
    await actOnRequest(payload, await kadus(), { requestId, action: 'confirm-kadus', seen: 'awaiting-kadus' }, systemClock)
  } else if (request.status === 'awaiting-check') {
    const sekdes = officer('sekdes')
    await actOnRequest(payload, sekdes, { requestId, action: 'approve-check', seen: 'awaiting-check' }, systemClock)
  } else if (request.status === 'awaiting-signature') {
    const signed = await signLetter(payload, officer('kades'), { requestId, seen: 'awaiting-signature' }, systemClock)
    return { status: 'signed', number: signed.number }
  }
  return { status: request.status, number: null }
}

/** Whoever heads the hamlet of the resident that every request is matched with. */
async function kadus(): Promise<StaffActor> {
  const [row] = await query<{ hamlet_id: string }>(
    payload,
    `SELECT COALESCE(r.hamlet_id, f.hamlet_id) AS hamlet_id FROM residents r LEFT JOIN families f ON f.id = r.family_id WHERE r.id = $1::uuid`,
    [residentId],
  )
  return { kind: 'staff', id: '00000000-0000-7000-8000-000000000004', name: 'kadus', roles: ['kadus'], hamletId: row?.hamlet_id ?? null }
}

function officer(role: 'operator' | 'sekdes' | 'kades'): StaffActor {
  const id = { operator: '1', sekdes: '2', kades: '3' }[role]
  return { kind: 'staff', id: `00000000-0000-7000-8000-00000000000${id}`, name: role, roles: [role], hamletId: null }
}
