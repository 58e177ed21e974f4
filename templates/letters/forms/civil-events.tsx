import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDateWithDay } from '@/domain/calendar/indonesian'
import type { CivilEvent, FormPerson } from '@/domain/letters/forms/printed-form'

import { Boxes, DayBoxes, Field, Line, Options, Section } from './form-parts'

/** The part of F-2.01 for the event that is reported. */
export const EventPart = ({ event }: { event: CivilEvent }): ReactElement => {
  switch (event.kind) {
    case 'birth':
      return <Birth child={event.child} />
    case 'stillbirth':
      return <Stillbirth event={event} />
    case 'death':
      return <Death event={event} />
    case 'marriage':
      return <Marriage event={event} />
  }
}

const Birth = ({ child }: { child: Extract<CivilEvent, { kind: 'birth' }>['child'] }): ReactElement => (
  <Section title="DATA ANAK">
    <Field no="1." label="Nama" width={CHILD}>
      <Boxes text={child.name} cells={WIDE} />
    </Field>
    <Field no="2." label="Jenis Kelamin" width={CHILD}>
      <Options chosen={child.sex} options={SEX} width="30%" />
    </Field>
    <Field no="3." label="Tempat Dilahirkan" width={CHILD}>
      <Options chosen={child.place} options={PLACES} />
    </Field>
    <Field no="4." label="Tempat Kelahiran" width={CHILD}>
      <Boxes text={child.town} cells={WIDE} />
    </Field>
    <Field no="5." label="Hari dan Tanggal Lahir" width={CHILD}>
      <View style={styles.inRow}>
        <Text>{`Hari: ${child.day ? formatDateWithDay(child.day).split(',')[0] : '………………'}`}</Text>
        <DayBoxes day={child.day} />
      </View>
    </Field>
    <Field no="6." label="Pukul" width={CHILD}>
      <Boxes text={child.hour?.replace(':', '') ?? null} cells={4} />
    </Field>
    <Field no="7." label="Jenis Kelahiran" width={CHILD}>
      <Options chosen={child.count} options={COUNTS} />
    </Field>
    <Field no="8." label="Kelahiran Ke" width={CHILD}>
      <Boxes text={child.order} cells={2} />
    </Field>
    <Field no="9." label="Penolong Kelahiran" width={CHILD}>
      <Options chosen={child.helper} options={HELPERS} />
    </Field>
    <Field no="10." label="Berat Bayi" width={CHILD}>
      <View style={styles.inRow}>
        <Boxes text={child.weight} cells={4} />
        <Text style={styles.unit}>Kg</Text>
      </View>
    </Field>
    <Field no="11." label="Panjang Bayi" width={CHILD}>
      <View style={styles.inRow}>
        <Boxes text={child.length} cells={4} />
        <Text style={styles.unit}>Cm</Text>
      </View>
    </Field>
  </Section>
)

const Stillbirth = ({ event }: { event: Extract<CivilEvent, { kind: 'stillbirth' }> }): ReactElement => (
  <Section title="YANG LAHIR MATI">
    <Field no="1." label="Lamanya dalam Kandungan" width={CHILD}>
      <View style={styles.inRow}>
        <Boxes text={event.months?.padStart(2, '0') ?? null} cells={2} />
        <Text style={styles.unit}>Bulan</Text>
      </View>
    </Field>
    <Field no="2." label="Jenis Kelamin" width={CHILD}>
      <Options chosen={event.sex} options={SEX} width="30%" />
    </Field>
    <Field no="3." label="Tanggal Lahir Mati" width={CHILD}>
      <DayBoxes day={event.day} />
    </Field>
    <Field no="4." label="Jenis Kelahiran" width={CHILD}>
      <Options chosen={event.count} options={COUNTS} />
    </Field>
    <Field no="5." label="Anak Ke" width={CHILD}>
      <Boxes text={event.order} cells={2} />
    </Field>
    <Field no="6." label="Tempat Dilahirkan" width={CHILD}>
      <Options chosen={event.place} options={PLACES} />
    </Field>
    <Field no="7." label="Penolong Kelahiran" width={CHILD}>
      <Options chosen={event.helper} options={HELPERS} />
    </Field>
    <Field no="8." label="Sebab Lahir Mati" width={CHILD}>
      <Line>{event.cause}</Line>
    </Field>
    <Field no="9." label="Yang Menentukan" width={CHILD}>
      <Options chosen={event.stated} options={['Dokter', 'Bidan/Perawat', 'Tenaga Kesehatan', 'Kepolisian', 'Lainnya']} />
    </Field>
    <Field no="10." label="Tempat Kelahiran" width={CHILD}>
      <Line>{event.town}</Line>
    </Field>
  </Section>
)

