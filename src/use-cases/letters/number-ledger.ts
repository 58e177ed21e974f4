import { LEDGER_START, type LedgerLine, type LedgerMark, ledgerText } from '@/domain/letters/number-ledger'
import { LETTER_NUMBERS } from '@/messages/letter-numbers'
import { sha256 } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import type { SigningTurn } from '../signing/signing-line'
import { holdNumbers } from './letter-sequence'

type Run = Tx['query']

/** A day of the public ledger. `hash` is null while the day is not over. */
export type LedgerDay = { day: string; hash: string | null; lines: LedgerLine[] }

/**
 * The newest closed day before `day`, as it is printed in the footer of the letters of `day`; days that have ended since the
 * last letter are closed first. A letter of yesterday that is being signed at this very moment is waited for; one of a batch closes
 * them in its turn (`comes`), since it keeps all others from their numbers then. Where nothing was to be closed a batch asks once. Null
 * before the village's first day with letters.
 */
export const closedMarkBefore = async (tx: Tx, day: string, { shared, comes }: Pick<SigningTurn, 'shared' | 'comes'>): Promise<LedgerMark | null> => {
  const isAllClosed = await shared(`closed before ${day}`, async () => !(await hasOpenDay(tx, day)))
  if (isAllClosed) return shared(`mark before ${day}`, () => newestMark(tx, day))
  await comes()
  if (await hasOpenDay(tx, day)) await closeDaysBefore(tx, day)
  return newestMark(tx, day)
}

const newestMark = async (tx: Tx, day: string): Promise<LedgerMark | null> => {
  const [mark] = await tx.query<LedgerMark>(`SELECT day, hash FROM letter_days WHERE day < $1 ORDER BY day DESC LIMIT 1`, [day])
  return mark ?? null
}

const hasOpenDay = async (tx: Tx, day: string): Promise<boolean> => (await tx.query(OPEN_DAY, [day])).length > 0

const closeDaysBefore = async (tx: Tx, day: string): Promise<void> => {
  await holdNumbers(tx)
  for (const { day: ended, hash, lines } of await openDays(tx.query, day)) {
    await tx.query(`INSERT INTO letter_days (day, letters, hash) VALUES ($1, $2::int, $3) ON CONFLICT DO NOTHING`, [ended, lines.length, hash])
  }
}

/** The days of a month (`YYYY-MM`) with letters, the newest first; `today` is not over yet. */
export const readLedger = async (run: Run, month: string, today: string): Promise<LedgerDay[]> => {
  const letters = await linesBetween(run, `day >= $1 AND day <= $2`, [`${month}-01`, `${month}-31`])
  const closed = await run<LedgerMark>(`SELECT day, hash FROM letter_days WHERE day >= $1 AND day <= $2`, [`${month}-01`, `${month}-31`])
  const hashes = new Map([...closed, ...(await openDays(run, today))].map(({ day, hash }) => [day, hash]))
  return [...letters].map(([day, lines]) => ({ day, hash: hashes.get(day) ?? null, lines })).toReversed()
}

/** The lines of one day, in their order. */
export const linesOfDay = async (run: Run, day: string): Promise<LedgerLine[]> => (await linesBetween(run, 'day = $1', [day])).get(day) ?? []

/** The days before `day` that have letters and are not closed, each with the hash that closes it. Days before the last closed one are closed for ever. */
const openDays = async (run: Run, day: string): Promise<{ day: string; hash: string; lines: LedgerLine[] }[]> => {
  const [last] = await run<LedgerMark>(`SELECT day, hash FROM letter_days ORDER BY day DESC LIMIT 1`)
  let before = last?.hash ?? LEDGER_START
  return [...(await linesBetween(run, `day > $1 AND day < $2`, [last?.day ?? '', day]))].map(([ended, lines]) => {
    before = sha256(ledgerText(before, ended, lines))
    return { day: ended, hash: before, lines }
  })
}

const linesBetween = async (run: Run, where: string, values: readonly string[]): Promise<Map<string, LedgerLine[]>> => {
  const rows = await run<{ day: string; number: string; kind: string; dated: string | null }>(`SELECT day, number, kind, nullif(issued_on, day) AS dated FROM ${NUMBERED} WHERE ${where} ORDER BY day, year, series, serial`, values)
  const days = new Map<string, LedgerLine[]>()
  for (const { day, number, kind, dated } of rows) days.set(day, [...(days.get(day) ?? []), { number, kind, ...(dated ? { dated } : {}) }])
  return days
}

/**
 * Every number that was given, on the day on which it was: a letter with an earlier date is a line of the day of its signing, so that
 * no closed day ever changes. What a letter by hand is about is nobody's business here.
 */
const NUMBERED = `(
  SELECT coalesce(signed_on, issued_on) AS day, issued_on, year, series, serial, number, letter_type_name AS kind FROM letters
  UNION ALL SELECT issued_on, issued_on, year, series, serial, number, '${LETTER_NUMBERS.publicKind}' FROM hand_written_letters) numbered`

/** Whether a day with letters has ended that is not closed. */
const OPEN_DAY = `
SELECT 1 AS one FROM ${NUMBERED} WHERE day < $1 AND day > coalesce((SELECT max(day) FROM letter_days), '') LIMIT 1`
