import { z } from 'zod'

import { FIELD_TYPES } from '@/domain/letters/answers'
import { SIGNING_FORMS } from '@/domain/letters/letter-facts'
import { LETTER_LAYOUTS } from '@/domain/letters/office-letter'
import { SIGNING_WAYS } from '@/domain/letters/signing-way'
import type { ComposedLetter } from '@/domain/letters/wording'
import { decryptField, encryptField } from '@/platform/crypto'

import { sealedForms } from './sealed-forms'

/** Freezes a letter as it was signed. The stored file has the emblem already; sealing it with every letter would only take room. */
export const sealLetter = (letterId: string, letter: ComposedLetter): string =>
  encryptField(JSON.stringify({ ...letter, village: { ...letter.village, logo: null } }), placeOfLetter(letterId))

/** The letter as it was signed, but for the emblem. */
export const openLetter = (letterId: string, sealed: string): ComposedLetter => schema.parse(JSON.parse(decryptField(sealed, placeOfLetter(letterId))))

/** The name of the person whom an opened letter is about, without reading the rest of it. */
export const printedName = (opened: string): string => nameOnly.parse(JSON.parse(opened)).resident.name

/** Where a letter's sealed facts belong. */
export const placeOfLetter = (letterId: string): string => `letters:facts_sealed:${letterId}`

const text = z.string()
const nameOnly = z.object({ resident: z.object({ name: text }) })
const maybe = z.string().nullable()
const runs = z.array(z.object({ text, bold: z.boolean(), italic: z.boolean(), underline: z.boolean() }))

const schema: z.ZodType<ComposedLetter> = z.object({
  village: z.object({ name: text, district: text, regency: text, province: text, code: text, officeAddress: maybe, postalCode: maybe, phone: maybe, email: maybe, zone: maybe.optional(), logo: maybe }),
  resident: z.object({
    name: text, nik: text, nokk: maybe, sex: text, birthPlace: maybe, birthDate: maybe, religion: maybe, maritalStatus: maybe, occupation: maybe, citizenship: maybe,
    education: maybe, fatherName: maybe, motherName: maybe, address: maybe, hamlet: maybe,
  }),
  answers: z.array(z.object({ key: text, label: text, type: z.enum(FIELD_TYPES), value: text, columns: z.array(text).optional(), rows: z.array(text).optional() })),
  family: z.object({ head: maybe, members: z.array(z.array(text)) }).nullish().transform((family) => family ?? null),
  purpose: text,
  title: text,
  number: maybe,
  issuedOn: text,
  validUntil: maybe,
  paper: z.enum(['A4', 'F4']),
  signer: z.object({ name: text, position: text, nip: maybe, form: z.enum(SIGNING_FORMS), through: maybe }),
  verification: z.object({ code: text, url: text, offline: maybe.optional() }).nullable(),
  copies: z.array(text).optional(),
  ledger: z.object({ day: text, hash: text }).nullish().transform((mark) => mark ?? null),
  forms: sealedForms.optional(),
  office: z.object({ layout: z.enum(LETTER_LAYOUTS), addressee: text, place: maybe, from: maybe, character: text, attachments: text, subject: text, copies: z.array(text) }).nullish().transform((office) => office ?? null),
  way: z.enum(SIGNING_WAYS).optional(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('paragraph'), runs, align: z.enum(['left', 'center', 'right', 'justify']), indent: z.number() }),
      z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
      z.object({ kind: z.literal('identity'), rows: z.array(z.object({ label: text, value: text })) }),
      z.object({ kind: z.literal('table'), hasNames: z.boolean(), head: z.array(text), rows: z.array(z.array(text)) }),
      z.object({ kind: z.literal('signatures'), places: z.array(z.object({ role: text, name: maybe, hasStamp: z.boolean() })), acknowledged: z.boolean() }),
    ]),
  ),
})
