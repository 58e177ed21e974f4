import { type FamilyHead, readFamilyHead } from './family-head'
import { cellsAt, isHeading, type Layout, type LayoutId, type LayoutReader, placesOf } from './layout'

type Grouped = { id: LayoutId; needs: readonly string[]; columns: Layout['columns'] }

/** Cells of the block's head, under the words that stand there. */
const HEAD_COLUMNS = { no_kk: 'No. KK', alamat: 'Alamat', dusun: 'Alamat', rt: 'RT', rw: 'RW' } as const

/**
 * The printed population books (BIP) are grouped: a head that says the family's number and address, the headings (once,
 * or again for each family), and a row for each member that begins with its running number.
 */
const grouped = ({ id, needs, columns }: Grouped): Layout => {
  const layout: Layout = { id, needs, columns: { ...HEAD_COLUMNS, ...columns }, reader: () => readGrouped(layout, columns) }
  return layout
}

const readGrouped = (layout: Layout, columns: Layout['columns']): LayoutReader => {
  let family: FamilyHead | null = null
  let places: ReturnType<typeof placesOf> = []
  return ({ row, cells }) => {
    if (isHeading(layout, cells)) {
      places = placesOf(columns, cells)
      return null
    }
    const read = cellsAt(places, cells)
    // Below the headings some print the numbers of the columns.
    const isMember = places.length > 0 && /^\d+\.?$/u.test(firstOf(cells)) && !/^\d{0,2}$/u.test((read.nama ?? '').trim() + (read.nik ?? '').trim())
    if (isMember) return { row, cells: { ...read, ...(family ?? { no_kk: '' }) } }
    family = readFamilyHead(cells, family)
    return null
  }
}

const firstOf = (cells: readonly string[]): string => (cells.find((cell) => cell.trim() !== '') ?? '').trim()

const COMMON = { nik: 'NIK', agama_id: 'Agama', pekerjaan_id: 'Pekerjaan', nama_ibu: 'Nama Ibu', nama_ayah: 'Nama Ayah', sex: 'JK' } as const

const OLDER = {
  ...COMMON, nama: 'NAMA', tempatlahir: 'TMPT LHR', tanggallahir: 'TGL LHR', status_kawin: 'STATUS', kk_level: 'HUB. KEL', pendidikan_kk_id: 'PENDIDIKAN',
} as const

const NEWER = {
  ...COMMON, nama: 'Nama Lengkap', tempatlahir: 'Tempat Lahir', tanggallahir: 'Tgl/Bln/Th', kk_level: 'SHDK', pendidikan_kk_id: 'Pendidikan Terakhir',
} as const

export const BIP_2012 = grouped({
  id: 'bip-2012',
  needs: ['NIK', 'NAMA', 'JK', 'HUB. KEL', 'KTPEL'],
  columns: { ...OLDER, ktp_el: 'KTPEL', akta_lahir: 'NO.AKTE LAHIR' },
})

export const BIP_2016 = grouped({ id: 'bip-2016', needs: ['Nama Lengkap', 'NIK', 'JK', 'SHDK', 'Tgl/Bln/Th'], columns: NEWER })

export const BIP_2016_LUWU_TIMUR = grouped({
  id: 'bip-2016-luwu-timur',
  needs: ['NIK', 'NAMA', 'JK', 'HUB.KEL', 'G.DRH'],
  columns: { ...OLDER, golongan_darah_id: 'G.DRH' },
})

export const BIP_EKTP = grouped({
  id: 'bip-ektp',
  needs: ['Nama Lengkap', 'NIK', 'JK', 'SHDK', 'Stat Kwn', 'Stat Rkm'],
  columns: { ...NEWER, status_kawin: 'Stat Kwn', golongan_darah_id: 'Gol. Drh', akta_lahir: 'No Akta Lahir', ktp_el: 'KTP-eL', status_rekam: 'Stat Rkm' },
})
