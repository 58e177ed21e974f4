import { formatDate } from '@/domain/calendar/indonesian'
import {
  BLOOD_TYPE, CITIZENSHIP, type CodeList, DISABILITY, EDUCATION_CURRENT, EDUCATION_KK, FAMILY_ROLE, KTP_STATUS, labelOf, LIFE_STATUS, LITERACY, MARITAL_STATUS, OCCUPATION,
  RELIGION, RESIDENCY_STATUS, SEX,
} from '@/domain/population/code-lists'
import { FIELD_WORDS, IMPORT_CHANGES } from '@/messages/import-changes'

const LISTS: Readonly<Record<string, CodeList>> = {
  sex: SEX, religion: RELIGION, education_kk: EDUCATION_KK, education_current: EDUCATION_CURRENT, occupation: OCCUPATION, marital_status: MARITAL_STATUS,
  citizenship: CITIZENSHIP, blood_type: BLOOD_TYPE, disability: DISABILITY, ktp_status: KTP_STATUS, life_status: LIFE_STATUS, family_role: FAMILY_ROLE, literacy: LITERACY,
  residency_status: RESIDENCY_STATUS,
}

const YES_NO: Readonly<Record<string, string>> = { true: 'Ya', false: 'Tidak' }

/** What a field is called. */
export const fieldLabel = (field: string): string => FIELD_WORDS[field] ?? field

/** A value as the register keeps it (a code, a day), as people read it. */
export const fieldValue = (field: string, value: string): string => {
  if (value === '') return IMPORT_CHANGES.nothing
  const list = LISTS[field]
  if (list) return labelOf(list, value) || value
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return formatDate(value)
  return field === 'pregnant' || field === 'ktp_electronic' ? (YES_NO[value] ?? value) : value
}
