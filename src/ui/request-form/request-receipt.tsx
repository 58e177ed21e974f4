import { REQUEST_FORM, TRACKING } from '@/messages/requests'

import { Arrow } from '../arrow/arrow'
import { ShareLink } from '../share-link/share-link'

type Props = { trackingCode: string; promise: string; siteUrl: string }

/** The proof that the request was taken: the code, the promised time, and what to do with them. */
export const RequestReceipt = ({ trackingCode, promise, siteUrl }: Props) => (
  <>
    <div className="receipt">
      <h1>{REQUEST_FORM.receipt.title}</h1>
      <p>
        {REQUEST_FORM.receipt.code}
        <strong className="code">{trackingCode}</strong>
      </p>
      <p>
        {REQUEST_FORM.receipt.ready}
        <br />
        <strong>{promise}</strong>
      </p>
    </div>
    <p>{REQUEST_FORM.receipt.keep}</p>
    <p>{REQUEST_FORM.receipt.collect}</p>
    <a className="btn" href={`/lacak/${trackingCode}`}>
      {REQUEST_FORM.receipt.follow}
      <Arrow />
    </a>
    <ShareLink label={REQUEST_FORM.receipt.share} words={TRACKING.shareText(trackingCode, `${siteUrl}/lacak/${trackingCode}`)} />
    <p className="muted noprint">{TRACKING.printHint}</p>
  </>
)
