import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { StaffActor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { getPortal } from '@/platform/payload'
import { seedSampleVillage } from '@/seed/sample-village'
import { sealClaim } from '@/use-cases/letters/request-claim'
import { letterMark, signLetter } from '@/use-cases/sign-letter'
import { type ChosenLetter, signBatch } from '@/use-cases/signing/sign-batch'
import { type Figure, measureInTurn, toFigure } from '@tests/support/figure'
import { headOf } from '@tests/support/office'

export const name = 'signing-batch'

/** `DESA_BENCH_BATCH` makes it shorter while the bench itself is worked on. */
const BATCH = Number(process.env.DESA_BENCH_BATCH ?? 200)
const ROUNDS = 3

/**
 * A batch as the kades signs it from the queue against the same letters signed one after the other by `signLetter`: letters a
 * second. And the memory that stays in use after many batches against after the first.
 */
export async function run(): Promise<Figure[]> {
  const payload = await getPortal()
  await seedSampleVillage(payload, { dataDir: process.env.DESA_DATA ?? '.data' })
  const { actor, password } = await headOf(payload)
  const heaps: number[] = []
  const batch = async (letters: readonly ChosenLetter[]): Promise<void> => {
    const outcomes = await signBatch(payload, actor, { letters, password }, systemClock)
    if (outcomes.some((outcome) => !('number' in outcome) || outcome.number === '')) throw new Error('a letter of the batch was not signed')
    heaps.push(usedHeap())
  }
  const oneByOne = async (letters: readonly ChosenLetter[]): Promise<void> => {
    for (const { requestId, mark } of letters) await signLetter(payload, actor, { requestId, seen: 'awaiting-signature', shown: mark }, systemClock)
  }
  const speed = await measureInTurn({ ours: () => lettersPerSecond(payload, actor, batch), reference: () => lettersPerSecond(payload, actor, oneByOne) }, ROUNDS)
  const [first = NaN] = heaps
  return [
    toFigure({ name: `batch of ${BATCH} letters: letters/s ÷ one after the other`, unit: 'letters/s', samples: speed, goal: '>= 1.5' }),
    toFigure({ name: `batch: heap after ${heaps.length * BATCH} letters ÷ after ${BATCH}`, unit: 'bytes', samples: { ours: [heaps.at(-1) ?? NaN], reference: [first] }, goal: '<= 1.15' }),
  ]
}

const lettersPerSecond = async (payload: Payload, actor: StaffActor, sign: (letters: readonly ChosenLetter[]) => Promise<void>): Promise<number> => {
  const letters = await waitingLetters(payload, actor)
  const began = performance.now()
  await sign(letters)
  return Number((BATCH / ((performance.now() - began) / 1000)).toFixed(2))
}

/** Letters of one kind for the people of the village, as they wait after the check. */
const waitingLetters = async (payload: Payload, actor: StaffActor): Promise<ChosenLetter[]> => {
  const [type] = await query<{ id: string; name: string }>(payload, `SELECT id, name FROM letter_types WHERE slug = 'kehilangan'`)
  const people = await query<{ id: string; name: string }>(payload, `SELECT id, name FROM residents WHERE nik_kind = 'official' AND life_status = '1' ORDER BY id LIMIT 50`)
  const letters: ChosenLetter[] = []
  for (let place = 0; place < BATCH; place += 1) {
    const person = people[place % people.length]
    if (!type || !person) throw new Error('an empty village')
    const id = uuidv7()
    const claim = { nik: '1205210101900001', name: person.name, phone: null, purpose: 'Membuka rekening bank', answers: { barang: 'STNK', rincian: `STNK sepeda motor ${place}`, waktu_tempat: 'Senin, di pasar' } }
    await query(
      payload,
      `INSERT INTO letter_requests (id, tracking_code, letter_type_id, letter_type_name, status, claim_sealed, claim_nik_hash, resident_id, submitted_at, promised_at, status_since)
       VALUES ($1::uuid, $2, $3::uuid, $4, 'awaiting-signature', $5, 'bench', $6::uuid, now(), now(), now())`,
      [id, randomUUID(), type.id, type.name, sealClaim(id, claim), person.id],
    )
    letters.push({ requestId: id, mark: (await letterMark(payload, actor, id, systemClock)) ?? '' })
  }
  return letters
}

const usedHeap = (): number => {
  for (let time = 0; time < 4; time += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
