import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { DataChange, PrintedForm } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Field, FormTable, FormTitle, Line, NEVER, Signatures } from './form-parts'

type Form = Extract<PrintedForm, { kind: 'f-1.06' }>

/** F-1.06 (Permendagri 109/2019): the applicant states what has changed. */
export const ChangeSheet = ({ letter, form: { applicant, members, changes } }: { letter: ComposedLetter; form: Form }): ReactElement => {
  const [work, others] = [changes.filter(isOfWork), changes.filter((change) => !isOfWork(change))]
  return (
    <>
      <FormTitle code="F-1.06">SURAT PERNYATAAN PERUBAHAN ELEMEN DATA KEPENDUDUKAN</FormTitle>
      <Text style={styles.words}>Yang bertanda tangan di bawah ini:</Text>
      {(
        [
          ['Nama Lengkap', applicant.name],
          ['NIK', applicant.nik],
          ['Nomor KK', applicant.nokk],
          ['Alamat rumah', applicant.address],
        ] satisfies [string, string | null][]
      ).map(([label, value]) => (
        <Field key={label} no=" " label={label} width={110}>
          <Line>{value}</Line>
        </Field>
      ))}
      <Text style={styles.words}>dengan rincian KK sebagai berikut:</Text>
      <FormTable widths={[6, 38, 22, 16, 18]} head={['No.', 'Nama', 'NIK', 'SHDK', 'Keterangan']} rows={filledUp(members.map(({ name, nik, roleWord }, at) => [String(at + 1), name, nik ?? '', roleWord ?? '', '']), 4, 5)} />
      <Text style={styles.words} hyphenationPenalty={NEVER}>
        Menyatakan bahwa elemen data kependudukan saya dan/atau anggota keluarga saya telah berubah, dengan rincian:
      </Text>
      <Text style={styles.part}>A. Pendidikan dan Pekerjaan</Text>
      <Changes
        left={{ title: 'Pendidikan Terakhir', of: (change) => isOf(change, /pendidikan|ijazah|sekolah/iu) }}
        right={{ title: 'Pekerjaan', of: (change) => !isOf(change, /pendidikan|ijazah|sekolah/iu) }}
        changes={work}
      />
      <Text style={styles.part}>B. Agama dan Perubahan Lainnya</Text>
      <Changes
        left={{ title: 'Agama', of: (change) => isOf(change, /agama/iu) }}
        right={{ title: `Lainnya, yaitu: ${[...new Set(others.filter((change) => !isOf(change, /agama/iu)).map(({ element }) => element))].join(', ') || '……………………'}`, of: (change) => !isOf(change, /agama/iu) }}
        changes={others}
      />
      <Text style={styles.words} hyphenationPenalty={NEVER}>
        Terlampir disampaikan fotokopi berkas-berkas yang terkait dengan perubahan elemen data tersebut.
      </Text>
      <Text style={styles.words} hyphenationPenalty={NEVER}>
        Demikian Surat Pernyataan ini saya buat dengan sebenarnya, apabila dalam keterangan yang saya berikan terdapat hal-hal yang tidak berdasarkan keadaan yang sebenarnya, saya bersedia dikenakan sanksi sesuai ketentuan peraturan
        perundang-undangan yang berlaku.
      </Text>
      <Signatures right={{ above: [`${letter.village.name}, ${formatDate(letter.issuedOn)}`, 'Yang membuat pernyataan,'], name: applicant.name, stamp: 'Meterai\ncukup' }} room={54} />
    </>
  )
}

const isOf = ({ element }: DataChange, words: RegExp): boolean => words.test(element)

const isOfWork = (change: DataChange): boolean => isOf(change, /pendidikan|ijazah|sekolah|pekerjaan/iu)

type Side = { title: string; of: (change: DataChange) => boolean }

/** One of the two tables of changes: a line a change, under the half it belongs to. `No.` is the person's line in the list above. */
const Changes = ({ left, right, changes }: { left: Side; right: Side; changes: readonly DataChange[] }): ReactElement => (
  <View style={styles.table}>
    <View style={styles.row}>
      <Text style={[styles.cell, styles.head, { width: '6%' }]}>No.</Text>
      {[left, right].map(({ title }) => (
        <Text key={title} style={[styles.cell, styles.head, { width: '40%' }]} hyphenationPenalty={NEVER}>
          {title}
        </Text>
      ))}
      <Text style={[styles.cell, styles.head, { width: '14%' }]}>Keterangan</Text>
    </View>
    <Cells head cells={['', ...PARTS, ...PARTS, '']} />
    {filledUp(changes.map((change) => rowOf(change, left)), 3, 8).map((cells, at) => (
      <Cells key={at} cells={cells} />
    ))}
  </View>
)

const PARTS = ['Semula', 'Menjadi', 'Dasar perubahan'] as const

const rowOf = (change: DataChange, left: Side): string[] => {
  const { member, name, from, to, basis } = change
  const told = [from, to, basis]
  const open = ['', '', '']
  return [member === null ? '' : String(member), ...(left.of(change) ? [...told, ...open] : [...open, ...told]), member === null ? name : '']
}

const CELLS = [6, 13, 13, 14, 13, 13, 14, 14] as const

const Cells = ({ cells, head = false }: { cells: readonly string[]; head?: boolean }): ReactElement => (
  <View style={styles.row} wrap={false}>
    {cells.map((words, at) => (
      <Text key={at} style={[styles.cell, head ? styles.head : {}, { width: `${CELLS[at] ?? 13}%` }]} hyphenationPenalty={NEVER}>
        {words || ' '}
      </Text>
    ))}
  </View>
)

/** At least so many lines: what is missing is written by hand. */
const filledUp = (rows: string[][], least: number, width: number): string[][] => [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => Array.from({ length: width }, () => ''))]

const styles = StyleSheet.create({
  words: { marginTop: 5, marginBottom: 3, textAlign: 'justify' },
  part: { fontWeight: 'bold', marginTop: 4, marginBottom: 1 },
  table: { borderTopWidth: 0.9, borderLeftWidth: 0.9, borderColor: '#000000', marginTop: 2, marginBottom: 4 },
  row: { flexDirection: 'row' },
  cell: { borderRightWidth: 0.9, borderBottomWidth: 0.9, borderColor: '#000000', paddingHorizontal: 2, paddingVertical: 1.8, fontSize: 8, minHeight: 14 },
  head: { fontWeight: 'bold', textAlign: 'center' },
})
