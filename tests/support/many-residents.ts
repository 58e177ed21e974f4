import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { encryptField, keyedHash } from '@/platform/crypto'

import { copyIn } from './copy'

const FIRST = ['Siti', 'Muhammad', 'Nur', 'Agus', 'Dewi', 'Rahmat', 'Sri', 'Ahmad', 'Putri', 'Bambang', 'Ratna', 'Suparno', 'Wati', 'Joko', 'Rukmini', 'Ngadimin']
const SECOND = ['Aminah', 'Ginting', 'Sembiring', 'Hasibuan', 'Wijaya', 'Lestari', 'Kurniawan', 'Sitepu', 'Rahayu', 'Nasution', 'Hidayat', 'Saragih', 'Susanti', 'Tarigan']
const THIRD = ['', '', ' Br Karo', ' Putra', ' Sari', ' Lubis', ' Harahap', ' Utami']

const IN_A_FAMILY = 3
const BATCH = 15_000

/** The NIK of the n-th person (from 0): born 1 January, a man; six digits of region tell the tens of thousands apart. */
export const nikOfMany = (position: number): string =>
  `12${String(1000 + Math.floor(position / 9000)).padStart(4, '0')}01018${position % 10}${String(1 + (Math.floor(position / 10) % 900)).padStart(4, '0')}`

/**
 * Fills the register with invented people, three in a family, over the given hamlets: by COPY, encrypted like every
 * other, with the statistics that a database of that size has. Some seconds for ten thousand.
 */
export const fillRegister = async (url: string, count: number, hamletIds: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (let start = 0; start < count; start += BATCH) await copyBatch(client, start, Math.min(count, start + BATCH), hamletIds)
    await client.query('ANALYZE residents')
    await client.query('ANALYZE families')
  } finally {
    await client.end()
  }
}

const copyBatch = async (client: pg.Client, start: number, end: number, hamletIds: readonly string[]): Promise<void> => {
  const families: string[] = []
  const people: string[] = []
  let familyId = ''
  for (let position = start; position < end; position += 1) {
    const hamletId = hamletIds[Math.floor(position / IN_A_FAMILY) % hamletIds.length] ?? ''
    if (position % IN_A_FAMILY === 0 || familyId === '') {
      familyId = uuidv7()
      const nokk = `99${String(position).padStart(14, '0')}`
      families.push([familyId, encryptField(nokk, `families:nokk:${familyId}`), keyedHash('nokk', nokk), hamletId, 'Jalan Kebun'].join('\t'))
    }
    const [id, nik] = [uuidv7(), nikOfMany(position)]
    const role = position % IN_A_FAMILY === 0 ? '1' : '4'
    people.push([id, nameOf(position), encryptField(nik, `residents:nik:${id}`), keyedHash('nik', nik), 'official', '1', '1980-01-01', familyId, role, hamletId, '1'].join('\t'))
  }
  await copyIn(client, 'COPY families (id, nokk, nokk_hash, hamlet_id, address) FROM STDIN', Buffer.from(`${families.join('\n')}\n`))
  await copyIn(
    client,
    'COPY residents (id, name, nik, nik_hash, nik_kind, sex, birth_date, family_id, family_role, hamlet_id, life_status) FROM STDIN',
    Buffer.from(`${people.join('\n')}\n`),
  )
}

/** Names as a village has them: few first names, many people of the same full name. */
const nameOf = (position: number): string =>
  `${FIRST[position % FIRST.length]} ${SECOND[Math.floor(position / FIRST.length) % SECOND.length]}${THIRD[Math.floor(position / 7) % THIRD.length]}`
