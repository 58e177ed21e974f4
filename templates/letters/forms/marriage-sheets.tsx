import { StyleSheet, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import type { FormPerson, MarriageFacts } from '@/domain/letters/forms/printed-form'
import { formatAnswer } from '@/domain/letters/merge-fields'
import { signatureLines } from '@/domain/letters/signatory'
import type { ComposedLetter } from '@/domain/letters/wording'

import { Field, Line, NEVER, Signatures } from './form-parts'

/** Models N1, N2, N4, N5 and N6 (Keputusan Dirjen Bimas Islam 473/2020). The words are the decision's own. */
type Sheet = { letter: ComposedLetter; marriage: MarriageFacts }

/** N1: the village's word on who the asker is. */
export const N1 = ({ letter, marriage: { asker, groom, bride, father, mother, status } }: Sheet): ReactElement => (
  <>
    <Model code="N1" title="FORMULIR PENGANTAR NIKAH" />
    <Office letter={letter} />
    <Title letter={letter}>PENGANTAR NIKAH</Title>
    <Text style={styles.before}>Yang bertanda tangan di bawah ini menjelaskan dengan sesungguhnya bahwa:</Text>
    <Person person={asker === 'groom' ? groom : bride} named="Nama" more={[['Jenis kelamin', 'sex']]} />
    <Field no="9." label="Status pernikahan" width={LABEL}>
      <Text> </Text>
    </Field>
    <View style={styles.status}>
      <Field no="a." label="Laki-laki: Jejaka, Duda, atau beristri ke…" width={LABEL + 60}>
        <Line>{asker === 'groom' ? status : '-'}</Line>
      </Field>
      <Field no="b." label="Perempuan: Perawan, Janda" width={LABEL + 60}>
        <Line>{asker === 'bride' ? status : '-'}</Line>
      </Field>
    </View>
    <Text style={styles.before}>Adalah benar anak dari pernikahan seorang pria:</Text>
    <Person person={father} isNumbered={false} />
    <Text style={styles.before}>dengan seorang wanita:</Text>
    <Person person={mother} isNumbered={false} />
    <Text style={styles.words} hyphenationPenalty={NEVER}>
      Demikian, surat pengantar ini dibuat dengan mengingat sumpah jabatan dan untuk dipergunakan sebagaimana mestinya.
    </Text>
    <Official letter={letter} />
  </>
)

/** N2: the couple asks the office of religious affairs. */
export const N2 = ({ letter, marriage: { asker, groom, bride, office, when, place } }: Sheet): ReactElement => (
  <>
    <Model code="N2" title="FORMULIR PERMOHONAN KEHENDAK NIKAH" />
    <View style={styles.address}>
      <View style={styles.half}>
        <Field label="Perihal" width={44}>
          <Text>Permohonan kehendak nikah</Text>
        </Field>
      </View>
      <View style={styles.half}>
        <Text>{`${letter.village.name}, ${formatDate(letter.issuedOn)}`}</Text>
        <Text style={styles.to} hyphenationPenalty={NEVER}>{`Kepada Yth.\nKepala ${office ?? 'KUA Kecamatan/PPN LN ……………………'}\ndi Tempat`}</Text>
      </View>
    </View>
    <Text style={styles.words}>Dengan hormat, kami mengajukan permohonan kehendak nikah untuk atas nama:</Text>
    <Row label="Calon suami">{groom.name?.toUpperCase() ?? null}</Row>
    <Row label="Calon istri">{bride.name?.toUpperCase() ?? null}</Row>
    <Row label="Hari/tanggal/jam">{when === null ? null : formatAnswer({ type: when.includes(' ') ? 'datetime' : 'date', value: when })}</Row>
    <Row label="Tempat akad nikah">{place}</Row>
    <Text style={styles.words}>Bersama ini kami sampaikan surat-surat yang diperlukan untuk diperiksa sebagai berikut:</Text>
    {ENCLOSED.map((paper, at) => (
      <View key={at} style={styles.item}>
        <Text style={styles.number}>{`${at + 1}.`}</Text>
        <View style={styles.rest}>
          <Line>{paper}</Line>
        </View>
      </View>
    ))}
    <Text style={styles.words} hyphenationPenalty={NEVER}>
      Demikian permohonan ini kami sampaikan, kiranya dapat diperiksa, dihadiri, dan dicatat sesuai dengan ketentuan peraturan perundang-undangan.
    </Text>
    <Signatures left={{ above: ['Diterima tanggal …………………………', 'Yang menerima,', 'Kepala KUA/PPN LN'], name: null }} right={{ above: ['Wassalam,', 'Pemohon,', ' '], name: (asker === 'groom' ? groom : bride).name }} room={56} />
  </>
)

const ENCLOSED = [
  'Surat pengantar nikah dari Desa/Kelurahan', 'Persetujuan calon mempelai', 'Fotokopi KTP', 'Fotokopi akta kelahiran', 'Fotokopi kartu keluarga', 'Paspoto 2x3 = 3 lembar berlatar belakang biru', null, null,
]

/** N4: both agree. */
export const N4 = ({ letter, marriage: { groom, bride } }: Sheet): ReactElement => (
  <>
    <Model code="N4" title="FORMULIR PERSETUJUAN CALON PENGANTIN" />
    <Title>SURAT PERSETUJUAN PENGANTIN</Title>
    <Text style={styles.before}>Yang bertanda tangan di bawah ini:</Text>
    <Text style={styles.side}>A. Calon suami:</Text>
    <Person person={groom} parent="Bin" />
    <Text style={styles.side}>B. Calon istri:</Text>
    <Person person={bride} parent="Binti" />
    <Text style={styles.words} hyphenationPenalty={NEVER}>
      Menyatakan dengan sesungguhnya bahwa atas dasar sukarela, dengan kesadaran sendiri, tanpa ada paksaan dari siapa pun juga, setuju untuk melangsungkan pernikahan.
    </Text>
    <Text style={styles.words}>Demikian surat persetujuan ini dibuat untuk digunakan seperlunya.</Text>
    <Signatures left={{ above: [' ', 'Calon Suami,'], name: groom.name }} right={{ above: [dated(letter), 'Calon Istri,'], name: bride.name }} room={56} />
  </>
)

/** N5: the asker's parents agree. */
export const N5 = ({ letter, marriage: { asker, groom, bride, father, mother } }: Sheet): ReactElement => {
  const [child, partner] = asker === 'groom' ? [groom, bride] : [bride, groom]
  const of = (person: FormPerson): 'Bin' | 'Binti' => (person === groom ? 'Bin' : 'Binti')
  return (
    <>
      <Model code="N5" title="FORMULIR SURAT IZIN ORANG TUA" />
      <Title>SURAT IZIN ORANG TUA</Title>
      <Text style={styles.before}>Yang bertanda tangan di bawah ini:</Text>
      <Text style={styles.side}>A. Ayah/wali/pengampu:</Text>
      <Person person={father} parent="Bin" />
      <Text style={styles.side}>B. Ibu/wali/pengampu:</Text>
      <Person person={mother} parent="Binti" />
      <Text style={styles.before}>adalah ayah dan ibu kandung/wali/pengampu dari:</Text>
      <Person person={child} parent={of(child)} />
      <Text style={styles.before}>Memberikan izin kepada anak kami untuk melakukan pernikahan dengan:</Text>
      <Person person={partner} parent={of(partner)} />
      <Text style={styles.words}>Demikian surat izin ini dibuat dengan kesadaran tanpa ada paksaan dari siapa pun dan untuk digunakan seperlunya.</Text>
      <Signatures left={{ above: [' ', 'Ayah/wali/pengampu,'], name: father.name }} right={{ above: [dated(letter), 'Ibu/wali/pengampu,'], name: mother.name }} room={36} />
    </>
  )
}

/**
 * N6: the village's word that the asker's spouse has died. Its title over the number is "… SUAMI/ISTRI", as the model is called
 * in the decision before it (713/2018) and in sheets in use; the text of 473/2020 itself was not at hand.
 */
export const N6 = ({ letter, marriage: { asker, groom, bride, lost } }: Sheet): ReactElement | null => {
  if (!lost) return null
  const survivor = asker === 'groom' ? groom : bride
  return (
    <>
      <Model code="N6" title="FORMULIR SURAT KETERANGAN KEMATIAN SUAMI/ISTRI" />
      <Office letter={letter} />
      <Title letter={letter}>SURAT KETERANGAN KEMATIAN SUAMI/ISTRI</Title>
      <Text style={styles.before}>Yang bertanda tangan di bawah ini menerangkan dengan sesungguhnya bahwa:</Text>
      <Person person={lost.person} parent={asker === 'groom' ? 'Binti' : 'Bin'} />
      <View style={styles.died}>
        <Field label="Telah meninggal dunia pada tanggal" width={LABEL + 17}>
          <Line>{lost.on === null ? null : formatDate(lost.on)}</Line>
        </Field>
        <Field label="di" width={LABEL + 17}>
          <Line>{lost.at}</Line>
        </Field>
      </View>
      <Text style={styles.before}>{`Yang bersangkutan adalah ${asker === 'groom' ? 'istri' : 'suami'} dari:`}</Text>
      <Person person={survivor} parent={asker === 'groom' ? 'Bin' : 'Binti'} />
      <Text style={styles.words}>Demikian surat keterangan ini dibuat dengan mengingat sumpah jabatan dan untuk digunakan seperlunya.</Text>
      <Official letter={letter} />
    </>
  )
}

const LABEL = 172

const Model = ({ code, title }: { code: string; title: string }): ReactElement => (
  <View style={styles.model}>
    <Text style={styles.law}>{'Lampiran Keputusan Direktur Jenderal Bimbingan Masyarakat Islam\nNomor 473 Tahun 2020 tentang Petunjuk Teknis Pelaksanaan Pencatatan Pernikahan'}</Text>
    <View style={styles.modelLine}>
      <Text style={styles.bold}>{title}</Text>
      <Text style={styles.bold}>{`Model ${code}`}</Text>
    </View>
  </View>
)

const Office = ({ letter: { village } }: { letter: ComposedLetter }): ReactElement => (
  <View style={styles.office}>
    <Row label="KANTOR DESA/KELURAHAN">{village.name.toUpperCase()}</Row>
    <Row label="KECAMATAN">{village.district.toUpperCase()}</Row>
    <Row label="KABUPATEN/KOTA">{village.regency.toUpperCase()}</Row>
  </View>
)

const Title = ({ letter, children }: { letter?: ComposedLetter; children: string }): ReactElement => (
  <View style={styles.heading}>
    <Text style={styles.title}>{children}</Text>
    {letter ? <Text>{`Nomor : ${letter.number ?? '……………………………'}${letter.verification ? '' : ' (sementara)'}`}</Text> : null}
  </View>
)

/** The rows that these models have of everybody; what is not known stays a line to write on. */
const Person = ({ person, named = 'Nama lengkap dan alias', parent, more = [], isNumbered = true }: { person: FormPerson; named?: string; parent?: 'Bin' | 'Binti'; more?: readonly [label: string, key: 'sex'][]; isNumbered?: boolean }): ReactElement => {
  const birth = [person.birthPlace, person.birthDate ? formatDate(person.birthDate) : null].filter(Boolean).join(', ')
  const rows: [string, string | null][] = [
    [named, person.name?.toUpperCase() ?? null],
    ...(parent ? ([[parent, person.fatherName?.toUpperCase() ?? null]] satisfies [string, string | null][]) : []),
    ['Nomor Induk Kependudukan (NIK)', person.nik],
    ...more.map(([label, key]): [string, string | null] => [label, person[key]]),
    ['Tempat dan tanggal lahir', birth || null],
    ['Kewarganegaraan', person.citizenship],
    ['Agama', person.religion],
    ['Pekerjaan', person.occupation],
    ['Alamat', person.address],
  ]
  return (
    <View>
      {rows.map(([label, value], at) => (
        <Row key={label} no={isNumbered ? `${at + 1}.` : ' '} label={label}>
          {value}
        </Row>
      ))}
    </View>
  )
}

const Row = ({ no, label, children }: { no?: string; label: string; children: string | null }): ReactNode => (
  <Field {...(no === undefined ? {} : { no })} label={label} width={LABEL}>
    <Line>{children}</Line>
  </Field>
)

const dated = (letter: ComposedLetter): string => `${letter.village.name}, ${formatDate(letter.issuedOn)}`

/** The head of the village, or who signs for them: as on the letter itself. */
const Official = ({ letter }: { letter: ComposedLetter }): ReactElement => (
  <Signatures right={{ above: [dated(letter), ...signatureLines(letter.signer, letter.village.name)], name: letter.signer.name }} room={56} />
)

const styles = StyleSheet.create({
  model: { marginBottom: 8 },
  law: { fontSize: 8, lineHeight: 1.25 },
  modelLine: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 8 },
  bold: { fontWeight: 'bold' },
  office: { marginBottom: 4 },
  heading: { alignItems: 'center', marginTop: 5, marginBottom: 8 },
  title: { fontWeight: 'bold', fontSize: 12, textDecoration: 'underline', marginBottom: 2, textAlign: 'center' },
  before: { marginTop: 5, marginBottom: 3 },
  side: { fontWeight: 'bold', marginTop: 5, marginBottom: 2 },
  status: { marginLeft: 17, marginBottom: 2 },
  died: { marginTop: 5 },
  words: { marginTop: 8, marginBottom: 3, textAlign: 'justify' },
  address: { flexDirection: 'row', justifyContent: 'space-between', marginTop: 6, marginBottom: 8 },
  half: { width: '47%' },
  to: { marginTop: 10 },
  item: { flexDirection: 'row', marginBottom: 2 },
  number: { width: 20, textAlign: 'right', paddingRight: 5 },
  rest: { width: 300 },
})
