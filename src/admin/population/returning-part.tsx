'use client'
import { useState } from 'react'

import { placeOnReturn, proposedRole } from '@/domain/population/acts/new-head'
import { FAMILY_ROLE, labelOf } from '@/domain/population/code-lists'
import { ACT_FIELDS } from '@/messages/population-events'

import { EventField } from './event-field'
import { useProblem } from './problems'

export type Returner = { id: string; name: string; sex: string; role: string | null; birthDate: string | null; maritalStatus: string | null; age: string }

type Props = {
  /** Everybody of the family who had moved away, whom the officer came with first. */
  people: readonly Returner[]
  chosen: string
  /** Who heads the family now; null when nobody of it is left here: then the chosen one heads the new family. */
  head: Omit<Returner, 'age'> | null
}

/** Who comes back, and what each of them is in the family now. */
export const ReturningPart = ({ people, chosen, head }: Props) => {
  const [back, setBack] = useState<ReadonlySet<string>>(new Set([chosen]))
  const problem = useProblem('returning')
  const first = people.find(({ id }) => id === chosen)

  const toggle = (id: string): void => {
    const next = new Set(back)
    if (!next.delete(id)) next.add(id)
    setBack(next)
  }

  const placeOf = (person: Returner): string => (head ? placeOnReturn(person, head) : person.id === chosen || !first ? '1' : proposedRole(person, first))

  return (
    <fieldset className="event-part">
      <legend>{ACT_FIELDS.returning}</legend>
      {problem ? <p className="office-problem">{problem}</p> : null}
      {people.length > 1 ? <p className="office-hint">{ACT_FIELDS.returningLead}</p> : null}
      {people.map((person) => (
        <div key={person.id}>
          <label className="office-check">
            <input type="checkbox" name={`returning:${person.id}`} checked={back.has(person.id)} onChange={() => toggle(person.id)} />
            <span>
              <strong>{person.name}</strong> <span className="office-hint">{[labelOf(FAMILY_ROLE, person.role), person.age].filter(Boolean).join(', ')}</span>
            </span>
          </label>
          {back.has(person.id) ? <EventField name={`role:${person.id}`} label={ACT_FIELDS.roleOf(person.name)} options={FAMILY_ROLE} value={placeOf(person)} /> : null}
        </div>
      ))}
    </fieldset>
  )
}
