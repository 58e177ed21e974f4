import { ALIVE, type FamilyRecord, isHere, type Person, type PersonRecord, type Village } from '@/domain/population/acts/village'
import type { Plan } from '@/domain/population/acts/plan'
import type { Reversal, ReversalFacts, ReversedMember, ReversibleEvent } from '@/domain/population/acts/reversal'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { countedOn, type LedgerEvent, type Standing } from '@/domain/population/ledger/ledger'

type ModelFamily = FamilyRecord & { id: string; nokk: string; issuedOn?: string | null }
type Row = ReversibleEvent & { seq: number; act: string; reverses: string | null; homes: readonly (string | null)[] }

/** A village in memory that keeps its ledger as the database does, by the same rules. */
export type VillageModel = { people: Map<string, Person>; families: Map<string, ModelFamily>; events: LedgerEvent[]; rows: Row[]; takenBack: Set<string> }

export const emptyVillage = (): VillageModel => ({ people: new Map(), families: new Map(), events: [], rows: [], takenBack: new Set() })

export const villageOf = (model: VillageModel): Village => ({
  person: (id) => model.people.get(id) ?? null,
  family: (id) => {
    const family = model.families.get(id)
    return family ? { ...family, members: [...model.people.values()].filter((person) => person.family === id && isHere(person)) } : null
  },
})

export const standingOf = (person: Person | null | undefined): Standing | null =>
  person ? { isCounted: isHere(person), hamlet: person.hamlet, family: person.family, role: person.role, sex: person.sex, isForeign: person.citizenship === '2' } : null

/** Writes a plan as one act. */
export const applyToModel = (model: VillageModel, act: string, plan: Plan): void => {
  for (const { id, nokk, issuedOn, hamlet, address, rt, rw } of plan.openings) {
    model.families.set(id, { id, nokk: nokk ?? `sementara ${id}`, issuedOn, hamlet, address, rt, rw })
    model.rows.push({ seq: model.rows.length, act, of: 'family', id, isNew: true, old: {}, reverses: null, homes: [] })
  }
  for (const { id, set } of plan.families) changeFamily(model, act, id, set)
  for (const { id, kind, nik, record } of plan.newcomers) {
    const person: Person = { ...record, id, nikKind: nik === null ? 'temporary' : 'official', lastEventOn: null }
    recordPerson(model, { act, kind, id, happenedOn: plan.happenedOn, after: person })
  }
  for (const { id, kind, set, nik } of plan.people) {
    const before = model.people.get(id)
    if (before) recordPerson(model, { act, kind, id, happenedOn: plan.happenedOn, after: { ...before, ...set, ...(nik ? { nikKind: 'official' as const } : {}) } })
  }
}

const changeFamily = (model: VillageModel, act: string, id: string, set: object, reverses: string | null = null): void => {
  const family = model.families.get(id)
  if (!family) return
  const after = { ...family, ...set }
  const old = differing(family, after)
  model.families.set(id, after)
  if (Object.keys(old).length > 0) model.rows.push({ seq: model.rows.length, act, of: 'family', id, isNew: false, old, reverses, homes: [] })
}

type Written = { act: string; kind: EventKind; id: string; happenedOn: string; after: Person | null; reversedKind?: EventKind | null; reverses?: string }

const recordPerson = (model: VillageModel, { act, kind, id, happenedOn, after, reversedKind, reverses }: Written): void => {
  const before = model.people.get(id) ?? null
  const old = before && after ? differing(before, after) : {}
  if (before && after && Object.keys(old).length === 0) return
  const last = model.events.findLast((event) => event.resident === id)
  const seq = model.events.length
  model.events.push({ seq, act, kind, resident: id, happenedOn, countedOn: countedOn(happenedOn, '0001-01-01', last?.countedOn ?? null), before: standingOf(before), after: standingOf(after), reversedKind: reversedKind ?? null })
  model.rows.push({ seq: model.rows.length, act, of: 'person', id, isNew: before === null, old, reverses: reverses ?? null, homes: [before?.family ?? null, after?.family ?? null] })
  if (after) model.people.set(id, after)
  else model.people.delete(id)
}

