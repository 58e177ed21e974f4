import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { planAct } from '@/domain/population/acts/plan-act'
import { planReversal } from '@/domain/population/acts/reversal'
import { recapitulate } from '@/domain/population/ledger/ledger'
import { query } from '@/platform/database'
import { loadVillage } from '@/use-cases/population/acts/load-village'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { reverseAct } from '@/use-cases/population/acts/reverse-act'
import { loadRecapitulation } from '@/use-cases/population/recapitulation'

import { actOf, arbitraryHistory } from '@tests/support/arbitrary-acts'
import { inventedFamily, inventedNokk } from '@tests/support/invented-family'
import { loadLedger } from '@tests/support/ledger'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { applyReversal, applyToModel, emptyVillage, reversalFacts, settle, type standingOf, type VillageModel, villageOf } from '@tests/support/village-model'

let payload: Payload
let operator: Actor

const clock = () => new Date('2027-12-31T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

describe('random histories', () => {
  it('leave the database where the rules say: the register, every event, and book B.3 of every month', async () => {
    let changes = 0
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(25, 12), async (choices) => {
        const { model, hamlets } = await settledVillage()
        let day = Date.UTC(2027, 0, 15)
        for (const choice of choices) {
          day += choice.days * 86_400_000
          const act = crypto.randomUUID()
          const sources = { hamlets, day: new Date(Math.max(day, Date.UTC(2026, 11, 1))).toISOString().slice(0, 10), newId: () => crypto.randomUUID(), newNokk: inventedNokk }
          if (choice.act === 'reversal') {
            const taken = [...new Set(model.rows.map((row) => row.act))].filter((id) => id !== 'opening').at(-1 - (choice.who % 3))
            if (!taken) continue
            const wanted = planReversal(reversalFacts(model, taken, 'Salah'))
            const done = await reverseAct(payload, operator, { key: act, act: taken, reason: 'Salah' }, clock)
            // Reversals of reversals are refused by the use case; the rules never see one.
            const isReversal = model.rows.some((row) => row.act === taken && row.reverses !== null)
            if (isReversal) expect(done.ok).toBe(false)
            else expect(done.ok).toBe(wanted.ok)
            const happenedOn = model.events.find((event) => event.act === taken)?.happenedOn
            if (done.ok && wanted.ok && happenedOn) applyReversal(model, { act, taken, happenedOn }, wanted.value)
            continue
          }
          const typed = actOf(model, choice, sources)
          if (!typed) continue
          const wanted = planAct(villageOf(model), typed, '2027-12-31')
          const done = await recordAct(payload, operator, { key: act, typed, papers: {} }, clock)
          expect({ ...(done.ok ? {} : { problem: done.problem }), ok: done.ok }).toEqual({ ...(wanted.ok ? {} : { problem: wanted.problem }), ok: wanted.ok })
          if (wanted.ok) {
            applyToModel(model, act, wanted.value)
            changes += 1
          }
        }
        await expectSame(model, hamlets)
      }),
      { numRuns: 10 },
    )
    // A generator whose acts are all refused would prove nothing.
    expect(changes).toBeGreaterThan(20)
  })

  it('are taken back one by one, newest first, until every row of everybody is as it was at the beginning', async () => {
    let undone = 0
    await fc.assert(
      fc.asyncProperty(arbitraryHistory(15, 8), async (choices) => {
        const { model, hamlets } = await settledVillage()
        const [people, families] = [[...model.people.keys()], [...model.families.keys()]]
        const before = await rowsOf(people, families)
        const stack: string[] = []
        for (const choice of choices) {
          const act = crypto.randomUUID()
          const last = stack.at(-1)
          if (choice.act === 'reversal') {
            if (!last) continue
            expect(await reverseAct(payload, operator, { key: act, act: last, reason: 'Salah catat' }, clock)).toMatchObject({ ok: true })
            stack.pop()
            continue
          }
          const typed = actOf(model, choice, { hamlets, day: '2027-06-01', newId: () => crypto.randomUUID(), newNokk: inventedNokk })
          if (typed && (await recordAct(payload, operator, { key: act, typed, papers: {} }, clock)).ok) stack.push(act)
        }
        for (const act of stack.toReversed()) {
          expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act, reason: 'Salah catat' }, clock)).toMatchObject({ ok: true })
          undone += 1
        }
        expect(await rowsOf(people, families)).toEqual(before)
      }),
      { numRuns: 12 },
    )
    expect(undone).toBeGreaterThan(30)
  })
})

/** Every column of these people and cards, but when they were last written; and whoever else lives in those families. */
const rowsOf = async (people: readonly string[], families: readonly string[]): Promise<unknown[]> =>
  run(
    `SELECT to_jsonb(r) - 'updated_at' AS row FROM residents r WHERE id = ANY($1::uuid[]) OR (family_id = ANY($2::uuid[]) AND deleted_at IS NULL)
      UNION ALL SELECT to_jsonb(f) - 'updated_at' FROM families f WHERE id = ANY($2::uuid[]) ORDER BY 1`,
    [people, families],
  )

const settledVillage = async (): Promise<{ model: VillageModel; hamlets: string[] }> => {
  const [a, b] = [await inventedFamily(payload), await inventedFamily(payload)]
  const model = emptyVillage()
  const village = await loadVillage(run, { people: [], families: [a.familyId, b.familyId] })
  for (const { familyId } of [a, b]) {
    const family = village.family(familyId)
    if (!family) throw new Error('no family was made')
    const { members, ...record } = family
    for (const member of members) {
      const [opened] = await run<{ day: string }>(`SELECT counted_on::text AS day FROM population_events WHERE resident_id = $1::uuid ORDER BY seq DESC LIMIT 1`, [member.id])
      settle(model, member, { ...record, nokk: inventedNokk() }, opened?.day ?? '')
    }
  }
  return { model, hamlets: [a.hamletId, b.hamletId] }
}

const expectSame = async (model: VillageModel, hamlets: readonly string[]): Promise<void> => {
  const ids = [...new Set(model.events.map(({ resident }) => resident))]
  const register = await loadVillage(run, { people: ids, families: [] })
  for (const id of ids) {
    const [known, wanted] = [register.person(id), model.people.get(id) ?? null]
    expect(known && { ...known, lastEventOn: null }).toEqual(wanted && { ...wanted, lastEventOn: null })
  }
  const counted = (standing: ReturnType<typeof standingOf>) => (standing?.isCounted ? standing : null)
  const told = model.events.filter(({ kind }) => kind !== 'opening')
  const acts = new Set(told.map(({ act }) => act))
  const own = (await loadLedger(payload)).filter(({ act }) => acts.has(act))
  const facts = (events: typeof told) => events.map(({ act, kind, resident, countedOn, before, after }) => JSON.stringify({ act, kind, resident, countedOn, before: counted(before), after: counted(after) })).toSorted()
  expect(facts(own)).toEqual(facts(told))
  const sorted = (lines: ReturnType<typeof recapitulate>) => lines.filter(({ hamlet }) => hamlets.some((id) => id === hamlet)).toSorted((x, y) => String(x.hamlet).localeCompare(String(y.hamlet)))
  for (const month of new Set(model.events.map(({ countedOn }) => countedOn.slice(0, 7)))) {
    expect(sorted(await loadRecapitulation(run, month))).toEqual(sorted(recapitulate(model.events, month)))
  }
}
