'use client'
import { useState } from 'react'

import { likelyHeads } from '@/domain/population/acts/checks'
import { proposedRole } from '@/domain/population/acts/new-head'
import { type CodeList, FAMILY_ROLE, labelOf } from '@/domain/population/code-lists'
import { ACT_FIELDS } from '@/messages/population-events'

import { CardFields } from './card-fields'
import { EventField } from './event-field'
import { useProblem } from './problems'

export type Member = { id: string; name: string; sex: string; role: string | null; birthDate: string | null; age: string }

const MEMBER_ROLES: CodeList = FAMILY_ROLE.filter(({ code }) => code !== '1')

type NewHeadProps = { staying: readonly Member[]; lead: string; today: string; needsNumber?: boolean }

/** Who heads those who stay, what the others are then, and the number of the new card. */
export const NewHeadPart = ({ staying, lead, today, needsNumber = true }: NewHeadProps) => {
  const [head, setHead] = useState('')
  const chosen = staying.find(({ id }) => id === head)
  return (
    <fieldset className="event-part">
      <legend>{ACT_FIELDS.newHeadTitle}</legend>
      <p className="office-hint">{lead}</p>
      <EventField name="head" label={ACT_FIELDS.head} options={likelyHeads(staying, today).map(asOption)} onChange={setHead} />
      {chosen ? <Places name="role" people={staying.filter(({ id }) => id !== chosen.id)} head={chosen} /> : null}
      {needsNumber ? (
        <CardFields name="nokk" label={ACT_FIELDS.nokk} today={today} pending={ACT_FIELDS.nokkPending} />
      ) : null}
    </fieldset>
  )
}

const asOption = ({ id, name, role, age }: Member): { code: string; label: string } => ({ code: id, label: [name, labelOf(FAMILY_ROLE, role), age].filter(Boolean).join(', ') })

/** What each of these people is to a head; proposed from what they were. */
const Places = ({ name, people, head }: { name: string; people: readonly Member[]; head: Member }) =>
  people.length === 0 ? null : (
    <>
      <p className="office-hint">{ACT_FIELDS.rolesLead}</p>
      {people.map((person) => (
        // Proposed anew for another head: the key makes the field begin again.
        <EventField key={`${person.id}-${head.id}`} name={`${name}:${person.id}`} label={ACT_FIELDS.roleOf(person.name)} options={MEMBER_ROLES} nothing={null} value={proposedRole(person, head)} />
      ))}
    </>
  )

type LeavingProps = {
  members: readonly Member[]
  legend: string
  /** Chosen from the start: the person whom the officer came with, or those whom the letter names. */
  chosen: readonly string[]
  mode: 'depart' | 'split' | 'join'
  today: string
}

/** Which members an act takes along; asks for a new head as soon as theirs is among them and somebody stays. */
export const LeavingPart = ({ members, legend, chosen, mode, today }: LeavingProps) => {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set(chosen))
  const [newHead, setNewHead] = useState('')
  const problem = useProblem('leaving')
  const staying = members.filter(({ id }) => !leaving.has(id))
  const going = members.filter(({ id }) => leaving.has(id))
  const losesHead = going.some(({ role }) => role === '1') && staying.length > 0
  const head = going.find(({ id }) => id === newHead)

  const toggle = (id: string): void => {
    const next = new Set(leaving)
    if (!next.delete(id)) next.add(id)
    setLeaving(next)
  }

  return (
    <>
      <fieldset className="event-part">
        <legend>{legend}</legend>
        {problem ? <p className="office-problem">{problem}</p> : null}
        {members.map(({ id, name, role, age }) => (
          <label key={id} className="office-check">
            <input type="checkbox" name={`leaving:${id}`} checked={leaving.has(id)} onChange={() => toggle(id)} />
            <span>
              <strong>{name}</strong> <span className="office-hint">{[labelOf(FAMILY_ROLE, role), age].filter(Boolean).join(', ')}</span>
            </span>
          </label>
        ))}
        {mode === 'split' ? null : (
          <button type="button" className="office-link" onClick={() => setLeaving(new Set(members.map(({ id }) => id)))}>
            {ACT_FIELDS.everybody}
          </button>
        )}
      </fieldset>
      {mode === 'split' && going.length > 0 ? (
        <fieldset className="event-part">
          <legend>{ACT_FIELDS.headOfOpened}</legend>
          <EventField name="newHead" label={ACT_FIELDS.headOfOpened} options={likelyHeads(going, today).map(asOption)} onChange={setNewHead} />
          {head ? <Places name="newRole" people={going.filter(({ id }) => id !== head.id)} head={head} /> : null}
        </fieldset>
      ) : null}
      {mode === 'join' && going.length > 0 ? (
        <fieldset className="event-part">
          <legend>{ACT_FIELDS.role}</legend>
          {going.map(({ id, name, role }) => (
            <EventField key={id} name={`newRole:${id}`} label={ACT_FIELDS.roleOf(name)} options={MEMBER_ROLES} nothing={null} value={role === '1' || role === null ? '9' : role} />
          ))}
        </fieldset>
      ) : null}
      {losesHead ? <NewHeadPart key={[...leaving].join()} staying={staying} lead={ACT_FIELDS.restHeadLead} today={today} /> : null}
    </>
  )
}
