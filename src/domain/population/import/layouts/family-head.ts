import { hamletInAddress } from './hamlet-in-address'
import { withoutZeros } from './layout'

/** What the head of a block says of the family below it, as cells of `readRow`. */
export type FamilyHead = { no_kk: string; alamat: string; dusun: string; rt: string; rw: string }

/**
 * What can stand before a value. Longer ones first: `RT/RW` is not `RT`. What nothing is taken from is named too, since
 * it ends the value before it.
 */
const LABELS: readonly (readonly [name: keyof Labelled | null, pattern: string])[] = [
  ['nokk', String.raw`NO(?:MOR)?[. ]*(?:KK|KARTU KELUARGA)`],
  [null, String.raw`NAMA[. ]*(?:KK|KEPALA KELUARGA)|NO(?:MOR)?[. ]*BLANGKO(?: KK)?|TGL[. ]*CETAK(?: KK)?|KODE ?POS|JUMLAH ANGGOTA`],
  ['hamlet', String.raw`(?:NAMA )?DUSUN(?= ?:)`],
  ['rtRw', String.raw`(?:NO[. ]*)?RT ?/ ?RW`],
  ['rt', String.raw`RT(?= ?[:.])`],
  ['rw', String.raw`RW(?= ?[:.])`],
  ['address', String.raw`ALAMAT`],
]

type Labelled = { nokk: string; hamlet: string; rtRw: string; rt: string; rw: string; address: string }

const ANY = new RegExp(`(?<![A-Z])(?:${LABELS.map(([, pattern]) => `(${pattern})`).join('|')})(?![A-Z])`, 'giu')

/**
 * Reads one row of a block's head into what is known of the family so far. A row that names a No. KK begins a new
 * family; a row that names none of these leaves it as it is.
 */
export const readFamilyHead = (cells: readonly string[], before: FamilyHead | null): FamilyHead | null => {
  const found = labelledIn(cells.filter((cell) => cell.trim() !== '').join(' ').replace(/\s+/gu, ' '))
  if (found.nokk !== undefined) return addTo({ no_kk: found.nokk.replace(/(?<=\d) (?=\d)/gu, ''), alamat: '', dusun: '', rt: '', rw: '' }, found)
  return before && addTo(before, found)
}

const labelledIn = (text: string): Partial<Labelled> => {
  const found: Partial<Labelled> = {}
  const labels = [...text.matchAll(ANY)]
  for (const [at, label] of labels.entries()) {
    const name = LABELS[label.slice(1).findIndex((group) => group !== undefined)]?.[0]
    const end = labels[at + 1]?.index ?? text.length
    if (name && found[name] === undefined) found[name] = text.slice(label.index + label[0].length, end).replace(/^[\s:.]+|[\s,;]+$/gu, '')
  }
  return found
}

const addTo = (family: FamilyHead, { hamlet, rtRw, rt, rw, address }: Partial<Labelled>): FamilyHead => {
  const [rtOfBoth, rwOfBoth] = (rtRw ?? '').split('/')
  const spoken = hamletInAddress(address ?? '')
  return {
    no_kk: family.no_kk,
    alamat: address === undefined ? family.alamat : hamlet === undefined ? spoken.address : address,
    dusun: hamlet || spoken.hamlet || family.dusun,
    rt: withoutZeros(rt ?? rtOfBoth) || family.rt,
    rw: withoutZeros(rw ?? rwOfBoth) || family.rw,
  }
}
