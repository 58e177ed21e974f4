import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { actOf, arbitraryHistory, type Choice, type Sources } from '@tests/support/arbitrary-acts'
import { applyReversal, applyToModel, emptyVillage, livingHeads, reversalFacts, settle, standingOf, type VillageModel, villageOf } from '@tests/support/village-model'

import { addDays, plainDateOf } from '../../calendar/plain-date'
import { peopleIn, recapitulate, villageOn } from '../ledger/ledger'
import { parentsIn } from './birth'
import { likelyHeads } from './checks'
import { planBirth } from './birth'
import { planDeath } from './death'
import { effectsOf, TEMPORARY } from './effects'
import { impossibleIn } from './family-rules'
import { planHeadChange } from './head-change'
import { placeOnReturn, proposedRole } from './new-head'
import { planAct } from './plan-act'
import { planReversal, standingOf as standingLater } from './reversal'
import type { Person } from './village'

const TODAY = '2027-12-31'
const HAMLETS = ['dusun-1', 'dusun-2', 'dusun-3']

const person = (id: string, facts: Partial<Person>): Person => ({
  id, name: id.toUpperCase(), sex: '1', birthPlace: 'Langkat', birthDate: '1980-01-01', religion: '1', maritalStatus: '1', citizenship: '1', educationKk: '3', educationCurrent: null, occupation: '9', literacy: null,
  bloodType: '13', fatherName: null, motherName: null, birthCertificate: null, marriageCertificate: null, marriageDate: null, divorceCertificate: null, divorceDate: null, residencyStatus: '1',
  family: 'a', role: '4', hamlet: 'dusun-1', lifeStatus: '1', arrivedOn: null, nikKind: 'official', lastEventOn: null, ...facts,
})

/** Two families of five and one, in two hamlets. */
const startVillage = (): VillageModel => {
  const model = emptyVillage()
  const [a, b] = [{ id: 'a', nokk: '1205210101010001', hamlet: 'dusun-1', address: null, rt: null, rw: null }, { id: 'b', nokk: '1205210101010002', hamlet: 'dusun-2', address: null, rt: null, rw: null }]
  settle(model, person('ayah', { role: '1', maritalStatus: '2' }), a, '2026-01-01')
  settle(model, person('ibu', { role: '3', sex: '2', maritalStatus: '2', birthDate: '1985-01-01' }), a, '2026-01-01')
  settle(model, person('anak', { birthDate: '2005-01-01' }), a, '2026-01-01')
  settle(model, person('putri', { sex: '2', birthDate: '2010-01-01' }), a, '2026-01-01')
  settle(model, person('nenek', { role: '7', sex: '2', birthDate: '1955-01-01' }), a, '2026-01-01')
  settle(model, person('paman', { role: '1', family: 'b', hamlet: 'dusun-2', citizenship: '2' }), b, '2026-01-01')
  return model
}

const sourcesFrom = (): { next: (days: number) => Sources } => {
  const start = plainDateOf(2026, 2, 1)
  let [day, count] = [start.ok ? start.value : null, 0]
  return {
    next: (days) => {
      if (day) day = addDays(day, days)
      return {
        hamlets: HAMLETS,
        day: day ?? '',
        newId: () => `baru-${(count += 1)}`,
        newNokk: () => `120521020202${String((count += 1)).padStart(4, '0')}`,
      }
    },
  }
}

/** Plays one choice: whether it changed the village, was refused by the rules of families, or was nothing. */
const play = (model: VillageModel, choice: Choice, sources: Sources, act: string): 'recorded' | 'impossible' | null => {
  if (choice.act === 'reversal') {
    // What takes back is not taken back itself: the use case refuses that.
    const acts = [...new Set(model.rows.flatMap((row) => (row.act === 'opening' || row.reverses !== null ? [] : [row.act])))]
    const taken = acts.at(-1 - (choice.who % 3))
    if (!taken) return null
    const reversal = planReversal(reversalFacts(model, taken, 'Salah ketik'))
    if (reversal.ok) applyReversal(model, { act, taken, happenedOn: sources.day }, reversal.value)
    return reversal.ok ? 'recorded' : null
  }
  const typed = actOf(model, choice, sources)
  const plan = typed && planAct(villageOf(model), typed, TODAY)
  if (plan?.ok) applyToModel(model, act, plan.value)
  if (!plan || plan.ok) return plan && 'recorded'
  return plan.problem.some(({ code }) => BY_FAMILY.has(code)) ? 'impossible' : null
}

