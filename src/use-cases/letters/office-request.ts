import { addresseeLine, officeHeading, type OfficeHeading } from '@/domain/letters/office-letter'
import type { LetterAnswer, LetterResident } from '@/domain/letters/letter-facts'
import { printableText } from '@/domain/letters/printable-text'
import type { LetterType } from '@/payload-types'

import { givenAnswers } from './letter-answers'
import { fieldsIn } from './letter-type'

/** The head of an office letter as its request has it. */
export const headingOfRequest = (type: Pick<LetterType, 'name' | 'layout' | 'fields'>, answers: Readonly<Record<string, string>>): OfficeHeading =>
  officeHeading(type.layout ?? 'title', type.name, givenAnswers(fieldsIn(type.fields), answers))

/** What a request's sealed claim says of an office letter: the addressee in the place of a person, and the subject. */
export const claimOfOffice = (type: Pick<LetterType, 'name' | 'layout' | 'fields'>, answers: Readonly<Record<string, string>>): { name: string; purpose: string } => {
  const heading = headingOfRequest(type, answers)
  return { name: addresseeLine(heading), purpose: heading.subject }
}

/** An office letter is about no resident: where one stands in other letters, it has its addressee. */
export const addresseeAsResident = (type: Pick<LetterType, 'name' | 'layout'>, answers: readonly LetterAnswer[]): LetterResident => ({
  name: printableText(addresseeLine(officeHeading(type.layout ?? 'title', type.name, answers))),
  nik: '-',
  nokk: null,
  sex: '-',
  birthPlace: null,
  birthDate: null,
  religion: null,
  maritalStatus: null,
  occupation: null,
  citizenship: null,
  education: null,
  fatherName: null,
  motherName: null,
  address: null,
  hamlet: null,
})
