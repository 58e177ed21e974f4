import type { TableAnswer } from './answer-table-words'
import type { PrintedForm } from './forms/printed-form'
import type { LedgerMark } from './number-ledger'
import type { OfficeHeading } from './office-letter'
import type { SigningWay } from './signing-way'

/** How an official signs: in their own right, or for the village head (Tata Naskah Dinas; DOMAIN 2.1). */
export const SIGNING_FORMS = ['kades', 'an', 'ub', 'plt', 'plh', 'pj'] as const

export type SigningForm = (typeof SIGNING_FORMS)[number]

export type Signer = {
  name: string
  /** The official's own office, such as `Sekretaris Desa`. */
  position: string
  nip: string | null
  form: SigningForm
  /** Only for `ub`: the office that hands the mandate on, such as `Sekretaris Desa`. */
  through: string | null
}

export type LetterVillage = {
  name: string
  district: string
  regency: string
  province: string
  /** Ten digits (Kemendagri). */
  code: string
  officeAddress: string | null
  postalCode: string | null
  phone: string | null
  email: string | null
  /** `WIB`, behind the hours that stand in a letter; letters of before had none. */
  zone?: string | null
  /** A small picture as `data:image/png;base64,…`; null prints our own plain emblem. */
  logo: string | null
}

/** The person whom the letter is about. Codes are already written out; null is what the register does not know. */
export type LetterResident = {
  name: string
  nik: string
  nokk: string | null
  sex: string
  birthPlace: string | null
  birthDate: string | null
  religion: string | null
  maritalStatus: string | null
  occupation: string | null
  citizenship: string | null
  education: string | null
  fatherName: string | null
  motherName: string | null
  /** Street and house as the register has them; may be several lines. */
  address: string | null
  hamlet: string | null
}

/** The living members of the resident's family, each as `FAMILY_COLUMNS` has them; only in a letter that speaks of them. */
export type LetterFamily = { head: string | null; members: readonly (readonly string[])[] }

/**
 * One answer to a question of the letter type, in the normal form that `checkAnswers` gave it. A table has its columns
 * with it and, where they are fixed, the names of its rows.
 */
export type LetterAnswer = TableAnswer & { key: string; label: string }

/** `offline` is the text of the second QR code; letters of before it have none. */
export type LetterVerification = { code: string; url: string; offline?: string | null }

/**
 * Everything a letter says, frozen when it is signed: a letter is made from these facts and nothing else, so that
 * equal facts give equal bytes. Dates are `YYYY-MM-DD`. `verification` is null in a draft, whose `number` is
 * the one that would be next.
 */
export type LetterFacts = {
  village: LetterVillage
  resident: LetterResident
  answers: readonly LetterAnswer[]
  family?: LetterFamily | null
  purpose: string
  /** The letter's name as it stands above its number. */
  title: string
  number: string | null
  issuedOn: string
  validUntil: string | null
  paper: 'A4' | 'F4'
  signer: Signer
  verification: LetterVerification | null
  /** Who gets a copy, such as the head of a letter that was signed in the head's name; letters of before have none. */
  copies?: readonly string[]
  /** The newest closed day of the public ledger of numbers, printed in the footer; letters of before have none. */
  ledger?: LedgerMark | null
  /** The official forms that are printed behind the letter, in the same file. */
  forms?: readonly PrintedForm[]
  /** Only of a letter that the office writes of itself, whose `resident` is its addressee. */
  office?: OfficeHeading | null
  /** How it is signed; letters of before were signed by hand. */
  way?: SigningWay
}