const BY_FAMILY: ReadonlySet<string> = new Set(['wife-of-woman', 'husband-of-man', 'child-older-than-head', 'grandchild-older-than-head', 'parent-younger-than-head'])

const snapshot = (model: VillageModel): object => ({ people: [...model.people.values()].toSorted(byId), families: [...model.families.values()].toSorted(byId) })

const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id)

describe('histories of acts', () => {
  it('leave every family that has anybody with one head and nothing that cannot be, whatever is recorded in which order', () => {
    let [changes, refused] = [0, 0]
    fc.assert(
      fc.property(arbitraryHistory(30), (choices) => {
        const [model, clock] = [startVillage(), sourcesFrom()]
        choices.forEach((choice, at) => {
          const sources = clock.next(choice.days)
          const played = play(model, choice, sources, `act-${at}`)
          if (played === 'recorded') changes += 1
          if (played === 'impossible') refused += 1
          const wrong = [...model.families.keys()].flatMap((id) => impossibleIn(villageOf(model).family(id)?.members ?? []))
          if (wrong.length > 0 || livingHeads(model).some(({ heads }) => heads !== 1)) expect({ wrong, heads: livingHeads(model) }).toEqual({ wrong: [], heads: [] })
        })
      }),
      { numRuns: 1000 },
    )
    // A generator whose acts are all refused, or that never meets the rule, would prove nothing.
    expect(changes).toBeGreaterThan(2500)
    expect(refused).toBeGreaterThan(100)
  }, 60_000)

  it('add up on every day: opening and who came, less who went, is closing; heads and members are people; and the ledger ends where the village stands', () => {
    fc.assert(
      fc.property(arbitraryHistory(20), (choices) => {
        const [model, clock] = [startVillage(), sourcesFrom()]
        choices.forEach((choice, at) => play(model, choice, clock.next(choice.days), `act-${at}`))
        const counted = [...model.people.values()].flatMap((one) => (one.lifeStatus === '1' ? [[one.id, standingOf(one)] as const] : []))
        expect(villageOn(model.events, '9999-12-31')).toEqual(new Map(counted))
        for (const month of new Set(model.events.map((event) => event.countedOn.slice(0, 7)))) {
          const living = [...villageOn(model.events, `${month}-31`).values()]
          for (const line of recapitulate(model.events, month)) {
            const here = living.filter(({ hamlet }) => hamlet === line.hamlet)
            const { opening, born, came, died, left, closing } = line
            expect(peopleIn(closing)).toBe(peopleIn(opening) + peopleIn(born) + peopleIn(came) - peopleIn(died) - peopleIn(left))
            expect([peopleIn(closing), closing.heads, closing.women + closing.foreignWomen, closing.foreignMen + closing.foreignWomen]).toEqual([
              here.length, here.filter(({ role }) => role === '1').length, here.filter(({ sex }) => sex === '2').length, here.filter(({ isForeign }) => isForeign).length,
            ])
          }
        }
      }),
      { numRuns: 1500 },
    )
  }, 60_000)

  it('are undone to the letter when the last act is taken back', () => {
    let undone = 0
    fc.assert(
      fc.property(arbitraryHistory(12), (choices) => {
        const [model, clock] = [startVillage(), sourcesFrom()]
        choices.forEach((choice, at) => {
          if (choice.act === 'reversal') return
          const before = snapshot(model)
          const sources = clock.next(choice.days)
          if (play(model, choice, sources, `act-${at}`) !== 'recorded') return
          const reversal = planReversal(reversalFacts(model, `act-${at}`, 'Salah'))
          expect(reversal.ok).toBe(true)
          if (!reversal.ok) return
          applyReversal(model, { act: `undo-${at}`, taken: `act-${at}`, happenedOn: sources.day }, reversal.value)
          expect(snapshot(model)).toEqual(before)
          undone += 1
          expect(planReversal(reversalFacts(model, `act-${at}`, 'Salah lagi'))).toMatchObject({ problem: [{ code: 'already-taken-back' }] })
        })
      }),
      { numRuns: 1000 },
    )
    expect(undone).toBeGreaterThan(1000)
  }, 60_000)

  it('are taken back one by one, newest first, to the village of the beginning, also when some of them were taken back before', () => {
    let undone = 0
    fc.assert(
      fc.property(arbitraryHistory(15), (choices) => {
        const [model, clock] = [startVillage(), sourcesFrom()]
        const before = snapshot(model)
        choices.forEach((choice, at) => play(model, choice, clock.next(choice.days), `act-${at}`))
        const acts = [...new Set(model.rows.flatMap(({ act, reverses }) => (act === 'opening' || reverses !== null ? [] : [act])))]
        for (const taken of acts.toReversed().filter((act) => !model.takenBack.has(act))) {
          const reversal = planReversal(reversalFacts(model, taken, 'Salah catat'))
          expect(reversal).toMatchObject({ ok: true })
          if (reversal.ok) applyReversal(model, { act: `undo-${taken}`, taken, happenedOn: clock.next(0).day }, reversal.value)
          undone += 1
        }
        expect(snapshot(model)).toEqual(before)
      }),
      { numRuns: 1000 },
    )
    expect(undone).toBeGreaterThan(1000)
  }, 60_000)
})

