import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { PrintedForm, Registration } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Boxes, CELL, Field, FormTitle, NEVER, Signatures, Tick } from './form-parts'

type Form = Extract<PrintedForm, { kind: 'f-1.02' }>

/** F-1.02 (Permendagri 109/2019). The words and the places of the table are the regulation's own. */
export const RegistrationSheet = ({ letter, form: { applicant, registrations } }: { letter: ComposedLetter; form: Form }): ReactElement => (
  <>
    <FormTitle code="F-1.02">FORMULIR PENDAFTARAN PERISTIWA KEPENDUDUKAN</FormTitle>
    <Text style={styles.heading}>I. DATA PEMOHON</Text>
    <View style={styles.applicant}>
      <Field no="1." label="NAMA LENGKAP" width={150}>
        <Boxes text={applicant.name} cells={26} />
      </Field>
      <Field no="2." label="NOMOR INDUK KEPENDUDUKAN" width={150}>
        <Boxes text={applicant.nik} cells={16} cell={CELL} />
      </Field>
      <Field no="3." label="NOMOR KARTU KELUARGA" width={150}>
        <Boxes text={applicant.nokk} cells={16} />
      </Field>
    </View>
    <Text style={styles.heading}>II. JENIS PERMOHONAN</Text>
    <View style={styles.table}>
      {COLUMNS.map(({ title, places }, column) => (
        <View key={title} style={[styles.column, { width: `${WIDTHS[column] ?? 25}%` }]}>
          <Text style={styles.columnTitle}>{title}</Text>
          {places.map(([words, registration], at) =>
            registration === undefined ? (
              <Text key={at} style={/^[A-G]\. /u.test(words) ? styles.group : styles.note}>
                {words}
              </Text>
            ) : (
              <View key={at} style={/^[A-G]\. /u.test(words) ? styles.place : styles.numbered}>
                <Tick width="100%" isOn={registration !== null && registrations.includes(registration)}>{words}</Tick>
              </View>
            ),
          )}
        </View>
      ))}
    </View>
    <Text style={styles.heading}>III. PERSYARATAN YANG DILAMPIRKAN</Text>
    <View style={styles.papers}>
      {PAPERS.map((column, at) => (
        <View key={at} style={styles.half}>
          {column.map((paper) => (
            <Tick key={paper} isOn={false} width="100%">
              {paper}
            </Tick>
          ))}
        </View>
      ))}
    </View>
    <Text style={styles.hint} hyphenationPenalty={NEVER}>
      Persyaratan ditandai oleh pemohon atau petugas sesuai berkas yang dibawa.
    </Text>
    <Signatures left={{ above: [' ', 'Petugas,'], name: null }} right={{ above: [`${letter.village.name}, ${formatDate(letter.issuedOn)}`, 'Pemohon,'], name: applicant.name }} room={50} />
  </>
)

/** A line of the table: its words, and what it registers. Null is a place that no letter of a village fills in; without one, a heading. */
type Place = readonly [words: string, registration?: Registration | null]

const COLUMNS: readonly { title: string; places: readonly Place[] }[] = [
  {
    title: 'I. KARTU KELUARGA',
    places: [
      ['A. BARU'], ['1. Membentuk keluarga baru', 'kk-baru-1'], ['2. Penggantian kepala keluarga', 'kk-baru-2'], ['3. Pisah KK', 'kk-baru-3'], ['4. Pindah datang', 'kk-baru-4'], ['5. WNI dari LN karena pindah', 'kk-baru-5'],
      ['6. Rentan adminduk', 'kk-baru-6'], ['B. PERUBAHAN DATA'], ['1. Menumpang dalam KK', 'kk-perubahan-1'], ['2. Peristiwa penting', 'kk-perubahan-2'], ['3. Perubahan elemen data yang tercantum dalam KK', 'kk-perubahan-3'],
      ['C. HILANG/RUSAK'], ['1. Hilang', 'kk-hilang'], ['2. Rusak', 'kk-rusak'],
    ],
  },
  {
    title: 'II. KTP-EL',
    places: [
      ['A. BARU', 'ktp-baru'], ['B. PINDAH DATANG', 'ktp-datang'], ['C. HILANG/RUSAK'], ['1. Hilang', 'ktp-hilang'], ['2. Rusak', 'ktp-rusak'], ['D. PERPANJANGAN ITAP', null], ['E. PERUBAHAN STATUS KEWARGANEGARAAN', null], ['F. LUAR DOMISILI', null],
      ['G. TRANSMIGRASI', null],
    ],
  },
  { title: 'III. KARTU IDENTITAS ANAK (KIA)', places: [['A. BARU', null], ['B. HILANG/RUSAK'], ['1. Hilang', null], ['2. Rusak', null], ['C. PERPANJANGAN ITAP', null], ['D. LAINNYA', null]] },
  { title: 'IV. PERUBAHAN DATA', places: [['A. KK', 'perubahan-kk'], ['B. KTP-EL', 'perubahan-ktp'], ['C. KIA', null], ['Melampirkan:\n1) Formulir Perubahan Data; dan\n2) Bukti Perubahan Data.']] },
]

const WIDTHS = [30, 25, 23, 22] as const

const PAPERS: readonly (readonly string[])[] = [
  [
    'KK lama/rusak', 'Buku nikah/kutipan akta perkawinan', 'Kutipan akta perceraian', 'Surat Keterangan Pindah', 'Surat Keterangan Pindah Luar Negeri', 'KTP-el rusak', 'Dokumen perjalanan', 'Surat keterangan hilang dari Kepolisian',
  ],
  [
    'Surat keterangan/bukti perubahan peristiwa kependudukan dan peristiwa penting', 'SPTJM perkawinan/perceraian belum tercatat', 'Akta kematian', 'Surat pernyataan penyebab terjadinya hilang atau rusak', 'Surat Keterangan Pindah dari Perwakilan RI',
    'Surat pernyataan bersedia menerima sebagai anggota keluarga', 'Surat kuasa pengasuhan anak dari orang tua/wali', 'Kartu Izin Tinggal Tetap',
  ],
]

const styles = StyleSheet.create({
  heading: { fontWeight: 'bold', marginTop: 8, marginBottom: 4 },
  applicant: { marginLeft: 12 },
  table: { flexDirection: 'row', borderTopWidth: 0.9, borderLeftWidth: 0.9, borderColor: '#000000' },
  column: { borderRightWidth: 0.9, borderBottomWidth: 0.9, borderColor: '#000000', paddingBottom: 4 },
  columnTitle: { fontWeight: 'bold', textAlign: 'center', borderBottomWidth: 0.9, borderColor: '#000000', paddingVertical: 3, paddingHorizontal: 2, marginBottom: 3, minHeight: 30 },
  group: { fontWeight: 'bold', paddingHorizontal: 4, marginTop: 3, marginBottom: 1 },
  place: { paddingHorizontal: 4, marginTop: 3, fontWeight: 'bold' },
  numbered: { paddingLeft: 12, paddingRight: 3 },
  note: { paddingHorizontal: 4, marginTop: 10 },
  papers: { flexDirection: 'row', marginLeft: 12 },
  half: { width: '50%' },
  hint: { fontSize: 8, color: '#374151', marginLeft: 12, marginTop: 3 },
})
