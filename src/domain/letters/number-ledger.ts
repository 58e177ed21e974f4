/** A letter as the public ledger of numbers names it: no name, nothing that says for whom it was. */
export type LedgerLine = {
  number: string
  kind: string
  /** The date on the letter, only where it is earlier than the day on which it was signed. */
  dated?: string
}

/** A day whose letters are all signed: its place in the chain. */
export type LedgerMark = { day: string; hash: string }

/** What stands before the first day. */
export const LEDGER_START = ''

/**
 * The text whose SHA-256 (hex) closes a day of the ledger: the hash of the day before, the day (`YYYY-MM-DD`), then a line
 * for each letter in the order of their numbers, number and kind parted by a tab, behind them the letter's date where it is an earlier one. Whoever has the public list can compute the
 * same; a number that is added, taken away or changed afterwards changes the hash of its day and of every later one.
 */
export const ledgerText = (before: string, day: string, lines: readonly LedgerLine[]): string => [before, day, ...lines.map(({ number, kind, dated }) => [number, kind, ...(dated ? [dated] : [])].join('\t'))].join('\n')

/** As it stands in the footer of letters: the first 16 signs, in fours. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join(' ')
