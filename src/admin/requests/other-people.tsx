import { formatDate } from '@/domain/calendar/indonesian'
import { OTHER_PEOPLE as WORDS } from '@/messages/other-people'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { ActForm } from '../parts/act-form'
import { Tag } from '../parts/tag'

/** Who the other people in the letter are: each matched with the register or left as somebody from outside. */
export const OtherPeople = ({ detail }: { detail: RequestDetail }) => {
  if (detail.others.length === 0) return null
  return (
    <section className="office-box">
      <h2>{WORDS.title}</h2>
      <p className="office-hint">{WORDS.lead}</p>
      {detail.others.map((other) => (
        <details key={other.key} className="candidate" open={other.said === 'nothing'}>
          <summary>
            <strong>{other.label}</strong>: {[other.name, other.maskedNik].filter(Boolean).join(', ')} {saidTag(other)}
          </summary>
          {other.candidates.map((row) => (
            <ActForm
              key={row.id}
              path={`permohonan/${detail.id}/orang-lain`}
              body={{ seen: detail.status, key: other.key, residentId: row.id }}
              button={WORDS.take(row.name)}
              effect={[row.maskedNik, row.birthDate ? formatDate(row.birthDate) : null, row.hamlet].filter(Boolean).join(' · ')}
              done={WORDS.taken}
              tone="quiet"
            />
          ))}
          <ActForm path={`permohonan/${detail.id}/orang-lain`} body={{ seen: detail.status, key: other.key, residentId: 'luar' }} button={WORDS.outside} effect={WORDS.outsideEffect} done={WORDS.left} tone="quiet" />
        </details>
      ))}
    </section>
  )
}

const saidTag = ({ said }: RequestDetail['others'][number]) =>
  said === 'nothing' ? <Tag tone="warning">{WORDS.nothing}</Tag> : said === 'outside' ? <Tag tone="info">{WORDS.isOutside}</Tag> : <Tag tone="ok">{WORDS.matched(said.name)}</Tag>