const Death = ({ event }: { event: Extract<CivilEvent, { kind: 'death' }> }): ReactElement => (
  <Section title="DATA KEMATIAN">
    <Field no="1." label="NIK" width={CHILD}>
      <Boxes text={event.person.nik} cells={16} />
    </Field>
    <Field no="2." label="Nama Lengkap" width={CHILD}>
      <Boxes text={event.person.name} cells={WIDE} />
    </Field>
    <Field no="3." label="Tanggal Kematian" width={CHILD}>
      <DayBoxes day={event.day} />
    </Field>
    <Field no="4." label="Pukul" width={CHILD}>
      <Boxes text={event.hour?.replace(':', '') ?? null} cells={4} />
    </Field>
    <Field no="5." label="Sebab Kematian" width={CHILD}>
      <Options chosen={event.cause} options={['Sakit biasa/tua', 'Wabah penyakit', 'Kecelakaan', 'Kriminalitas', 'Bunuh diri', 'Lainnya']} width="33%" />
    </Field>
    <Field no="6." label="Tempat Kematian" width={CHILD}>
      <Boxes text={event.place} cells={WIDE} />
    </Field>
    <Field no="7." label="Yang Menerangkan" width={CHILD}>
      <Options chosen={event.stated} options={['Dokter', 'Tenaga kesehatan', 'Kepolisian', 'Lainnya']} />
    </Field>
  </Section>
)

const Marriage = ({ event }: { event: Extract<CivilEvent, { kind: 'marriage' }> }): ReactElement => {
  const parents = [
    ['Ayah dari Suami', event.groomParents[0]],
    ['Ibu dari Suami', event.groomParents[1]],
    ['Ayah dari Istri', event.brideParents[0]],
    ['Ibu dari Istri', event.brideParents[1]],
  ] satisfies [string, FormPerson][]
  return (
    <Section title="PERKAWINAN ATAU PEMBATALAN PERKAWINAN">
      {parents.map(([label, person], at) => (
        <View key={label}>
          <Field no={`${2 * at + 1}.`} label={`NIK ${label}`} width={WEDDING}>
            <Boxes text={person.nik} cells={16} />
          </Field>
          <Field no={`${2 * at + 2}.`} label={`Nama ${label}`} width={WEDDING}>
            <Boxes text={person.name} cells={NARROW} />
          </Field>
        </View>
      ))}
      <Field no="9." label="Status Perkawinan Sebelum Kawin" width={WEDDING}>
        <Options chosen={event.statusBefore} options={['Kawin', 'Belum kawin', 'Cerai hidup', 'Cerai mati']} numbered={false} />
      </Field>
      <Field no="10." label="Perkawinan yang Ke" width={WEDDING}>
        <Boxes text={null} cells={1} />
      </Field>
      <Field no="11." label="Istri yang Ke (bagi yang poligami)" width={WEDDING}>
        <Boxes text={null} cells={1} />
      </Field>
      <Field no="12." label="Tanggal Pemberkatan Perkawinan" width={WEDDING}>
        <DayBoxes day={event.day} />
      </Field>
      <Field no="13." label="Tanggal Melapor" width={WEDDING}>
        <DayBoxes day={null} />
      </Field>
      <Field no="14." label="Jam Pelaporan" width={WEDDING}>
        <Boxes text={null} cells={4} />
      </Field>
      <Field no="15." label="Agama" width={WEDDING}>
        <Options chosen={event.religion} options={['Islam', 'Kristen', 'Katolik', 'Hindu', 'Buddha', 'Konghucu']} width="33%" />
      </Field>
      <Field no="16." label="Kepercayaan" width={WEDDING}>
        <Boxes text={null} cells={1} />
      </Field>
      {REST.map((label, at) => (
        <Field key={label} no={`${at + 17}.`} label={label} width={WEDDING}>
          {/^Tanggal/u.test(label) ? <DayBoxes day={null} /> : <Boxes text={label === LEADER ? event.leader : null} cells={NARROW} />}
        </Field>
      ))}
    </Section>
  )
}

const LEADER = 'Nama Pemuka Agama/Kepercayaan'

/** Items 17 to 27. */
const REST = [
  'Nama Organisasi Kepercayaan', 'Nama Pengadilan', 'Nomor Penetapan Pengadilan', 'Tanggal Penetapan Pengadilan', LEADER, 'Nomor Surat Izin dari Perwakilan', 'Nomor Paspor', 'Perjanjian Perkawinan Dibuat oleh Notaris', 'Nomor Akta Notaris', 'Tanggal Akta Notaris',
  'Jumlah Anak (jika ada agar mengisi formulir tambahan nama anak dan akta kelahiran anak)',
] as const

const CHILD = 118
const WEDDING = 168
const NARROW = 25

const SEX = ['Laki-laki', 'Perempuan'] as const
const PLACES = ['RS/RB', 'Puskesmas', 'Polindes', 'Rumah', 'Lainnya'] as const
const COUNTS = ['Tunggal', 'Kembar 2', 'Kembar 3', 'Kembar 4', 'Lainnya'] as const
const HELPERS = ['Dokter', 'Bidan/Perawat', 'Dukun', 'Lainnya'] as const

const WIDE = 28

const styles = StyleSheet.create({
  inRow: { flexDirection: 'row', alignItems: 'center' },
  unit: { paddingLeft: 6 },
})
