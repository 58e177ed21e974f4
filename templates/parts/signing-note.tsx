import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { SigningWay } from '@/domain/letters/signing-way'
import { signingNotes } from '@/messages/letter-document'

/** What an electronic signature on this letter is worth, in plain words; nothing under a letter that is signed by hand. */
export const SigningNote = ({ way }: { way: SigningWay | undefined }): ReactElement | null => {
  const lines = signingNotes(way)
  if (lines.length === 0) return null
  return (
    <View style={styles.note} wrap={false}>
      {lines.map((line) => (
        <Text key={line}>{lines.length > 1 ? `- ${line}` : line}</Text>
      ))}
    </View>
  )
}

const styles = StyleSheet.create({
  note: { marginTop: 10, paddingTop: 4, borderTopWidth: 0.5, borderTopColor: '#9ca3af', fontSize: 7.5, lineHeight: 1.3, color: '#374151' },
})
