import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import type { LetterVerification } from '@/domain/letters/letter-facts'
import { OFFLINE_PAGE } from '@/domain/letters/offline/letter-proof'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { QrCode } from './qr-code'

/**
 * How anybody can check that the letter is real: by the left code, or by typing the address and the words below it; without
 * a network by the right one. A draft has neither yet, and keeps their place.
 */
export const Authenticity = ({ verification }: { verification: LetterVerification | null }): ReactElement => (
  <View style={styles.block} wrap={false}>
    <View style={styles.codes}>
      <View style={styles.online}>
        <Text style={styles.bold}>{WORDS.checkTitle}</Text>
        {verification ? <QrCode text={verification.url} size={ONLINE} /> : <Place size={ONLINE} words={WORDS.codeToCome} />}
        <Text style={styles.bold}>{verification ? WORDS.checkCode(verification.code) : ' '}</Text>
      </View>
      {verification?.offline ? <QrCode text={verification.offline} size={OFFLINE} /> : null}
      {verification ? null : <Place size={OFFLINE} words={WORDS.offlineCodeToCome} />}
    </View>
    <Where words={verification ? whereToCheck(verification) : WORDS.addressToCome} />
  </View>
)

const Place = ({ size, words }: { size: number; words: string }): ReactElement => (
  <View style={[styles.place, { width: size, height: size }]}>
    <Text style={styles.placeWords}>{words}</Text>
  </View>
)

/** On one line whatever the site is called, so that a letter is set as its draft was. */
const Where = ({ words }: { words: string }): ReactElement => (
  <View style={styles.where}>
    <Text style={{ fontSize: Math.min(7.5, Math.max(5.5, WIDTH / (0.5 * words.length))), lineHeight: 1.3 }}>{words}</Text>
  </View>
)

const whereToCheck = ({ url, offline }: LetterVerification): string => (offline ? WORDS.checkBoth(addressOf(url), OFFLINE_PAGE) : WORDS.checkOne(addressOf(url)))

/** What a person types: `desa.example/cek`, without the code that stands below it. */
export const addressOf = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/[^/]*$/u, '')

/** In points, quiet zones included. The offline code holds ten times as much: at this size its modules are half a millimetre wide. */
const WIDTH = 216
const ONLINE = 68
const OFFLINE = 106

const styles = StyleSheet.create({
  block: { width: WIDTH },
  codes: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center', height: OFFLINE },
  where: { height: 10 },
  online: { width: 106, alignItems: 'flex-start' },
  place: { borderWidth: 0.7, borderColor: '#6b7280', borderStyle: 'dashed', justifyContent: 'center' },
  placeWords: { fontSize: 7, lineHeight: 1.2, textAlign: 'center', color: '#4b5563', paddingHorizontal: 6 },
  bold: { fontSize: 7.5, lineHeight: 1.3, fontWeight: 'bold' },
})
