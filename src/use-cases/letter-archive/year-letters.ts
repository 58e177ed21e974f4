import type { ArchiveSource } from '@/domain/letters/archive'
import type { RetentionFate } from '@/domain/letters/retention'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import type { Payload } from 'payload'

import { IS_UNSIGNED } from '../letters/unsigned-letters'

/** A file that belongs to a letter of the year; `sha256` as it was when the file was stored. */
type YearFile = { id: string; name: string; sha256: string }

/** A letter of the year, as its table of contents shows it. */
export type YearLetter = {
  id: string
  source: ArchiveSource
  day: string
  number: string
  subject: string
  person: string
  status: string
  classification: string
  activeUntil: string
  inactiveUntil: string
  fate: RetentionFate | null
  files: YearFile[]
}

const PER_PAGE = 200

/**
 * Every letter of a year: what went out, what came in, what was written by hand, each by its days; a page at a time. What BSrE has not
 * signed keeps its line, since its number was given, and has no file.
 */
export async function* lettersOfYear(payload: Payload, year: number): AsyncGenerator<YearLetter> {
  for (const part of PARTS) {
    for (let after: { day: string; id: string } | null = { day: '', id: NOBODY }; after !== null; ) {
      const page: YearLetter[] = (await query<Row>(payload, part, [`${year}-01-01`, `${year}-12-31`, after.day, after.id])).map(present)
      yield* page
      const last = page.at(-1)
      after = last ? { day: last.day, id: last.id } : null
    }
  }
}

/** How many letters a year has. */
export const countLettersOfYear = async (payload: Payload, year: number): Promise<number> => {
  const [row] = await query<{ letters: string }>(
    payload,
    `SELECT (SELECT count(*) FROM letters WHERE issued_on BETWEEN $1 AND $2) + (SELECT count(*) FROM incoming_letters WHERE entered_on BETWEEN $1 AND $2)
            + (SELECT count(*) FROM hand_written_letters WHERE issued_on BETWEEN $1 AND $2) AS letters`,
    [`${year}-01-01`, `${year}-12-31`],
  )
  return Number(row?.letters ?? 0)
}

/** The plain bytes of a letter's file; null when it is gone, cannot be opened, or is not the one that was stored. */
export const readYearFile = async (payload: Payload, file: YearFile): Promise<Buffer | null> => {
  try {
    const stored = await readPrivateFile(payload, file.id)
    return stored && sha256(stored.bytes) === file.sha256 ? stored.bytes : null
  } catch (error) {
    payload.logger.error({ err: error, msg: 'a file of the yearly archive could not be opened' })
    return null
  }
}

type Row = Omit<YearLetter, 'files'> & { serial: number; series: string; files: { id: string; type: string; sha256: string }[] | null }

/** Names of files say nothing of people: the sequence and the number in it, and which sheet of it. */
const present = ({ serial, series, files, ...letter }: Row): YearLetter => ({
  ...letter,
  files: (files ?? []).map(({ id, type, sha256: digest }, at) => ({
    id, sha256: digest, name: `${FOLDERS[letter.source]}/${series}-${String(serial).padStart(5, '0')}${sheetOf(letter.source, at)}.${EXTENSIONS[type] ?? 'bin'}`,
  })),
})

/** The letter itself comes before the scans of the paper that was signed and stamped. */
const sheetOf = (source: ArchiveSource, at: number): string => {
  if (source === 'incoming') return `-lembar-${at + 1}`
  return at === 0 ? '' : `-bertanda-tangan-${at}`
}

const FOLDERS: Record<ArchiveSource, string> = { outgoing: 'keluar', incoming: 'masuk', 'by-hand': 'tulis-tangan' }

const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

const NOBODY = '00000000-0000-0000-0000-000000000000'

const KEPT = `coalesce(a.classification, '') AS classification, coalesce(a.active_until, '') AS "activeUntil", coalesce(a.inactive_until, '') AS "inactiveUntil", a.fate`

const PARTS = [
  `SELECT l.id, 'outgoing' AS source, l.issued_on AS day, l.number, l.letter_type_name AS subject, l.masked_name AS person, CASE WHEN l.status = 'cancelled' AND ${IS_UNSIGNED} THEN 'unsigned' ELSE l.status::text END AS status,
          ${KEPT}, l.serial::int AS serial, l.series,
          CASE WHEN NOT ${IS_UNSIGNED} THEN jsonb_build_array(jsonb_build_object('id', l.file_id, 'type', 'application/pdf', 'sha256', l.sha256))
            || coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.file_id, 'type', s.content_type, 'sha256', s.sha256) ORDER BY s._order) FROM letters_scans s WHERE s._parent_id = l.id), '[]') END AS files
     FROM letters l LEFT JOIN letter_archive a ON a.id = l.id WHERE l.issued_on >= $1 AND l.issued_on <= $2 AND (l.issued_on, l.id) > ($3, $4::uuid) ORDER BY l.issued_on, l.id LIMIT ${PER_PAGE}`,
  `SELECT i.id, 'incoming' AS source, i.entered_on AS day, coalesce(i.letter_number, '') AS number, i.subject, i.sender AS person, i.status::text AS status, ${KEPT}, i.serial::int AS serial, i.series,
          (SELECT jsonb_agg(jsonb_build_object('id', s.file_id, 'type', s.content_type, 'sha256', s.sha256) ORDER BY s._order) FROM incoming_letters_scans s WHERE s._parent_id = i.id) AS files
     FROM incoming_letters i LEFT JOIN letter_archive a ON a.id = i.id WHERE i.entered_on >= $1 AND i.entered_on <= $2 AND (i.entered_on, i.id) > ($3, $4::uuid) ORDER BY i.entered_on, i.id LIMIT ${PER_PAGE}`,
  `SELECT h.id, 'by-hand' AS source, h.issued_on AS day, h.number, h.subject, h.addressee AS person, '' AS status, ${KEPT}, h.serial, h.series, NULL::jsonb AS files
     FROM hand_written_letters h LEFT JOIN letter_archive a ON a.id = h.id WHERE h.issued_on >= $1 AND h.issued_on <= $2 AND (h.issued_on, h.id) > ($3, $4::uuid) ORDER BY h.issued_on, h.id LIMIT ${PER_PAGE}`,
] as const
