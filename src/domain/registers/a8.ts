import { type OutgoingEntry, standingWords } from './a7'
import { column, type RowOf, shortDate } from './column'
import { joined } from './person'

/** Buku Ekspedisi (Permendagri 47/2016, A.8): letters that were handed over, and who took them. */
export const A8_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('tanggal_pengiriman', 'Tanggal pengiriman', null, 'date'),
  column('tanggal_nomor_surat', 'Tanggal dan nomor surat', null, 'nomor+tanggal'),
  column('isi_singkat', 'Isi singkat surat yang dikirim', null, 'text'),
  column('ditujukan_kepada', 'Ditujukan kepada', null, 'text'),
  column('keterangan', 'Keterangan', null, 'text'),
] as const

/** A letter that left the office. `receiver`: the name of whoever took it for the addressee. `isOffice`: the office wrote it of itself. */
export type DispatchedLetter = Pick<OutgoingEntry, 'number' | 'issuedOn' | 'kind' | 'addressee' | 'status' | 'replacedBy'> & {
  isOffice: boolean
  handedOverOn: string
  receivedBy: 'applicant' | 'representative' | null
  receiver: string | null
}

/** One letter with its receipt. */
export const a8Row = (letter: DispatchedLetter, number: number): RowOf<typeof A8_COLUMNS> => ({
  nomor_urut: number,
  tanggal_pengiriman: letter.handedOverOn,
  tanggal_nomor_surat: `${shortDate(letter.issuedOn)}, ${letter.number}`,
  isi_singkat: letter.kind,
  ditujukan_kepada: letter.addressee,
  keterangan: joined('; ', receiptWords(letter), standingWords({ ...letter, statusReason: null })),
})

const receiptWords = ({ isOffice, receivedBy, receiver, addressee }: DispatchedLetter): string | null => {
  if (receivedBy === null) return null
  if (receivedBy === 'applicant') return `Diterima sendiri: ${addressee}`
  // Whoever signs for an invitation at its door has nobody's power of attorney.
  return joined(': ', isOffice ? 'Diterima oleh' : 'Diterima kuasanya', receiver)
}
