import Link from 'next/link'
import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { formatDate } from '@/domain/calendar/indonesian'
import { labelOf, LIFE_STATUS } from '@/domain/population/code-lists'
import { EVENT_SCREEN } from '@/messages/population-events'
import { searchResidents } from '@/use-cases/office/resident-search'

import { FindPersonForm } from './find-person-form'

type Props = { payload: Payload; actor: Actor; title: string; base: string; param: string; search: string }

/** The step before a form: whom is it about? */
export const FindPerson = async ({ payload, actor, title, base, param, search }: Props) => {
  const found = search ? await searchResidents(payload, actor, { name: search, hamletId: null, after: null }) : null
  const rows = found ? [...found.rows, ...found.similar].slice(0, 30) : []
  return (
    <section className="office-box">
      <h2>{title}</h2>
      <FindPersonForm base={base} param={param} search={search} />
      {found && rows.length === 0 ? <p>{EVENT_SCREEN.noMatch}</p> : null}
      <ul className="found">
        {rows.map(({ id, name, maskedNik, birthDate, hamlet, lifeStatus }) => (
          <li key={id}>
            <Link href={`${base}${base.includes('?') ? '&' : '?'}${param}=${id}`} prefetch={false}>
              {name}
            </Link>{' '}
            <span className="office-hint">
              {[maskedNik, birthDate ? formatDate(birthDate) : null, hamlet, lifeStatus === '1' ? null : labelOf(LIFE_STATUS, lifeStatus)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
