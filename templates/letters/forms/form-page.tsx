import { Page, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import type { ComposedLetter } from '@/domain/letters/wording'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'
import { LETTER_FORMS } from '@/messages/letter-forms'

import { addressOf } from '../../parts/authenticity'
import { Draft } from '../../parts/draft'
import { LETTER_FONTS, PAPER } from '../../parts/paper'
import { QrCode } from '../../parts/qr-code'

/** Whose sheets are counted: all of the file, or, where several letters stand in one document, those of this form alone. */
export type Numbering = 'file' | 'own'

/** A sheet of a form, on the letter's paper. At its foot stands to which letter it belongs, and how to check that. */
export const FormPage = ({ letter, numbering, size = 9.5, label, children }: { letter: ComposedLetter; numbering: Numbering; size?: number; label?: string; children: ReactNode }): ReactElement => {
  const [width, height] = PAPER[letter.paper]
  const { verification } = letter
  return (
    <Page size={[width, height]} style={[styles.page, { fontSize: size }]}>
      {verification ? null : <Draft />}
      {label ? (
        <Text style={styles.label} fixed>
          {label}
        </Text>
      ) : null}
      {children}
      <View style={[styles.foot, { top: height - FOOT }]} fixed>
        {verification ? <QrCode text={verification.url} size={QR} /> : <View style={styles.noCode} />}
        <Text style={styles.belongs}>
          {verification ? `${LETTER_FORMS.footer(letter.title, letter.number ?? '')}\n${LETTER_FORMS.check(addressOf(verification.url), verification.code)}` : LETTER_FORMS.draftFooter(letter.title)}
        </Text>
      </View>
      {/* From above: react-pdf 4.9 loses a counted text that is placed from below under an inherited line height. */}
      <Text
        style={[styles.sheet, { top: height - 26 }]}
        fixed
        render={({ pageNumber, totalPages, subPageNumber, subPageTotalPages }) => (numbering === 'file' ? WORDS.sheet(pageNumber, totalPages) : WORDS.sheet(subPageNumber, subPageTotalPages))}
      />
    </Page>
  )
}

const QR = 34
const FOOT = 47

const styles = StyleSheet.create({
  page: { fontFamily: [...LETTER_FONTS], color: '#000000', lineHeight: 1.25, paddingTop: 26, paddingBottom: 54, paddingHorizontal: 48 },
  label: { position: 'absolute', top: 10, left: 48, right: 48, fontSize: 7.5, color: '#6b7280' },
  foot: { position: 'absolute', left: 44, right: 120, flexDirection: 'row', alignItems: 'center' },
  noCode: { width: 4, height: QR },
  belongs: { flex: 1, fontSize: 7, lineHeight: 1.3, color: '#4b5563', paddingLeft: 3 },
  sheet: { position: 'absolute', right: 48, width: 100, textAlign: 'right', fontSize: 7.5, color: '#4b5563' },
})
