import { maskNumber } from '@/domain/identity/masking'
import { type PrintedTable, tableOf } from '@/domain/letters/answer-table-words'
import { isOfNiks } from '@/domain/letters/answers-table'
import type { LetterAnswer } from '@/domain/letters/letter-facts'
import { formatAnswer } from '@/domain/letters/merge-fields'

/** An answer as a letter would write it, but for numbers, which are masked; `table` where it has several rows. */
export type ShownAnswer = { label: string; value: string; table: PrintedTable | null }

export const shownAnswer = (answer: LetterAnswer): ShownAnswer => {
  const { label, type, value } = answer
  const table = tableOf(answer)
  if (!table) return { label, value: NUMBERS.includes(type) ? maskNumber(value) : formatAnswer(answer), table: null }
  const masked = table.rows.map((row) => row.map((cell, place) => (isOfNiks(table.head[place] ?? '') && /^\d{16}$/u.test(cell) ? maskNumber(cell) : cell)))
  // One other person needs no heading but the name.
  if (type === 'resident') return { label, value: formatAnswer(answer), table: { ...table, hasNames: false, head: table.head.slice(1), rows: masked.map((row) => row.slice(1)) } }
  return { label, value: formatAnswer(answer), table: { ...table, rows: masked } }
}

const NUMBERS: readonly string[] = ['nik', 'nokk']
