import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { CITIZENSHIP, EDUCATION_KK, FAMILY_ROLE, labelOf, LIFE_STATUS, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'
import { NOKK_PENDING } from '@/messages/identity'
import { EVENT_SCREEN, FIELD_WORDS } from '@/messages/population-events'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { loadResidentScreen, type ResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { RevealNumber } from '../residents/reveal-number'
import { ActLinks, actsFor } from './act-links'
import { ageWords } from './act-fields'
import { EventHistory } from './event-history'
import { MemberTable } from './member-table'

/** One person of the village: who they are, their family, what happened to them, what can be recorded. */
export const ResidentView = officeView(async ({ payload, actor, segments }) => {
  const person = await loadResidentScreen(payload, actor, segments.at(-1) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, systemClock())
  const mayRecord = may(actor, 'record-population-events')
  const acts = mayRecord ? actsFor({ lifeStatus: person.lifeStatus, familySize: person.family?.members.length ?? 0 }) : []
  return {
    title: person.name,
    body: (
      <>
        <header>
          <h1>{person.name}</h1>
          <p>
            <Tag tone={person.lifeStatus === '1' ? 'ok' : 'warning'}>{labelOf(LIFE_STATUS, person.lifeStatus)}</Tag> {person.isNikTemporary ? <Tag tone="info">{EVENT_SCREEN.temporaryNik}</Tag> : null}{' '}
            <span className="office-hint">{[labelOf(SEX, person.facts.sex), ageWords(person.facts.birthDate, today), person.hamlet].filter(Boolean).join(' · ')}</span>
          </p>
        </header>
        <div className="request">
          <div className="request__main">
            <Facts person={person} />
            <Family person={person} today={today} />
            <EventHistory events={person.history} />
            <Letters person={person} />
          </div>
          {acts.length === 0 ? null : (
            <aside className="request__side">
              <section className="office-box" aria-label={EVENT_SCREEN.actsTitle}>
                <h2>{EVENT_SCREEN.actsTitle}</h2>
                <ActLinks slugs={acts} personId={person.id} />
              </section>
            </aside>
          )}
        </div>
      </>
    ),
  }
})

const Facts = ({ person: { id, facts, maskedNik, hamlet } }: { person: ResidentScreen }) => {
  const rows: [string, string][] = [
    [FIELD_WORDS.birthPlace, facts.birthPlace ?? ''],
    [FIELD_WORDS.birthDate, facts.birthDate ? formatDate(facts.birthDate) : ''],
    [FIELD_WORDS.sex, labelOf(SEX, facts.sex)],
    [FIELD_WORDS.religion, labelOf(RELIGION, facts.religion)],
    [FIELD_WORDS.maritalStatus, labelOf(MARITAL_STATUS, facts.maritalStatus)],
    [FIELD_WORDS.occupation, labelOf(OCCUPATION, facts.occupation)],
    [FIELD_WORDS.educationKk, labelOf(EDUCATION_KK, facts.educationKk)],
    [FIELD_WORDS.citizenship, labelOf(CITIZENSHIP, facts.citizenship)],
    [FIELD_WORDS.fatherName, facts.fatherName ?? ''],
    [FIELD_WORDS.motherName, facts.motherName ?? ''],
    [FIELD_WORDS.hamlet, hamlet ?? ''],
  ]
  return (
    <section className="office-box">
      <h2>{EVENT_SCREEN.facts}</h2>
      <dl className="office-facts resident-facts">
        <div className="personal-number">
          <dt>{RESIDENT_SCREEN.nik}</dt>
          <dd>
            <output className="office-code">{maskedNik || EVENT_SCREEN.none}</output> {maskedNik ? <RevealNumber collection="residents" id={id} field="nik" /> : null}
          </dd>
        </div>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || EVENT_SCREEN.none}</dd>
          </div>
        ))}
      </dl>
      <Link href={`/admin/collections/residents/${id}`} prefetch={false}>
        {EVENT_SCREEN.edit}
      </Link>
    </section>
  )
}

const Family = ({ person: { id, family, isFamilyElsewhere, facts }, today }: { person: ResidentScreen; today: string }) => (
  <section className="office-box">
    <h2>{EVENT_SCREEN.familyTitle}</h2>
    {family ? (
      <>
        <p>
          <Link href={`/admin/keluarga/${family.id}`} prefetch={false}>
            {family.head ? EVENT_SCREEN.headOf(family.head) : family.hasHead ? EVENT_SCREEN.familyTitle : EVENT_SCREEN.familyOf}
          </Link>{' '}
          <span className="office-hint">
            {[FIELD_WORDS.nokk, family.isNokkTemporary ? NOKK_PENDING : family.maskedNokk].join(' ')} · {labelOf(FAMILY_ROLE, facts.familyRole)}
          </span>
        </p>
        <MemberTable members={family.members.filter((member) => member.id !== id)} today={today} nobody={EVENT_SCREEN.noOtherMembers} />
        {family.elsewhere > 0 ? <p className="office-hint">{EVENT_SCREEN.elsewhere(family.elsewhere)}</p> : null}
      </>
    ) : (
      <p>{isFamilyElsewhere ? EVENT_SCREEN.familyElsewhere : EVENT_SCREEN.noFamily}</p>
    )}
  </section>
)

const Letters = ({ person: { id: personId, letters } }: { person: ResidentScreen }) => (
  <section className="office-box">
    <h2>{EVENT_SCREEN.letters}</h2>
    {letters.length === 0 ? <p>{EVENT_SCREEN.noLetters}</p> : null}
    <ul className="found">
      {letters.map(({ id, number, issuedOn, name }) => (
        <li key={id}>
          <Link href={`/admin/collections/letters/${id}`} prefetch={false}>
            {name}
          </Link>{' '}
          <span className="office-hint">
            {number} · {formatDate(issuedOn)}
          </span>
        </li>
      ))}
    </ul>
    {letters.length === 0 ? null : (
      <Link href={`/admin/arsip-surat?warga=${personId}`} prefetch={false}>
        {EVENT_SCREEN.allLetters}
      </Link>
    )}
  </section>
)
