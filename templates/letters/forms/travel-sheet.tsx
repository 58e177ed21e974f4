import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import { formatDate, spellNumber } from '@/domain/calendar/indonesian'
import type { Journey } from '@/domain/letters/forms/printed-form'
import { capacityOf, signatureLines } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'

import { NEVER, Signatures } from './form-parts'
import { TravelStamps } from './travel-stamps'

/**
 * The travel sheet (SPD, in villages mostly called SPPD), and on its back the places for stamps. Arranged after the model that is
 * commonly used, the annex of PMK 113/PMK.05/2012: its ten items in their order. That regulation is made for the state's budget, so item 1 is
 * the official who gives the order and item 9 the village's own budget, as villages have it. It is written from what is known of
 * the annex and in words of our own; the annex itself and the regent's regulation on travel, which may have another form, were
 * not at hand: a clerk who knows the latter should look. The sheet bears the number of the letter that it belongs to, as N1 does.
 */
export const TravelSheet = ({ letter, journey }: { letter: ComposedLetter; journey: Journey }): ReactElement => (
  <>
    <View style={styles.heading}>
      <Text style={styles.office} hyphenationPenalty={NEVER}>{`PEMERINTAH KABUPATEN ${letter.village.regency}\nKECAMATAN ${letter.village.district}\nDESA ${letter.village.name}`.toUpperCase()}</Text>
      <View style={styles.sheetFacts}>
        {[['Lembar ke', '……………………'], ['Kode No.', '……………………'], ['Nomor', numberOf(letter)]].map(([label, value]) => (
          <View key={label} style={styles.row}>
            <Text style={styles.sheetLabel}>{label}</Text>
            <Text>: </Text>
            <Text style={styles.rest} hyphenationPenalty={NEVER}>
              {value}
            </Text>
          </View>
        ))}
      </View>
    </View>
    <Text style={styles.title}>SURAT PERJALANAN DINAS (SPD)</Text>
    <View style={styles.table}>
      <Item no="1." parts={[['Pejabat yang memberi perintah', `${headOf(letter)} ${letter.village.name}`]]} />
      <Item no="2." parts={[['Nama yang melaksanakan perjalanan dinas', journey.first?.name ?? null]]} />
      <Item no="3." parts={[['a. Pangkat dan golongan (bila ada)', null], ['b. Jabatan', journey.first?.position ?? null], ['c. Tingkat biaya perjalanan dinas', journey.rate]]} />
      <Item no="4." parts={[['Maksud perjalanan dinas', journey.purpose]]} />
      <Item no="5." parts={[['Alat angkut yang dipakai', journey.transport]]} />
      <Item no="6." parts={[['a. Tempat berangkat', journey.from], ['b. Tempat tujuan', journey.to]]} />
      <Item
        no="7."
        parts={[
          ['a. Lamanya perjalanan dinas', journey.days === null ? null : `${journey.days} (${spellNumber(journey.days)}) hari`],
          ['b. Tanggal berangkat', dayOf(journey.leaving)],
          ['c. Tanggal harus kembali', dayOf(journey.back)],
        ]}
      />
      <Followers followers={journey.followers} />
      <Item no="9." parts={[['Pembebanan anggaran', ' '], ['a. Instansi', `Pemerintah Desa ${letter.village.name}`], ['b. Sumber dana', budgetOf(journey)], ['c. Kode rekening', null]]} />
      <Item no="10." parts={[['Keterangan lain-lain', null]]} room={30} />
    </View>
    <Signatures
      right={{ above: [`Dikeluarkan di ${letter.village.name}`, `pada tanggal ${formatDate(letter.issuedOn)}`, ' ', ...signatureLines(letter.signer, letter.village.name)], name: letter.signer.name }}
      room={56}
    />
    <TravelStamps letter={letter} journey={journey} number={numberOf(letter)} />
  </>
)

const numberOf = (letter: ComposedLetter): string => `${letter.number ?? '……………………'}${letter.verification ? '' : ' (sementara)'}`

