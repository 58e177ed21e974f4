import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import type { PopulationForm } from '@/domain/population/acts/plan-act'
import { previewAct, recordAct } from '@/use-cases/population/acts/record-act'
import { loadActScreen } from '@/use-cases/population/screens/act-screen'

import { inventedFamily, inventedNokk } from '@tests/support/invented-family'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor

const clock = () => new Date('2027-12-31T03:00:00Z')
const DAY = '2027-03-10'

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const recorded = async (typed: PopulationForm, papers = {}): Promise<string> => {
  const key = crypto.randomUUID()
  expect(await recordAct(payload, operator, { key, typed, papers }, clock)).toMatchObject({ ok: true })
  return key
}

const NO_HEAD = { head: null, roles: {}, nokk: null, isNokkPending: false }

describe('what an act shows once it is saved', () => {
  it('is the families by their names, as before saving: also one that nobody is left in, and a new one', async () => {
    const [family, host] = [await inventedFamily(payload), await inventedFamily(payload)]
    const nameOf = async (id: string) => (await payload.findByID({ collection: 'residents', id, depth: 0, overrideAccess: true })).name
    const opened = { id: crypto.randomUUID(), nokk: inventedNokk(), hamlet: family.hamletId, address: null, rt: null, rw: null, head: family.mother, roles: {} }
    const typed: PopulationForm = { act: 'split', form: { familyId: family.familyId, leaving: [family.mother], happenedOn: DAY, opened, rest: NO_HEAD } }
    const preview = await previewAct(payload, operator, { typed, papers: {} }, clock)
    expect(preview.ok && preview.value.names).toEqual({ [family.familyId]: await nameOf(family.head), [opened.id]: 'NENEK' })
    const split = await loadActScreen(payload, operator, await recorded(typed))
    expect(split.families).toEqual({ [family.familyId]: await nameOf(family.head), [opened.id]: 'NENEK' })
    const join = await recorded({ act: 'join', form: { familyId: opened.id, targetId: host.familyId, moving: [family.mother], happenedOn: DAY, newRoles: { [family.mother]: '9' }, ...NO_HEAD } })
    expect((await loadActScreen(payload, operator, join)).families).toEqual({ [opened.id]: 'NENEK', [host.familyId]: await nameOf(host.head) })
  })
})
