import type { ComposedLetter } from '@/domain/letters/wording'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import { sealPdf } from '@/platform/signing/seal-pdf'
import { validCertificate } from '@/platform/signing/village-certificate'

/**
 * The bytes that are kept of a letter: sealed with the village's certificate where its type asks for it, else as they are.
 * Throws `signing-not-set-up`, `certificate-unreadable`, `certificate-not-valid`.
 */
export const sealedInItsWay = async ({ way, village }: ComposedLetter, pdf: Buffer, at: Date): Promise<Buffer> =>
  way === 'sealed' ? sealPdf(pdf, await validCertificate(at), { reason: SIGNING_WAY_WORDS.sealReason, location: village.name, at }) : pdf
