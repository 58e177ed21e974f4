import { z } from 'zod'

import { decryptField, encryptField } from '@/platform/crypto'

/** What a resident says of themselves and wants, as typed and checked. Sealed as one text in the request's row. */
export type RequestClaim = {
  nik: string
  name: string
  phone: string | null
  purpose: string
  answers: Readonly<Record<string, string>>
}

const schema = z.object({
  nik: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  purpose: z.string(),
  answers: z.record(z.string(), z.string()),
})

export const sealClaim = (requestId: string, claim: RequestClaim): string =>
  encryptField(JSON.stringify(claim), placeOfClaim(requestId))

export const openClaim = (requestId: string, sealed: string): RequestClaim =>
  schema.parse(JSON.parse(decryptField(sealed, placeOfClaim(requestId))))

const placeOfClaim = (requestId: string): string => `letter_requests:claim_sealed:${requestId}`
