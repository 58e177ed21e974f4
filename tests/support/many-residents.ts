import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { encryptField, keyedHash } from '@/platform/crypto'

import { copyIn } from './copy'
import { familyPlace, lifelikePerson } from './lifelike-person'

const BATCH = 15_000

/** The day on which all of them were written down, and the months in which something happened to some. */
const OPENING = '2026-01-01'
const MONTHS = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']

/** The NIK of the n-th person (from 0). */
export const nikOfMany = (position: number): string => lifelikePerson(position).nik

/**
 * Fills the register with invented, lifelike people over the given hamlets: by COPY, encrypted like every other, with
 * their events in the ledger (the database writes them) and the statistics that a database of that size has. One in a
 * hundred has a later event: a death, a move, another hamlet, another occupation. Some seconds for ten thousand.
 */
export const fillRegister = async (url: string, count: number, hamletIds: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const families = new Map<number, string>()
    for (let start = 0; start < count; start += BATCH) await copyBatch(client, { start, end: Math.min(count, start + BATCH), hamletIds, families })
    await happenLater(client, count, hamletIds)
    for (const table of ['residents', 'families', 'population_events', 'population_counts', 'population_figures']) await client.query(`ANALYZE ${table}`)
  } finally {
    await client.end()
  }
}

type Batch = { start: number; end: number; hamletIds: readonly string[]; families: Map<number, string> }

const copyBatch = async (client: pg.Client, { start, end, hamletIds, families }: Batch): Promise<void> => {
  const familyRows: string[] = []
  const rows: string[] = []
  for (let position = start; position < end; position += 1) {
    const { family } = familyPlace(position)
    const hamletId = hamletIds[family % hamletIds.length] ?? ''
    const familyId = families.get(family) ?? uuidv7()
    if (!families.has(family)) {
      families.set(family, familyId)
      const nokk = `99${String(family).padStart(14, '0')}`
      familyRows.push(rowOf([familyId, encryptField(nokk, `families:nokk:${familyId}`), keyedHash('nokk', nokk), hamletId, 'Jalan Kebun', '001', '002']))
    }
    rows.push(residentRow(position, familyId, hamletId))
  }
  await inAct(client, { kind: 'opening', happenedOn: OPENING }, async () => {
    await copyIn(client, 'COPY families (id, nokk, nokk_hash, hamlet_id, address, rt, rw) FROM STDIN', Buffer.from(familyRows.join('')))
    await copyIn(client, `COPY residents (${COLUMNS}) FROM STDIN`, Buffer.from(rows.join('')))
  })
}

const COLUMNS =
  'id, name, nik, nik_hash, nik_kind, sex, birth_place, birth_date, family_id, family_role, hamlet_id, religion, marital_status, citizenship, education_kk, ' +
  'education_current, occupation, blood_type, birth_certificate, marriage_certificate, disability, ktp_status, ktp_electronic, literacy, residency_status, life_status'

const residentRow = (position: number, familyId: string, hamletId: string): string => {
  const id = uuidv7()
  const person = lifelikePerson(position)
  return rowOf([
    id, person.name, encryptField(person.nik, `residents:nik:${id}`), keyedHash('nik', person.nik), 'official', person.sex, 'Langkat', person.birthDate, familyId, person.familyRole,
    hamletId, person.religion, person.maritalStatus, person.citizenship, person.educationKk, person.educationCurrent, person.occupation, person.bloodType,
    person.birthCertificate, person.marriageCertificate, person.disability, person.ktpStatus, String(person.ktpElectronic), person.literacy, person.residency, '1',
  ])
}

/** A row as COPY reads it; nothing is NULL. */
const rowOf = (values: readonly string[]): string => `${values.map((value) => (value === '' ? '\\N' : value)).join('\t')}\n`

/** What happens in the months after: every hundredth person, each month other ones. */
const happenLater = async (client: pg.Client, count: number, hamletIds: readonly string[]): Promise<void> => {
  const changes = [`life_status = '2'`, `life_status = '3'`, `hamlet_id = '${hamletIds[0] ?? ''}'::uuid`, `occupation = '88'`]
  for (const [place, month] of MONTHS.entries()) {
    for (const [kind, change] of changes.entries()) {
      const hashes: string[] = []
      for (let position = place * 400 + kind * 100 + 37; position < count; position += 400 * MONTHS.length) hashes.push(keyedHash('nik', nikOfMany(position)))
      await inAct(client, { happenedOn: `${month}-1${kind}` }, async () => {
        await client.query(`UPDATE residents SET ${change} WHERE nik_hash = ANY ($1)`, [hashes])
      })
    }
  }
}

const inAct = async (client: pg.Client, act: { kind?: string; happenedOn: string }, run: () => Promise<void>): Promise<void> => {
  await client.query('BEGIN')
  await client.query(`SELECT population_lock(), set_config('desa.act', $1, true)`, [JSON.stringify(act)])
  await run()
  await client.query('COMMIT')
}
