import { EDUCATION_KK, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION, RELIGION } from '../population/code-lists'
import { column, type RowOf, shortDate } from './column'
import { addressWords, birthWords, bloodTypeWord, type BookPerson, capitals, cardNumber, cardRemark, citizenshipWord, joined, remarksOf, sexLetter, wordOf } from './person'

/** Buku Kartu Tanda Penduduk dan Buku Kartu Keluarga (Permendagri 47/2016, B.5). */
export const B5_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('no_kk', 'No. KK', null, 'nokk'),
  column('nama', 'Nama lengkap', null, 'text'),
  column('nik', 'NIK', null, 'nik'),
  column('jenis_kelamin', 'Jenis kelamin', null, 'enum'),
  column('ttl', 'Tempat/tanggal lahir', null, 'text'),
  column('gol_darah', 'Gol. darah', null, 'enum'),
  column('agama', 'Agama', null, 'enum'),
  column('pendidikan', 'Pendidikan', null, 'enum'),
  column('pekerjaan', 'Pekerjaan', null, 'enum'),
  column('alamat', 'Alamat', null, 'text'),
  column('status_perkawinan', 'Status perkawinan', null, 'enum'),
  column('dikeluarkan', 'Tempat dan tanggal dikeluarkan', null, 'text'),
  column('shdk', 'Status hub. keluarga', null, 'enum'),
  column('kewarganegaraan', 'Kewarganegaraan', null, 'enum'),
  column('ayah', 'Ayah', 'Orang tua', 'text'),
  column('ibu', 'Ibu', 'Orang tua', 'text'),
  column('mulai_di_desa', 'Tgl mulai di desa', null, 'date'),
  column('keterangan', 'Ket.', null, 'text'),
] as const

/** One member of a family; the running number is the family's permanent one, the same for all its members. */
export const b5Row = (person: BookPerson): RowOf<typeof B5_COLUMNS> => ({
  nomor_urut: person.family?.registerNo ?? null,
  no_kk: cardNumber(person.family),
  nama: capitals(person.name),
  nik: person.nik || null,
  jenis_kelamin: sexLetter(person.sex),
  ttl: birthWords(capitals(person.birthPlace), person.birthDate),
  gol_darah: bloodTypeWord(person.bloodType),
  agama: wordOf(RELIGION, person.religion),
  pendidikan: wordOf(EDUCATION_KK, person.education),
  pekerjaan: wordOf(OCCUPATION, person.occupation),
  alamat: capitals(addressWords(person)),
  status_perkawinan: wordOf(MARITAL_STATUS, person.maritalStatus),
  dikeluarkan: issuedWords(person),
  shdk: wordOf(FAMILY_ROLE, person.familyRole),
  kewarganegaraan: citizenshipWord(person.citizenship),
  ayah: capitals(person.fatherName),
  ibu: capitals(person.motherName),
  mulai_di_desa: person.arrivedOn ?? person.beganOn,
  keterangan: joined('; ', cardRemark(person.family), remarksOf(person)),
})

/** Of the own KTP; else of the family's card, which a child stands on. */
const issuedWords = ({ ktpIssuedAt, ktpIssuedOn, family }: BookPerson): string | null =>
  joined(', ', capitals(ktpIssuedAt), ktpIssuedOn ? shortDate(ktpIssuedOn) : null) ?? (family?.issuedOn ? `KK ${shortDate(family.issuedOn)}` : null)
