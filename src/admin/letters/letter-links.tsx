import type { ServerProps } from 'payload'

import { REQUEST_SCREEN } from '@/messages/request-screen'

/** On a letter's own page: the stored paper, and nothing that could change it. */
export const LetterLinks = ({ id }: ServerProps) =>
  id ? (
    <>
      <a className="office-button office-button--quiet" href={`/api/kantor/surat/${id}/berkas`} target="_blank" rel="noreferrer">
        {REQUEST_SCREEN.openPdf}
      </a>
      <a className="office-button office-button--quiet" href={`/admin/surat/${id}`}>
        {REQUEST_SCREEN.asText}
      </a>
    </>
  ) : null
