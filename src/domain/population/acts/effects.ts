import type { EventKind } from '../ledger/event-kinds'
import type { Plan } from './plan'
import type { FamilyRecord, PersonRecord, Village } from './village'

export type Field = keyof PersonRecord | keyof FamilyRecord | 'nokk' | 'issuedOn' | 'nik'

/** One line of what will change. Values are codes and ids: whoever shows them puts them into words. */
export type FieldChange = { field: Field; from: string | null; to: string | null }

export type Effect =
  | { of: 'person'; id: string; name: string; kind: EventKind; isNew: boolean; changes: FieldChange[] }
  | { of: 'family'; id: string; isNew: boolean; changes: FieldChange[] }

/** What a plan will change, person by person and family by family: shown before anything is saved. */
export const effectsOf = (village: Village, plan: Plan): Effect[] => [
  ...plan.newcomers.map(({ id, kind, nik, record }): Effect => ({ of: 'person', id, name: record.name, kind, isNew: true, changes: differences({}, { ...record, nik }, NEWCOMER_FIELDS) })),
  ...plan.people.map(({ id, kind, set, nik }): Effect => {
    const person = village.person(id)
    const changes = differences(person ?? {}, set, Object.keys(set).filter(isField))
    return { of: 'person', id, name: person?.name ?? '', kind, isNew: false, changes: nik ? [...changes, { field: 'nik', from: null, to: nik }] : changes }
  }),
  ...plan.openings.map(({ id, ...set }): Effect => ({ of: 'family', id, isNew: true, changes: differences({}, { ...set, nokk: set.nokk ?? TEMPORARY }, FAMILY_FIELDS) })),
  ...plan.families.map(({ id, set }): Effect => ({ of: 'family', id, isNew: false, changes: differences(village.family(id) ?? {}, set, Object.keys(set).filter(isField)) })),
]

/** Stands for a number that the village itself gives when the act is saved. */
export const TEMPORARY = 'temporary'

/** What is worth a line of somebody new: the rest follows from it. */
const NEWCOMER_FIELDS = ['nik', 'sex', 'birthPlace', 'birthDate', 'role', 'hamlet', 'religion', 'motherName', 'fatherName'] as const satisfies readonly Field[]

const FAMILY_FIELDS = ['nokk', 'issuedOn', 'hamlet', 'address', 'rt', 'rw'] as const satisfies readonly Field[]

const FIELDS: ReadonlySet<string> = new Set<Field>([
  'name', 'sex', 'birthPlace', 'birthDate', 'religion', 'maritalStatus', 'citizenship', 'educationKk', 'educationCurrent', 'occupation', 'literacy', 'bloodType', 'fatherName', 'motherName',
  'birthCertificate', 'marriageCertificate', 'marriageDate', 'divorceCertificate', 'divorceDate', 'residencyStatus', 'family', 'role', 'hamlet', 'lifeStatus', 'arrivedOn', 'address', 'rt', 'rw', 'nokk', 'issuedOn', 'nik',
])

const isField = (name: string): name is Field => FIELDS.has(name)

const differences = (before: object, after: object, fields: readonly Field[]): FieldChange[] => {
  const [old, next] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))]
  return fields.flatMap((field) => {
    const [from, to] = [textOrNull(old.get(field)), textOrNull(next.get(field))]
    return from === to ? [] : [{ field, from, to }]
  })
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
