import { randomInt } from 'node:crypto'

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>

const COLUMNS = [
  'alamat', 'dusun', 'rw', 'rt', 'nama', 'no_kk', 'nik', 'sex', 'tempatlahir', 'tanggallahir', 'agama_id', 'kk_level', 'nama_ibu', 'dokumen_pasport', 'status_dasar', 'warganegara_id',
] as const

/** Tests in several processes use one register. */
const FIRST_REGION = randomInt(1000, 9900)

/** Serial numbers of a region, from 0001 on. */
const MOST = 9999

let serial = 0

/** Numbers of a family and of a man in it, born 1 January 1985, that no other made sheet has. */
export const madeNumbers = (): { no_kk: string; nik: string } => {
  const region = `12${FIRST_REGION + Math.floor(serial / MOST)}`
  const end = String((serial % MOST) + 1).padStart(4, '0')
  serial += 1
  return { no_kk: `${region}010115${end}`, nik: `${region}010185${end}` }
}

/** A spreadsheet of these people; what a row leaves out is filled with what suits a head of a family. */
export const madeSheet = (rows: readonly Cells[]): Buffer => {
  const filled = rows.map((row) => ({ dusun: 'Dusun Uji', nama: 'ORANG UJI', ...madeNumbers(), sex: '1', tanggallahir: '01-01-1985', kk_level: '1', ...row }))
  return Buffer.from([COLUMNS.join(';'), ...filled.map((row: Cells) => COLUMNS.map((column) => row[column] ?? '').join(';'))].join('\n'))
}