describe('what stands of what came after an act', () => {
  const later = { act: 'a', reverses: null, isUndone: false, isOwn: true }

  it('is neither an act that was taken back, nor its taking back, nor an import that was undone', () => {
    expect(standingLater([later, { ...later, act: 'b', reverses: 'a' }, { ...later, act: 'impor', isUndone: true }, { ...later, act: 'batal', reverses: 'impor', isUndone: true }])).toEqual([])
  })

  it('is whatever else was recorded, and the taking back of something that came before', () => {
    const [kept, older] = [{ ...later, act: 'c' }, { ...later, act: 'd', reverses: 'sebelumnya' }]
    expect(standingLater([later, { ...later, act: 'b', reverses: 'a' }, kept, older])).toEqual([kept, older])
  })
})

describe('a birth', () => {
  const form = {
    id: 'bayi', happenedOn: '2027-05-05', familyId: 'a', name: 'Bayi', nik: '', sex: '1', birthPlace: 'Langkat', role: '4', motherId: 'ibu', fatherId: 'ayah', motherName: null, fatherName: null, religion: null,
    birthCertificate: null,
  }
  it('without a place of birth is asked about: the building alone leaves the column of the books empty', () => {
    expect(warnings(planBirth(villageOf(startVillage()), { ...form, birthPlace: null }, TODAY))).toEqual(['birth-place-unknown'])
  })

  const plan = (changes: Partial<typeof form>, model = startVillage()) => planAct(villageOf(model), { act: 'birth', form: { ...form, ...changes } }, TODAY)

  it('takes names, religion and hamlet from the parents, and a temporary number where there is no NIK', () => {
    const planned = plan({})
    expect(planned.ok && planned.value.newcomers[0]).toMatchObject({ nik: null, mother: 'ibu', father: 'ayah', record: { motherName: 'IBU', fatherName: 'AYAH', religion: '1', hamlet: 'dusun-1', maritalStatus: '1' } })
  })

  it.each([
    [{ happenedOn: '2028-01-01' }, 'happenedOn', 'date-in-future'],
    [{ motherId: 'ayah' }, 'motherId', 'mother-is-man'],
    [{ fatherId: 'ibu' }, 'fatherId', 'father-is-woman'],
    [{ happenedOn: '1984-12-31' }, 'motherId', 'child-older-than-mother'],
    [{ happenedOn: '2021-12-31', motherId: 'putri' }, 'motherId', 'mother-too-young'],
    [{ happenedOn: '2016-12-31', fatherId: 'anak' }, 'fatherId', 'father-too-young'],
    [{ role: '1' }, 'role', 'two-heads'],
    [{ role: '3' }, 'role', 'wife-is-man'],
    [{ name: ' ' }, 'name', 'name-wrong'],
    [{ nik: '123' }, 'nik', 'nik-wrong'],
  ] as const)('is refused beside the field that is wrong: %j', (changes, field, code) => {
    const planned = plan(changes)
    expect(planned.ok ? [] : planned.problem).toContainEqual(expect.objectContaining({ field, code }))
  })

  it('without a day is told that the day is missing, and nothing about ages', () => {
    expect(plan({ happenedOn: '' })).toEqual({ ok: false, problem: [{ field: 'happenedOn', code: 'required' }] })
  })

  it('names the parent who cannot be one', () => {
    expect(plan({ happenedOn: '2021-12-31', motherId: 'putri' })).toMatchObject({ problem: [{ code: 'mother-too-young', person: 'PUTRI' }] })
  })

  it('warns of a mother of 12 to 15 or of 56, a father of 12 to 15, and of the same child twice', () => {
    expect(warnings(plan({ happenedOn: '2022-01-01', motherId: 'putri' }))).toContain('mother-very-young')
    expect(warnings(plan({ happenedOn: '2025-12-31', motherId: 'putri' }))).toContain('mother-very-young')
    expect(warnings(plan({ happenedOn: '2026-01-01', motherId: 'putri' }))).not.toContain('mother-very-young')
    expect(warnings(plan({ happenedOn: '2017-01-01', fatherId: 'anak' }))).toContain('father-very-young')
    expect(warnings(plan({ motherId: 'nenek' }))).toContain('mother-very-old')
    expect(warnings(plan({ name: 'putri', happenedOn: '2010-01-01', motherId: 'ibu' }))).toContain('same-child')
    expect(warnings(plan({}))).toEqual([])
  })
})

