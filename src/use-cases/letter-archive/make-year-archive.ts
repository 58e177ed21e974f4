import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { encryptBytes } from '@/platform/crypto'
import { query } from '@/platform/database'
import type { Tx } from '@/platform/transaction'

import { indexLetters } from './index-letters'
import { placeOfPiece } from './year-archive'
import { countLettersOfYear } from './year-letters'
import { yearZip } from './year-zip'

/** Bytes of a piece: what is in memory of an archive, and what one row of the database holds. */
const PIECE = 2 * 1024 * 1024

/** Letters between two words about the progress. */
const TELL_EVERY = 20

/**
 * Makes the archive that was asked for. It is kept in encrypted pieces, each written as soon as it is full, so that an archive
 * of any size takes little memory. Done again, because a worker died or two have the same job, the archive is one of them: an
 * attempt writes pieces of its own, and only a finished one becomes the archive.
 */
export const makeYearArchive = async (payload: Payload, archive: string): Promise<void> => {
  const [wanted] = await query<{ year: number }>(payload, `UPDATE year_archives SET status = 'working', done = 0 WHERE id = $1::uuid AND status <> 'done' RETURNING year`, [archive])
  if (!wanted) return
  // Letters of before there was an archive would stand in it without their retention.
  await indexLetters(payload)
  await query(payload, `UPDATE year_archives SET total = $2::int WHERE id = $1::uuid`, [archive, await countLettersOfYear(payload, wanted.year)])
  const { villageName } = await payload.findGlobal({ slug: 'village-profile', overrideAccess: true, depth: 0 })
  const attempt = uuidv7()
  const progress = async (letters: number): Promise<void> => {
    if (letters % TELL_EVERY === 0) await query(payload, `UPDATE year_archives SET done = $2::int WHERE id = $1::uuid AND status = 'working'`, [archive, letters])
  }
  const size = await keepPieces(payload, { archive, attempt }, yearZip(payload, { year: wanted.year, village: villageName, progress }))
  await query(payload, `UPDATE year_archives SET status = 'done', done = coalesce(total, 0), size = $3::bigint, attempt = $2::uuid, finished_at = now() WHERE id = $1::uuid AND status <> 'done'`, [archive, attempt, size])
  await query(payload, `DELETE FROM year_archive_pieces p USING year_archives y WHERE y.id = p.archive AND y.id = $1::uuid AND y.status = 'done' AND p.attempt <> y.attempt`, [archive])
}

const keepPieces = async (payload: Payload, { archive, attempt }: { archive: string; attempt: string }, content: AsyncIterable<Buffer>): Promise<number> => {
  let [place, size, held]: [number, number, Buffer[]] = [0, 0, []]
  const keep = async (): Promise<void> => {
    await query(payload, `INSERT INTO year_archive_pieces (archive, attempt, place, bytes) VALUES ($1::uuid, $2::uuid, $3::int, $4)`, [archive, attempt, place, encryptBytes(Buffer.concat(held), placeOfPiece({ archive, attempt, place }))])
    place += 1
    held = []
  }
  let waiting = 0
  for await (const piece of content) {
    held.push(piece)
    size += piece.length
    waiting += piece.length
    if (waiting < PIECE) continue
    await keep()
    waiting = 0
  }
  if (waiting > 0) await keep()
  return size
}

/** Says that an archive will not be tried again. */
export const giveUpYearArchive = async (payload: Payload, archive: string): Promise<void> => {
  await query(payload, `UPDATE year_archives SET status = 'failed', finished_at = now() WHERE id = $1::uuid AND status <> 'done'`, [archive])
}

/** Removes archives after a week: they can be made again, and hold everything about everybody. */
export const purgeYearArchives = async (tx: Tx): Promise<void> => {
  await tx.query(`DELETE FROM year_archives WHERE requested_at < now() - interval '7 days'`)
}
