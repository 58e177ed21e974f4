import type { VillageCertificate } from './village-certificate'

/**
 * Signs a PDF with the village's certificate (PAdES, `ETSI.CAdES.detached`), appended to the file: the bytes before it stay as they
 * are. The moment is the one of this computer's clock and proves nothing by itself.
 */
export const sealPdf = async (pdf: Buffer, { signer }: VillageCertificate, { reason, location, at }: { reason: string; location: string; at: Date }): Promise<Buffer> => {
  const { PDF } = await import('@libpdf/core')
  const document = await PDF.load(new Uint8Array(pdf))
  const { bytes } = await document.sign({ signer, reason, location, signingTime: at, subFilter: 'ETSI.CAdES.detached' })
  return Buffer.from(bytes)
}
