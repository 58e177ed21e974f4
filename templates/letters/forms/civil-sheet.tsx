import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate, formatDateWithDay } from '@/domain/calendar/indonesian'
import type { CivilEvent, FormPerson, PrintedForm } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Boxes, DayBoxes, Field, FormTitle, Line, NEVER, Options, Section, Signatures, Tick } from './form-parts'

type Form = Extract<PrintedForm, { kind: 'f-2.01' }>

/**
 * F-2.01 (Permendagri 109/2019): the common part, and of the parts for the single events the one that is reported. The words
 * and numbers are the regulation's own.
 */
export const CivilSheet = ({ letter, form }: { letter: ComposedLetter; form: Form }): ReactElement => {
  const { village } = letter
  return (
    <>
      <FormTitle code="F-2.01">FORMULIR PELAPORAN PENCATATAN SIPIL DI DALAM WILAYAH NKRI</FormTitle>
      {(
        [
          ['Provinsi', village.province],
          ['Kabupaten/Kota', village.regency],
          ['Kecamatan', village.district],
          ['Desa/Kelurahan', village.name],
        ] satisfies [string, string][]
      ).map(([label, name]) => (
        <Field key={label} label={label} width={LABEL}>
          <Text>{name.toUpperCase()}</Text>
        </Field>
      ))}
      <Field label="Kode Wilayah" width={LABEL}>
        <Boxes text={village.code.replace(/\D/gu, '')} cells={10} />
      </Field>
      <Text style={styles.heading}>Jenis Pelaporan Pencatatan Sipil</Text>
      <View style={styles.events}>
        {EVENTS.map((column, at) => (
          <View key={at} style={styles.half}>
            {column.map((words) => (
              <Tick key={words} width="100%" isOn={words === REPORTED[form.event.kind]}>
                {words}
              </Tick>
            ))}
          </View>
        ))}
      </View>
      <Section title="DATA PELAPOR">
        <Person person={form.reporter} withPassport />
      </Section>
      <Section title="DATA SUBJEK AKTA KESATU">
        <Person person={form.first} withPassport />
      </Section>
      <Section title="DATA SUBJEK AKTA KEDUA (JIKA ADA)">
        <Person person={form.second} withPassport />
      </Section>
      <Section title="DATA SAKSI I">
        <Person person={form.witnesses[0]} />
      </Section>
      <Section title="DATA SAKSI II">
        <Person person={form.witnesses[1]} />
      </Section>
      {form.event.kind === 'marriage' ? null : (
        <Section title="DATA ORANG TUA ** (hanya diisi untuk keperluan pencatatan kelahiran, lahir mati dan kematian)">
          <Parent person={form.father} of="Ayah" />
          <Parent person={form.mother} of="Ibu" />
        </Section>
      )}
      <EventPart event={form.event} />
      <Text style={styles.hint} hyphenationPenalty={NEVER}>
        *) Diisi oleh Orang Asing. **) Untuk kematian diisi bila diketahui.
      </Text>
      <Signatures
        left={{ above: ['Mengetahui,', 'Pejabat Dukcapil yang Membidangi,'], name: null }}
        right={{ above: [`${village.name}, ${formatDate(letter.issuedOn)}`, 'Pelapor,'], name: form.reporter.name }}
        room={46}
      />
    </>
  )
}

const LABEL = 148
const WIDE = 28

const EVENTS = [
  ['Kelahiran', 'Lahir Mati', 'Perkawinan', 'Pembatalan Perkawinan', 'Perceraian', 'Pembatalan Perceraian', 'Kematian', 'Pengangkatan Anak'],
  [
    'Pengakuan Anak', 'Pengesahan Anak', 'Perubahan Nama', 'Perubahan Status Kewarganegaraan', 'Pencatatan Peristiwa Penting Lainnya', 'Pembetulan Akta', 'Pembatalan Akta', 'Pelaporan Pencatatan Sipil dari Luar Wilayah NKRI',
  ],
] as const

const REPORTED: Readonly<Record<CivilEvent['kind'], string>> = { birth: 'Kelahiran', stillbirth: 'Lahir Mati', death: 'Kematian', marriage: 'Perkawinan' }

const Person = ({ person, withPassport = false }: { person: FormPerson | null; withPassport?: boolean }): ReactElement => (
  <>
    <Field label="Nama" width={LABEL}>
      <Boxes text={person?.name ?? null} cells={WIDE} />
    </Field>
    <Field label="NIK" width={LABEL}>
      <Boxes text={person?.nik ?? null} cells={16} />
    </Field>
    {withPassport ? (
      <Field label="Nomor Dokumen Perjalanan *" width={LABEL}>
        <Boxes text={null} cells={16} />
      </Field>
    ) : null}
    <Field label="Nomor Kartu Keluarga" width={LABEL}>
      <Boxes text={person?.nokk ?? null} cells={16} />
    </Field>
    <Field label="Kewarganegaraan" width={LABEL}>
      <Boxes text={nationality(person)} cells={WIDE} />
    </Field>
  </>
)

const Parent = ({ person, of }: { person: FormPerson; of: 'Ayah' | 'Ibu' }): ReactElement => (
  <>
    <Field label={`Nama ${of}`} width={LABEL}>
      <Boxes text={person.name} cells={WIDE} />
    </Field>
    <Field label={`NIK ${of}`} width={LABEL}>
      <Boxes text={person.nik} cells={16} />
    </Field>
    <Field label={`Tempat Lahir ${of}`} width={LABEL}>
      <Boxes text={person.birthPlace} cells={WIDE} />
    </Field>
    <Field label={`Tanggal Lahir ${of}`} width={LABEL}>
      <DayBoxes day={person.birthDate} />
    </Field>
    <Field label="Kewarganegaraan" width={LABEL}>
      <Boxes text={nationality(person)} cells={WIDE} />
    </Field>
  </>
)

/** In one word, as the boxes ask for it. */
const nationality = (person: FormPerson | null): string | null => (person?.citizenship === 'WNI' ? 'INDONESIA' : (person?.citizenship ?? null))

const SEX = ['Laki-laki', 'Perempuan'] as const
const PLACES = ['RS/RB', 'Puskesmas', 'Polindes', 'Rumah', 'Lainnya'] as const
const COUNTS = ['Tunggal', 'Kembar 2', 'Kembar 3', 'Kembar 4', 'Lainnya'] as const
const HELPERS = ['Dokter', 'Bidan/Perawat', 'Dukun', 'Lainnya'] as const

const EventPart = ({ event }: { event: CivilEvent }): ReactElement => {
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

const styles = StyleSheet.create({
  heading: { fontWeight: 'bold', marginTop: 4, marginBottom: 2 },
  events: { flexDirection: 'row', marginBottom: 4 },
  half: { width: '50%' },
  hint: { fontSize: 7.8, color: '#374151', marginTop: 2 },
  inRow: { flexDirection: 'row', alignItems: 'center' },
  unit: { paddingLeft: 6 },
})
