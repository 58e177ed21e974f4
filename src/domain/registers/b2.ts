import { changesOf, type LedgerEvent } from '../population/ledger/ledger'
import { column, type RowOf, shortDate } from './column'
import { type BookPerson, capitals, citizenshipWord, joined, sexLetter } from './person'

/** Buku Mutasi Penduduk Desa (Permendagri 47/2016, B.2). The form has no column for births: they are in B.1 and B.3. */
export const B2_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('nama', 'Nama lengkap/panggilan', null, 'text'),
  column('tempat_lahir', 'Tempat lahir', 'Tempat & tanggal lahir', 'text'),
  column('tanggal_lahir', 'Tanggal', 'Tempat & tanggal lahir', 'date'),
  column('jenis_kelamin', 'Jenis kelamin', null, 'enum'),
  column('kewarganegaraan', 'Kewarganegaraan', null, 'enum'),
  column('datang_dari', 'Datang dari', 'Penambahan', 'text'),
  column('datang_tanggal', 'Tanggal', 'Penambahan', 'date'),
  column('pindah_ke', 'Pindah ke', 'Pengurangan', 'text'),
  column('pindah_tanggal', 'Tanggal', 'Pengurangan', 'date'),
  column('meninggal_di', 'Meninggal', 'Pengurangan', 'text'),
  column('meninggal_tanggal', 'Tanggal', 'Pengurangan', 'date'),
  column('keterangan', 'Ket.', null, 'text'),
] as const

/** An event with what the book writes about it. */
export type BookEvent = LedgerEvent & {
  reportedOn: string
  place: string | null
  /** Written by an import: nobody has said where from or where to. */
  isImported: boolean
  /** Taken back later in the month in which it counts. */
  isTakenBack: boolean
  person: Pick<BookPerson, 'name' | 'birthPlace' | 'birthDate' | 'sex' | 'citizenship'>
  hamletBefore: string | null
  hamletAfter: string | null
}

/** How an event counts in the columns of book B.3 besides births: negative where it takes back another of its month. */
export type Mutation = { came: number; left: number; died: number }

/** `hamlet`: only what counts there; null for the whole village, where a move between hamlets comes and leaves. */
export const mutationOf = (event: LedgerEvent, hamlet: string | null): Mutation => {
  const sum: Mutation = { came: 0, left: 0, died: 0 }
  for (const change of changesOf(event)) {
    if (hamlet !== null && change.standing.hamlet !== hamlet) continue
    if (change.movement === 'birth') continue
    if (change.movement === 'death') sum.died += change.out - change.in
    else if (change.movement === 'arrival' || change.movement === 'opening') sum.came += change.in - change.out
    else if (change.movement === 'departure') sum.left += change.out - change.in
    else {
      sum.came += change.in
      sum.left += change.out
    }
  }
  return sum
}

/** One line of book B.2. `number` runs on through the month. */
export const b2Row = (event: BookEvent, { number, hamlet }: { number: number; hamlet: string | null }): RowOf<typeof B2_COLUMNS> => {
  const { came, left, died } = mutationOf(event, hamlet)
  const day = (count: number): string | null => (count > 0 ? event.happenedOn : null)
  const movesInside = isMoveInside(event)
  return {
    nomor_urut: number,
    nama: capitals(event.person.name),
    tempat_lahir: capitals(event.person.birthPlace),
    tanggal_lahir: event.person.birthDate,
    jenis_kelamin: sexLetter(event.person.sex),
    kewarganegaraan: citizenshipWord(event.person.citizenship),
    datang_dari: came > 0 ? capitals(movesInside ? event.hamletBefore : event.place) : null,
    datang_tanggal: day(came),
    pindah_ke: left > 0 ? capitals(movesInside ? event.hamletAfter : event.place) : null,
    pindah_tanggal: day(left),
    meninggal_di: died > 0 ? capitals(event.place) : null,
    meninggal_tanggal: day(died),
    keterangan: remarkOf(event),
  }
}

const isMoveInside = ({ before, after }: LedgerEvent): boolean => before?.isCounted === true && after?.isCounted === true && before.hamlet !== after.hamlet

/** No line is without words: whatever names no place says what it is, and what was taken back says that it was. */
const remarkOf = (event: BookEvent): string | null =>
  joined('; ', ...(event.reversedKind ? [KIND_REMARKS.reversal ?? null, reversedWords(event, event.reversedKind)] : [kindWords(event), event.isTakenBack ? TAKEN_BACK : null]), lateRemark(event))

const kindWords = (event: BookEvent): string | null => {
  if (isMoveInside(event)) return MOVE_INSIDE
  return KIND_REMARKS[event.kind] ?? (event.place === null && event.isImported ? FROM_IMPORT : null)
}

const reversedWords = (event: BookEvent, kind: LedgerEvent['kind']): string | null => {
  const words = isMoveInside(event) ? MOVE_INSIDE : (REVERSED[kind] ?? KIND_REMARKS[kind])
  return words ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)} dibatalkan` : null
}

const MOVE_INSIDE = 'Pindah antardusun'

const TAKEN_BACK = 'Catatan keliru, dibatalkan'

const FROM_IMPORT = 'Menurut berkas impor'

/** What is told late counts in a later month than the one it happened in. */
const lateRemark = ({ happenedOn, countedOn, reportedOn }: BookEvent): string | null =>
  happenedOn.slice(0, 7) < countedOn.slice(0, 7) ? `Dilaporkan ${shortDate(reportedOn)}` : null

const KIND_REMARKS: Partial<Record<LedgerEvent['kind'], string>> = {
  opening: 'Pendataan',
  missing: 'Hilang',
  found: 'Ditemukan kembali',
  absence: 'Pergi tanpa surat pindah',
  return: 'Kembali',
  'citizenship-change': 'Berubah kewarganegaraan',
  'status-change': 'Koreksi data',
  correction: 'Koreksi data',
  merge: 'Koreksi: tercatat dua kali',
  removal: 'Koreksi: dikeluarkan dari buku',
  restored: 'Koreksi: dimasukkan kembali',
  reversal: 'Pembatalan catatan yang keliru',
}

/** What has a column of its own has no remark. */
const REVERSED: Partial<Record<LedgerEvent['kind'], string>> = { death: 'Meninggal', arrival: 'Kedatangan', departure: 'Kepindahan' }
