import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const people = z.array(z.object({ nama: z.string(), nik: z.string(), dusun: z.string() }))

/** The first invented person of a hamlet of the sample village, as its spreadsheet has them. */
export function sampleResident(hamlet: string): { nik: string; name: string } {
  const rows: unknown = parse(gunzipSync(readFileSync('src/seed/sample/penduduk.csv.gz')), { delimiter: ';', columns: true, bom: true })
  const found = people.parse(rows).find(({ dusun }) => dusun === hamlet)
  if (found === undefined) throw new Error(`the sample has nobody in ${hamlet}`)
  return { nik: found.nik, name: found.nama }
}
