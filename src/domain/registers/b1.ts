import { EDUCATION_KK, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION, RELIGION } from '../population/code-lists'
import { column, type RowOf } from './column'
import { addressWords, type BookPerson, capitals, cardNumber, cardRemark, citizenshipWord, joined, remarksOf, sexLetter, wordOf } from './person'

/** Buku Induk Penduduk (Permendagri 47/2016, B.1). */
export const B1_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('nama', 'Nama lengkap/panggilan', null, 'text'),
  column('jenis_kelamin', 'Jenis kelamin', null, 'enum'),
  column('status_perkawinan', 'Status perkawinan', null, 'enum'),
  column('tempat_lahir', 'Tempat lahir', 'Tempat & tanggal lahir', 'text'),
  column('tanggal_lahir', 'Tgl lahir', 'Tempat & tanggal lahir', 'date'),
  column('agama', 'Agama', null, 'enum'),
  column('pendidikan', 'Pendidikan terakhir', null, 'enum'),
  column('pekerjaan', 'Pekerjaan', null, 'enum'),
  column('dapat_membaca', 'Dapat membaca huruf', null, 'enum'),
  column('kewarganegaraan', 'Kewarganegaraan', null, 'enum'),
  column('alamat', 'Alamat lengkap', null, 'text'),
  column('kedudukan_keluarga', 'Kedudukan dalam keluarga', null, 'enum'),
  column('nik', 'NIK', null, 'nik'),
  column('no_kk', 'Nomor KK', null, 'nokk'),
  column('keterangan', 'Ket.', null, 'text'),
] as const

/** One resident in book B.1; the running number is the permanent one. */
export const b1Row = (person: BookPerson): RowOf<typeof B1_COLUMNS> => ({
  nomor_urut: person.registerNo,
  nama: capitals(person.name),
  jenis_kelamin: sexLetter(person.sex),
  status_perkawinan: wordOf(MARITAL_STATUS, person.maritalStatus),
  tempat_lahir: capitals(person.birthPlace),
  tanggal_lahir: person.birthDate,
  agama: wordOf(RELIGION, person.religion),
  pendidikan: wordOf(EDUCATION_KK, person.education),
  pekerjaan: wordOf(OCCUPATION, person.occupation),
  dapat_membaca: lettersRead(person),
  kewarganegaraan: citizenshipWord(person.citizenship),
  alamat: capitals(addressWords(person)),
  kedudukan_keluarga: wordOf(FAMILY_ROLE, person.familyRole),
  nik: person.nik || null,
  no_kk: cardNumber(person.family),
  keterangan: joined('; ', person.family ? cardRemark(person.family) : null, remarksOf(person)),
})

/** What was asked; else Latin letters for whoever finished primary school; else nothing, since nobody knows. */
export const lettersRead = ({ literacy, education }: Pick<BookPerson, 'literacy' | 'education'>): string | null =>
  literacy === 'T' ? 'Tidak' : (literacy ?? (Number(education ?? 0) >= FINISHED_PRIMARY_SCHOOL ? 'L' : null))

const FINISHED_PRIMARY_SCHOOL = 3
