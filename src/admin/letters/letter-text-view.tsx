import Link from 'next/link'

import { REQUEST_SCREEN } from '@/messages/request-screen'
import { readLetterAsText } from '@/use-cases/office/letter-as-text'
import { LetterHtml } from '@templates/letters/letter-html'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'

/** A signed letter as text: for screen readers, large type and small screens, where a sheet of paper does not help. */
export const LetterTextView = officeView(async ({ payload, actor, segments }) => {
  const id = segments.at(-1) ?? ''
  const { letter, status, requestId } = await readLetterAsText(payload, actor, id)
  return {
    title: letter.number ?? letter.title,
    body: (
      <>
        <p className="office-buttons noprint">
          {requestId ? <Link href={`/admin/permohonan/${requestId}`}>{REQUEST_SCREEN.backToRequest}</Link> : null}
          <a href={`/api/kantor/surat/${id}/berkas`} target="_blank" rel="noreferrer">
            {REQUEST_SCREEN.openPdf}
          </a>
        </p>
        {status === 'valid' ? null : <Notice kind="bad">{status === 'signing' ? REQUEST_SCREEN.letterBeingSigned : status === 'cancelled' ? REQUEST_SCREEN.letterCancelled : REQUEST_SCREEN.letterReplaced}</Notice>}
        <div className="office-box letter-text">
          <LetterHtml letter={letter} />
        </div>
      </>
    ),
  }
})
