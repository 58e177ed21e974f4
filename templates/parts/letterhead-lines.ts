import type { LetterVillage } from '@/domain/letters/letter-facts'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

/** The street on one line, how to reach the office on the next; what is not known is not printed. */
export const addressLines = ({ officeAddress, postalCode, phone, email }: LetterVillage): string[] => [
  [officeAddress?.split(/\s*[\r\n]+\s*/u).filter(Boolean).join(', '), postalCode && WORDS.postalCode(postalCode)].filter(Boolean).join(', '),
  [phone && WORDS.phone(phone), email && WORDS.email(email)].filter(Boolean).join(' · '),
].filter(Boolean)
