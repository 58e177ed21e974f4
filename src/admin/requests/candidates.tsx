import { REQUEST_SCREEN } from '@/messages/request-screen'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import type { RequestDetail } from '@/use-cases/office/request-detail'
import type { ResidentPage, ResidentRow } from '@/use-cases/office/resident-search'

import { Notice } from '../parts/notice'
import { ComparisonTable } from './comparison-table'
import { FindOtherForm } from './find-other-form'
import { RequestAct } from './request-act'

type Props = { detail: RequestDetail; found: ResidentPage | null; search: string }

/** Who the applicant may be: people of the register beside the claim, each to be chosen, and a search for others. */
export const Candidates = ({ detail, found, search }: Props) => (
  <>
    <h3>{REQUEST_SCREEN.candidatesTitle}</h3>
    <dl className="office-facts">
      <div>
        <dt>{REQUEST_SCREEN.nameRow}</dt>
        <dd>{detail.claim.name}</dd>
      </div>
      <div>
        <dt>{REQUEST_SCREEN.nikRow}</dt>
        <dd className="office-code">{detail.claim.maskedNik}</dd>
      </div>
    </dl>
    {detail.candidates.length === 0 ? <Notice kind="warning">{REQUEST_SCREEN.noCandidate}</Notice> : null}
    {detail.candidates.map(({ by, person, comparison, findings }, position) => (
      <details key={person.id} className="candidate" open={position === 0}>
        <summary>
          <strong>{person.name}</strong> · {by === 'nik' ? REQUEST_SCREEN.candidateByNik : REQUEST_SCREEN.candidateByName}
          {person.hamlet ? ` · ${person.hamlet}` : null}
        </summary>
        <ComparisonTable person={person} comparison={comparison} findings={findings} />
        {detail.actions.includes('match') && !findings.some(({ level }) => level === 'impossible') ? (
          <RequestAct id={detail.id} action="match" seen={detail.status} residentId={person.id} shortcut={position === 0 && !detail.matched ? 'v' : undefined} />
        ) : null}
      </details>
    ))}
    {detail.actions.includes('match') ? <FindOther detail={detail} found={found} search={search} /> : null}
  </>
)

const FindOther = ({ detail, found, search }: Props) => (
  <details className="candidate" open={found !== null}>
    <summary>{REQUEST_SCREEN.findOther}</summary>
    <FindOtherForm requestId={detail.id} search={search} />
    {found ? <FoundPeople id={detail.id} rows={[...found.rows, ...found.similar].slice(0, 20)} /> : null}
  </details>
)

const FoundPeople = ({ id, rows }: { id: string; rows: ResidentRow[] }) =>
  rows.length === 0 ? (
    <p>{RESIDENT_SCREEN.noMatch}</p>
  ) : (
    <ul className="found">
      {rows.map((row) => (
        <li key={row.id}>
          <a href={`/admin/permohonan/${id}?warga=${row.id}`}>{row.name}</a>{' '}
          <span className="office-hint">
            {row.maskedNik} · {row.hamlet}
          </span>
        </li>
      ))}
    </ul>
  )
