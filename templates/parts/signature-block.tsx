import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import { signatureLines } from '@/domain/letters/signatory'
import { isElectronic } from '@/domain/letters/signing-way'
import type { ComposedLetter } from '@/domain/letters/wording'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { isDatedAbove } from './office-heading'

/** Place and day, office, room for the signature and the stamp, name. Never torn apart by a page's end. */
export const SignatureBlock = ({ letter }: { letter: ComposedLetter }): ReactElement => {
  const { village, signer, issuedOn, blocks, way } = letter
  const dated = isDatedAbove(letter) ? [] : [`${village.name}, ${formatDate(issuedOn)}`]
  return (
    <View style={styles.block} wrap={false}>
      <Text style={styles.lines}>{[...dated, ...acknowledging(blocks), ...signatureLines(signer, village.name)].join('\n')}</Text>
      {isElectronic(way) ? <Text style={[styles.electronic, way === 'bsre' ? styles.withCode : {}]}>{way === 'bsre' ? WORDS.certifiedRoom : WORDS.sealedRoom}</Text> : <View style={styles.room} />}
      <Text style={styles.name}>{signer.name}</Text>
      {signer.nip ? <Text>{WORDS.nip(signer.nip)}</Text> : null}
    </View>
  )
}

/** Over what others state and sign, the head of the village only takes note of it. */
export const acknowledging = (blocks: ComposedLetter['blocks']): string[] =>
  blocks.some((block) => block.kind === 'signatures' && block.acknowledged) ? [WORDS.acknowledged] : []

const styles = StyleSheet.create({
  block: { width: 245, alignItems: 'center' },
  lines: { textAlign: 'center' },
  // 21 mm: a signature with the village's stamp over its left third.
  room: { height: 60 },
  electronic: { fontSize: 8, lineHeight: 1.2, color: '#4b5563', marginTop: 8, marginBottom: 8 },
  // Room for the code that BSrE's service draws: 66 points, and a little air.
  withCode: { marginBottom: 72 },
  name: { fontWeight: 'bold', textDecoration: 'underline', textAlign: 'center' },
})
