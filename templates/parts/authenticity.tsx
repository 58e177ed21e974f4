import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { QrCode } from './qr-code'

/**
 * How anybody can check that the letter is real: by camera, or by typing the address and the code. A draft has neither
 * yet, and keeps their place.
 */
export const Authenticity = ({ verification }: { verification: { code: string; url: string } | null }): ReactElement =>
  verification ? <Checkable {...verification} /> : (
    <View style={styles.block} wrap={false}>
      <View style={styles.place}>
        <Text style={styles.placeWords}>{WORDS.codeToCome}</Text>
      </View>
    </View>
  )

const Checkable = ({ code, url }: { code: string; url: string }): ReactElement => (
  <View style={styles.block} wrap={false}>
    <QrCode text={url} size={76} />
    <Text style={styles.words}>
      <Text style={styles.bold}>{WORDS.checkTitle}</Text>
      {`\n${WORDS.checkHow}\n${addressOf(url)}\n`}
      <Text style={styles.bold}>{WORDS.checkCode(code)}</Text>
    </Text>
  </View>
)

/** What a person types: `desa.example/cek`, without the code that stands below it. */
export const addressOf = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/[^/]*$/u, '')

const styles = StyleSheet.create({
  block: { flexDirection: 'row', alignItems: 'center', width: 210 },
  place: { width: 76, height: 76, borderWidth: 0.7, borderColor: '#6b7280', borderStyle: 'dashed', justifyContent: 'center' },
  placeWords: { fontSize: 7, lineHeight: 1.2, textAlign: 'center', color: '#4b5563', paddingHorizontal: 6 },
  words: { flex: 1, fontSize: 8, lineHeight: 1.35, paddingLeft: 5 },
  bold: { fontWeight: 'bold' },
})
