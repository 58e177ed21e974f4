import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

/** A pale word across the sheet: nobody can take a draft for a letter, and it can still be read. */
export const Draft = (): ReactElement => (
  <View style={styles.draft} fixed>
    <Text style={styles.draftWord}>{WORDS.draft}</Text>
  </View>
)

const styles = StyleSheet.create({
  draft: { position: 'absolute', top: 330, left: 0, right: 0, alignItems: 'center' },
  draftWord: { fontSize: 120, fontWeight: 'bold', color: '#e5e7eb', transform: 'rotate(-35deg)' },
})
