import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { FormAddress, PrintedForm } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Boxes, Field, FormTitle, Framed, NEVER, Options, Signatures, Tick } from './form-parts'

type Form = Extract<PrintedForm, { kind: 'f-1.03' }>

/**
 * F-1.03 (Permendagri 109/2019). Items 13 to 19 are for foreigners and for those who go abroad: they stay open. The numbers and
 * the five kinds of sponsors are as in three sheets in use that were compared (whether one was made after another is not known); who
 * signs on the left, the head of the Dukcapil, as in two of them. The ministry's own print of the annex was not at hand.
 */
export const MoveSheet = ({ letter, form }: { letter: ComposedLetter; form: Form }): ReactElement => (
  <>
    <FormTitle code="F-1.03">FORMULIR PENDAFTARAN PERPINDAHAN PENDUDUK</FormTitle>
    <Text style={styles.hint}>Perhatian: harap diisi dengan huruf cetak dan menggunakan tinta hitam.</Text>
    <Field no="1." label="No. KK" width={LABEL}>
      <Boxes text={form.applicant.nokk} cells={16} />
    </Field>
    <Field no="2." label="Nama Lengkap Pemohon" width={LABEL}>
      <Boxes text={form.applicant.name} cells={WIDE} />
    </Field>
    <Field no="3." label="NIK" width={LABEL}>
      <Boxes text={form.applicant.nik} cells={16} />
    </Field>
    <Field no="4." label="Jenis Permohonan" width={LABEL}>
      <Text style={styles.group}>SURAT KETERANGAN KEPENDUDUKAN</Text>
      <Options numbered={false} width="100%" chosen={1} options={['Surat Keterangan Pindah', 'Surat Keterangan Pindah Luar Negeri (SKPLN)', 'Surat Keterangan Tempat Tinggal (SKTT) bagi Orang Asing Tinggal Terbatas']} />
    </Field>
    <Field no="5." label="Alamat Asal" width={LABEL}>
      <Address address={form.from} />
    </Field>
    <Field no="6." label="Klasifikasi Kepindahan" width={LABEL}>
      <Options
        numbered={false}
        width="100%"
        chosen={form.distance}
        options={[
          'Dalam satu desa/kelurahan atau yang disebut dengan nama lain', 'Antardesa/kelurahan atau yang disebut dengan nama lain dalam satu kecamatan', 'Antarkecamatan atau yang disebut dengan nama lain dalam satu kabupaten/kota',
          'Antarkabupaten/kota dalam satu provinsi', 'Antarprovinsi',
        ]}
      />
    </Field>
    <Field no="7." label="Alamat Pindah" width={LABEL}>
      <Address address={form.to} />
    </Field>
    <Field no="8." label="Alasan Pindah" width={LABEL}>
      <View style={styles.ticks}>
        {REASONS.map((reason) => (
          <Tick key={reason} isOn={form.reason === reason} width="25%">
            {reason}
          </Tick>
        ))}
      </View>
    </Field>
    <Field no="9." label="Jenis Kepindahan" width={LABEL}>
      <Options numbered={false} width="50%" chosen={form.movers} options={['Kepala keluarga', 'Kepala keluarga dan seluruh anggota keluarga', 'Kepala keluarga dan sebagian anggota keluarga', 'Anggota keluarga']} />
    </Field>
    <Field no="10." label="Anggota Keluarga yang Tidak Pindah" width={LABEL}>
      <Options numbered={false} width="50%" chosen={form.staying} options={CARDS} />
    </Field>
    <Field no="11." label="Anggota Keluarga yang Pindah" width={LABEL}>
      <Options numbered={false} width="50%" chosen={form.leaving} options={CARDS} />
    </Field>
    <Text style={styles.listTitle}>12. Daftar Anggota Keluarga yang Pindah</Text>
    <View style={styles.row}>
      <Text style={[styles.no, styles.head]}>NO</Text>
      <Text style={[styles.nik, styles.head]}>NIK</Text>
      <Text style={[styles.name, styles.head]}>NAMA LENGKAP</Text>
      <Text style={[styles.role, styles.head]}>SHDK *)</Text>
    </View>
    {[...form.members, ...Array.from({ length: Math.max(0, LEAST - form.members.length) }, () => null)].map((member, at) => (
      <View key={at} style={styles.row} wrap={false}>
        <View style={styles.no}>
          <Boxes text={member ? String(at + 1).padStart(2, '0') : null} cells={2} />
        </View>
        <View style={styles.nik}>
          <Boxes text={member?.nik ?? null} cells={16} cell={11} />
        </View>
        <View style={styles.name}>
          <Framed>{member?.name.toUpperCase() ?? null}</Framed>
        </View>
        <View style={styles.role}>
          <Boxes text={member?.role?.padStart(2, '0') ?? null} cells={2} />
        </View>
      </View>
    ))}
    <Text style={styles.hint} hyphenationPenalty={NEVER}>
      *) SHDK: 01 Kepala Keluarga, 02 Suami, 03 Istri, 04 Anak, 05 Menantu, 06 Cucu, 07 Orang Tua, 08 Mertua, 09 Famili Lain, 10 Pembantu, 11 Lainnya.
    </Text>
    <View wrap={false}>
      <Text style={styles.part}>Diisi oleh Orang Asing pemegang ITAS yang mengajukan SKTT dan Orang Asing pemegang ITAP yang mengajukan Surat Keterangan Kependudukan lainnya</Text>
      <Field no="13." label="Nama Sponsor" width={LABEL}>
        <Framed>{null}</Framed>
      </Field>
      <Field no="14." label="Tipe Sponsor" width={LABEL}>
        <Options numbered={false} width="33%" chosen={null} options={['Organisasi Internasional', 'Pemerintah', 'Perusahaan', 'Perorangan', 'Tanpa sponsor']} />
      </Field>
      <Field no="15." label="Alamat Sponsor" width={LABEL}>
        <Framed>{null}</Framed>
      </Field>
      <Field no="16." label="Nomor dan Tanggal KITAS & KITAP" width={LABEL}>
        <View style={styles.pair}>
          <Framed width="55%">Nomor</Framed>
          <Framed width="43%">Tanggal masa berlaku</Framed>
        </View>
      </Field>
      <Text style={styles.part}>Diisi oleh Penduduk yang mengajukan Surat Keterangan Pindah Luar Negeri</Text>
      <Field no="17." label="Negara Tujuan" width={LABEL}>
        <View style={styles.pair}>
          <Framed width="75%">{null}</Framed>
          <Framed width="23%">Kode negara</Framed>
        </View>
      </Field>
      <Field no="18." label="Alamat Tujuan" width={LABEL}>
        <Framed>{null}</Framed>
      </Field>
      <Field no="19." label="Penanggung Jawab" width={LABEL}>
        <Framed>{null}</Framed>
      </Field>
      <Field no="20." label="Rencana Pindah Tanggal" width={LABEL}>
        <Framed>Tgl                    Bln                    Thn</Framed>
      </Field>
      <Signatures left={{ above: ['Mengetahui,', 'Kepala Dinas/Suku Dinas/UPT Dinas', 'Kependudukan dan Pencatatan Sipil,'], name: null }} right={{ above: [' ', `${letter.village.name}, ${formatDate(letter.issuedOn)}`, 'Pemohon,'], name: form.applicant.name }} room={50} />
    </View>
  </>
)

