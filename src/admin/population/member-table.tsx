import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { FAMILY_ROLE, labelOf, LIFE_STATUS, MARITAL_STATUS } from '@/domain/population/code-lists'
import { EVENT_SCREEN, FIELD_WORDS } from '@/messages/population-events'
import type { FamilyMember } from '@/use-cases/population/screens/family-screen'

import { ageWords } from './act-fields'

/** People of one family. */
export const MemberTable = ({ members, today, withState = false, nobody = EVENT_SCREEN.noMembers }: { members: readonly FamilyMember[]; today: string; withState?: boolean; nobody?: string }) =>
  members.length === 0 ? (
    <p className="office-hint">{nobody}</p>
  ) : (
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{FIELD_WORDS.name}</th>
          <th scope="col">{FIELD_WORDS.role}</th>
          <th scope="col">{FIELD_WORDS.birthDate}</th>
          <th scope="col">{withState ? FIELD_WORDS.lifeStatus : FIELD_WORDS.maritalStatus}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, role, birthDate, maritalStatus, lifeStatus }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/admin/penduduk/${id}`} prefetch={false}>
                {name}
              </Link>
            </th>
            <td data-label={FIELD_WORDS.role}>{labelOf(FAMILY_ROLE, role) || EVENT_SCREEN.none}</td>
            <td data-label={FIELD_WORDS.birthDate}>{birthDate ? `${formatDate(birthDate)} (${ageWords(birthDate, today)})` : EVENT_SCREEN.none}</td>
            <td data-label={withState ? FIELD_WORDS.lifeStatus : FIELD_WORDS.maritalStatus}>{withState ? labelOf(LIFE_STATUS, lifeStatus) : labelOf(MARITAL_STATUS, maritalStatus)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
