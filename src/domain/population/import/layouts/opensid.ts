import { isHeading, type Layout, type LayoutReader } from './layout'

/** A row that begins so ends the people; hints for the typist stand below. */
const END_MARK = '###'

/** The columns of OpenSID's own sheet, in its order (`import-formats.json`). */
export const OPENSID_COLUMNS = [
  'alamat', 'dusun', 'rw', 'rt', 'nama', 'no_kk', 'nik', 'sex', 'tempatlahir', 'tanggallahir', 'agama_id', 'pendidikan_kk_id', 'pendidikan_sedang_id', 'pekerjaan_id',
  'status_kawin', 'kk_level', 'warganegara_id', 'ayah_nik', 'nama_ayah', 'ibu_nik', 'nama_ibu', 'golongan_darah_id', 'akta_lahir', 'dokumen_pasport',
  'tanggal_akhir_paspor', 'dokumen_kitas', 'akta_perkawinan', 'tanggalperkawinan', 'akta_perceraian', 'tanggalperceraian', 'cacat_id', 'cara_kb_id', 'hamil', 'ktp_el',
  'status_rekam', 'alamat_sekarang', 'status_dasar', 'suku', 'tag_id_card', 'id_asuransi', 'no_asuransi', 'lat', 'lng',
] as const

/** A row of exact column names, and one row a person. Columns that we do not know are handed on under their own names. */
export const OPENSID: Layout = {
  id: 'opensid',
  needs: ['nama', 'no_kk', 'nik'],
  columns: {},
  reader: (): LayoutReader => {
    let names: readonly string[] | null = null
    return ({ row, cells }) => {
      if (cells.every((cell) => cell.trim() === '')) return null
      if (names === null) {
        if (isHeading(OPENSID, cells)) names = cells.map((name) => name.trim().toLowerCase())
        return null
      }
      if (cells[1]?.trim() === END_MARK || cells[0]?.trim() === END_MARK) return 'end'
      return { row, cells: byName(names, cells) }
    }
  },
}

/** Written out, for a sheet has many cells and this is done for each of them. */
const byName = (names: readonly string[], cells: readonly string[]): Record<string, string> => {
  const named: Record<string, string> = {}
  for (let at = 0; at < names.length; at += 1) named[names[at] ?? ''] = cells[at] ?? ''
  return named
}
