import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { ACTION_WORDS } from '@/messages/admin'
import { REPLACEMENT } from '@/messages/letter-replacement'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { ReasonFields } from './reason-fields'
import { SignedSheets } from './signed-sheets'

/** The paper itself: as it will be while it waits for its signature, and the stored file once it is signed. */
export const LetterPaper = ({ detail }: { detail: RequestDetail }) => {
  if (!detail.maySeeLetter) return null
  if (detail.letter) {
    const { id, number, issuedOn, signerName, status, way } = detail.letter
    return (
      <>
        <section className="office-box paper">
          <h2>{REQUEST_SCREEN.storedTitle}</h2>
          <dl className="office-facts">
            <div>
              <dt>{REQUEST_SCREEN.number}</dt>
              <dd>{number}</dd>
            </div>
            <div>
              <dt>{REQUEST_SCREEN.issuedOn}</dt>
              <dd>{formatDate(issuedOn)}</dd>
            </div>
            <div>
              <dt>{REQUEST_SCREEN.signer}</dt>
              <dd>{signerName}</dd>
            </div>
            <div>
              <dt>{SIGNING_WAY_WORDS.field}</dt>
              <dd>{SIGNING_WAY_WORDS.labels[way]}</dd>
            </div>
          </dl>
          {status === 'valid' ? null : <Notice kind="bad">{status === 'cancelled' ? REQUEST_SCREEN.letterCancelled : REQUEST_SCREEN.letterReplaced}</Notice>}
          <Paper address={`/api/kantor/surat/${id}/berkas`} title={REQUEST_SCREEN.storedTitle} text={`/admin/surat/${id}`} />
          {status === 'valid' && detail.mayReplaceLetter && !detail.replacement.successor ? (
            <p className="office-buttons">
              <Link className="office-button office-button--quiet" href={`/admin/surat/${id}/ganti`}>
                {REPLACEMENT.button}
              </Link>
            </p>
          ) : null}
          {status === 'valid' && detail.mayCancelLetter ? <CancelLetter letterId={id} /> : null}
        </section>
        {way === 'wet' ? <SignedSheets letter={detail.letter} mayAdd={detail.mayReplaceLetter} /> : null}
      </>
    )
  }
  if ((!detail.matched && !detail.isOffice) || !['in-review', 'awaiting-kadus', 'awaiting-check', 'awaiting-signature', 'being-signed'].includes(detail.status)) return null
  return (
    <section className="office-box paper">
      <h2>{REQUEST_SCREEN.previewTitle}</h2>
      <p className="office-hint">{REQUEST_SCREEN.previewHint}</p>
      {/* Made anew when other forms are chosen: an address that stays the same would keep the old paper on the screen. */}
      <Paper key={detail.forms?.leftOut.join()} address={`/api/kantor/permohonan/${detail.id}/pratinjau`} title={REQUEST_SCREEN.previewTitle} />
    </section>
  )
}

/** What was signed by mistake can only be cancelled, never deleted: its number stays in the book. */
const CancelLetter = ({ letterId }: { letterId: string }) => (
  <details className="acts__more">
    <summary>{ACTION_WORDS['cancel-letter'].button}</summary>
    <ActForm
      path={`surat/${letterId}/cancel-letter`}
      body={{ seen: 'valid' }}
      button={ACTION_WORDS['cancel-letter'].button}
      effect={ACTION_WORDS['cancel-letter'].effect}
      done={ACTION_WORDS['cancel-letter'].done}
      tone="danger"
    >
      <ReasonFields action="cancel-letter" />
    </ActForm>
  </details>
)

/** Phones cannot show a PDF inside a page: there the link opens it, and the frame is hidden by the style sheet. */
const Paper = ({ address, title, text }: { address: string; title: string; text?: string }) => (
  <>
    <p className="office-buttons">
      <a className="office-button office-button--quiet" href={address} target="_blank" rel="noreferrer">
        {REQUEST_SCREEN.openPdf}
      </a>
      {text ? (
        <Link className="office-button office-button--quiet" href={text}>
          {REQUEST_SCREEN.asText}
        </Link>
      ) : null}
    </p>
    <iframe className="paper__frame" src={`${address}#toolbar=0&navpanes=0&view=FitH`} title={title} loading="lazy" />
  </>
)
