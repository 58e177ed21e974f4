'use client'
import { useState } from 'react'

import { CITIZENSHIP, EDUCATION_KK, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'
import { ACT_FIELDS, FIELD_WORDS } from '@/messages/population-events'

import { EventField } from './event-field'

/** The people who come to live here, one group of fields each. `isNewFamily`: the first of them heads it. */
export const StrangersPart = ({ isNewFamily, today }: { isNewFamily: boolean; today: string }) => {
  const [keys, setKeys] = useState<readonly number[]>([1])
  const roles = isNewFamily ? FAMILY_ROLE : FAMILY_ROLE.filter(({ code }) => code !== '1')
  return (
    <>
      {keys.map((key, at) => (
        <fieldset key={key} className="event-part">
          <legend>{ACT_FIELDS.personTitle(at + 1)}</legend>
          <div className="event-part__pair">
            <EventField name={`name:${key}`} label={FIELD_WORDS.name} />
            <EventField name={`nik:${key}`} label={ACT_FIELDS.nik} kind="number" />
            <EventField name={`role:${key}`} label={ACT_FIELDS.role} options={roles} value={isNewFamily && at === 0 ? '1' : ''} />
            <EventField name={`sex:${key}`} label={FIELD_WORDS.sex} options={SEX} />
            <EventField name={`birthPlace:${key}`} label={FIELD_WORDS.birthPlace} />
            <EventField name={`birthDate:${key}`} label={FIELD_WORDS.birthDate} kind="date" max={today} />
            <EventField name={`religion:${key}`} label={FIELD_WORDS.religion} options={RELIGION} />
            <EventField name={`maritalStatus:${key}`} label={FIELD_WORDS.maritalStatus} options={MARITAL_STATUS} />
            <EventField name={`educationKk:${key}`} label={FIELD_WORDS.educationKk} options={EDUCATION_KK} />
            <EventField name={`occupation:${key}`} label={FIELD_WORDS.occupation} options={OCCUPATION} />
            <EventField name={`fatherName:${key}`} label={FIELD_WORDS.fatherName} />
            <EventField name={`motherName:${key}`} label={FIELD_WORDS.motherName} />
            <EventField name={`citizenship:${key}`} label={FIELD_WORDS.citizenship} options={CITIZENSHIP} nothing={null} value="1" />
          </div>
          {keys.length > 1 ? (
            <button type="button" className="office-link" onClick={() => setKeys(keys.filter((other) => other !== key))}>
              {ACT_FIELDS.removePerson}
            </button>
          ) : null}
        </fieldset>
      ))}
      <p>
        <button type="button" className="office-button office-button--quiet" onClick={() => setKeys([...keys, Math.max(...keys) + 1])}>
          {ACT_FIELDS.addPerson}
        </button>
      </p>
    </>
  )
}
