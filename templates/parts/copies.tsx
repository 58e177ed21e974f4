import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

/** Below the signature: who gets a copy. Numbered where there are several. Nothing for a letter without copies. */
export const Copies = ({ copies }: { copies: readonly string[] }): ReactElement | null =>
  copies.length === 0 ? null : (
    <View style={styles.copies} wrap={false}>
      <Text style={styles.title}>{WORDS.copies}</Text>
      {copies.map((copy, place) => (
        <Text key={copy}>{copies.length > 1 ? `${place + 1}. ${copy}` : copy}</Text>
      ))}
    </View>
  )

const styles = StyleSheet.create({
  copies: { marginTop: 10, fontSize: 9.5 },
  title: { textDecoration: 'underline' },
})
