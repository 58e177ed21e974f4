import { parsePlainDate, ageOn } from '@/domain/calendar/plain-date'
import type { ActSlug } from '@/domain/population/acts/act-slugs'
import { parentsIn, roleOfChildOf } from '@/domain/population/acts/birth'
import { placeOnReturn } from '@/domain/population/acts/new-head'
import { type CodeList, FAMILY_ROLE, labelOf, MOVE_CLASS, RELIGION, SEX } from '@/domain/population/code-lists'
import { ACT_FIELDS, ACT_WORDS, EVENT_SCREEN } from '@/messages/population-events'
import type { FamilyMember, FamilyScreen } from '@/use-cases/population/screens/family-screen'
import type { ResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { Notice } from '../parts/notice'
import { CardFields } from './card-fields'
import { DataFields } from './data-fields'
import { EventField } from './event-field'
import { LeavingPart, type Member, NewHeadPart } from './family-parts'
import { type Returner, ReturningPart } from './returning-part'
import { StrangersPart } from './strangers-part'

type Filled = Readonly<Record<string, string>>

type Props = { slug: ActSlug; person: ResidentScreen | null; target: FamilyScreen | null; hamlets: CodeList; filled: Filled; leaving: readonly string[]; today: string }

/** The fields of one act, filled in with what is known already. */
export const ActFields = (props: Props) => {
  const { slug, person, filled, today } = props
  const family = person?.family ?? null
  if (NEEDS_FAMILY.has(slug) && !family) return <Notice kind="warning">{EVENT_SCREEN.noFamily}</Notice>
  return (
    <>
      {person ? <input type="hidden" name="personId" value={person.id} /> : null}
      {family && !comesBack(slug, person) ? <input type="hidden" name="familyId" value={family.id} /> : null}
      <EventField name="happenedOn" label={dayLabel(slug)} hint={ACT_FIELDS.dayHint} kind="date" max={today} value={filled.happenedOn} />
      <OwnFields {...props} />
      <fieldset className="event-part">
        <legend>{EVENT_SCREEN.papers}</legend>
        <EventField name="document" label={slug === 'ubah-data' ? ACT_FIELDS.documentNeeded : ACT_FIELDS.document} hint={ACT_FIELDS.documentHints[slug]} value={filled.document} />
        <div className="event-part__pair">
          <EventField name="reporter" label={ACT_FIELDS.reporter} hint={ACT_FIELDS.reporterHint} value={filled.reporter} />
          <EventField name="reportedOn" label={ACT_FIELDS.reportedOn} kind="date" max={today} value={today} />
        </div>
        {REASON_OWN.has(slug) ? null : <EventField name="reason" label={ACT_FIELDS.reason} value={filled.reason} />}
      </fieldset>
    </>
  )
}

const NEEDS_FAMILY: ReadonlySet<ActSlug> = new Set(['kelahiran', 'pindah', 'pecah-kk', 'gabung-kk', 'ganti-kepala-keluarga', 'pindah-dusun'])

/** These ask for the reason with their own fields. */
const REASON_OWN: ReadonlySet<ActSlug> = new Set(['kematian', 'pindah'])

const dayLabel = (slug: ActSlug): string => {
  const { birth, death, departure, arrival, other } = ACT_FIELDS.happenedOn
  return slug === 'kelahiran' ? birth : slug === 'kematian' ? death : slug === 'pindah' || slug === 'pindah-dusun' ? departure : slug === 'datang' ? arrival : other
}

const comesBack = (slug: ActSlug, person: ResidentScreen | null): boolean => slug === 'datang' && person?.lifeStatus === '3' && (person.family?.members.length ?? 0) === 0

const idsOf = (person: ResidentScreen | null): string[] => (person ? [person.id] : [])

const OwnFields = ({ slug, person, target, hamlets, filled, leaving, today }: Props) => {
  const family = person?.family ?? null
  const members = (family?.members ?? []).map((member) => asMember(member, today))
  const isHere = person?.lifeStatus === '1'
  switch (slug) {
    case 'kelahiran':
      return person && family ? <BirthFields person={person} family={family} filled={filled} today={today} /> : null
    case 'kematian':
      return (
        <>
          <EventField name="place" label={ACT_FIELDS.diedAt} hint={ACT_FIELDS.bornAtHint} value={filled.place} />
          <EventField name="reason" label={ACT_FIELDS.cause} value={filled.reason} />
          {person && isLastHead(person) ? <NewHeadPart staying={members.filter(({ id }) => id !== person.id)} lead={ACT_FIELDS.newHeadLead} today={today} /> : null}
        </>
      )
    case 'pindah':
      return (
        <>
          <LeavingPart members={members} legend={ACT_FIELDS.leaving} chosen={leaving.length > 0 ? leaving : idsOf(person)} mode="depart" today={today} />
          <EventField name="destination" label={ACT_FIELDS.destination} kind="long" value={filled.destination} />
          <EventField name="classification" label={ACT_FIELDS.classification} options={MOVE_CLASS} value={filled.classification} />
          <EventField name="reason" label={ACT_FIELDS.moveReason} value={filled.reason} />
        </>
      )
    case 'datang':
      return <ArrivalFields person={person} hamlets={hamlets} today={today} />
    case 'pecah-kk':
      return (
        <>
          <LeavingPart members={members} legend={ACT_FIELDS.splitting} chosen={idsOf(person)} mode="split" today={today} />
          <fieldset className="event-part">
            <legend>{ACT_FIELDS.newFamilyTitle}</legend>
            <CardFields name="newNokk" label={ACT_FIELDS.newNokk} today={today} pending={ACT_FIELDS.newNokkPending} />
            <AddressFields hamlets={hamlets} family={family} />
          </fieldset>
        </>
      )
    case 'gabung-kk':
      return (
        <>
          {target ? <input type="hidden" name="targetId" value={target.id} /> : null}
          <LeavingPart members={members} legend={ACT_FIELDS.joining} chosen={idsOf(person)} mode="join" today={today} />
        </>
      )
    case 'ganti-kepala-keluarga':
      return <NewHeadPart staying={members} lead={ACT_WORDS[slug].lead} today={today} />
    case 'pindah-dusun':
      return (
        <fieldset className="event-part">
          <legend>{ACT_FIELDS.destination}</legend>
          <AddressFields hamlets={hamlets} family={null} />
        </fieldset>
      )
    case 'hilang-pergi':
      return (
        <>
          <EventField name="what" label={ACT_FIELDS.what} options={Object.entries(ACT_FIELDS.absences).flatMap(([code, label]) => (isPossible(code, person?.lifeStatus) ? [{ code, label }] : []))} nothing={isHere ? ACT_FIELDS.choose : null} />
          <EventField name="place" label={isHere ? ACT_FIELDS.awayAt : ACT_FIELDS.backFrom} hint={isHere ? ACT_FIELDS.awayAtHint : undefined} />
          {person && !isHere ? <EventField name="ownRole" label={ACT_FIELDS.role} options={FAMILY_ROLE} value={placeNow(person)} /> : null}
          {person && isLastHead(person) ? <NewHeadPart staying={members.filter(({ id }) => id !== person.id)} lead={ACT_FIELDS.newHeadLead} today={today} needsNumber={false} /> : null}
        </>
      )
    case 'ubah-data':
      return person ? <DataFields person={person} today={today} /> : null
  }
}

/** What somebody who is found or comes back probably is now: another may head the family since. */
const placeNow = ({ facts, family }: ResidentScreen): string => {
  const head = family?.members.find(({ role }) => role === '1')
  const { sex, familyRole: role, birthDate, maritalStatus } = facts
  return head ? placeOnReturn({ sex, role, birthDate, maritalStatus }, head) : (role ?? '')
}

/** The one who heads a family in which others live. */
const isLastHead = ({ id, facts, lifeStatus, family }: ResidentScreen): boolean => lifeStatus === '1' && facts.familyRole === '1' && (family?.members.some((member) => member.id !== id) ?? false)

const isPossible = (what: string, lifeStatus = ''): boolean =>
  what === 'found' ? lifeStatus === '4' : what === 'return' ? lifeStatus === '6' : lifeStatus === '1'

const asMember = ({ id, name, sex, role, birthDate }: FamilyMember, today: string): Member => ({ id, name, sex, role, birthDate, age: ageWords(birthDate, today) })

export const ageWords = (birthDate: string | null, today: string): string => {
  const [birth, day] = [parsePlainDate(birthDate ?? ''), parsePlainDate(today)]
  return birth.ok && day.ok ? EVENT_SCREEN.age(ageOn(birth.value, day.value)) : ''
}

/** Whoever of the family had moved away as well may come back with them. */
const returnersOf = ({ id, name, facts, family }: ResidentScreen, today: string): Returner[] => {
  const { sex, familyRole: role, birthDate, maritalStatus } = facts
  const others = (family?.former ?? []).filter((member) => member.lifeStatus === '3' && member.id !== id)
  return [{ id, name, sex, role, birthDate, maritalStatus }, ...others].map((person) => ({
    id: person.id, name: person.name, sex: person.sex, role: person.role, birthDate: person.birthDate, maritalStatus: person.maritalStatus, age: ageWords(person.birthDate, today),
  }))
}

const AddressFields = ({ hamlets, family }: { hamlets: CodeList; family: FamilyScreen | null }) => (
  <>
    <EventField name="hamlet" label={ACT_FIELDS.hamlet} options={hamlets} value={family?.hamletId ?? ''} />
    <EventField name="address" label={ACT_FIELDS.address} value={family?.address ?? ''} />
    <div className="event-part__pair">
      <EventField name="rt" label={ACT_FIELDS.rt} value={family?.rt ?? ''} />
      <EventField name="rw" label={ACT_FIELDS.rw} value={family?.rw ?? ''} />
    </div>
  </>
)

const BirthFields = ({ person, family, filled, today }: { person: ResidentScreen; family: FamilyScreen; filled: Filled; today: string }) => {
  const parents = (sex: '1' | '2'): CodeList => parentsIn(family.members, sex, today).map(({ id, name, role, birthDate }) => ({ code: id, label: [name, labelOf(FAMILY_ROLE, role), ageWords(birthDate, today)].filter(Boolean).join(', ') }))
  const isWoman = person.facts.sex === '2'
  // The person whom the officer chose is the parent; the other one is the spouse of the head, where that is the same pair.
  const partner = family.members.find(({ role, sex, id }) => id !== person.id && sex !== person.facts.sex && ((PAIR.has(role ?? '') && PAIR.has(person.facts.familyRole ?? ''))))
  const [mother, father] = isWoman ? [person.id, partner?.id ?? ''] : [partner?.id ?? '', person.id]
  return (
    <>
      <EventField name="name" label={ACT_FIELDS.childName} value={filled.name} />
      <EventField name="sex" label={ACT_FIELDS.sex} options={SEX} value={filled.sex} />
      <div className="event-part__pair">
        <EventField name="birthPlace" label={ACT_FIELDS.birthPlace} />
        <EventField name="place" label={ACT_FIELDS.bornAt} hint={ACT_FIELDS.bornAtHint} value={filled.place} />
      </div>
      <fieldset className="event-part">
        <legend>{EVENT_SCREEN.familyTitle}</legend>
        <div className="event-part__pair">
          <EventField name="motherId" label={ACT_FIELDS.mother} options={parents('2')} nothing={ACT_FIELDS.otherParent} value={mother} />
          <EventField name="fatherId" label={ACT_FIELDS.father} options={parents('1')} nothing={ACT_FIELDS.otherParent} value={father} />
          <EventField name="motherName" label={ACT_FIELDS.motherName} value={mother ? '' : filled.motherName} />
          <EventField name="fatherName" label={ACT_FIELDS.fatherName} value={father ? '' : filled.fatherName} />
        </div>
        <EventField name="role" label={ACT_FIELDS.role} options={FAMILY_ROLE.filter(({ code }) => code !== '1')} value={roleOfChildOf({ role: person.facts.familyRole })} />
        <EventField name="religion" label={ACT_FIELDS.religion} options={RELIGION} nothing={ACT_FIELDS.sameAsMother} />
      </fieldset>
      <div className="event-part__pair">
        <EventField name="nik" label={ACT_FIELDS.nik} hint={ACT_FIELDS.nikHint} kind="number" />
        <EventField name="birthCertificate" label={ACT_FIELDS.birthCertificate} />
      </div>
    </>
  )
}

const PAIR: ReadonlySet<string> = new Set(['1', '2', '3'])

const ArrivalFields = ({ person, hamlets, today }: { person: ResidentScreen | null; hamlets: CodeList; today: string }) => {
  const isBack = person?.lifeStatus === '3'
  const joinsFamily = (person?.family?.members.length ?? 0) > 0
  return (
    <>
      <EventField name="from" label={ACT_FIELDS.from} hint={ACT_FIELDS.fromHint} kind="long" />
      {joinsFamily ? null : (
        <fieldset className="event-part">
          <legend>{ACT_FIELDS.newFamilyTitle}</legend>
          <CardFields name="nokk" label={ACT_FIELDS.newNokk} today={today} pending={ACT_FIELDS.newNokkPending} />
          <AddressFields hamlets={hamlets} family={null} />
        </fieldset>
      )}
      {isBack ? (
        <ReturningPart people={returnersOf(person, today)} chosen={person.id} head={person.family?.members.find(({ role }) => role === '1') ?? null} />
      ) : (
        <StrangersPart isNewFamily={!joinsFamily} today={today} />
      )}
    </>
  )
}
