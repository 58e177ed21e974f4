import { Image, StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { LetterVillage } from '@/domain/letters/letter-facts'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { Emblem } from './emblem'
import { addressLines } from './letterhead-lines'

/** The kop: whose letter it is, from the regency down to the office's address, closed by the double rule (DOMAIN 2.1). */
export const Letterhead = ({ village }: { village: LetterVillage }): ReactElement => (
  <View>
    <View style={styles.row}>
      <View style={styles.emblem}>{village.logo ? <Image src={village.logo} style={styles.logo} /> : <Emblem size={58} />}</View>
      <View style={styles.words}>
        <Text style={styles.above}>{`${WORDS.regency(village.regency)}\n${WORDS.district(village.district)}`}</Text>
        <Text style={styles.village}>{WORDS.village(village.name)}</Text>
        <Text style={styles.address}>{addressLines(village).join('\n')}</Text>
      </View>
      <View style={styles.emblem} />
    </View>
    <View style={styles.thick} />
    <View style={styles.thin} />
  </View>
)

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', paddingBottom: 7 },
  emblem: { width: 62, alignItems: 'center' },
  logo: { width: 58, height: 62, objectFit: 'contain' },
  words: { flex: 1, alignItems: 'center' },
  above: { fontSize: 13, lineHeight: 1.25, textAlign: 'center' },
  village: { fontSize: 17, lineHeight: 1.25, fontWeight: 'bold', textAlign: 'center' },
  address: { fontSize: 9, lineHeight: 1.3, textAlign: 'center' },
  thick: { height: 2.2, backgroundColor: '#000000' },
  thin: { height: 0.7, backgroundColor: '#000000', marginTop: 1.4 },
})
