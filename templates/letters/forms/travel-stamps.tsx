import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import type { Journey } from '@/domain/letters/forms/printed-form'
import type { Signer } from '@/domain/letters/letter-facts'
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
  const room = ROOM[letter.paper]
  return (
    <View break>
      <View style={styles.table}>
        <Pair
          left={
            <View>
              <Text style={styles.bold}>PENGESAHAN PERJALANAN DINAS</Text>
              <Entry label="SPD Nomor">{number}</Entry>
              <Entry label="Atas nama">{journey.first?.name ?? null}</Entry>
              <Entry label="Pengikut">{journey.followers.length > 0 ? `${journey.followers.length} orang` : '-'}</Entry>
              <Entry label="Kedudukan">{journey.from}</Entry>
            </View>
          }
          right={<Place no="I." entries={[['Berangkat dari', journey.from], ['Ke', journey.to], ['Pada tanggal', null]]} attests={head} by={letter.signer} room={room} />}
        />
        {STOPS.map((no, at) => (
          <Pair
            key={no}
            left={<Place no={no} entries={[['Tiba di', at === 0 ? journey.to : null], ['Pada tanggal', null]]} attests={['Kepala …………………………………']} room={room} />}
            right={<Place no=" " entries={[['Berangkat dari', at === 0 ? journey.to : null], ['Ke', null], ['Pada tanggal', null]]} attests={['Kepala …………………………………']} room={room} />}
          />
        ))}
        <Pair
          left={<Place no="V." entries={[['Tiba kembali di', journey.from], ['Pada tanggal', null]]} attests={headOf(letter)} room={room} />}
          right={
            <>
              <Text style={styles.words} hyphenationPenalty={NEVER}>
                Telah diperiksa: perjalanan tersebut benar dilakukan atas perintah pejabat yang bertanda tangan, semata-mata untuk kepentingan jabatan, dan dalam waktu sesingkat mungkin.
              </Text>
              <Attesting attests={headOf(letter)} room={room} />
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
            Pejabat yang menerbitkan SPD, pelaksana perjalanan dinas, pejabat yang mengesahkan tanggal berangkat dan tanggal tiba, serta Kaur Keuangan bertanggung jawab menurut peraturan tentang keuangan desa apabila desa dirugikan karena kesalahan,
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
const headOf = ({ village }: ComposedLetter): string[] => [`KEPALA DESA ${village.name.toUpperCase()},`]

/** For a signature and a stamp, in points: as much as the paper gives. */
const ROOM = { A4: 35, F4: 52 } as const

type Signed = { attests: readonly string[]; by?: Signer; room: number }

type Entries = readonly (readonly [label: string, value: string | null])[]

const Place = ({ no, entries, ...signed }: Signed & { no: string; entries: Entries }): ReactElement => (
  <View style={styles.place}>
    <Text style={styles.no}>{no}</Text>
    <View style={styles.rest}>
      <View>
        {entries.map(([label, value]) => (
          <Entry key={label} label={label}>
            {value}
          </Entry>
        ))}
      </View>
      <Attesting {...signed} />
    </View>
  </View>
)

const Entry = ({ label, children }: { label: string; children: string | null }): ReactElement => (
  <Field label={label} width={64}>
    <Line>{children}</Line>
  </Field>
)

/** Where somebody signs and puts the stamp of their office. */
const Attesting = ({ attests, by, room }: Signed): ReactElement => (
  <View style={styles.attesting}>
    <Text style={styles.centred} hyphenationPenalty={NEVER}>
      {attests.join('\n')}
    </Text>
    <View style={{ height: room }} />
    <Text style={by ? styles.name : styles.centred} hyphenationPenalty={NEVER}>
      {by?.name.toUpperCase() ?? '(………………………………………)'}
    </Text>
    <Text style={styles.nip}>{by?.nip ? `NIP ${by.nip}` : 'NIP/NIPD …………………………………'}</Text>
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
  table: { ...FRAME, borderTopWidth: 0.45, borderBottomWidth: 0.45, fontSize: 8.8 },
  pair: { ...FRAME, flexDirection: 'row', borderLeftWidth: 0.9, borderTopWidth: 0.45, borderBottomWidth: 0.45 },
  half: { ...FRAME, width: '50%', borderRightWidth: 0.9, padding: 4, justifyContent: 'space-between' },
  whole: { ...FRAME, borderLeftWidth: 0.9, borderRightWidth: 0.9, borderTopWidth: 0.45, borderBottomWidth: 0.45, padding: 4 },
  bold: { fontWeight: 'bold', marginBottom: 2 },
  place: { flexDirection: 'row', flexGrow: 1 },
  no: { width: 16 },
  rest: { flex: 1, justifyContent: 'space-between' },
  words: { textAlign: 'justify' },
  attesting: { alignItems: 'center', marginTop: 3 },
  centred: { textAlign: 'center' },
  name: { textAlign: 'center', fontWeight: 'bold', textDecoration: 'underline' },
  nip: { fontSize: 8 },
  notes: { height: 16 },
})
