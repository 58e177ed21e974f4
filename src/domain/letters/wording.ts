import { fail, type Result, succeed } from '../result'
import { type PrintedTable, tableOf } from './answer-table-words'
import type { LetterFacts } from './letter-facts'
import { blockField, blockFlag, type LexicalNode, numberField, readLexical, textField } from './lexical-nodes'
import { answerKeyOf, COUNT_SUFFIX, isKnownMergeField, mergeFieldValue, UNKNOWN } from './merge-fields'
import { fieldsInPlaces, isPlaces, placesOf, type SignaturePlace } from './wording-signatures'

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

export type WordingProblem =
  | { code: 'not-a-wording' }
  | { code: 'empty' }
  | { code: 'unknown-merge-field'; field: string }
  | { code: 'unsupported-part'; part: string }
  | { code: 'not-signature-places' }

/**
 * Everything that would keep a wording from being printed, in reading order. `fieldKeys` are the questions of the
 * letter type, whose answers may stand in it.
 */
export const validateWording = (lexicalJson: unknown, fieldKeys: readonly string[]): WordingProblem[] => {
  const nodes = readLexical(lexicalJson)
  if (!nodes) return [{ code: 'not-a-wording' }]
  const problems = nodes.flatMap((node) => problemsOf(node, PARTS.root, fieldKeys))
  if (problems.length === 0 && !nodes.some(hasContent)) return [{ code: 'empty' }]
  return problems
}

/**
 * The body of one letter. A paragraph or list item that rests on an answer the resident left open, or on a validity
 * the letter does not have, is left out as a whole: half a sentence must never be signed.
 */
export const renderWording = (lexicalJson: unknown, facts: LetterFacts): Result<LetterBlock[], WordingProblem> => {
  const answered = facts.answers.map(({ key }) => key)
  const [problem] = validateWording(lexicalJson, [...answered, ...answerKeysIn(lexicalJson)])
  if (problem) return fail(problem)
  return succeed((readLexical(lexicalJson) ?? []).flatMap((node) => renderBlock(node, facts)))
}

/** Which parts may stand in which. */
const PARTS: Readonly<Record<'root' | 'paragraph' | 'list' | 'listitem', readonly string[]>> = {
  root: ['paragraph', 'list', 'block'],
  paragraph: ['text', 'linebreak', 'tab', 'inlineBlock'],
  list: ['listitem'],
  listitem: ['text', 'linebreak', 'tab', 'inlineBlock', 'paragraph'],
}

const problemsOf = (node: LexicalNode, allowed: readonly string[], fieldKeys: readonly string[]): WordingProblem[] => {
  if (!allowed.includes(node.type)) return [{ code: 'unsupported-part', part: node.type }]
  switch (node.type) {
    case 'block':
      return blockProblems(node, fieldKeys)
    case 'inlineBlock':
      return fieldProblems(node, fieldKeys)
    case 'paragraph':
    case 'list':
    case 'listitem': {
      const parts = PARTS[node.type]
      return node.children.flatMap((child) => problemsOf(child, parts, fieldKeys))
    }
    default:
      return []
  }
}

const blockProblems = (node: LexicalNode, fieldKeys: readonly string[]): WordingProblem[] => {
  const blockType = blockField(node, 'blockType')
  if (blockType === 'identityTable') return []
  if (blockType !== 'signatures') return [{ code: 'unsupported-part', part: blockType }]
  const people = blockField(node, 'people')
  const unknown = fieldsInPlaces(people).filter((field) => !isKnownMergeField(field, fieldKeys))
  if (unknown.length > 0) return unknown.map((field) => ({ code: 'unknown-merge-field', field }))
  return isPlaces(people) ? [] : [{ code: 'not-signature-places' }]
}

const fieldProblems = (node: LexicalNode, fieldKeys: readonly string[]): WordingProblem[] => {
  const blockType = blockField(node, 'blockType')
  if (blockType !== 'mergeField') return [{ code: 'unsupported-part', part: blockType }]
  const field = blockField(node, 'field')
  return isKnownMergeField(field, fieldKeys) ? [] : [{ code: 'unknown-merge-field', field }]
}

const hasContent = (node: LexicalNode): boolean =>
  node.type === 'block' || node.type === 'inlineBlock' || textField(node, 'text').trim() !== '' || node.children.some(hasContent)

/** A signed type may have lost a question since: its answers are open, not unknown. */
const answerKeysIn = (lexicalJson: unknown): string[] =>
  (readLexical(lexicalJson) ?? []).flatMap(fieldsIn).flatMap((field) => answerKeyOf(field) ?? [])

const fieldsIn = (node: LexicalNode): string[] => {
  if (node.type === 'inlineBlock') return [blockField(node, 'field')]
  return node.type === 'block' ? fieldsInPlaces(blockField(node, 'people')) : node.children.flatMap(fieldsIn)
}

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
  const table = tableIn(node, facts)
  if (table) return [{ kind: 'table', ...table }]
  return [{ kind: 'paragraph', runs: runsOf(node, facts), align: alignOf(node), indent: numberField(node, 'indent') }]
}

/** A paragraph that is nothing but the answer of a table is set as that table. */
const tableIn = (node: LexicalNode, facts: LetterFacts): PrintedTable | null => {
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || textField(child, 'text').trim() !== '')
  if (only?.type !== 'inlineBlock' || others.length > 0) return null
  const field = blockField(only, 'field')
  const answer = facts.answers.find(({ key }) => key === answerKeyOf(field))
  return answer && !field.endsWith(COUNT_SUFFIX) ? tableOf(answer) : null
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
  fieldsIn(node).every((field) => (answerKeyOf(field) === null && field !== 'surat.berlakuSampai') || mergeFieldValue(field, facts) !== null)

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
      const field = blockField(node, 'field')
      return [{ ...plain, text: mergeFieldValue(field, facts) ?? UNKNOWN, bold: field === 'warga.nama' }]
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
