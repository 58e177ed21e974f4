import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { OfficeHeading as Heading } from '@/domain/letters/office-letter'
import type { ComposedLetter } from '@/domain/letters/wording'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'
import { OFFICE_LETTER as HEAD } from '@/messages/office-letter'

/** Whether the day stands in the head of the letter, and so not over the signature. */
export const isDatedAbove = (letter: ComposedLetter): boolean => letter.office?.layout === 'letter' || letter.office?.layout === 'memo'

/** The head of a surat dinas, undangan or nota dinas (Permendagri 1/2023), in the place of a title. */
export const OfficeHeading = ({ letter, office }: { letter: ComposedLetter; office: Heading }): ReactElement =>
  office.layout === 'memo' ? <Memo letter={letter} office={office} /> : <Addressed letter={letter} office={office} />

const Addressed = ({ letter, office }: { letter: ComposedLetter; office: Heading }): ReactElement => (
  <View style={styles.head}>
    <View style={styles.left}>
      <Rows rows={[[HEAD.number, numberOf(letter)], [HEAD.character, office.character], [HEAD.attachments, office.attachments], [HEAD.subject, office.subject]]} label={58} />
    </View>
    <View style={styles.right}>
      <Text>{`${letter.village.name}, ${formatDate(letter.issuedOn)}`}</Text>
      <View style={styles.to}>
        {HEAD.addressed(office.addressee).split('\n').map((line) => (
          <AddressedLine key={line} line={line} />
        ))}
      </View>
      <Text>{HEAD.at}</Text>
      <Text style={styles.place}>{office.place ?? HEAD.there}</Text>
    </View>
  </View>
)

/** A long one of several goes on beside its number, not below it. */
const AddressedLine = ({ line }: { line: string }): ReactElement => {
  const [, number, name] = /^(\d+\.) (.+)$/u.exec(line) ?? []
  if (number === undefined) return <Text>{line}</Text>
  return (
    <View style={styles.row}>
      <Text style={styles.number}>{number}</Text>
      <Text style={styles.value}>{name}</Text>
    </View>
  )
}

const Memo = ({ letter, office }: { letter: ComposedLetter; office: Heading }): ReactElement => (
  <View style={styles.memo}>
    <Text style={styles.title}>{HEAD.memo}</Text>
    <Rows
      label={70}
      rows={[
        [HEAD.memoTo, office.addressee], [HEAD.from, office.from ?? letter.signer.position], [HEAD.date, formatDate(letter.issuedOn)], [HEAD.number, numberOf(letter)], [HEAD.character, office.character],
        [HEAD.attachments, office.attachments], [HEAD.subject, office.subject],
      ]}
    />
    <View style={styles.rule} />
  </View>
)

const numberOf = ({ number, verification }: ComposedLetter): string => (verification === null ? WORDS.numberToCome(number ?? '') : WORDS.number(number ?? '')).replace(/^Nomor: /u, '')

const Rows = ({ rows, label }: { rows: readonly (readonly [string, string])[]; label: number }): ReactElement => (
  <View>
    {rows.map(([name, value]) => (
      <View key={name} style={styles.row}>
        <Text style={{ width: label }}>{name}</Text>
        <Text style={styles.colon}>:</Text>
        <Text style={styles.value}>{value}</Text>
      </View>
    ))}
  </View>
)

const styles = StyleSheet.create({
  head: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 14, marginBottom: 16 },
  left: { width: '54%' },
  right: { width: '42%' },
  row: { flexDirection: 'row' },
  colon: { width: 9 },
  number: { width: 16 },
  value: { flex: 1 },
  to: { marginTop: 12 },
  place: { paddingLeft: 18 },
  memo: { marginTop: 12, marginBottom: 10 },
  title: { fontSize: 13, fontWeight: 'bold', textAlign: 'center', textDecoration: 'underline', marginBottom: 10 },
  rule: { height: 1, backgroundColor: '#000000', marginTop: 6 },
})
