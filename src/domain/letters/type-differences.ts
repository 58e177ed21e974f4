import { blockField, type LexicalNode, readLexical } from './lexical-nodes'
import { MERGE_FIELDS } from './merge-fields'
import { conditionsIn } from './wording-conditions'
import { hasContent, wordsOf } from './wording-problems'

type Question = { key: string; label: string; type: string; required: boolean; options: readonly string[]; columns: readonly string[]; hint: string | null; whenKey: string | null; whenAnswers: readonly string[] }

/** What of a letter type can be compared. */
export type ComparableType = {
  requirements: readonly { text: string; kind: string; required: boolean }[]
  fields: readonly Question[]
  wording: unknown
} & Readonly<Record<ComparedFact, string | number | boolean | null | readonly string[]>>

export const COMPARED_FACTS = [
  'name', 'summary', 'category', 'code83', 'codeLegacy', 'onlineMode', 'workingMinutes', 'cost', 'validityMonths', 'signer', 'checkedBySekdes', 'product', 'legalBasis', 'complaintContact', 'layout', 'forms', 'note', 'checkedAs',
] as const

export type ComparedFact = (typeof COMPARED_FACTS)[number]

export type Change = 'added' | 'removed' | 'changed'

/** One thing in which two letter types differ, for people: `was` and `is` are words as the screen shows them. */
export type LetterTypeDifference =
  | { what: 'fact'; fact: ComparedFact; was: string; is: string }
  | { what: 'paragraph' | 'question' | 'requirement'; change: Change; was: string; is: string }
  | { what: 'order' }

/** In which a letter type differs from another, from the top of the form to its end; empty when they are alike. */
export const differencesOf = (before: ComparableType, after: ComparableType): LetterTypeDifference[] => {
  const facts = COMPARED_FACTS.flatMap((fact): LetterTypeDifference[] => (said(before[fact]) === said(after[fact]) ? [] : [{ what: 'fact', fact, was: said(before[fact]), is: said(after[fact]) }]))
  const requirements = byKey('requirement', before.requirements.map((row) => ({ key: row.text, label: row.text, all: JSON.stringify(row) })), after.requirements.map((row) => ({ key: row.text, label: row.text, all: JSON.stringify(row) })))
  const questions = byKey('question', before.fields.map(questionRow), after.fields.map(questionRow))
  const found = [...facts, ...requirements, ...questions, ...wordingDifferences(before, after)]
  return found.length === 0 && JSON.stringify(before) !== JSON.stringify(after) ? [{ what: 'order' }] : found
}

const said = (fact: ComparableType[ComparedFact]): string => (Array.isArray(fact) ? fact.join(', ') : String(fact ?? ''))

const questionRow = (question: Question): Row => ({ key: question.key, label: question.label, all: JSON.stringify(question) })

type Row = { key: string; label: string; all: string }

const byKey = (what: 'question' | 'requirement', before: readonly Row[], after: readonly Row[]): LetterTypeDifference[] => [
  ...before.filter(({ key }) => !after.some((row) => row.key === key)).map(({ label }): LetterTypeDifference => ({ what, change: 'removed', was: label, is: '' })),
  ...after.flatMap((row): LetterTypeDifference[] => {
    const old = before.find(({ key }) => key === row.key)
    if (!old) return [{ what, change: 'added', was: '', is: row.label }]
    return old.all === row.all ? [] : [{ what, change: 'changed', was: old.label, is: row.label }]
  }),
]

/**
 * Paragraphs that came, went, or read otherwise. The longest row of paragraphs that both have stays; of what is between
 * two of them, as many as went and came in one place are the same ones in other words.
 */
const wordingDifferences = (before: ComparableType, after: ComparableType): LetterTypeDifference[] => {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const gaps = gapsOf(old, now)
  return gaps.flatMap(({ gone, come }) =>
    Array.from({ length: Math.max(gone.length, come.length) }, (_, at): LetterTypeDifference => {
      const [was, is] = [gone[at], come[at]]
      return { what: 'paragraph', change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', was: was ?? '', is: is ?? '' }
    }),
  )
}

/** Each paragraph and item of a list as its words; what else it is (bold, where it stands) makes it another one too. */
const paragraphsOf = ({ wording, fields }: ComparableType): string[] =>
  (readLexical(wording) ?? []).filter(hasContent).flatMap((node) => (node.type === 'list' ? node.children : [node])).map((node) => sayNode(node, fields))

const sayNode = (node: LexicalNode, fields: readonly Question[]): string => {
  const conditions = conditionsIn(node).map(({ subject, mode, answers }) => `(${[nameOf(subject, fields), mode === 'is' ? answers.join('/') : mode === 'open' ? 'kosong' : 'diisi'].join(': ')}) `).join('')
  if (node.type === 'block') return blockField(node, 'blockType') === 'identityTable' ? `[tabel data diri ${blockField(node, 'rows')}]` : `[tempat tanda tangan] ${blockField(node, 'people').replace(/\s*[\r\n]+\s*/gu, '; ')}`
  return `${conditions}${wordsOf(node, fields, (field) => nameOf(field, fields))}`.replace(/\s+/gu, ' ').trim()
}

const nameOf = (field: string, fields: readonly Question[]): string =>
  fields.find(({ key }) => field === `isian.${key}`)?.label ?? MERGE_FIELDS.find(({ key }) => key === field)?.label ?? field

/** What went and came between the paragraphs that both wordings have in their order. */
const gapsOf = (old: readonly string[], now: readonly string[]): { gone: string[]; come: string[] }[] => {
  const gaps: { gone: string[]; come: string[] }[] = [{ gone: [], come: [] }]
  let [i, j] = [0, 0]
  const lengths = commonLengths(old, now)
  while (i < old.length || j < now.length) {
    const open = gaps.at(-1)
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      if (open && open.gone.length + open.come.length > 0) gaps.push({ gone: [], come: [] })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      open?.gone.push(was)
      i += 1
    } else if (is !== undefined) {
      open?.come.push(is)
      j += 1
    }
  }
  return gaps
}

/** The length of the longest common row of both from each place on. */
const commonLengths = (old: readonly string[], now: readonly string[]): number[][] => {
  const table = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (row) row[j] = old[i] === now[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}
