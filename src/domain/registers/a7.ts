import { column, type RowOf, shortDate } from './column'
import { joined } from './person'

/** Buku Agenda (Permendagri 47/2016, A.7): letters in and out on one sheet. */
export const A7_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('tanggal_terima_kirim', 'Tanggal penerimaan/pengiriman surat', null, 'date'),
  column('masuk_nomor', 'Nomor', 'Surat masuk', 'text'),
  column('masuk_tanggal', 'Tanggal', 'Surat masuk', 'date'),
  column('masuk_pengirim', 'Pengirim', 'Surat masuk', 'text'),
  column('masuk_isi', 'Isi singkat', 'Surat masuk', 'text'),
  column('keluar_nomor', 'Nomor', 'Surat keluar', 'text'),
  column('keluar_tanggal', 'Tanggal', 'Surat keluar', 'date'),
  column('keluar_kepada', 'Ditujukan kepada', 'Surat keluar', 'text'),
  column('keluar_isi', 'Isi surat', 'Surat keluar', 'text'),
  column('keterangan', 'Keterangan', null, 'text'),
] as const

/** A signed letter as books A.7 and A.8 write one down; days `YYYY-MM-DD`. */
export type OutgoingEntry = {
  number: string
  issuedOn: string
  kind: string
  addressee: string
  status: 'signing' | 'valid' | 'cancelled' | 'replaced'
  statusReason: string | null
  /** Number of the letter that took its place, and of the one whose place it took. */
  replacedBy: string | null
  replaces: string | null
  handedOverOn: string | null
  /** The day of signing of a letter that is dated earlier. */
  signedOn?: string | null
}

/** A number for a letter outside the portal: used, reserved ahead for a reason, or crossed out. */
export type ByHand = Pick<OutgoingEntry, 'number' | 'issuedOn' | 'kind' | 'addressee'> & { state: 'written' | 'reserved' | 'void'; reason: string | null; voidReason: string | null }

/** A letter that came in. `agendaNumber`: the own number of incoming letters, null where the line's number says it already. */
export type IncomingEntry = {
  agendaNumber: number | null
  receivedOn: string
  letterNumber: string | null
  letterDate: string | null
  sender: string
  subject: string
  status: 'new' | 'disposed' | 'done' | 'void'
  outcome: string | null
  closedOn: string | null
}

const EMPTY = { masuk_nomor: null, masuk_tanggal: null, masuk_pengirim: null, masuk_isi: null, keluar_nomor: null, keluar_tanggal: null, keluar_kepada: null, keluar_isi: null }

/** A letter that went out. It is sent when it is handed over; until then that day is empty. */
export const outgoingRow = (letter: OutgoingEntry, number: number | null): RowOf<typeof A7_COLUMNS> => ({
  ...EMPTY,
  nomor_urut: number,
  tanggal_terima_kirim: letter.handedOverOn,
  keluar_nomor: letter.number,
  keluar_tanggal: letter.issuedOn,
  keluar_kepada: letter.addressee,
  keluar_isi: letter.kind,
  keterangan: joined('; ', standingWords(letter), letter.replaces ? `Menggantikan ${letter.replaces}` : null, letter.signedOn ? `Ditandatangani ${shortDate(letter.signedOn)}` : null),
})

/** A number outside the portal. It keeps its line whatever becomes of it. */
export const byHandRow = ({ state, reason, voidReason, ...letter }: ByHand, number: number | null): RowOf<typeof A7_COLUMNS> => ({
  ...EMPTY,
  nomor_urut: number,
  tanggal_terima_kirim: null,
  keluar_nomor: letter.number,
  keluar_tanggal: letter.issuedOn,
  keluar_kepada: letter.addressee || null,
  keluar_isi: letter.kind || null,
  keterangan: state === 'void' ? `DICORET (${voidReason ?? ''})` : state === 'reserved' ? `Dicadangkan (${reason ?? ''})` : 'Ditulis tangan',
})

/** A letter that came in. One entered by mistake is crossed out and keeps its line. */
export const incomingRow = (letter: IncomingEntry, number: number | null): RowOf<typeof A7_COLUMNS> => ({
  ...EMPTY,
  nomor_urut: number,
  tanggal_terima_kirim: letter.receivedOn,
  masuk_nomor: letter.letterNumber,
  masuk_tanggal: letter.letterDate,
  masuk_pengirim: letter.sender,
  masuk_isi: letter.subject,
  keterangan: joined('; ', letter.agendaNumber === null ? null : `Agenda masuk ${letter.agendaNumber}`, incomingWords(letter)),
})

/** What became of a signed letter; null while it holds. */
export const standingWords = ({ status, statusReason, replacedBy }: Pick<OutgoingEntry, 'status' | 'statusReason' | 'replacedBy'>): string | null => {
  const reason = statusReason ? ` (${statusReason})` : ''
  if (status === 'signing') return 'Sedang ditandatangani'
  if (status === 'cancelled') return `DIBATALKAN${reason}`
  return status === 'replaced' ? `DIGANTI${replacedBy ? ` dengan ${replacedBy}` : ''}${reason}` : null
}

const incomingWords = ({ status, outcome, closedOn }: IncomingEntry): string | null => {
  if (status === 'void') return `DICORET${outcome ? ` (${outcome})` : ''}`
  return status === 'done' ? joined(': ', `Selesai${closedOn ? ` ${shortDate(closedOn)}` : ''}`, outcome) : null
}
