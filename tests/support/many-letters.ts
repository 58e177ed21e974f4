import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'

import { addDays, parsePlainDate, type PlainDate } from '@/domain/calendar/plain-date'
import { proposedRetention, retentionFrom } from '@/domain/letters/retention'
import { findableWords, numberKey } from '@/domain/letters/search-words'
import { encryptField } from '@/platform/crypto'
import { tokensOf } from '@/use-cases/letter-archive/file-letter'

import { copyIn } from './copy'
import { lifelikePerson } from './lifelike-person'

const BATCH = 10_000

/** Days over which all letters are spread, evenly, and the first of them. */
const DAYS = 3_650
const FIRST_DAY = '2016-11-20'

const PURPOSES = [
  'Membuka rekening bank', 'Melamar pekerjaan', 'Mengurus beasiswa anak', 'Kelengkapan berkas sekolah', 'Mengajukan kredit usaha', 'Mengurus BPJS kesehatan',
  'Pendaftaran tentara', 'Izin keramaian pesta', 'Mengurus STNK hilang', 'Pembelian pupuk bersubsidi',
]

/** A word that is in one letter only. */
export const rareWordOf = (position: number): string => `ternak${position}`

/** A word of every hundredth letter, and one of every second among the oldest tenth and of no later one. */
export const SELDOM = 'lembu'
export const ONCE_COMMON = 'pandemi'

export const numberOfMany = (position: number, letters: number): string => `400.12.2.1/${serialOf(position, letters).serial}/DS-AD/XI/${serialOf(position, letters).year}`

type Village = { letters: number; residentIds: readonly string[]; typeIds: readonly string[] }

/**
 * Fills the archive with invented letters of ten years: nine of ten signed here, the others received or written by hand; by
 * COPY, found by the same hashes as every other. `url` is of a superuser. A second for ten thousand.
 */
export const fillLetters = async (url: string, village: Village): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Whoever is named need not be there: nothing is asked of people and kinds.
    await client.query('SET session_replication_role = replica')
    const tokens = new Map<string, string>()
    for (let start = 0; start < village.letters; start += BATCH) await copyBatch(client, { ...village, start, end: Math.min(village.letters, start + BATCH), tokens })
    for (const table of ['letters', 'letter_archive', 'incoming_letters', 'hand_written_letters']) await client.query(`ANALYZE ${table}`)
  } finally {
    await client.end()
  }
}

const copyBatch = async (client: pg.Client, { letters, residentIds, typeIds, start, end, tokens }: Village & { start: number; end: number; tokens: Map<string, string> }): Promise<void> => {
  const rows: Record<'letters' | 'incoming' | 'byHand' | 'archive', string[]> = { letters: [], incoming: [], byHand: [], archive: [] }
  for (let position = start; position < end; position += 1) {
    const id = uuidv7()
    const day = dayOf(position, letters)
    const { year, serial } = serialOf(position, letters)
    const purpose = PURPOSES[position % PURPOSES.length] ?? ''
    const who = position % residentIds.length
    const person = lifelikePerson(who).name
    const source = position % 20 === 7 ? 'incoming' : position % 20 === 13 ? 'by-hand' : 'outgoing'
    const typeId = source === 'outgoing' ? (typeIds[position % typeIds.length] ?? '') : ''
    const number = source === 'incoming' ? `005/${position}` : numberOfMany(position, letters)
    if (source === 'outgoing') {
      const code = `K${position.toString(36).toUpperCase().padStart(11, '0')}`
      rows.letters.push(rowOf([id, number, 'keluar', String(year), String(serial), typeId, 'Surat Keterangan', residentIds[who] ?? '', day, 'valid', 'Bambang', 'Kepala Desa', 'S*** A***', code, code, id, encryptField('{}', `letters:facts_sealed:${id}`), '1']))
    } else if (source === 'incoming') rows.incoming.push(rowOf([id, 'masuk', String(year), String(serial), day, day, 'Camat', number, purpose, 'done']))
    else rows.byHand.push(rowOf([id, 'keluar', String(year), String(serial), number, day, purpose, person]))
    const { activeUntil, inactiveUntil, fate } = retentionFrom(day, proposedRetention(position % 3 === 0 ? 'pertanahan-waris' : 'keterangan'))
    const others = [...(position % 100 === 0 ? [SELDOM] : []), ...(position % 2 === 0 && position < letters / 10 ? [ONCE_COMMON] : [])]
    const words = findableWords([String(serial), person, purpose, rareWordOf(position), ...others])
    const hashes = words.map((word) => hashOf(word, tokens)).toSorted()
    rows.archive.push(rowOf([id, source, typeId, day, numberKey(number), '400.12.2.1', `{${hashes.join(',')}}`, activeUntil, inactiveUntil, fate]))
  }
  await copyIn(client, `COPY letters (id, number, series, year, serial, letter_type_id, letter_type_name, resident_id, issued_on, status, signer_name, signer_position, masked_name, verification_code, sha256, file_id, facts_sealed, wording_version) FROM STDIN`, Buffer.from(rows.letters.join('')))
  await copyIn(client, `COPY incoming_letters (id, series, year, serial, entered_on, received_on, sender, letter_number, subject, status) FROM STDIN`, Buffer.from(rows.incoming.join('')))
  await copyIn(client, `COPY hand_written_letters (id, series, year, serial, number, issued_on, subject, addressee) FROM STDIN`, Buffer.from(rows.byHand.join('')))
  await copyIn(client, `COPY letter_archive (id, source, letter_type_id, day, number_key, classification, tokens, active_until, inactive_until, fate) FROM STDIN`, Buffer.from(rows.archive.join('')))
}

/** Most words are in many letters. */
const hashOf = (word: string, tokens: Map<string, string>): string => {
  const hash = tokens.get(word) ?? tokensOf([word])[0] ?? ''
  if (!/\d/u.test(word)) tokens.set(word, hash)
  return hash
}

const dayOf = (position: number, letters: number): PlainDate => {
  const first = parsePlainDate(FIRST_DAY)
  if (!first.ok) throw new Error('no such day')
  return addDays(first.value, Math.floor((position / letters) * DAYS))
}

const serialOf = (position: number, letters: number): { year: number; serial: number } => ({ year: Number(dayOf(position, letters).slice(0, 4)), serial: position + 1 })

/** A row as COPY reads it; what is empty is NULL. */
const rowOf = (values: readonly string[]): string => `${values.map((value) => (value === '' ? '\\N' : value)).join('\t')}\n`
