import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'

/** Payload's own page of a guest, or of one to be written down, leads to the office's form of it. */
export const OpenGuest = ({ initPageResult }: DocumentViewServerProps): never =>
  redirect(initPageResult.docID ? `/admin/penduduk-sementara/${String(initPageResult.docID)}` : '/admin/penduduk-sementara/catat')
