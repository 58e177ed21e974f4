import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import type { Journey } from '@/domain/letters/forms/printed-form'
import { signatureLines } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Field, Line, NEVER } from './form-parts'

/**
 * The back of the travel sheet: who saw the traveller leave and arrive, with room for stamps (see `travel-sheet.tsx` for what was
 * followed). Of places only what the order says is filled in. Days stay open: each is written by whoever attests it, on that day; and so does the
 * name of who takes the traveller back, since that may be another official by then.
 */
export const TravelStamps = ({ letter, journey, number }: { letter: ComposedLetter; journey: Journey; number: string }): ReactElement => {
  const head = signatureLines(letter.signer, letter.village.name)
  return (
    <View break>
      <View style={styles.table}>
        <Pair
          left={
            <>
              <Text style={styles.bold}>PENGESAHAN PERJALANAN DINAS</Text>
              <Entry label="SPD Nomor">{number}</Entry>
              <Entry label="Atas nama">{journey.first?.name ?? null}</Entry>
              <Entry label="Pengikut">{journey.followers.length > 0 ? `${journey.followers.length} orang` : '-'}</Entry>
            </>
          }
          right={<Place no="I." entries={[['Berangkat dari (tempat kedudukan)', journey.from], ['Ke', journey.to], ['Pada tanggal', null]]} attests={head} name={letter.signer.name} />}
        />
        {STOPS.map((no, at) => (
          <Pair
            key={no}
            left={<Place no={no} entries={[['Tiba di', at === 0 ? journey.to : null], ['Pada tanggal', null]]} attests={['Kepala …………………………………']} />}
            right={<Place no=" " entries={[['Berangkat dari', at === 0 ? journey.to : null], ['Ke', null], ['Pada tanggal', null]]} attests={['Kepala …………………………………']} />}
          />
        ))}
        <Pair
          left={<Place no="V." entries={[['Tiba kembali di (tempat kedudukan)', journey.from], ['Pada tanggal', null]]} attests={HEAD(letter)} />}
          right={
            <>
              <Text style={styles.words} hyphenationPenalty={NEVER}>
                Telah diperiksa: perjalanan tersebut benar dilakukan atas perintah pejabat yang bertanda tangan, semata-mata untuk kepentingan jabatan, dan dalam waktu sesingkat mungkin.
              </Text>
              <Attesting attests={HEAD(letter)} />
            </>
          }
        />
        <Whole>
          <Text>VI. Catatan lain-lain:</Text>
          <Text style={styles.notes}> </Text>
        </Whole>
        <Whole>
          <Text style={styles.bold}>VII. PERHATIAN</Text>
          <Text style={styles.words} hyphenationPenalty={NEVER}>
            Pejabat yang menerbitkan SPD, perangkat desa yang melakukan perjalanan, pejabat yang mengesahkan tanggal berangkat dan tanggal tiba, serta Kaur Keuangan bertanggung jawab menurut peraturan tentang keuangan desa apabila desa dirugikan karena kesalahan,
            kelalaian, atau kealpaan mereka.
          </Text>
        </Whole>
      </View>
    </View>
  )
}

/** Three places on the way, the last of them the one from which the traveller goes home. */
const STOPS = ['II.', 'III.', 'IV.'] as const

/** The office to which the traveller comes back, whoever holds it on that day. */
const HEAD = ({ village }: ComposedLetter): string[] => [`KEPALA DESA ${village.name.toUpperCase()},`]

type Entries = readonly (readonly [label: string, value: string | null])[]

const Place = ({ no, entries, attests, name }: { no: string; entries: Entries; attests: readonly string[]; name?: string }): ReactElement => (
  <View style={styles.row}>
    <Text style={styles.no}>{no}</Text>
    <View style={styles.rest}>
      {entries.map(([label, value]) => (
        <Entry key={label} label={label}>
          {value}
        </Entry>
      ))}
      <Attesting attests={attests} {...(name === undefined ? {} : { name })} />
    </View>
  </View>
)

const Entry = ({ label, children }: { label: string; children: string | null }): ReactElement => (
  <Field label={label} width={88}>
    <Line>{children}</Line>
  </Field>
)

/** Where somebody signs and puts the stamp of their office. */
const Attesting = ({ attests, name }: { attests: readonly string[]; name?: string }): ReactElement => (
  <View style={styles.attesting}>
    <Text style={styles.centred} hyphenationPenalty={NEVER}>
      {attests.join('\n')}
    </Text>
    <View style={styles.room} />
    <Text style={name === undefined ? styles.centred : styles.name} hyphenationPenalty={NEVER}>
      {name?.toUpperCase() ?? '(………………………………………)'}
    </Text>
    <Text style={styles.nip}>NIP/NIPD …………………………………</Text>
  </View>
)

const Pair = ({ left, right }: { left: ReactNode; right: ReactNode }): ReactElement => (
  <View style={styles.pair} wrap={false}>
    <View style={styles.half}>{left}</View>
    <View style={styles.half}>{right}</View>
  </View>
)

const Whole = ({ children }: { children: ReactNode }): ReactElement => (
  <View style={styles.whole} wrap={false}>
    {children}
  </View>
)

const FRAME = { borderColor: '#000000' } as const

const styles = StyleSheet.create({
  table: { ...FRAME, borderTopWidth: 0.9, borderLeftWidth: 0.9, fontSize: 9 },
  pair: { ...FRAME, flexDirection: 'row', borderBottomWidth: 0.9 },
  half: { ...FRAME, width: '50%', borderRightWidth: 0.9, padding: 4 },
  whole: { ...FRAME, borderBottomWidth: 0.9, borderRightWidth: 0.9, padding: 4 },
  bold: { fontWeight: 'bold', marginBottom: 2 },
  row: { flexDirection: 'row' },
  no: { width: 18 },
  rest: { flex: 1 },
  words: { textAlign: 'justify' },
  attesting: { alignItems: 'center', marginTop: 3 },
  centred: { textAlign: 'center' },
  room: { height: 38 },
  name: { textAlign: 'center', fontWeight: 'bold', textDecoration: 'underline' },
  nip: { fontSize: 8 },
  notes: { height: 22 },
})
