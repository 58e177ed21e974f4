import { formatDate } from '@/domain/calendar/indonesian'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import { type Effect, type Field, type FieldChange, TEMPORARY } from '@/domain/population/acts/effects'
import {
  BLOOD_TYPE, CITIZENSHIP, type CodeList, EDUCATION_CURRENT, EDUCATION_KK, FAMILY_ROLE, labelOf, LIFE_STATUS, LITERACY, MARITAL_STATUS, OCCUPATION, RELIGION, RESIDENCY_STATUS, SEX,
} from '@/domain/population/code-lists'
import { EVENT_SCREEN, EVENT_WORDS, FIELD_WORDS } from '@/messages/population-events'

/** One line of what changes, in words. */
export type ChangeWords = { label: string; from: string; to: string }

export type EffectWords = { title: string; tag: string; changes: ChangeWords[] }

/** `names` of hamlets and families by their ids. */
export const effectWords = (effect: Effect, names: ReadonlyMap<string, string>): EffectWords => {
  const changes = effect.changes.map((change) => changeWords(change, effect.isNew, names))
  if (effect.of === 'person') return { title: effect.name, tag: EVENT_WORDS[effect.kind], changes }
  return { title: familyWords(names.get(effect.id)), tag: effect.isNew ? EVENT_WORDS['family-opened'] : EVENT_WORDS['family-changed'], changes }
}

const changeWords = ({ field, from, to }: FieldChange, isNew: boolean, names: ReadonlyMap<string, string>): ChangeWords => ({
  label: FIELD_WORDS[field],
  from: isNew ? '' : field === 'nokk' || field === 'nik' ? EVENT_SCREEN.oldNumber : valueWords(field, from, names),
  to: valueWords(field, to, names),
})

const LISTS: Partial<Record<Field, CodeList>> = {
  sex: SEX, religion: RELIGION, maritalStatus: MARITAL_STATUS, citizenship: CITIZENSHIP, educationKk: EDUCATION_KK, educationCurrent: EDUCATION_CURRENT, occupation: OCCUPATION, literacy: LITERACY,
  bloodType: BLOOD_TYPE, residencyStatus: RESIDENCY_STATUS, role: FAMILY_ROLE, lifeStatus: LIFE_STATUS,
}

/** A code, an id or a day as people read it. */
export const valueWords = (field: Field, value: string | null, names: ReadonlyMap<string, string>): string => {
  if (value === null) return EVENT_SCREEN.none
  if (value === TEMPORARY && (field === 'nik' || field === 'nokk')) return EVENT_SCREEN.givenNumber
  // The village's own numbers begin with 0: none of them is to be taken for a real one.
  if (field === 'nokk' && isTemporaryNokk(value)) return EVENT_SCREEN.temporaryNokk
  if (field === 'nik' && value.startsWith('0')) return EVENT_SCREEN.temporaryNumber(value)
  if (value !== '' && (field === 'motherNik' || field === 'fatherNik') && !/^[\d*]+$/u.test(value)) return EVENT_SCREEN.numberOfParent(value)
  const list = LISTS[field]
  if (list) return labelOf(list, value) || value
  if (field === 'family') return familyWords(names.get(value))
  if (field === 'hamlet') return names.get(value) ?? EVENT_SCREEN.none
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDate(value) : value
}

/** A family by its head; one without a head, or whose head is not known here, is never taken for another. */
export const familyWords = (head: string | undefined): string => (head ? EVENT_SCREEN.headOf(head) : EVENT_SCREEN.familyOf)

const COLUMN_FIELDS: Readonly<Record<string, Field>> = {
  name: 'name', nik: 'nik', family_id: 'family', family_role: 'role', nokk: 'nokk', issued_on: 'issuedOn', hamlet_id: 'hamlet', address: 'address', rt: 'rt', rw: 'rw', sex: 'sex', birth_place: 'birthPlace', birth_date: 'birthDate',
  birth_certificate: 'birthCertificate', mother_name: 'motherName', mother_nik: 'motherNik', father_name: 'fatherName', father_nik: 'fatherNik', religion: 'religion', marital_status: 'maritalStatus', education_kk: 'educationKk',
  education_current: 'educationCurrent', occupation: 'occupation', citizenship: 'citizenship', literacy: 'literacy', blood_type: 'bloodType', marriage_certificate: 'marriageCertificate', marriage_date: 'marriageDate',
  divorce_certificate: 'divorceCertificate', divorce_date: 'divorceDate', residency_status: 'residencyStatus', life_status: 'lifeStatus', arrived_on: 'arrivedOn',
}

/** What was written down of somebody new, in the order of the columns above; without what is not known. */
export const writtenWords = (written: readonly { column: string; value: string }[], names: ReadonlyMap<string, string>): ChangeWords[] =>
  Object.keys(COLUMN_FIELDS).flatMap((column) => {
    const [field, found] = [COLUMN_FIELDS[column], written.find((one) => one.column === column)]
    return field && found ? [{ label: FIELD_WORDS[field], from: '', to: valueWords(field, found.value, names) }] : []
  })

/** A change as the ledger keeps it, by column; null for a column that the screens of acts have no words for. */
export const columnWords = ({ column, from, to }: { column: string; from: string | null; to: string | null }, names: ReadonlyMap<string, string>): ChangeWords | null => {
  const field = COLUMN_FIELDS[column]
  return field ? { label: FIELD_WORDS[field], from: valueWords(field, from, names), to: valueWords(field, to, names) } : null
}
