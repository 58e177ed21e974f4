import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { type Actor, systemActor } from '@/access/actor'
import { parseNik } from '@/domain/identity/nik'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'
import { importResidents } from '@/use-cases/import-residents'
import { openAct } from '@/use-cases/population/open-act'
import { goThroughSheet } from '@/use-cases/residents-import/go-through-sheet'
import { undoImport } from '@/use-cases/residents-import/undo-import'
import { peopleWriter, type PeopleWriter } from '@/use-cases/residents-import/write'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { letterType, requested } from '@tests/support/requests'

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const newHamlet = (): string => `Dusun ${crypto.randomUUID().slice(0, 8)}`

/** Somebody else's recorded act; it gives up soon when it has to wait. */
const actOfSomebodyElse = (): Promise<void> =>
  inTransaction(payload, systemActor('test'), async (tx) => {
    await tx.query(`SET LOCAL lock_timeout = '3s'`)
    await appendAudit(tx, { action: 'update', object: { collection: 'news', id: null } })
  })

it('an import keeps nobody else’s act waiting while it writes, also where it makes hamlets', async () => {
  await inTransaction(payload, operator, async (tx) => {
    await openAct(tx, {})
    const writers: PeopleWriter[] = []
    await goThroughSheet(tx, {
      bytes: madeSheet([{ ...madeNumbers(), dusun: newHamlet() }]),
      clock: systemClock,
      watch: () => undefined,
      act: async (rows, memory) => {
        const writer = peopleWriter(tx, memory)
        writers.push(writer)
        await writer.write(rows)
        await actOfSomebodyElse()
      },
    })
    expect(writers.flatMap(({ written }) => written.map(({ collection }) => collection))).toEqual(['hamlets', 'residents'])
  })
})

it('a hamlet that an import makes is in the audit trail, and in the order of hamlets', async () => {
  const dusun = newHamlet()
  await importResidents(payload, operator, { bytes: madeSheet([{ ...madeNumbers(), dusun }]), fileName: 'a.csv' }, systemClock)
  const made = await query<{ action: string; actor: string }>(
    payload,
    `SELECT a.action, a.actor FROM audit_trail a JOIN hamlets h ON h.id::text = a.object_id WHERE a.collection = 'hamlets' AND lower(h.name) = lower($1) AND h.sequence > 0`,
    [dusun],
  )
  expect(made).toEqual([{ action: 'create', actor: operator.kind === 'staff' ? `staff:${operator.id}` : '' }])
})

it('an undo sees a request that is being matched with one of its people at this very moment', async () => {
  const person = { ...madeNumbers(), nama: 'PEMOHON SAAT BATAL' }
  const fileName = `${crypto.randomUUID()}.csv`
  await importResidents(payload, operator, { bytes: madeSheet([person]), fileName }, systemClock)
  const [kept] = await query<{ id: string }>(payload, 'SELECT id FROM population_imports WHERE file_name = $1', [fileName])
  const nik = parseNik(person.nik)
  if (!nik.ok) throw new Error('a made number is a NIK')
  const request = await requested(payload, (await letterType(payload)).slug, { nik: nik.value, name: person.nama })
  const residents = () => query(payload, 'SELECT id FROM residents WHERE nik_hash = $1', [keyedHash('nik', person.nik)])
  let undone: Promise<unknown> = Promise.resolve()
  await inTransaction(payload, operator, async (tx) => {
    await tx.query('UPDATE letter_requests SET resident_id = (SELECT id FROM residents WHERE nik_hash = $2) WHERE id = $1::uuid', [request.id, keyedHash('nik', person.nik)])
    undone = undoImport(payload, operator, { importId: kept?.id ?? '', reason: 'Berkas yang salah' }, systemClock).catch((error: unknown) => error)
    await somebodyWaitsFor(tx)
  })
  expect(await undone).toMatchObject({ code: 'import-people-touched' })
  expect(await residents()).toHaveLength(1)
})

/** Returns when another transaction waits for a lock of this one. */
const somebodyWaitsFor = async (tx: Tx): Promise<void> => {
  const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  for (;;) {
    const waiting = await query(payload, 'SELECT 1 AS one FROM pg_stat_activity WHERE $1::int = ANY(pg_blocking_pids(pid))', [own?.pid])
    if (waiting.length > 0) return
  }
}
