import fc from 'fast-check'

import { ABSENCES, type Absence } from '@/domain/population/acts/absence'
import type { PopulationActName, PopulationForm } from '@/domain/population/acts/population-form'
import { type Family, HEAD, type Person } from '@/domain/population/acts/village'

import { type VillageModel, villageOf } from './village-model'

/** Choices without meaning, that become an act in whatever village there is: `who` counts through its people. */
export type Choice = { act: PopulationActName | 'reversal'; who: number; other: number; some: number; days: number; role: string; what: Absence; isWrong: boolean }

const ACTS = ['birth', 'death', 'departure', 'hamlet-move', 'arrival', 'split', 'join', 'head-change', 'absence', 'data-change', 'reversal'] as const

/** A history of random acts; now and then reported late, or with a place in the family that cannot be. */
export const arbitraryHistory = (longest: number, shortest = 1): fc.Arbitrary<Choice[]> =>
  fc.array(
    fc.record({
      act: fc.constantFrom(...ACTS, 'birth', 'arrival', 'split'),
      who: fc.nat(1000),
      other: fc.nat(1000),
      some: fc.nat(255),
      days: fc.integer({ min: -20, max: 25 }),
      role: fc.constantFrom('4', '4', '6', '9', '2', '3', '1', '11'),
      what: fc.constantFrom('missing', 'absence', 'found', 'return'),
      isWrong: fc.boolean(),
    }),
    { minLength: shortest, maxLength: longest },
  )

/** What the choices need of the world around the village. */
export type Sources = { hamlets: readonly string[]; day: string; newId: () => string; newNokk: () => string }

/** The act that a choice means here and now; null when there is nobody whom it could be about. */
export const actOf = (model: VillageModel, choice: Choice, sources: Sources): PopulationForm | null => {
  const village = villageOf(model)
  const everybody = [...model.people.values()]
  const person = pick(everybody, choice.who)
  const [family, target] = [person?.family ? village.family(person.family) : null, village.family(pick([...model.families.keys()], choice.other) ?? '')]
  if (!person || !family) return null
  const { day: happenedOn } = sources
  const chosen = family.members.filter((_, at) => (choice.some & (1 << at)) > 0).map(({ id }) => id)
  const rest = { ...newHeadOf(family, chosen, choice), nokk: choice.other % 2 === 0 ? sources.newNokk() : null, isNokkPending: true }
  const hamlet = pick(sources.hamlets, choice.other) ?? ''
  switch (choice.act) {
    case 'birth':
      return {
        act: 'birth',
        form: {
          id: sources.newId(), happenedOn, familyId: family.id, name: `BAYI ${choice.who}`, nik: '', sex: choice.other % 2 === 0 ? '1' : '2', birthPlace: 'Langkat', role: choice.role,
          motherId: pick(family.members.filter(({ sex }) => sex === '2'), choice.some)?.id ?? null, fatherId: null, motherName: 'IBU', fatherName: null, religion: null, birthCertificate: null,
        },
      }
    case 'death':
      return { act: 'death', form: { personId: person.id, happenedOn, ...newHeadOf(family, [person.id], choice), nokk: rest.nokk, isNokkPending: true } }
    case 'departure':
      return { act: 'departure', form: { familyId: family.id, leaving: chosen, happenedOn, destination: 'Medan', classification: '3', ...rest } }
    case 'hamlet-move':
      return { act: 'hamlet-move', form: { familyId: family.id, happenedOn, hamlet, address: 'Jalan Baru', rt: null, rw: null } }
    case 'arrival':
      return { act: 'arrival', form: { happenedOn, from: 'Binjai', ...arrivalOf(model, choice, sources, target) } }
    case 'split': {
      const head = pick(chosen, choice.other) ?? null
      return { act: 'split', form: { familyId: family.id, leaving: chosen, happenedOn, opened: { id: sources.newId(), nokk: sources.newNokk(), hamlet, address: null, rt: null, rw: null, head, roles: {} }, rest } }
    }
    case 'join':
      return target && { act: 'join', form: { familyId: family.id, targetId: target.id, moving: chosen, happenedOn, newRoles: choice.isWrong ? { [chosen[0] ?? '']: choice.role } : {}, ...rest } }
    case 'head-change':
      return { act: 'head-change', form: { familyId: family.id, happenedOn, ...newHeadOf(family, [], choice), nokk: rest.nokk, isNokkPending: choice.some % 2 === 0 } }
    case 'absence':
      return { act: 'absence', form: { personId: person.id, what: whatFits(person, choice.what), happenedOn, role: choice.role, ...newHeadOf(family, [person.id], choice), nokk: null, isNokkPending: false } }
    case 'data-change':
      return { act: 'data-change', form: { personId: person.id, happenedOn, nik: '', document: 'Akta', set: pick(CHANGES, choice.some) ?? {} } }
    case 'reversal':
      return null
  }
}

const CHANGES = [{ religion: '2' }, { citizenship: '2' }, { citizenship: '1' }, { sex: '2' }, { sex: '1' }, { maritalStatus: '2' }, { birthDate: '2001-05-06' }, { birthDate: '1950-01-01' }, { name: 'NAMA BARU' }] as const

/** Three generations: who is a child or a parent in a family depends on chance, and so does whether that can be. */
const BIRTHS = ['1991-02-03', '1955-06-07', '2018-09-10', '1992-01-02'] as const

const newHeadOf = (family: Family, leaving: readonly string[], choice: Choice): { head: string | null; roles: Record<string, string> } => {
  const staying = family.members.filter(({ id }) => !leaving.includes(id))
  const head = pick(staying, choice.other)
  return { head: head?.id ?? null, roles: head && choice.isWrong ? { [staying[0]?.id ?? '']: choice.role } : {} }
}

const whatFits = (person: Person, what: Absence): Absence =>
  // Mostly what can be: otherwise nearly every choice would be refused.
  ABSENCES[what].from === person.lifeStatus ? what : person.lifeStatus === '4' ? 'found' : person.lifeStatus === '6' ? 'return' : what

const arrivalOf = (model: VillageModel, choice: Choice, { hamlets, newId, newNokk }: Sources, target: Family | null) => {
  const gone = [...model.people.values()].filter(({ lifeStatus }) => lifeStatus === '3')
  const comesBack = choice.isWrong && gone.length > 0 ? pick(gone, choice.who) : undefined
  const isNew = choice.other % 2 === 0 || !target
  const key = newId()
  const size = 1 + (choice.some % 3)
  const role = (at: number): string => (isNew && at === 0 ? HEAD : choice.role === HEAD && !isNew ? '9' : choice.role)
  return {
    family: isNew ? { id: newId(), nokk: newNokk(), hamlet: pick(hamlets, choice.who) ?? '', address: null, rt: null, rw: null } : { known: target.id },
    returning: comesBack ? [{ id: comesBack.id, role: role(0) }] : [],
    strangers: comesBack
      ? []
      : Array.from({ length: size }, (_, at) => ({
          id: at === 0 ? key : newId(), key: String(at), nik: '', role: role(at), name: `PENDATANG ${choice.who}`, sex: (choice.who + at) % 2 === 0 ? '1' : '2', birthPlace: 'Binjai', birthDate: pick(BIRTHS, choice.some + at) ?? null, religion: '1',
          maritalStatus: '1', citizenship: choice.some % 5 === 0 ? '2' : '1', educationKk: '3', occupation: '9', fatherName: null, motherName: null,
        })),
  }
}

const pick = <Value>(values: readonly Value[], at: number): Value | undefined => (values.length === 0 ? undefined : values[at % values.length])

