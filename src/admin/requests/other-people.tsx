import { formatDate } from '@/domain/calendar/indonesian'
import { OTHER_PEOPLE as WORDS } from '@/messages/other-people'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { Tag } from '../parts/tag'

/** Whose words the letter prints of every other person in it: the register's, where an officer has said so here, or the resident's. */
export const OtherPeople = ({ detail }: { detail: RequestDetail }) => {
  if (detail.others.length === 0) return null
  const mayMatch = detail.actions.includes('match')
  return (
    <section className="office-box">
      <h2>{WORDS.title}</h2>
      <p className="office-hint">{mayMatch ? WORDS.lead : WORDS.leadRead}</p>
      {detail.others.map((other) => (
        <details key={other.key} className="candidate" open={mayMatch && (other.from === 'undecided' || (other.kind === 'alone' && other.from === 'written'))}>
          <summary>
            <strong>{other.label}</strong>: {[other.name, other.maskedNik].filter(Boolean).join(', ')} <OriginTag other={other} />
          </summary>
          {other.missing && mayMatch ? <Notice kind="warning">{WORDS.missing(other.missing)}</Notice> : null}
          <dl className="office-facts">
            <div>
              <dt>{WORDS.written}</dt>
              <dd>{other.written}</dd>
            </div>
            {other.registered ? (
              <div>
                <dt>{WORDS.registered}</dt>
                <dd>{other.registered}</dd>
              </div>
            ) : null}
          </dl>
          {mayMatch ? <Choices detail={detail} other={other} /> : null}
        </details>
      ))}
    </section>
  )
}

type Other = RequestDetail['others'][number]

const Choices = ({ detail, other }: { detail: RequestDetail; other: Other }) => {
  const path = `permohonan/${detail.id}/orang-lain`
  const isAlone = other.kind === 'alone'
  return (
    <>
      {other.candidates.map((row) => (
        <ActForm
          key={row.id}
          path={path}
          body={{ seen: detail.status, key: other.key, residentId: row.id }}
          button={isAlone ? WORDS.take(row.name) : WORDS.print}
          effect={isAlone ? [row.maskedNik, row.birthDate ? formatDate(row.birthDate) : null, row.hamlet].filter(Boolean).join(' · ') : other.kind === 'in-forms' ? WORDS.printFormsEffect : WORDS.printEffect}
          done={WORDS.taken}
          tone="quiet"
        />
      ))}
      {isAlone || other.candidates.length > 0 ? (
        <ActForm path={path} body={{ seen: detail.status, key: other.key, residentId: 'luar' }} button={isAlone ? WORDS.outside : WORDS.keep} effect={WORDS.outsideEffect} done={WORDS.left} tone="quiet" />
      ) : null}
    </>
  )
}

const OriginTag = ({ other: { from, kind, said, name } }: { other: Other }) => {
  switch (from) {
    case 'office':
      return <Tag tone="ok">{WORDS.matched(typeof said === 'string' ? name : said.name)}</Tag>
    case 'family':
      return <Tag tone="ok">{WORDS.ofFamily}</Tag>
    case 'outside':
      return <Tag tone="info">{kind === 'alone' ? WORDS.isOutside : WORDS.asWritten}</Tag>
    case 'undecided':
      return <Tag tone="warning">{kind === 'alone' ? WORDS.nothing : WORDS.undecided}</Tag>
    case 'written':
      return kind === 'alone' ? <Tag tone="warning">{WORDS.nothing}</Tag> : <Tag tone="info">{WORDS.asWritten}</Tag>
  }
}
