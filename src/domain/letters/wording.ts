import { fail, type Result, succeed } from '../result'
import { type PrintedTable, tableOf } from './answer-table-words'
import { FAMILY_COLUMNS, RESIDENT_COLUMNS } from './answers'
import { headingOf, readTable, writeTable } from './answers-table'
import type { LetterFacts } from './letter-facts'
import { blockField, blockFlag, type LexicalNode, numberField, readLexical, textField } from './lexical-nodes'
import { answerKeyOf, FAMILY_TABLE, isCount, isOfFamily, mergeFieldText, mergeFieldValue, UNKNOWN } from './merge-fields'
import { conditionsIn, isCondition, isMet } from './wording-conditions'
import { fieldsIn, hasContent, validateWording, type WordingProblem } from './wording-problems'
import { placesOf, type SignaturePlace } from './wording-signatures'

export type LetterRun = { text: string; bold: boolean; italic: boolean; underline: boolean }

export type LetterAlign = 'left' | 'center' | 'right' | 'justify'

/**
 * What a letter's body is made of, in reading order. `indent` counts steps. With `acknowledged`, what stands above is the
 * statement of those who sign, and the village's head only takes note of it.
 */
export type LetterBlock =
  | { kind: 'paragraph'; runs: LetterRun[]; align: LetterAlign; indent: number }
  | { kind: 'list'; ordered: boolean; items: LetterRun[][] }
  | { kind: 'identity'; rows: { label: string; value: string }[] }
  | ({ kind: 'table' } & PrintedTable)
  | { kind: 'signatures'; places: SignaturePlace[]; acknowledged: boolean }

/** A letter ready to be printed. */
export type ComposedLetter = LetterFacts & { blocks: LetterBlock[] }

/**
 * The body of one letter. A paragraph or list item that rests on an answer the resident left open, on a validity
 * the letter does not have, or on a family of somebody who has none, is left out as a whole: half a sentence must never be signed.
 */
export const renderWording = (lexicalJson: unknown, facts: LetterFacts): Result<LetterBlock[], WordingProblem> => {
  const answered = facts.answers.map(({ key }) => key)
  const [problem] = validateWording(lexicalJson, [...answered, ...answerKeysIn(lexicalJson)])
  if (problem) return fail(problem)
  const blocks = (readLexical(lexicalJson) ?? []).flatMap((node) => renderBlock(node, facts))
  return blocks.length > 0 ? succeed(blocks) : fail({ code: 'empty' })
}

/** A signed type may have lost a question since: its answers are open, not unknown. */
const answerKeysIn = (lexicalJson: unknown): string[] =>
  (readLexical(lexicalJson) ?? []).flatMap((node) => [...fieldsIn(node), ...conditionsIn(node).map(({ subject }) => subject)]).flatMap((field) => answerKeyOf(field) ?? [])

const renderBlock = (node: LexicalNode, facts: LetterFacts): LetterBlock[] => {
  if (blockField(node, 'blockType') === 'signatures') {
    const places = placesOf(blockField(node, 'people'), facts)
    return places.length > 0 ? [{ kind: 'signatures', places, acknowledged: blockFlag(node, 'acknowledged') }] : []
  }
  if (node.type === 'block') return [{ kind: 'identity', rows: identityRows(blockField(node, 'rows') === 'short' ? SHORT : FULL, facts) }]
  if (node.type === 'list') {
    const items = node.children.filter((item) => isSayable(item, facts)).map((item) => runsOf(item, facts))
    if (items.length === 0) return []
    const ordered = textField(node, 'listType') === 'number'
    const rows = ordered ? null : rowsIn(items)
    return [rows ? { kind: 'identity', rows } : { kind: 'list', ordered, items }]
  }
  if (!isSayable(node, facts) || !hasContent(node)) return []
  const person = personIn(node, facts)
  if (person) return [{ kind: 'identity', rows: person }]
  const table = tableIn(node, facts)
  if (table) return [{ kind: 'table', ...table }]
  return [{ kind: 'paragraph', runs: runsOf(node, facts), align: alignOf(node), indent: numberField(node, 'indent') }]
}

/** The merge field that is all of a paragraph; null when there is more in it. */
const onlyFieldIn = (node: LexicalNode): string | null => {
  const [only, ...others] = node.children.filter((child) => !isCondition(child) && (child.type !== 'text' || textField(child, 'text').trim() !== ''))
  return only?.type === 'inlineBlock' && others.length === 0 ? blockField(only, 'field') : null
}

