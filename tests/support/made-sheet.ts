import { randomInt } from 'node:crypto'

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>

const COLUMNS = [
  'alamat', 'dusun', 'rw', 'rt', 'nama', 'no_kk', 'nik', 'sex', 'tempatlahir', 'tanggallahir', 'agama_id', 'kk_level', 'nama_ibu', 'dokumen_pasport', 'status_dasar',
] as const

/** Tests in several processes use one register. */
const REGION = `12${randomInt(1000, 10_000)}`

let serial = 0

/** Numbers of a family and of a man in it, born 1 January 1985, that no other made sheet has. */
export const madeNumbers = (): { no_kk: string; nik: string } => {
  serial += 1
  const end = String(serial).padStart(4, '0')
  return { no_kk: `${REGION}010115${end}`, nik: `${REGION}010185${end}` }
}

/** A spreadsheet of these people; what a row leaves out is filled with what suits a head of a family. */
export const madeSheet = (rows: readonly Cells[]): Buffer => {
  const filled = rows.map((row) => ({ dusun: 'Dusun Uji', nama: 'ORANG UJI', ...madeNumbers(), sex: '1', tanggallahir: '01-01-1985', kk_level: '1', ...row }))
  return Buffer.from([COLUMNS.join(';'), ...filled.map((row: Cells) => COLUMNS.map((column) => row[column] ?? '').join(';'))].join('\n'))
}