const differing = (before: object, after: object): Record<string, unknown> => {
  const next = new Map<string, unknown>(Object.entries(after))
  return Object.fromEntries(Object.entries(before).filter(([key, value]) => next.get(key) !== value))
}

/** What the rules ask before an act is taken back. */
export const reversalFacts = (model: VillageModel, act: string, reason: string): ReversalFacts => {
  const events = model.rows.filter((row) => row.act === act)
  const last = Math.max(...events.map(({ seq }) => seq))
  const near = new Set(events.flatMap(({ homes }) => homes))
  const touched = new Set(events.map(({ of, id }) => `${of}${id}`))
  return {
    events,
    reason,
    isTakenBack: model.takenBack.has(act),
    later: model.rows.slice(last + 1).flatMap(({ of, id, act: other, reverses, homes }) => {
      const isOwn = touched.has(`${of}${id}`)
      return other !== act && (isOwn || homes.some((home) => home !== null && near.has(home))) ? [{ act: other, reverses, isUndone: false, isOwn }] : []
    }),
    members: membersOf(model, events),
  }
}

/** As in the database: everybody of the families that the act's people are or were in. */
const membersOf = (model: VillageModel, events: readonly Row[]): ReversedMember[] => {
  const before = new Map(events.flatMap(({ of, id, isNew, old }) => (of === 'person' ? [[id, isNew ? null : { ...model.people.get(id), ...old }] as const] : [])))
  const at = (person: Partial<PersonRecord> | null | undefined) => (person ? { family: person.family ?? null, role: person.role ?? null, lifeStatus: person.lifeStatus ?? '', sex: person.sex ?? '', birthDate: person.birthDate ?? null } : null)
  return [...model.people.values()].map((person) => ({ id: person.id, name: person.name, now: at(person), before: at(before.has(person.id) ? before.get(person.id) : person) }))
}

/** Writes a reversal as one act. */
export const applyReversal = (model: VillageModel, { act, taken, happenedOn }: { act: string; taken: string; happenedOn: string }, { restore, remove }: Reversal): void => {
  model.takenBack.add(taken)
  const kindTaken = (id: string, counted: string): EventKind | null =>
    model.events.findLast((event) => event.act === taken && event.resident === id && event.countedOn.slice(0, 7) === counted.slice(0, 7))?.kind ?? null
  for (const event of [...restore, ...remove]) {
    if (event.of === 'family') {
      if (event.isNew) model.families.delete(event.id)
      else changeFamily(model, act, event.id, event.old, taken)
      continue
    }
    const now = model.people.get(event.id)
    if (!now) continue
    const counted = countedOn(happenedOn, '0001-01-01', model.events.findLast(({ resident }) => resident === event.id)?.countedOn ?? null)
    recordPerson(model, { act, kind: 'reversal', id: event.id, happenedOn, after: event.isNew ? null : { ...now, ...event.old }, reversedKind: kindTaken(event.id, counted), reverses: taken })
  }
}

/** Whoever was written down before the first act. */
export const settle = (model: VillageModel, person: Person, family: ModelFamily, happenedOn: string): void => {
  model.families.set(family.id, { issuedOn: null, ...family })
  recordPerson(model, { act: 'opening', kind: 'opening', id: person.id, happenedOn, after: person })
}

export const livingHeads = (model: VillageModel): { family: string; people: number; heads: number }[] => {
  const living = [...model.people.values()].filter(({ lifeStatus }) => lifeStatus === ALIVE)
  return [...new Set(living.flatMap(({ family }) => (family === null ? [] : [family])))].map((family) => {
    const members = living.filter((person) => person.family === family)
    return { family, people: members.length, heads: members.filter(({ role }) => role === '1').length }
  })
}
