import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { CivilEvent, FormPerson, PrintedForm } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { EventPart } from './civil-events'
import { Boxes, DayBoxes, Field, FormTitle, NEVER, Section, Signatures, Tick } from './form-parts'

type Form = Extract<PrintedForm, { kind: 'f-2.01' }>

/**
 * F-2.01 (Permendagri 109/2019): the common part, and of the parts for the single events the one that is reported. Order
 * and numbers are those of three sheets in use that were compared; the ministry's own print of the annex was not at hand. Signed by the reporter, and on the left by the Dukcapil's officer: neither
 * the village nor the witnesses sign it. Some prints ask witnesses for a travel document too; here it is asked of those of whom all do.
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

const styles = StyleSheet.create({
  heading: { fontWeight: 'bold', marginTop: 4, marginBottom: 2 },
  events: { flexDirection: 'row', marginBottom: 4 },
  half: { width: '50%' },
  hint: { fontSize: 7.8, color: '#374151', marginTop: 2 },
})
