import { Document, type DocumentProps, Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { ComposedLetter } from '@/domain/letters/wording'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { Authenticity } from '../parts/authenticity'
import { Copies } from '../parts/copies'
import { Draft } from '../parts/draft'
import { LetterBody } from '../parts/letter-body'
import { Letterhead } from '../parts/letterhead'
import { isDatedAbove, OfficeHeading } from '../parts/office-heading'
import { LETTER_FONT, PAPER } from '../parts/paper'
import { SignatureBlock } from '../parts/signature-block'
import { SigningNote } from '../parts/signing-note'
import type { Numbering } from './forms/form-page'
import { FormSheets } from './forms/form-sheets'

/** How closely a letter is set; the later ones are for the rare letter that would not fit on one sheet. */
export const SETTINGS = ['ordinary', 'close', 'tight'] as const

export type Setting = (typeof SETTINGS)[number]

/**
 * A letter on paper, as PDF/A-2b. One without a verification code is a draft: set in the same way, and marked as one. Nothing in it depends on anything but the letter: the same letter gives the same
 * bytes. It is set on one sheet, which grows beyond its paper when there is too much on it, or, with `isLong`, on as
 * many sheets as it needs. `onRender` gets what react-pdf tells of the layout.
 */
export const LetterDocument = ({ letter, setting = 'ordinary', isLong = false, withForms = false, onRender }: {
  letter: ComposedLetter
  setting?: Setting
  isLong?: boolean
  /** The forms behind it too; left out while it is found out how the letter has to be set. */
  withForms?: boolean
  onRender?: (rendered: unknown) => void
}): ReactElement<DocumentProps> => {
  const issued = new Date(`${letter.issuedOn}T00:00:00Z`)
  return (
    <Document
      conformance="PDF/A-2b"
      language="id-ID"
      title={letter.verification === null ? `${WORDS.draft}: ${letter.title}` : `${letter.title} ${letter.number ?? ''}`}
      author={WORDS.author(letter.village.name)}
      creator={WORDS.creator}
      producer={WORDS.creator}
      creationDate={issued}
      modificationDate={issued}
      onRender={onRender}
    >
      <LetterPage letter={letter} setting={setting} isLong={isLong} numbering={withForms ? 'file' : 'own'} />
      {withForms ? <FormSheets letter={letter} numbering="file" /> : null}
    </Document>
  )
}

/** The letter's sheet, or sheets; `label` stands above it where it is one of several in a document. */
export const LetterPage = ({ letter, setting, isLong, label, numbering = 'own' }: { letter: ComposedLetter; setting: Setting; isLong: boolean; label?: string; numbering?: Numbering }): ReactElement => {
  const [width, height] = PAPER[letter.paper]
  const isDraft = letter.verification === null
  return (
    <Page size={[width, height]} wrap={isLong} bookmark={label} style={[styles.page, styles[setting], isLong ? {} : { minHeight: height }]}>
      {isDraft ? <Draft /> : null}
      {label ? (
        <Text style={styles.label} fixed>
          {label}
        </Text>
      ) : null}
      <Letterhead village={letter.village} />
      {letter.office && isDatedAbove(letter) ? (
        <OfficeHeading letter={letter} office={letter.office} />
      ) : (
        <View style={[styles.heading, AROUND_HEADING[setting]]}>
          <Text style={styles.title}>{letter.title.toUpperCase()}</Text>
          {letter.number ? <Text style={styles.number}>{isDraft ? WORDS.numberToCome(letter.number) : WORDS.number(letter.number)}</Text> : null}
        </View>
      )}
      <LetterBody blocks={letter.blocks} />
      <View style={styles.closing} wrap={false}>
        <Authenticity verification={letter.verification} />
        <SignatureBlock letter={letter} />
      </View>
      <Copies copies={[...(letter.office?.copies ?? []), ...(letter.copies ?? [])]} />
      <SigningNote way={letter.way} />
      <Text style={styles.footer} fixed>
        {WORDS.footer(letter.village.name, letter.village.code, letter.ledger)}
      </Text>
      {isDraft ? (
        <Text style={styles.draftNote} fixed>
          {WORDS.draftNote}
        </Text>
      ) : null}
      {/* From above: react-pdf 4.9 loses a counted text that is placed from below under an inherited line height. */}
      {numbering === 'file' ? <Text style={[styles.sheet, { top: height - 31 }]} fixed render={({ pageNumber, totalPages }) => WORDS.sheet(pageNumber, totalPages)} /> : null}
      {isLong && numbering === 'own' ? <Text style={[styles.sheet, { top: height - 31 }]} fixed render={({ subPageNumber, subPageTotalPages }) => WORDS.sheet(subPageNumber, subPageTotalPages)} /> : null}
    </Page>
  )
}

/** What the title needs of a close setting is taken from the room around it, so that no letter grows by it. */
const AROUND_HEADING = {
  ordinary: { marginTop: 15, marginBottom: 12 },
  close: { marginTop: 14, marginBottom: 10 },
  tight: { marginTop: 13, marginBottom: 9 },
} as const satisfies Record<Setting, { marginTop: number; marginBottom: number }>

const styles = StyleSheet.create({
  page: { fontFamily: LETTER_FONT, color: '#000000', paddingTop: 34, paddingBottom: 44, paddingLeft: 68, paddingRight: 57 },
  ordinary: { fontSize: 11, lineHeight: 1.35 },
  close: { fontSize: 10, lineHeight: 1.2, paddingTop: 26, paddingBottom: 34 },
  tight: { fontSize: 9, lineHeight: 1.1, paddingTop: 20, paddingBottom: 30 },
  heading: { alignItems: 'center' },
  // A line as high as the ordinary setting's in every setting: in that of a tight text the number would stand on the underline.
  title: { fontSize: 13, lineHeight: 14.85 / 13, fontWeight: 'bold', textDecoration: 'underline', textAlign: 'center' },
  number: { marginTop: 4 },
  closing: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end', marginTop: 12 },
  footer: { position: 'absolute', bottom: 18, left: 68, fontSize: 7.5, color: '#4b5563' },
  sheet: { position: 'absolute', left: 300, right: 57, textAlign: 'right', fontSize: 8.5 },
  // Outside the text, so that a draft is set exactly as the letter will be.
  label: { position: 'absolute', top: 10, left: 68, right: 57, fontSize: 7.5, color: '#6b7280' },
  draftNote: { position: 'absolute', top: 12, left: 0, right: 0, textAlign: 'center', fontSize: 8.5, color: '#9b1c1c' },
})