/** Who signs in the head's name does not give the order: the head does. */
const headOf = ({ signer }: ComposedLetter): string => (signer.form === 'an' || signer.form === 'ub' ? 'Kepala Desa' : capacityOf(signer))

const dayOf = (day: string | null): string | null => (day === null ? null : formatDate(day))

/** The budget is that of the year in which the journey begins. */
const budgetOf = ({ leaving }: Journey): string => `APBDes Tahun Anggaran ${leaving?.slice(0, 4) ?? '…………'}`

type Part = readonly [label: string, value: string | null]

/** A numbered item with what is filled in beside each of its parts; an open one is left to be written by hand. */
const Item = ({ no, parts, room = 0 }: { no: string; parts: readonly Part[]; room?: number }): ReactElement => (
  <Numbered no={no}>
    {parts.map(([label, value]) => (
      <View key={label} style={styles.row}>
        <Text style={[styles.label, styles.cell]} hyphenationPenalty={NEVER}>
          {label}
        </Text>
        <Text style={[styles.value, styles.cell, { minHeight: room }]} hyphenationPenalty={NEVER}>
          {value ?? ' '}
        </Text>
      </View>
    ))}
  </Numbered>
)

const Numbered = ({ no, children }: { no: string; children: ReactNode }): ReactElement => (
  <View style={styles.item} wrap={false}>
    <Text style={[styles.no, styles.cell]}>{no}</Text>
    <View style={styles.parts}>{children}</View>
  </View>
)

/** Those who go along; the order does not say when they were born. Long lists go on on a further sheet. */
const Followers = ({ followers }: Pick<Journey, 'followers'>): ReactElement => (
  <>
    {[null, ...followers, ...Array.from({ length: Math.max(0, LEAST - followers.length) }, () => undefined)].map((follower, at) => (
      <View key={at} style={styles.item} wrap={false}>
        <Text style={[styles.no, styles.cell]}>{follower === null ? '8.' : ' '}</Text>
        <View style={styles.parts}>
          <View style={styles.row}>
            <Text style={[styles.label, styles.cell]} hyphenationPenalty={NEVER}>
              {follower === null ? 'Pengikut: nama' : `${at}. ${follower?.name ?? ''}`}
            </Text>
            <Text style={[styles.birth, styles.cell]}>{follower === null ? 'Tanggal lahir' : ' '}</Text>
            <Text style={[styles.note, styles.cell]} hyphenationPenalty={NEVER}>
              {follower === null ? 'Keterangan' : follower?.position || ' '}
            </Text>
          </View>
        </View>
      </View>
    ))}
  </>
)

/** As many lines for followers as there are at least. */
const LEAST = 3

const FRAME = { borderColor: '#000000' } as const

const styles = StyleSheet.create({
  heading: { flexDirection: 'row', justifyContent: 'space-between' },
  office: { width: '48%', fontWeight: 'bold' },
  sheetFacts: { width: '46%' },
  row: { flexDirection: 'row' },
  sheetLabel: { width: 56 },
  rest: { flex: 1 },
  title: { fontWeight: 'bold', fontSize: 12, textAlign: 'center', marginTop: 14, marginBottom: 10 },
  table: { ...FRAME, borderTopWidth: 0.45, borderBottomWidth: 0.45 },
  // A half of the line each, so that a table that goes on on a further sheet is closed on both.
  item: { ...FRAME, flexDirection: 'row', borderLeftWidth: 0.9, borderTopWidth: 0.45, borderBottomWidth: 0.45 },
  no: { ...FRAME, width: 26, borderRightWidth: 0.9 },
  parts: { flex: 1 },
  cell: { paddingHorizontal: 4, paddingVertical: 3 },
  label: { ...FRAME, width: '45%', borderRightWidth: 0.9 },
  value: { ...FRAME, width: '55%', borderRightWidth: 0.9 },
  birth: { ...FRAME, width: '20%', borderRightWidth: 0.9 },
  note: { ...FRAME, width: '35%', borderRightWidth: 0.9 },
})
