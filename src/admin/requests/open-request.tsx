import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'

/** Payload's own page of a request leads to the office's screen of it. */
export const OpenRequest = ({ initPageResult }: DocumentViewServerProps): never =>
  redirect(`/admin/permohonan/${String(initPageResult.docID ?? '')}`)