describe('who may be chosen', () => {
  const members = [...startVillage().people.values()].filter(({ family }) => family === 'a')

  it('as mother or father: nobody under twelve, the head and the spouse first, the very young last', () => {
    const girls = [person('cucu', { sex: '2', role: '6', birthDate: '2016-01-01' }), person('remaja', { sex: '2', role: '3', birthDate: '2014-01-01' })]
    expect(parentsIn([...girls, ...members], '2', '2027-05-05').map(({ id }) => id)).toEqual(['ibu', 'putri', 'nenek', 'remaja'])
    expect(parentsIn(members, '1', '2027-05-05').map(({ id }) => id)).toEqual(['ayah', 'anak'])
  })

  it('as head: grown-ups first', () => {
    expect(likelyHeads([...members].toReversed(), '2026-05-05').map(({ id }) => id)).toEqual(['ayah', 'ibu', 'anak', 'nenek', 'putri'])
  })

  it('as head: no small child where a grown-up lives, but a child who is left alone', () => {
    const model = startVillage()
    model.people.set('bungsu', person('bungsu', { birthDate: '2022-01-01' }))
    const change = { familyId: 'a', happenedOn: '2026-06-06', head: 'bungsu', roles: {}, nokk: null, isNokkPending: true }
    expect(planHeadChange(villageOf(model), change, TODAY)).toMatchObject({ problem: [{ field: 'head', code: 'head-is-child', person: 'BUNGSU' }] })
    for (const id of ['ayah', 'ibu', 'anak', 'nenek']) model.people.delete(id)
    expect(warnings(planHeadChange(villageOf(model), change, TODAY))).toContain('young-head')
  })
})