/** A paragraph that is nothing but another person is set as their identity; what is not known of them has no line. */
const personIn = (node: LexicalNode, facts: LetterFacts): { label: string; value: string }[] | null => {
  const field = onlyFieldIn(node)
  const answer = facts.answers.find(({ key, type }) => field === `isian.${key}` && type === 'resident')
  const [cells] = answer ? (readTable(answer.value) ?? []) : []
  return cells ? RESIDENT_COLUMNS.flatMap((column, at) => (cells[at] ? [{ label: headingOf(column), value: cells[at] }] : [])) : null
}

/** A paragraph that is nothing but the answer of a table, or the family, is set as that table. */
const tableIn = (node: LexicalNode, facts: LetterFacts): PrintedTable | null => {
  const field = onlyFieldIn(node)
  if (field === null) return null
  if (field === FAMILY_TABLE && facts.family) return tableOf({ type: 'people', columns: FAMILY_COLUMNS, value: writeTable(facts.family.members) })
  const answer = facts.answers.find(({ key }) => key === answerKeyOf(field))
  return answer && !isCount(field) ? tableOf(answer) : null
}

/**
 * A list in which every item says `Label: value` is set as a table, as letters of offices do; null for any other list.
 * The label ends at the first colon, so that a value may hold an hour or an address.
 */
const rowsIn = (items: LetterRun[][]): { label: string; value: string }[] | null => {
  const rows = items.flatMap((runs) => {
    const [, label, value] = /^([^:\n]{1,50}):\s*(\S[\s\S]*)$/u.exec(runs.map(({ text }) => text).join('')) ?? []
    return label && value ? [{ label, value }] : []
  })
  return rows.length === items.length ? rows : null
}

const isSayable = (node: LexicalNode, facts: LetterFacts): boolean =>
  conditionsIn(node).every((condition) => isMet(condition, facts)) && fieldsIn(node).every((field) => !mayBeOpen(field, facts) || mergeFieldValue(field, facts) !== null)

const mayBeOpen = (field: string, facts: LetterFacts): boolean => answerKeyOf(field) !== null || field === 'surat.berlakuSampai' || (isOfFamily(field) && !facts.family)

const runsOf = (node: LexicalNode, facts: LetterFacts): LetterRun[] => node.children.flatMap((child) => runOf(child, facts))

const BOLD = 1
const ITALIC = 2
const UNDERLINE = 8

const runOf = (node: LexicalNode, facts: LetterFacts): LetterRun[] => {
  const plain = { bold: false, italic: false, underline: false }
  switch (node.type) {
    case 'text': {
      const format = numberField(node, 'format')
      return [{ text: textField(node, 'text'), bold: Boolean(format & BOLD), italic: Boolean(format & ITALIC), underline: Boolean(format & UNDERLINE) }]
    }
    case 'inlineBlock': {
      if (isCondition(node)) return []
      const field = blockField(node, 'field')
      return [{ ...plain, text: mergeFieldText(field, blockField(node, 'form'), facts) ?? UNKNOWN, bold: field === 'warga.nama' }]
    }
    case 'linebreak':
      return [{ ...plain, text: '\n' }]
    case 'tab':
      return [{ ...plain, text: '    ' }]
    default:
      return runsOf(node, facts)
  }
}

const alignOf = (node: LexicalNode): LetterAlign => {
  switch (textField(node, 'format')) {
    case 'center':
      return 'center'
    case 'right':
    case 'end':
      return 'right'
    case 'left':
    case 'start':
      return 'left'
    default:
      return 'justify'
  }
}

const SHORT: readonly (readonly [label: string, field: string])[] = [
  ['Nama', 'warga.nama'],
  ['NIK', 'warga.nik'],
  ['Tempat, tanggal lahir', 'warga.ttl'],
  ['Alamat', 'warga.alamat'],
]

const FULL: typeof SHORT = [
  ['Nama', 'warga.nama'],
  ['NIK', 'warga.nik'],
  ['Nomor KK', 'warga.nokk'],
  ['Tempat, tanggal lahir', 'warga.ttl'],
  ['Jenis kelamin', 'warga.jenisKelamin'],
  ['Agama', 'warga.agama'],
  ['Status perkawinan', 'warga.statusPerkawinan'],
  ['Pekerjaan', 'warga.pekerjaan'],
  ['Kewarganegaraan', 'warga.kewarganegaraan'],
  ['Alamat', 'warga.alamat'],
]

const identityRows = (rows: typeof SHORT, facts: LetterFacts): { label: string; value: string }[] =>
  rows.map(([label, field]) => ({ label, value: mergeFieldValue(field, facts) ?? UNKNOWN }))
