import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { systemActor } from '@/access/actor'
import { encryptField, keyedHash } from '@/platform/crypto'
import { inTransaction } from '@/platform/transaction'
import { lockLedger } from '@/use-cases/population/open-act'
import { temporaryNumbers } from '@/use-cases/population/temporary-numbers'

import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
})

const given = (count: number, isKept = true): Promise<number[]> =>
  inTransaction(payload, systemActor('test'), async (tx) => {
    await lockLedger(tx)
    const numbers = (await temporaryNumbers(tx)(count)).map((number) => Number(number.slice(-5)))
    if (!isKept) throw new Error(JSON.stringify(numbers))
    return numbers
  })

it('a temporary number is given once, whoever has it afterwards', async () => {
  const [first = 0, second = 0] = await given(2)
  expect(second).toBe(first + 1)
  // Nobody has either: their people have real numbers by now, or are gone.
  expect(await given(3)).toEqual([second + 1, second + 2, second + 3])
})

it('what was given in a transaction that failed is given by the next', async () => {
  const refused = await given(2, false).catch((error: unknown) => (error instanceof Error ? error.message : ''))
  expect(await given(2)).toEqual(JSON.parse(String(refused)))
})

it('goes on after a number that somebody typed into a form', async () => {
  const [last = 0] = await given(1)
  const { id } = await inventedResident(payload)
  const typed = `9912050000${String(last + 40).padStart(6, '0')}`
  await inTransaction(payload, systemActor('test'), (tx) =>
    tx.query(`UPDATE residents SET nik = $2, nik_hash = $3, nik_kind = 'temporary' WHERE id = $1::uuid`, [id, encryptField(typed, `residents:nik:${id}`), keyedHash('nik', typed)]),
  )
  expect(await given(1)).toEqual([last + 41])
})
