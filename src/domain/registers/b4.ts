import { OCCUPATION } from '../population/code-lists'
import { column, type RowOf, shortDate } from './column'
import { birthWords, capitals, joined, wordOf } from './person'

/** Buku Penduduk Sementara (Permendagri 47/2016, B.4). */
export const B4_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('nama', 'Nama lengkap', null, 'text'),
  column('jk_l', 'L', 'Jenis kelamin', 'bool'),
  column('jk_p', 'P', 'Jenis kelamin', 'bool'),
  column('nomor_identitas', 'Nomor identitas/tanda pengenal', null, 'text'),
  column('ttl_umur', 'Tempat dan tanggal lahir/umur', null, 'text'),
  column('pekerjaan', 'Pekerjaan', null, 'text'),
  column('kebangsaan', 'Kebangsaan', 'Kewarganegaraan', 'text'),
  column('keturunan', 'Keturunan', 'Kewarganegaraan', 'text'),
  column('datang_dari', 'Datang dari', null, 'text'),
  column('maksud_tujuan', 'Maksud dan tujuan kedatangan', null, 'text'),
  column('didatangi', 'Nama dan alamat yang didatangi', null, 'text'),
  column('datang_tanggal', 'Datang tanggal', null, 'date'),
  column('pergi_tanggal', 'Pergi tanggal', null, 'date'),
  column('keterangan', 'Ket.', null, 'text'),
] as const

/** A guest of the village as book B.4 writes one down. */
export type BookGuest = {
  name: string
  sex: string | null
  /** As the reader may see it. */
  identityNumber: string
  birthPlace: string | null
  birthDate: string | null
  age: number | null
  occupation: string | null
  nationality: string
  cameFrom: string
  purpose: string
  host: string
  arrivedOn: string
  stayUntil: string | null
  leftOn: string | null
  extensions: number
  note: string | null
}

/** One guest. Descent is a column of former times: it stays empty, and nobody is asked. `day`: the day of the book. */
export const b4Row = (guest: BookGuest, { number, day }: { number: number; day: string }): RowOf<typeof B4_COLUMNS> => ({
  nomor_urut: number,
  nama: capitals(guest.name),
  jk_l: guest.sex === '1',
  jk_p: guest.sex === '2',
  nomor_identitas: guest.identityNumber || null,
  ttl_umur: guest.birthDate ? birthWords(capitals(guest.birthPlace), guest.birthDate) : joined(', ', capitals(guest.birthPlace), guest.age === null ? null : `${guest.age} tahun`),
  pekerjaan: wordOf(OCCUPATION, guest.occupation),
  kebangsaan: guest.nationality,
  keturunan: null,
  datang_dari: capitals(guest.cameFrom),
  maksud_tujuan: guest.purpose,
  didatangi: capitals(guest.host),
  datang_tanggal: guest.arrivedOn,
  // Who leaves after the month of the book is still there in it.
  pergi_tanggal: guest.leftOn !== null && guest.leftOn <= day ? guest.leftOn : null,
  keterangan: joined('; ', guest.stayUntil ? `Rencana sampai ${shortDate(guest.stayUntil)}` : null, guest.extensions > 0 ? `diperpanjang ${guest.extensions} kali` : null, guest.note),
})
