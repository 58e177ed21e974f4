import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import type { Role, StaffActor } from '@/access/actor'
import { parseNik } from '@/domain/identity/nik'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { seedSampleVillage } from '@/seed/sample-village'
import { actOnRequest } from '@/use-cases/act-on-request'
import { signLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'
import { measureInTurn, toFigure, type Figure } from '@tests/support/figure'
import { headOf } from '@tests/support/office'

export const name = 'signing'

const SIGNERS = 8
const LETTERS_A_ROUND = 48

/**
 * Letters signed a second, the whole transaction with its PDF, by eight signers at once and by one alone;
 * and the numbers they got, counted.
 */
export async function run(): Promise<Figure[]> {
  const payload = await getPortal()
  await seedSampleVillage(payload, { dataDir: process.env.DESA_DATA ?? '.data' })
  const { actor: head } = await headOf(payload)
  const speed = await measureInTurn({
    ours: () => lettersPerSecond(payload, head, SIGNERS),
    reference: () => lettersPerSecond(payload, head, 1),
  })
  const wrong = await countWrongNumbers(payload)
  return [
    toFigure({ name: 'signing: letters/s of 8 signers ÷ of one', unit: 'letters/s', samples: speed, goal: 'none: the rate' }),
    {
      name: 'signing: gaps + duplicates in the numbers',
      unit: 'numbers',
      samples: { ours: [wrong], reference: [0] },
      ratio: wrong,
      goal: '== 0',
    },
  ]
}

async function lettersPerSecond(payload: Payload, head: StaffActor, signers: number): Promise<number> {
  const waiting: string[] = []
  for (let count = 0; count < LETTERS_A_ROUND; count += 1) waiting.push(await bringToSignature(payload))
  const began = performance.now()
  await Promise.all(
    Array.from({ length: signers }, async () => {
      for (let requestId = waiting.pop(); requestId !== undefined; requestId = waiting.pop()) {
        await signLetter(payload, head, { requestId, seen: 'awaiting-signature' }, systemClock)
      }
    }),
  )
  return Number((LETTERS_A_ROUND / ((performance.now() - began) / 1000)).toFixed(2))
}

async function bringToSignature(payload: Payload): Promise<string> {
  const nik = parseNik('1205210101900001')
  if (!nik.ok) throw new Error('the bench NIK is not one')
  const { trackingCode } = await submitLetterRequest(
    payload,
    {
      key: randomUUID(),
      letterType: 'kehilangan',
      nik: nik.value,
      name: 'Siti Aminah',
      phone: null,
      purpose: 'Membuka rekening bank',
      answers: { barang: 'STNK', rincian: 'STNK sepeda motor', waktu_tempat: 'Senin, di pasar' },
      photos: [],
    },
    systemClock,
  )
  const [request] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
  const [resident] = await query<{ id: string }>(
    payload,
    `SELECT id FROM residents WHERE nik_kind = 'official' AND life_status = '1' ORDER BY id LIMIT 1`,
  )
  const requestId = request?.id ?? ''
  const operator = officer('operator')
  await actOnRequest(payload, operator, { requestId, action: 'open', seen: 'submitted' }, systemClock)
  const match = { requestId, action: 'match', seen: 'in-review', residentId: resident?.id } as const
  await actOnRequest(payload, operator, match, systemClock)
  await actOnRequest(payload, operator, { requestId, action: 'pass-on', seen: 'in-review' }, systemClock)
  await actOnRequest(payload, officer('sekdes'), { requestId, action: 'approve-check', seen: 'awaiting-check' }, systemClock)
  return requestId
}

async function countWrongNumbers(payload: Payload): Promise<number> {
  const [row] = await query<{ gaps: string; doubles: string }>(
    payload,
    `SELECT (SELECT coalesce(sum(value), 0) FROM letter_counters WHERE series = 'keluar') - count(DISTINCT (series, year, serial)) AS gaps,
            count(*) - count(DISTINCT number) AS doubles
       FROM letters`,
  )
  return Number(row?.gaps ?? NaN) + Number(row?.doubles ?? NaN)
}

function officer(role: Role): StaffActor {
  return { kind: 'staff', id: randomUUID(), name: role, roles: [role], hamletId: null }
}
