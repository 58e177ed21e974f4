import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { query } from '@/platform/database'
import { previewAct, recordAct } from '@/use-cases/population/acts/record-act'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { loadActScreen } from '@/use-cases/population/screens/act-screen'

import { type InventedFamily, inventedFamily, inventedNokk } from '@tests/support/invented-family'
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

const birthIn = (family: InventedFamily): PopulationForm => ({
  act: 'birth',
  form: { id: crypto.randomUUID(), happenedOn: DAY, familyId: family.familyId, name: 'BAYI', nik: '', sex: '2', birthPlace: 'Langkat', role: '4', motherId: family.wife, fatherId: family.head, motherName: null, fatherName: null, religion: null, birthCertificate: null },
})

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

  it('is everything that was written down of somebody new, also after it has changed since', async () => {
    const family = await inventedFamily(payload)
    const typed = birthIn(family)
    const act = await recorded(typed)
    const written = async () => Object.fromEntries((await loadActScreen(payload, operator, act)).events.flatMap((event) => event.written.map(({ column, value }) => [column, value])))
    const first = await written()
    expect(first).toMatchObject({ name: 'BAYI', family_id: family.familyId, family_role: '4', marital_status: '1', education_kk: '1', occupation: '1', religion: '1', mother_name: 'IBU', arrived_on: DAY })
    expect(first.nik).toMatch(/^0\d{5}\*{6}\d{4}$/u)
    expect(first.nik_hash).toBeUndefined()
    await recorded({ act: 'data-change', form: { personId: typed.act === 'birth' ? typed.form.id : '', happenedOn: DAY, set: { religion: '2', birthCertificate: 'AL-9' }, nik: '', document: 'Akta' } })
    expect(await written()).toEqual(first)
  })

  it('is no line for what was empty and is empty', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    await query(payload, `UPDATE families SET rt = '', rw = '' WHERE id = $1::uuid`, [family.familyId])
    const act = await recorded({ act: 'hamlet-move', form: { familyId: family.familyId, happenedOn: DAY, hamlet: other.hamletId, address: 'Jalan Baru', rt: null, rw: null } })
    const columns = (await loadActScreen(payload, operator, act)).events.flatMap(({ changes }) => changes.map(({ column }) => column))
    expect(columns).toContain('address')
    expect(columns).not.toContain('rt')
  })
})

describe('before saving', () => {
  it('it is said from which day an act counts whose month is closed, and it then counts from there', async () => {
    const sekdes = (await staffWith(payload, ['sekdes'])).actor
    const family = await inventedFamily(payload)
    const day = async (typed: PopulationForm) => { const preview = await previewAct(payload, operator, { typed, papers: {} }, clock); return preview.ok ? preview.value.countedOn : preview.problem }
    expect(await day(birthIn(family))).toBeNull()
    await closeMonth(payload, sekdes, '2027-05', clock)
    const typed = birthIn(family)
    expect(await day(typed)).toBe('2027-06-01')
    expect((await loadActScreen(payload, operator, await recorded(typed))).countedOn).toBe('2027-06-01')
    await reopenMonth(payload, sekdes, { month: '2020-01', reason: 'Uji coba' }, clock)
  })
})
