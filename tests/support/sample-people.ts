import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const people = z.array(z.object({ nama: z.string(), nik: z.string() }))

/** The n-th invented person of the sample village, as its spreadsheet has them. */
export function sampleResident(n: number): { nik: string; name: string } {
  const rows: unknown = parse(gunzipSync(readFileSync('src/seed/sample/penduduk.csv.gz')), { delimiter: ';', columns: true, bom: true })
  const found = people.parse(rows)[n]
  if (found === undefined) throw new Error(`the sample has no person ${n}`)
  return { nik: found.nik, name: found.nama }
}
