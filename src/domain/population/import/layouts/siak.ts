import { hamletInAddress } from './hamlet-in-address'
import { cellsAt, isHeading, type Layout, type LayoutReader, placesOf, withoutZeros } from './layout'

/** What SIAK calls the state of somebody, in the register's codes. Other words are left for `readRow` to judge. */
const STATES: Readonly<Record<string, string>> = { AKTIF: '1', HIDUP: '1', MATI: '2', MENINGGAL: '2', 'MENINGGAL DUNIA': '2', PINDAH: '3' }

/** The list that the population office takes out of SIAK: one row a person, everything in words. */
export const SIAK: Layout = {
  id: 'siak',
  needs: ['Nomor KK', 'NIK', 'Nama Penduduk', 'SHDK'],
  columns: {
    no_kk: 'Nomor KK', nik: 'NIK', nama: 'Nama Penduduk', status_dasar: 'Status', tempatlahir: 'Tempat Lahir', tanggallahir: 'Tanggal Lahir', sex: 'Kelamin',
    ayah_nik: 'NIK Ayah', nama_ayah: 'Ayah', ibu_nik: 'NIK Ibu', nama_ibu: 'Ibu', status_kawin: 'Status Kawin', kk_level: 'SHDK', agama_id: 'Agama',
    alamat: 'Alamat', dusun: 'Alamat', rw: 'RW', rt: 'RT', pendidikan_kk_id: 'Pendidikan', pekerjaan_id: 'Pekerjaan', golongan_darah_id: 'Gol. Darah', cacat_id: 'Cacat',
    dokumen_pasport: 'Nomor Paspor', akta_lahir: 'Nomor Akta Lahir', akta_perkawinan: 'Nomor Akta Kawin', tanggalperkawinan: 'Tanggal Kwn',
    akta_perceraian: 'Nomor Akta Cerai', tanggalperceraian: 'Tgl Cerai',
  },
  reader: (): LayoutReader => {
    let places: ReturnType<typeof placesOf> | null = null
    return ({ row, cells }) => {
      if (cells.every((cell) => cell.trim() === '')) return null
      if (places === null) {
        if (isHeading(SIAK, cells)) places = placesOf(SIAK.columns, cells)
        return null
      }
      const read = cellsAt(places, cells)
      const { address, hamlet } = hamletInAddress(read.alamat ?? '')
      const state = (read.status_dasar ?? '').trim().toUpperCase()
      return { row, cells: { ...read, alamat: address, dusun: hamlet, rt: withoutZeros(read.rt), rw: withoutZeros(read.rw), status_dasar: STATES[state] ?? read.status_dasar ?? '' } }
    }
  },
}
