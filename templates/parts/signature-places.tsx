import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { SignaturePlace } from '@/domain/letters/wording-signatures'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

/** Where people beside the official sign, two or three side by side. A row is never torn apart by a page's end. */
export const SignaturePlaces = ({ places }: { places: readonly SignaturePlace[] }): ReactElement => (
  <View style={styles.places}>
    {rowsOf(places).map((row, place) => (
      <View key={place} style={styles.row} wrap={false}>
        {row.map(({ role, name, hasStamp }, side) => (
          <View key={side} style={[styles.place, { width: besides(places) === 2 ? '48%' : '32%' }]}>
            <Text style={styles.role}>{`${role},`}</Text>
            <View style={styles.room}>
              {hasStamp ? (
                <View style={styles.stamp}>
                  <Text style={styles.stampWord}>{WORDS.stamp}</Text>
                </View>
              ) : null}
            </View>
            <Text style={name === null ? styles.open : styles.name}>{name ?? WORDS.nameToCome}</Text>
          </View>
        ))}
      </View>
    ))}
  </View>
)

const besides = ({ length }: readonly SignaturePlace[]): number => (length === 3 || length > 4 ? 3 : 2)

const rowsOf = (places: readonly SignaturePlace[]): SignaturePlace[][] => {
  const rows: SignaturePlace[][] = []
  for (let place = 0; place < places.length; place += besides(places)) rows.push(places.slice(place, place + besides(places)))
  return rows
}

const styles = StyleSheet.create({
  places: { marginTop: 6 },
  row: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 12 },
  place: { alignItems: 'center' },
  room: { height: 46, justifyContent: 'center' },
  stamp: { width: 50, height: 26, borderWidth: 0.7, borderColor: '#9ca3af', borderStyle: 'dashed', justifyContent: 'center' },
  stampWord: { fontSize: 7, textAlign: 'center', color: '#6b7280' },
  name: { fontWeight: 'bold', textDecoration: 'underline', textAlign: 'center' },
  role: { textAlign: 'center' },
  open: { textAlign: 'center' },
})
