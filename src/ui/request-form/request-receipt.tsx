import { REQUEST_FORM } from '@/messages/requests'

import { Arrow } from '../arrow/arrow'

/** The proof that the request was taken: the code, the promised time, and what to do with them. */
export const RequestReceipt = ({ trackingCode, promise }: { trackingCode: string; promise: string }) => (
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
    <a className="btn plain" href={`https://wa.me/?text=${encodeURIComponent(REQUEST_FORM.receipt.shareText(trackingCode))}`}>
      {REQUEST_FORM.receipt.share}
      <Arrow />
    </a>
  </>
)
