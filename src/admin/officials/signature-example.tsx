import type { UIFieldServerComponent } from 'payload'

import { loadSignatureExample } from '@/use-cases/letters/signature-example'

import { SignaturePaper } from './signature-paper'

/** Beside the form of an official: the signature block as it will be printed, and whose mandates meet this one. */
export const SignatureExample: UIFieldServerComponent = async ({ req, id }) => {
  const { village, copyToHead, mandates } = await loadSignatureExample(req.payload)
  return <SignaturePaper id={id === undefined ? '' : String(id)} village={village} copyToHead={copyToHead} mandates={mandates} />
}
