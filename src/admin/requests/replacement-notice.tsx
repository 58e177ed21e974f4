import Link from 'next/link'

import { REPLACEMENT } from '@/messages/letter-replacement'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { Notice } from '../parts/notice'

/** Of a request that replaces a letter: which one and why. Of one whose letter is being replaced: where that happens. */
export const ReplacementNotice = ({ detail: { replacement: { old, successor }, letter } }: { detail: RequestDetail }) => (
  <>
    {old ? (
      <Notice kind="info">
        <p>{letter ? REPLACEMENT.replacesDone(old.number, old.issuedOn) : REPLACEMENT.replaces(old.number, old.issuedOn)}</p>
        <p>{REPLACEMENT.why(old.reason)}</p>
        {old.requestId ? <Link href={`/admin/permohonan/${old.requestId}`}>{REPLACEMENT.openOld}</Link> : null}
      </Notice>
    ) : null}
    {successor ? (
      <Notice kind="warning">
        <p>{successor.number ? REPLACEMENT.replacedBy(successor.number) : REPLACEMENT.under(successor.trackingCode)}</p>
        <Link href={`/admin/permohonan/${successor.requestId}`}>{REPLACEMENT.openUnder}</Link>
      </Notice>
    ) : null}
  </>
)
