import { maskName } from '../identity/masking'
import { type TableAnswer, tableWords } from './answer-table-words'

/**
 * How the head of a letter is arranged (Permendagri 1/2023): the title in the middle over the number; a surat dinas or
 * undangan with its number, kind and subject at the left and the addressee at the right; a nota dinas.
 */
export const LETTER_LAYOUTS = ['title', 'letter', 'memo'] as const

export type LetterLayout = (typeof LETTER_LAYOUTS)[number]

/** What a letter that the office writes of itself has in its head and at its foot. `addressee` may be several lines. */
export type OfficeHeading = {
  layout: LetterLayout
  addressee: string
  place: string | null
  from: string | null
  character: string
  attachments: string
  subject: string
  copies: string[]
}

/**
 * The head of an office letter, from the answers to the questions of these keys: `kepada` (or the table `pelaksana`), `di`,
 * `dari`, `sifat`, `lampiran`, `hal` (or `acara`, `maksud`), and `tembusan`, one a line.
 */
export const officeHeading = (layout: LetterLayout, typeName: string, answers: readonly (TableAnswer & { key: string })[]): OfficeHeading => {
  const told = (key: string): string | null => answers.find((answer) => answer.key === key)?.value.trim() || null
  const sent = answers.find(({ key }) => key === 'pelaksana')
  return {
    layout,
    addressee: told('kepada') ?? (sent ? tableWords(sent) : NOBODY_NAMED),
    place: told('di'),
    from: told('dari'),
    character: told('sifat') ?? 'Biasa',
    attachments: told('lampiran') ?? '-',
    subject: told('hal') ?? told('acara') ?? told('maksud') ?? typeName,
    copies: (told('tembusan') ?? '').split('\n').map((line) => line.trim()).filter(Boolean),
  }
}

/** Whoever is named on no letter, in the books and in lists. */
const NOBODY_NAMED = '-'

/** The addressee on one line, as books and lists have it. */
export const addresseeLine = ({ addressee }: Pick<OfficeHeading, 'addressee'>): string => addressee.replace(/\s*\n\s*/gu, ', ')

/** Stands where other letters have the masked name of a resident: to whom the office writes is not for everybody. */
export const OFFICE_MASK = 'Surat dinas'

/** What everybody may know of whom a letter is about. */
export const publicName = ({ office, resident }: { office?: OfficeHeading | null; resident: { name: string } }): string => (office ? OFFICE_MASK : maskName(resident.name))
