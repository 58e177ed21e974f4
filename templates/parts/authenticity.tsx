import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { QrCode } from './qr-code'

/** How anybody can check that the letter is real: by camera, or by typing the address and the code. */
export const Authenticity = ({ verification: { code, url } }: { verification: { code: string; url: string } }): ReactElement => (
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
  words: { flex: 1, fontSize: 8, lineHeight: 1.35, paddingLeft: 5 },
  bold: { fontWeight: 'bold' },
})
