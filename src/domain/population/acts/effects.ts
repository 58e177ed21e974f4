import type { EventKind } from '../ledger/event-kinds'
import type { Plan } from './plan'
import type { FamilyRecord, PersonRecord, Village } from './village'

export type Field = keyof PersonRecord | keyof FamilyRecord | 'nokk' | 'issuedOn' | 'nik' | 'motherNik' | 'fatherNik'

/** One line of what will change. Values are codes and ids: whoever shows them puts them into words. */
export type FieldChange = { field: Field; from: string | null; to: string | null }

export type Effect =
  | { of: 'person'; id: string; name: string; kind: EventKind; isNew: boolean; changes: FieldChange[] }
  | { of: 'family'; id: string; isNew: boolean; changes: FieldChange[] }

/** What a plan will change, person by person and family by family: shown before anything is saved. */
export const effectsOf = (village: Village, plan: Plan): Effect[] => [
  ...plan.newcomers.map(({ id, kind, nik, record, mother, father }): Effect => ({
    of: 'person', id, name: record.name, kind, isNew: true,
    changes: differences({}, { ...record, nik: nik ?? TEMPORARY, motherNik: officialOf(village, mother), fatherNik: officialOf(village, father) }, NEWCOMER_FIELDS),
  })),
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

/** Everything that is written down of somebody new, in the order in which it is read. */
const NEWCOMER_FIELDS = [
  'name', 'nik', 'family', 'role', 'hamlet', 'sex', 'birthPlace', 'birthDate', 'birthCertificate', 'motherName', 'motherNik', 'fatherName', 'fatherNik', 'religion', 'maritalStatus', 'educationKk', 'educationCurrent', 'occupation',
  'citizenship', 'literacy', 'bloodType', 'marriageCertificate', 'marriageDate', 'divorceCertificate', 'divorceDate', 'residencyStatus', 'lifeStatus', 'arrivedOn',
] as const satisfies readonly Field[]

/** A parent's NIK is written down with the child where the parent has an official one; here it is told by the parent's name. */
const officialOf = (village: Village, parent: string | null): string | null => {
  const known = parent ? village.person(parent) : null
  return known?.nikKind === 'official' ? known.name : null
}

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
