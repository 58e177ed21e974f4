import Link from 'next/link'

import { may } from '@/access/acts'
import type { Actor } from '@/access/actor'
import { OFFICE_WRITING as WORDS } from '@/messages/office-letter'
import type { RequestDetail } from '@/use-cases/office/request-detail'

/** In the place of the resident, of a letter that the office writes of itself. */
export const OfficeLetterBox = ({ detail, actor }: { detail: RequestDetail; actor: Actor }) => (
  <section className="office-box">
    <h2>{WORDS.aboutTitle}</h2>
    <dl className="office-facts">
      <div>
        <dt>{WORDS.addressee}</dt>
        <dd>{detail.claim.name}</dd>
      </div>
    </dl>
    <p className="office-hint">{WORDS.about}</p>
    {detail.status === 'in-review' && may(actor, 'write-office-letters') ? (
      <p className="office-buttons">
        <Link className="office-button office-button--quiet" href={`/admin/tulis-surat/ubah/${detail.id}`}>
          {WORDS.changeButton}
        </Link>
      </p>
    ) : null}
  </section>
)
