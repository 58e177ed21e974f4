import { formatDate } from '../calendar/indonesian'
import type { LetterBlock } from './wording'

/** The letter whose place a new one takes, as the new one names it. */
export type Predecessor = { number: string; issuedOn: string }

/**
 * The letter's text with the sentence that says which letter it replaces: before the closing sentence (`Demikian …`), else
 * at the end.
 */
export const withPredecessor = (blocks: readonly LetterBlock[], old: Predecessor | null): LetterBlock[] => {
  if (!old) return [...blocks]
  const text = `Surat ini menggantikan surat nomor ${old.number} tanggal ${formatDate(old.issuedOn)}, yang dengan ini dinyatakan tidak berlaku lagi.`
  const sentence: LetterBlock = { kind: 'paragraph', align: 'justify', indent: indentOf(blocks), runs: [{ text, bold: false, italic: false, underline: false }] }
  const closing = blocks.findLastIndex(isClosing)
  return closing < 0 ? [...blocks, sentence] : [...blocks.slice(0, closing), sentence, ...blocks.slice(closing)]
}

const isClosing = (block: LetterBlock): boolean => block.kind === 'paragraph' && /^\s*demikian/iu.test(block.runs.map(({ text }) => text).join(''))

/** As the paragraphs beside it are set. */
const indentOf = (blocks: readonly LetterBlock[]): number => {
  const last = blocks.findLast((block) => block.kind === 'paragraph')
  return last?.kind === 'paragraph' ? last.indent : 0
}
