import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'

/** Payload's own page of a complaint leads to the office's screen of it. */
export const OpenComplaint = ({ initPageResult }: DocumentViewServerProps): never =>
  redirect(`/admin/pengaduan/${String(initPageResult.docID ?? '')}`)