const LABEL = 128
const WIDE = 28

const REASONS = ['Pekerjaan', 'Keamanan', 'Perumahan', 'Lainnya', 'Pendidikan', 'Kesehatan', 'Keluarga'] as const
const CARDS = ['Numpang KK', 'Membuat KK baru'] as const

/** As many lines as a family of the sheet has. */
const LEAST = 7

const Address = ({ address }: { address: FormAddress }): ReactElement => (
  <View>
    <View style={styles.pair}>
      <Framed width="68%">{address.street?.toUpperCase() ?? null}</Framed>
      <View style={styles.beside}>
        <Text style={styles.besideWord}>RT</Text>
        <Boxes text={address.rt} cells={3} />
        <Text style={styles.besideWord}>RW</Text>
        <Boxes text={address.rw} cells={3} />
      </View>
    </View>
    {PLACES.map(([left, right]) => (
      <View key={left[0]} style={styles.pair}>
        {[left, right].map(([label, key]) => (
          <View key={key} style={styles.placed}>
            <Text style={styles.placeLabel}>{label}</Text>
            {key === 'postalCode' ? <Boxes text={address.postalCode} cells={5} /> : <Framed width="66%">{address[key]?.toUpperCase() ?? null}</Framed>}
          </View>
        ))}
      </View>
    ))}
    <View style={styles.pair}>
      <View style={styles.placed}>
        <Text style={styles.placeLabel}>Kode Pos</Text>
        <Boxes text={address.postalCode} cells={5} />
      </View>
    </View>
  </View>
)

type Key = keyof FormAddress

const PLACES: readonly (readonly [readonly [string, Key], readonly [string, Key]])[] = [
  [['Desa/Kelurahan', 'village'], ['Kecamatan', 'district']],
  [['Kabupaten/Kota', 'regency'], ['Provinsi', 'province']],
]

const styles = StyleSheet.create({
  hint: { fontSize: 7.8, color: '#374151', marginBottom: 3 },
  group: { fontWeight: 'bold', fontSize: 8.2, marginBottom: 1 },
  ticks: { flexDirection: 'row', flexWrap: 'wrap' },
  listTitle: { marginTop: 3, marginBottom: 2 },
  row: { flexDirection: 'row', marginBottom: 1.6, alignItems: 'flex-start' },
  head: { textAlign: 'center', fontWeight: 'bold', fontSize: 8 },
  no: { width: 34 },
  nik: { width: 188 },
  name: { flex: 1, paddingRight: 8 },
  role: { width: 40, alignItems: 'center' },
  part: { fontWeight: 'bold', marginTop: 4, marginBottom: 2, fontSize: 8.2 },
  pair: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 1.6 },
  beside: { flexDirection: 'row', alignItems: 'center' },
  besideWord: { paddingHorizontal: 4 },
  placed: { width: '49.5%', flexDirection: 'row', alignItems: 'center' },
  placeLabel: { width: '34%', fontSize: 8 },
})
