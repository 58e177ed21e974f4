import { formatDate } from '@/domain/calendar/indonesian'
import {
  BLOOD_TYPE, CITIZENSHIP, type CodeList, EDUCATION_CURRENT, EDUCATION_KK, labelOf, LITERACY, MARITAL_STATUS, OCCUPATION, RELIGION, RESIDENCY_STATUS, SEX,
} from '@/domain/population/code-lists'
import { ACT_FIELDS, FIELD_WORDS } from '@/messages/population-events'
import type { ResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { EventField } from './event-field'

const LISTS = {
  sex: SEX, religion: RELIGION, maritalStatus: MARITAL_STATUS, citizenship: CITIZENSHIP, educationKk: EDUCATION_KK, educationCurrent: EDUCATION_CURRENT, occupation: OCCUPATION, literacy: LITERACY, bloodType: BLOOD_TYPE,
  residencyStatus: RESIDENCY_STATUS,
} as const satisfies Record<string, CodeList>

const TEXTS = ['name', 'birthPlace', 'fatherName', 'motherName', 'birthCertificate', 'marriageCertificate', 'divorceCertificate'] as const

const DAYS = ['birthDate', 'marriageDate', 'divorceDate'] as const

/** Every element that can change, empty: what is left empty stays as it is. The present value stands beside it. */
export const DataFields = ({ person, today }: { person: ResidentScreen; today: string }) => {
  const now = new Map<string, string | null>([...Object.entries(person.facts), ['name', person.name]])
  const hint = (field: string, words = now.get(field) ?? ''): string | undefined => (words ? `Sekarang: ${words}` : undefined)
  return (
    <fieldset className="event-part">
      <legend>{ACT_FIELDS.changedHint}</legend>
      <div className="event-part__pair">
        {TEXTS.map((field) => (
          <EventField key={field} name={field} label={FIELD_WORDS[field]} hint={hint(field)} />
        ))}
        {DAYS.map((field) => (
          <EventField key={field} name={field} label={FIELD_WORDS[field]} kind="date" max={today} hint={hint(field, now.get(field) ? formatDate(now.get(field) ?? '') : '')} />
        ))}
        {listsOf().map(([field, label, list]) => (
          <EventField key={field} name={field} label={label} options={list} hint={hint(field, labelOf(list, now.get(field)))} />
        ))}
        {person.isNikTemporary ? <EventField name="nik" label={ACT_FIELDS.nik} kind="number" /> : null}
      </div>
    </fieldset>
  )
}

const listsOf = (): [string, string, CodeList][] =>
  Object.entries(LISTS).map(([field, list]) => [field, Object.entries(FIELD_WORDS).find(([name]) => name === field)?.[1] ?? field, list])
