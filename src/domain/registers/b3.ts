import { type Movement } from '../population/ledger/event-kinds'
import { type People, peopleIn, type RecapLine } from '../population/ledger/ledger'
import { column, type RowOf } from './column'
import { joined } from './person'

const OPENING = 'Jumlah penduduk awal bulan'
const BORN = 'Tambahan bulan ini > lahir'
const CAME = 'Tambahan bulan ini > datang'
const DIED = 'Pengurangan bulan ini > meninggal'
const LEFT = 'Pengurangan bulan ini > pindah'
const CLOSING = 'Jml penduduk akhir bulan'

/** Buku Rekapitulasi Jumlah Penduduk (Permendagri 47/2016, B.3). */
export const B3_COLUMNS = [
  column('nomor_urut', 'Nomor urut', null, 'int'),
  column('dusun', 'Nama dusun/lingkungan', null, 'text'),
  column('awal_wna_l', 'WNA L', OPENING, 'int'),
  column('awal_wna_p', 'WNA P', OPENING, 'int'),
  column('awal_wni_l', 'WNI L', OPENING, 'int'),
  column('awal_wni_p', 'WNI P', OPENING, 'int'),
  column('awal_kk', 'Jml KK', OPENING, 'int'),
  column('awal_anggota', 'Jml anggota keluarga', OPENING, 'int'),
  column('awal_jiwa', 'Jml jiwa (7+8)', OPENING, 'int'),
  column('lahir_wna_l', 'WNA L', BORN, 'int'),
  column('lahir_wna_p', 'WNA P', BORN, 'int'),
  column('lahir_wni_l', 'WNI L', BORN, 'int'),
  column('lahir_wni_p', 'WNI P', BORN, 'int'),
  column('datang_wna_l', 'WNA L', CAME, 'int'),
  column('datang_wna_p', 'WNA P', CAME, 'int'),
  column('datang_wni_l', 'WNI L', CAME, 'int'),
  column('datang_wni_p', 'WNI P', CAME, 'int'),
  column('mati_wna_l', 'WNA L', DIED, 'int'),
  column('mati_wna_p', 'WNA P', DIED, 'int'),
  column('mati_wni_l', 'WNI L', DIED, 'int'),
  column('mati_wni_p', 'WNI P', DIED, 'int'),
  column('pindah_wna_l', 'WNA L', LEFT, 'int'),
  column('pindah_wna_p', 'WNA P', LEFT, 'int'),
  column('pindah_wni_l', 'WNI L', LEFT, 'int'),
  column('pindah_wni_p', 'WNI P', LEFT, 'int'),
  column('akhir_wna_l', 'WNA L', CLOSING, 'int'),
  column('akhir_wna_p', 'WNA P', CLOSING, 'int'),
  column('akhir_wni_l', 'WNI L', CLOSING, 'int'),
  column('akhir_wni_p', 'WNI P', CLOSING, 'int'),
  column('akhir_kk', 'Jml KK', CLOSING, 'int'),
  column('akhir_anggota', 'Jml anggota keluarga', CLOSING, 'int'),
  column('akhir_jiwa', 'Jml jiwa (30+31)', CLOSING, 'int'),
  column('keterangan', 'Ket.', null, 'text'),
] as const

export type B3Row = RowOf<typeof B3_COLUMNS>

/** One hamlet's line. Members are without the heads, so that heads and members together are all people (columns 9 and 32). */
export const b3Row = (line: RecapLine, { number, name }: { number: number | null; name: string }): B3Row => {
  const opening = households(line.opening)
  const closing = households(line.closing)
  const { opening: awal, born: lahir, came: datang, died: mati, left: pindah, closing: akhir } = line
  return {
    nomor_urut: number,
    dusun: name,
    awal_wna_l: awal.foreignMen, awal_wna_p: awal.foreignWomen, awal_wni_l: awal.men, awal_wni_p: awal.women,
    awal_kk: opening.heads, awal_anggota: opening.members, awal_jiwa: opening.people,
    lahir_wna_l: lahir.foreignMen, lahir_wna_p: lahir.foreignWomen, lahir_wni_l: lahir.men, lahir_wni_p: lahir.women,
    datang_wna_l: datang.foreignMen, datang_wna_p: datang.foreignWomen, datang_wni_l: datang.men, datang_wni_p: datang.women,
    mati_wna_l: mati.foreignMen, mati_wna_p: mati.foreignWomen, mati_wni_l: mati.men, mati_wni_p: mati.women,
    pindah_wna_l: pindah.foreignMen, pindah_wna_p: pindah.foreignWomen, pindah_wni_l: pindah.men, pindah_wni_p: pindah.women,
    akhir_wna_l: akhir.foreignMen, akhir_wna_p: akhir.foreignWomen, akhir_wni_l: akhir.men, akhir_wni_p: akhir.women,
    akhir_kk: closing.heads, akhir_anggota: closing.members, akhir_jiwa: closing.people,
    keterangan: remarkOf(line),
  }
}

/** All hamlets in one line. */
export const totalLine = (lines: readonly RecapLine[]): RecapLine => ({
  hamlet: null,
  opening: { ...sum(lines.map(({ opening }) => opening)), heads: lines.reduce((heads, line) => heads + line.opening.heads, 0) },
  born: sum(lines.map(({ born }) => born)),
  came: sum(lines.map(({ came }) => came)),
  died: sum(lines.map(({ died }) => died)),
  left: sum(lines.map(({ left }) => left)),
  closing: { ...sum(lines.map(({ closing }) => closing)), heads: lines.reduce((heads, line) => heads + line.closing.heads, 0) },
  others: {},
})

const sum = (all: readonly People[]): People =>
  all.reduce<People>(
    (total, { foreignMen, foreignWomen, men, women }) => ({ foreignMen: total.foreignMen + foreignMen, foreignWomen: total.foreignWomen + foreignWomen, men: total.men + men, women: total.women + women }),
    { foreignMen: 0, foreignWomen: 0, men: 0, women: 0 },
  )

const households = (people: People & { heads: number }): { heads: number; members: number; people: number } => {
  const all = peopleIn(people)
  return { heads: people.heads, members: all - people.heads, people: all }
}

/** What `datang` and `pindah` hold besides people who moved to or from another village. */
const remarkOf = ({ others }: RecapLine): string | null =>
  joined('; ', ...(['opening', 'hamlet', 'absence', 'correction'] as const).map((movement) => otherWords(movement, others[movement])))

const otherWords = (movement: Movement, count: { in: number; out: number } | undefined): string | null => {
  if (!count) return null
  const came = movement === 'opening' ? count.in - count.out : count.in
  const left = movement === 'opening' ? 0 : count.out
  const said = joined(', ', came === 0 ? null : `datang ${came}`, left === 0 ? null : `pindah ${left}`)
  return said === null ? null : `${OTHERS[movement] ?? ''}: ${said}`
}

const OTHERS: Partial<Record<Movement, string>> = { opening: 'Pendataan', hamlet: 'Antardusun', absence: 'Hilang/pergi', correction: 'Koreksi' }
