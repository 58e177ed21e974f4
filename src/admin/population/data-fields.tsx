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
          <div key={field}>
            <EventField name={field} label={FIELD_WORDS[field]} hint={hint(field)} />
            {field !== 'name' && now.get(field) ? <Emptied field={field} /> : null}
          </div>
        ))}
        {DAYS.map((field) => (
          <div key={field}>
            <EventField name={field} label={FIELD_WORDS[field]} kind="date" max={today} hint={hint(field, now.get(field) ? formatDate(now.get(field) ?? '') : '')} />
            {field !== 'birthDate' && now.get(field) ? <Emptied field={field} /> : null}
          </div>
        ))}
        {listsOf().map(([field, label, list]) => (
          <EventField key={field} name={field} label={label} options={list} hint={hint(field, labelOf(list, now.get(field)))} />
        ))}
        {person.isNikTemporary ? <EventField name="nik" label={ACT_FIELDS.nik} kind="number" /> : null}
      </div>
    </fieldset>
  )
}

/** What is left empty stays as it is: taking a value away is said on purpose. */
const Emptied = ({ field }: { field: string }) => (
  <label className="office-check">
    <input type="checkbox" name={`empty:${field}`} />
    <span>{ACT_FIELDS.makeEmpty}</span>
  </label>
)

const listsOf = (): [string, string, CodeList][] =>
  Object.entries(LISTS).map(([field, list]) => [field, Object.entries(FIELD_WORDS).find(([name]) => name === field)?.[1] ?? field, list])
