import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { importResidents } from '@/use-cases/import-residents'

/** Invented heads of the five hamlets. */
const HAMLET_HEADS = ['Ngatiman', 'Jumadi Tarigan', 'Suryono', 'Misnan Sembiring', 'Legiman'] as const

/** The sample village's books begin with this day, so that a whole year can be played. */
export const SAMPLE_OPENING = '2025-12-31'

/** The invented people of the sample village, through the same import that a village uses. */
export const seedSamplePeople = async (payload: Payload): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM residents LIMIT 1')
  if (existing) return
  const packed = await readFile(path.resolve('src/seed/sample/penduduk.csv.gz'))
  await importResidents(payload, systemActor('sample-village'), { bytes: gunzipSync(packed), fileName: 'penduduk-contoh.csv', asOf: SAMPLE_OPENING }, systemClock)
  for (const [position, head] of HAMLET_HEADS.entries()) {
    await query(payload, `UPDATE hamlets SET head_name = $1, sequence = $2::int WHERE name = $3`, [head, position + 1, `Dusun ${['I', 'II', 'III', 'IV', 'V'][position] ?? ''}`])
  }
}
