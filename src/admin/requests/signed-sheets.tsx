import { formatDate } from '@/domain/calendar/indonesian'
import { SIGNING_WAY_WORDS as WORDS } from '@/messages/signing-ways'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { AddSheetsForm } from '../incoming/add-sheets-form'

/** Pictures of the paper that was signed and stamped, beside the letter as it is stored. */
export const SignedSheets = ({ letter: { id, sheets, status }, mayAdd }: { letter: NonNullable<RequestDetail['letter']>; mayAdd: boolean }) => (
  <section className="office-box">
    <h2>{WORDS.sheets}</h2>
    {sheets.length === 0 ? <p className="office-hint">{status === 'valid' ? WORDS.noSheets : WORDS.noSheetsNoMore}</p> : null}
    <ul className="photos">
      {sheets.map(({ addedOn, contentType }, at) => (
        <li key={at}>
          <a href={`/api/kantor/surat/${id}/lembar/${at + 1}`} target="_blank" rel="noreferrer">
            {contentType.startsWith('image/') ? <img src={`/api/kantor/surat/${id}/lembar/${at + 1}`} alt="" loading="lazy" /> : null}
            <span>{`${WORDS.sheet(at + 1, formatDate(addedOn))}${contentType === 'application/pdf' ? ' (PDF)' : ''}`}</span>
          </a>
        </li>
      ))}
    </ul>
    {mayAdd ? (
      <details className="acts__more">
        <summary>{WORDS.addSheets}</summary>
        <p className="office-hint">{WORDS.addSheetsHint}</p>
        <AddSheetsForm letterId={id} room="surat" />
      </details>
    ) : null}
  </section>
)