describe('the death of a head', () => {
  const form = { personId: 'ayah', happenedOn: '2026-06-06', head: 'ibu', roles: {}, nokk: '1205210606260001', isNokkPending: false }

  it('makes the wife head and widow, keeps the children, and turns the old head’s mother into her mother-in-law', () => {
    const planned = planDeath(villageOf(startVillage()), form, TODAY)
    expect(planned.ok && planned.value.people).toEqual([
      { id: 'ayah', kind: 'death', set: { lifeStatus: '2' } },
      { id: 'ibu', kind: 'head-change', set: { role: '1', maritalStatus: '4' } },
      { id: 'nenek', kind: 'head-change', set: { role: '8' } },
    ])
    expect(planned.ok && planned.value.families).toEqual([{ id: 'a', set: { nokk: '1205210606260001', issuedOn: '2026-06-06' } }])
  })

  it('asks who heads the family now and for the new card', () => {
    expect(planDeath(villageOf(startVillage()), { ...form, head: null }, TODAY)).toMatchObject({ problem: [{ field: 'head', code: 'head-needed' }] })
    expect(planDeath(villageOf(startVillage()), { ...form, head: 'ayah' }, TODAY)).toMatchObject({ problem: [{ field: 'head', code: 'head-not-staying' }] })
    expect(planDeath(villageOf(startVillage()), { ...form, nokk: null }, TODAY)).toMatchObject({ problem: [{ field: 'nokk', code: 'nokk-needed' }] })
    expect(warnings(planDeath(villageOf(startVillage()), { ...form, nokk: null, isNokkPending: true, head: 'putri' }, TODAY))).toEqual(expect.arrayContaining(['nokk-pending', 'young-head', 'widowed']))
  })

  it('makes nobody a widower while another wife lives, and can be told of somebody who was away', () => {
    const model = startVillage()
    model.people.set('madu', person('madu', { role: '3', sex: '2', maritalStatus: '2', birthDate: '1988-01-01' }))
    const planned = planDeath(villageOf(model), { ...form, personId: 'ibu' }, TODAY)
    expect(planned.ok && planned.value.people).toEqual([{ id: 'ibu', kind: 'death', set: { lifeStatus: '2' } }])
    model.people.set('rantau', person('rantau', { lifeStatus: '6' }))
    expect(planDeath(villageOf(model), { ...form, personId: 'rantau' }, TODAY).ok).toBe(true)
    model.people.set('jauh', person('jauh', { lifeStatus: '3' }))
    expect(planDeath(villageOf(model), { ...form, personId: 'jauh' }, TODAY).ok).toBe(false)
  })

  it('is no act of somebody who is dead already, and not before the birth', () => {
    const model = startVillage()
    const planned = planDeath(villageOf(model), form, TODAY)
    if (planned.ok) applyToModel(model, 'mati', planned.value)
    expect(planDeath(villageOf(model), form, TODAY)).toMatchObject({ problem: [{ code: 'not-here' }] })
    expect(planDeath(villageOf(startVillage()), { ...form, happenedOn: '1979-12-31' }, TODAY)).toMatchObject({ problem: [{ field: 'happenedOn', code: 'before-birth' }] })
  })
})

describe('a change of head', () => {
  const form = { familyId: 'a', happenedOn: '2026-06-06', head: 'ayah', roles: {}, nokk: null, isNokkPending: false }

  it('with the same head gives the card its new number, and is nothing without one', () => {
    expect(planHeadChange(villageOf(startVillage()), form, TODAY)).toMatchObject({ problem: [{ field: 'head', code: 'same-head' }] })
    expect(planHeadChange(villageOf(startVillage()), { ...form, nokk: '0120521202600001' }, TODAY)).toMatchObject({ problem: [{ field: 'nokk', code: 'nokk-not-issued' }] })
    const planned = planHeadChange(villageOf(startVillage()), { ...form, nokk: '1205 2106 0626 0009' }, TODAY)
    expect(planned.ok && [planned.value.people, planned.value.families]).toEqual([[], [{ id: 'a', set: { nokk: '1205210606260009', issuedOn: '2026-06-06' } }]])
  })

  it('makes the old head what he is to the new one', () => {
    const planned = planHeadChange(villageOf(startVillage()), { ...form, head: 'anak', isNokkPending: true }, TODAY)
    expect(planned.ok && planned.value.people.map(({ id, set }) => [id, set.role])).toEqual([['ayah', '7'], ['ibu', '7'], ['anak', '1'], ['putri', '9'], ['nenek', '9']])
  })
})

