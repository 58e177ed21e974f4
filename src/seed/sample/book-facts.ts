import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'

const SEEDER = systemActor('sample-village')

/** What a sheet of residents does not tell and the books ask for, invented: when cards were given out, and since when people live here. */
export const seedBookFacts = (payload: Payload, openedOn: string): Promise<void> =>
  inTransaction(payload, SEEDER, async (tx) => {
    const [known] = await tx.query(`SELECT 1 AS one FROM families WHERE issued_on IS NOT NULL LIMIT 1`)
    if (known) return
    await openAct(tx, { happenedOn: openedOn, kind: 'correction' })
    await tx.query(`UPDATE families SET issued_on = (date '2013-01-07' + (register_no * 37 % 4380)::int)::text`)
    await tx.query(`
      UPDATE residents SET
        arrived_on = CASE WHEN birth_place ILIKE 'AMAN DAMAI' THEN birth_date ELSE greatest(birth_date::date, date '1985-03-04' + (register_no * 53 % 14000)::int)::text END,
        ktp_issued_at = CASE WHEN birth_date <= '2008-12-31' THEN 'Langkat' END,
        ktp_issued_on = CASE WHEN birth_date <= '2008-12-31' THEN greatest((birth_date::date + interval '17 years')::date + 30, date '2012-02-01' + (register_no * 29 % 2500)::int)::text END
      WHERE birth_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`)
  })

const GUESTS = [
  { name: 'Yusuf Pratama', sex: '1', identityNumber: '3275010304950012', birthPlace: 'Bekasi', birthDate: '1995-04-03', occupation: '15', nationality: 'Indonesia', cameFrom: 'Kota Bekasi, Jawa Barat', purpose: 'Bekerja di perkebunan selama musim panen', host: 'Jumadi Tarigan, Jalan Besar', place: 1, arrivedOn: '2026-08-03', stayUntil: '2026-12-31' },
  { name: 'Anna de Vries', sex: '2', identityNumber: 'NL1234567', birthPlace: 'Utrecht', birthDate: '1999-11-21', occupation: '3', nationality: 'Belanda', cameFrom: 'Utrecht, Belanda', purpose: 'Penelitian mahasiswa', host: 'Kantor Desa, Jalan Besar Aman Damai', place: 0, arrivedOn: '2026-10-12', stayUntil: '2026-11-20' },
  { name: 'Rosmawati Lubis', sex: '2', identityNumber: null, birthPlace: 'Padang', birthDate: null, age: 62, occupation: '2', nationality: 'Indonesia', cameFrom: 'Kota Padang, Sumatera Barat', purpose: 'Menemani anak yang melahirkan', host: 'Suryono, Gang Melati', place: 2, arrivedOn: '2026-09-01', stayUntil: '2026-10-31', leftOn: '2026-10-28', note: 'Identitas diperlihatkan, tidak dicatat' },
] as const

/** Invented guests of the village (book B.4). */
export const seedGuests = async (payload: Payload): Promise<void> => {
  const [known] = await query(payload, 'SELECT 1 AS one FROM temporary_residents LIMIT 1')
  if (known) return
  const hamlets = await query<{ id: string }>(payload, 'SELECT id FROM hamlets ORDER BY sequence, name')
  await inTransaction(payload, SEEDER, async (tx) => {
    for (const { place, ...guest } of GUESTS) {
      await payload.create({ collection: 'temporary-residents', data: { ...guest, hamlet: hamlets[place]?.id ?? '' }, req: tx.req, overrideAccess: true })
    }
  })
}
