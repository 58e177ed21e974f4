import { parsePlainDate } from '@/domain/calendar/plain-date'
import type { ArchiveSource } from '@/domain/letters/archive'
import { proposedRetention, type Retention, retentionFrom, retentionOfType } from '@/domain/letters/retention'
import { findableWords, numberKey } from '@/domain/letters/search-words'
import type { ComposedLetter } from '@/domain/letters/wording'
import type { LetterType } from '@/payload-types'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

type Run = Tx['query']

/** What the archive is told of a letter: where it is from, and the texts it shall be found by. */
export type Filed = {
  id: string
  source: ArchiveSource
  typeId: string | null
  day: string
  number: string
  classification: string | null
  texts: readonly string[]
  retention: Retention
}

/**
 * Puts a letter into the archive, in the transaction that writes it. Of its texts only keyed hashes of single words are kept,
 * in an order that says nothing: whoever has the database alone can read no word (docs/decisions/0025). Filed again it can be
 * found by what it says now; how long it is kept stays as it was.
 */
export const fileInArchive = async (run: Run, { id, source, typeId, day, number, classification, texts, retention }: Filed): Promise<void> => {
  const date = parsePlainDate(day)
  if (!date.ok) throw new Error('a letter without a day')
  const { activeUntil, inactiveUntil, fate } = retentionFrom(date.value, retention)
  await run(
    `INSERT INTO letter_archive (id, source, letter_type_id, day, number_key, classification, tokens, active_until, inactive_until, fate)
     VALUES ($1::uuid, $2, $3::uuid, $4, $5, $6, $7::bigint[], $8, $9, $10)
     ON CONFLICT (id) DO UPDATE SET number_key = excluded.number_key, tokens = excluded.tokens`,
    [id, source, typeId, date.value, numberKey(number), classification, tokensOf(findableWords(texts)), activeUntil, inactiveUntil, fate],
  )
}

/** A signed letter: found by its kind and serial number, by whom it is about, and by what that person asked and answered. */
export const fileOutgoing = (
  run: Run,
  { id, letter, type, code, serial }: { id: string; letter: Pick<ComposedLetter, 'number' | 'issuedOn' | 'resident' | 'purpose' | 'answers'>; type: Pick<LetterType, 'id' | 'name' | 'category'> & Parameters<typeof retentionOfType>[0]; code: string; serial: number },
): Promise<void> =>
  fileInArchive(run, {
    id, source: 'outgoing', typeId: String(type.id), day: letter.issuedOn, number: letter.number ?? '', classification: code,
    texts: [type.name, String(serial), letter.resident.name, letter.purpose, ...letter.answers.map(({ value }) => value)],
    retention: retentionOfType(type),
  })

/** An incoming letter. Its number is the sender's; its agenda number finds it too. */
export const fileIncoming = (run: Run, { id, enteredOn, serial, sender, letterNumber, subject, classification }: { id: string; enteredOn: string; serial: number; sender: string; letterNumber?: string | null; subject: string; classification?: string | null }): Promise<void> =>
  fileInArchive(run, {
    id, source: 'incoming', typeId: null, day: enteredOn, number: letterNumber ?? '', classification: classification ?? null,
    texts: [String(serial), sender, subject, letterNumber ?? ''], retention: proposedRetention(null),
  })

/** A number that was taken for a letter written by hand. */
export const fileByHand = (run: Run, { id, day, number, code, serial, subject, addressee }: { id: string; day: string; number: string; code: string | null; serial: number; subject: string; addressee: string }): Promise<void> =>
  fileInArchive(run, { id, source: 'by-hand', typeId: null, day, number, classification: code, texts: [String(serial), subject, addressee], retention: proposedRetention(null) })

/** 64 bits of each word's keyed hash, as a number that PostgreSQL knows; in their own order, not that of the text. */
export const tokensOf = (words: readonly string[]): string[] =>
  words.map((word) => BigInt.asIntN(64, BigInt(`0x${keyedHash('letter-word', word).slice(0, 16)}`)).toString()).toSorted()