describe('an arrival', () => {
  it('is told all that is wrong at once: a second head, a wife who is a man, and the number that is missing', () => {
    const stranger = (key: string, role: string, sex: string) => ({ id: key, key, role, sex, nik: '', name: key.toUpperCase(), birthPlace: null, birthDate: '1990-01-01', religion: null, maritalStatus: null, citizenship: '1', educationKk: null, occupation: null, fatherName: null, motherName: null })
    const form = { happenedOn: '2027-05-05', from: 'Binjai', family: { id: 'baru', nokk: '', hamlet: null, address: null, rt: null, rw: null }, returning: [], strangers: [stranger('satu', '1', '1'), stranger('dua', '1', '1'), stranger('tiga', '3', '1')] }
    const planned = planAct(villageOf(startVillage()), { act: 'arrival', form }, TODAY)
    expect(planned.ok ? [] : planned.problem.map(({ field, code }) => [field, code])).toEqual([['nokk', 'nokk-needed'], ['hamlet', 'required'], ['role:dua', 'two-heads'], ['role:tiga', 'wife-is-man']])
  })
})

describe('somebody is missing or away', () => {
  it('only when it was said which: nothing is chosen beforehand', () => {
    const form = { personId: 'anak', what: null, happenedOn: '2027-05-05', role: null, head: null, roles: {}, nokk: null, isNokkPending: false }
    expect(planAct(villageOf(startVillage()), { act: 'absence', form }, TODAY)).toEqual({ ok: false, problem: [{ field: 'what', code: 'required' }] })
  })
})

describe('the place of somebody who comes back', () => {
  const [husband, wife] = [{ role: '1', sex: '1', maritalStatus: '2', birthDate: '1980-01-01' }, { role: '1', sex: '2', maritalStatus: '2', birthDate: '1985-01-01' }]

  it('beside a wife who has headed the family since, is husband again', () => {
    expect(placeOnReturn(husband, wife)).toBe('2')
    expect(placeOnReturn(wife, husband)).toBe('3')
  })

  it('beside a grown child who heads it now, is parent; beside anybody else, other kin', () => {
    expect(placeOnReturn(husband, { ...wife, maritalStatus: '1', birthDate: '2004-01-01' })).toBe('7')
    expect(placeOnReturn(husband, { ...husband, birthDate: '1982-01-01' })).toBe('9')
  })

  it('is what it was, unless that cannot be beside the new head', () => {
    const daughter = { role: '4', sex: '2', maritalStatus: '1', birthDate: '2010-01-01' }
    expect(placeOnReturn(daughter, wife)).toBe('4')
    expect(placeOnReturn({ ...wife, role: '3' }, wife)).toBe('9')
  })
})

describe('what is odd about a marriage', () => {
  const change = (personId: string, set: object, happenedOn = '2027-05-05') => planAct(villageOf(startVillage()), { act: 'data-change', form: { personId, happenedOn, set, nik: '', document: 'Akta' } }, TODAY)

  it('is a wife who is not married, and is asked about once', () => {
    expect(warnings(change('ibu', { maritalStatus: '1' }))).toEqual(['spouse-unmarried'])
    const model = startVillage()
    model.people.set('ibu', { ...person('ibu', { role: '3', sex: '2', birthDate: '1985-01-01' }), maritalStatus: '1' })
    const later = planAct(villageOf(model), { act: 'data-change', form: { personId: 'ibu', happenedOn: '2027-05-05', set: { religion: '2' }, nik: '', document: 'Akta' } }, TODAY)
    expect(warnings(later)).toEqual([])
  })

  it('is a widow who becomes a second wife', () => {
    const model = startVillage()
    model.people.set('janda', person('janda', { role: '1', sex: '2', maritalStatus: '4', birthDate: '1985-01-01', family: 'b' }))
    model.people.delete('paman')
    const join = { familyId: 'b', targetId: 'a', moving: ['janda'], happenedOn: '2027-05-05', newRoles: { janda: '3' }, head: null, roles: {}, nokk: null, isNokkPending: false }
    expect(warnings(planAct(villageOf(model), { act: 'join', form: join }, TODAY))).toEqual(expect.arrayContaining(['spouse-unmarried', 'second-spouse']))
  })

  it('and a change before the birth is no change', () => {
    expect(change('ibu', { religion: '2' }, '1960-01-01')).toMatchObject({ problem: [{ field: 'happenedOn', code: 'before-birth' }] })
    // The birth day as it will stand is what counts.
    expect(change('ibu', { birthDate: '1959-01-01' }, '1960-01-01').ok).toBe(true)
  })
})

describe('what is shown before saving', () => {
  it('is every field that is written down of somebody new, with the number that comes from the village', () => {
    const typed = { act: 'birth' as const, form: { id: 'bayi', happenedOn: '2027-05-05', familyId: 'a', name: 'Bayi', nik: '', sex: '1', birthPlace: 'Langkat', role: '4', motherId: 'ibu', fatherId: null, motherName: null, fatherName: 'Luar', religion: null, birthCertificate: 'AL-1' } }
    const planned = planAct(villageOf(startVillage()), typed, TODAY)
    if (!planned.ok) throw new Error('the birth was refused')
    const [effect] = effectsOf(villageOf(startVillage()), planned.value)
    const shown = new Map(effect?.changes.map(({ field, to }) => [String(field), to]))
    const [written] = planned.value.newcomers
    expect(Object.entries(written?.record ?? {}).filter(([field, value]) => value !== null && shown.get(field) !== value)).toEqual([])
    expect([shown.get('nik'), shown.get('motherNik'), shown.get('fatherNik')]).toEqual([TEMPORARY, 'IBU', undefined])
  })
})

describe('a new card', () => {
  const change = { familyId: 'a', happenedOn: '2026-06-06', head: 'ayah', roles: {}, nokk: '1205210606260009', isNokkPending: false }
  const split = (card: object) => planAct(villageOf(startVillage()), {
    act: 'split',
    form: { familyId: 'a', leaving: ['nenek'], happenedOn: '2027-06-06', opened: { id: 'baru', nokk: '', hamlet: 'dusun-1', address: null, rt: null, rw: null, head: 'nenek', roles: {}, ...card }, rest: { head: null, roles: {}, nokk: null, isNokkPending: false } },
  }, TODAY)

  it('keeps the day that stands on it, else the day of the act; a day that is not yet come is refused', () => {
    const families = (issuedOn: string | null) => { const planned = planHeadChange(villageOf(startVillage()), { ...change, issuedOn }, TODAY); return planned.ok ? planned.value.families[0]?.set.issuedOn : planned.problem }
    expect([families('2026-06-20'), families(null)]).toEqual(['2026-06-20', '2026-06-06'])
    expect(families('2028-01-01')).toEqual([{ field: 'nokkIssuedOn', code: 'date-in-future' }])
  })

  it('of a new family may be still to come: it has a temporary number, no day, and the officer hears of it', () => {
    expect(split({})).toMatchObject({ problem: [{ field: 'newNokk', code: 'nokk-needed' }] })
    const planned = split({ isNokkPending: true })
    expect(planned.ok && planned.value.openings).toMatchObject([{ id: 'baru', nokk: null, issuedOn: null }])
    expect(warnings(planned)).toEqual(['nokk-temporary'])
  })
})

describe('places beside a new head', () => {
  it('are what they are for people', () => {
    const [wife, son, daughterInLaw] = [{ role: '3', sex: '2' }, { role: '4', sex: '1' }, { role: '5', sex: '2' }]
    expect(proposedRole({ role: '1', sex: '1' }, wife)).toBe('2')
    expect(proposedRole({ role: '4', sex: '1' }, wife)).toBe('4')
    expect(proposedRole(wife, son)).toBe('7')
    expect(proposedRole(daughterInLaw, son)).toBe('3')
    expect(proposedRole({ role: '6', sex: '2' }, son)).toBe('4')
    expect(proposedRole({ role: '4', sex: '2' }, son)).toBe('9')
  })
})

const warnings = (planned: ReturnType<typeof planAct>): string[] => (planned.ok ? planned.value.warnings.map(({ code }) => code) : ['refused'])
