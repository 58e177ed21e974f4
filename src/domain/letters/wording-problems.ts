import type { FieldType } from './answers'
import { blockField, type LexicalNode, readLexical, textField } from './lexical-nodes'
import { answerKeyOf, isKnownMergeField, personPartOf } from './merge-fields'
import { isMergeForm } from './merge-forms'
import { conditionsIn, isCondition, RESIDENT_SUBJECTS, type WordingCondition } from './wording-conditions'
import { fieldsInPlaces, isPlaces } from './wording-signatures'

export type WordingProblem =
  | { code: 'not-a-wording' }
  | { code: 'empty' }
  | { code: 'may-be-empty' }
  | { code: 'unknown-merge-field'; field: string }
  | { code: 'unknown-form'; form: string }
  | { code: 'unsupported-part'; part: string }
  | { code: 'not-signature-places' }
  | { code: 'typed-braces'; words: string }
  | { code: 'condition-alone' }
  | { code: 'condition-unknown'; subject: string }
  | { code: 'condition-answer'; answer: string }

/** Where in the letter: the how-manieth paragraph, list or block from above, and the words it begins with. */
export type WordingPlace = { part: number; words: string }

export type PlacedProblem = { problem: WordingProblem; place: WordingPlace | null }

/** What a wording has to know of a question whose answer stands in it. Without `type` only the key is known. */
export type WordingQuestion = { key: string; label?: string; type?: FieldType; required?: boolean; options?: readonly string[]; when?: object | null }

/**
 * Everything that would keep a wording from being printed, in reading order. `fieldKeys` are the questions of the
 * letter type, whose answers may stand in it.
 */
export const validateWording = (lexicalJson: unknown, fieldKeys: readonly string[]): WordingProblem[] =>
  placeProblems(lexicalJson, fieldKeys.map((key) => ({ key })), structureProblems).map(({ problem }) => problem)

/**
 * Everything that an officer has to mend before a wording is kept, each with its place: what `validateWording` finds,
 * conditions that could never be met or belong to nothing, braces typed by hand, and a letter of which some answers
 * would leave nothing.
 */
export const findWordingProblems = (lexicalJson: unknown, questions: readonly WordingQuestion[]): PlacedProblem[] => {
  const problems = placeProblems(lexicalJson, questions, writingProblems)
  if (problems.length > 0) return problems
  const isSure = (readLexical(lexicalJson) ?? []).some((node) => isSureToStand(node, questions))
  return isSure ? [] : [{ problem: { code: 'may-be-empty' }, place: null }]
}

type Look = (node: LexicalNode, allowed: readonly string[], questions: readonly WordingQuestion[]) => WordingProblem[]

const placeProblems = (lexicalJson: unknown, questions: readonly WordingQuestion[], look: Look): PlacedProblem[] => {
  const nodes = readLexical(lexicalJson)
  if (!nodes) return [{ problem: { code: 'not-a-wording' }, place: null }]
  const filled = nodes.filter(hasContent)
  const problems = nodes.flatMap((node) => partsOf(node).flatMap((part) => look(part.node, part.allowed, questions).map((problem) => ({ problem, place: placeOf(part.node, filled.indexOf(node), questions) }))))
  return problems.length === 0 && filled.length === 0 ? [{ problem: { code: 'empty' }, place: null }] : problems
}

/** A list is looked through item by item, so that the item is named. */
const partsOf = (node: LexicalNode): { node: LexicalNode; allowed: readonly string[] }[] =>
  node.type === 'list' ? node.children.map((item) => ({ node: item, allowed: PARTS.list })) : [{ node, allowed: PARTS.root }]

const placeOf = (node: LexicalNode, at: number, questions: readonly WordingQuestion[]): WordingPlace => ({ part: at + 1, words: shortened(wordsOf(node, questions)) })

const MOST_WORDS = 8

const shortened = (text: string): string => {
  const words = text.trim().split(/\s+/u)
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ')
}

/** The part as it can be read in the editor, with the question's own words for its answer. */
export const wordsOf = (node: LexicalNode, questions: readonly { key: string; label?: string }[], nameOf: (field: string) => string = (field) => field): string => {
  if (node.type === 'text') return textField(node, 'text')
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  if (isCondition(node)) return ''
  if (node.type === 'inlineBlock') {
    const field = blockField(node, 'field')
    const key = answerKeyOf(field)
    return `[${questions.find((question) => question.key === key)?.label ?? nameOf(field)}]`
  }
  return node.type === 'block' ? blockField(node, 'people') : node.children.map((child) => wordsOf(child, questions, nameOf)).join('')
}

/** Which parts may stand in which. */
const PARTS: Readonly<Record<'root' | 'paragraph' | 'list' | 'listitem', readonly string[]>> = {
  root: ['paragraph', 'list', 'block'],
  paragraph: ['text', 'linebreak', 'tab', 'inlineBlock'],
  list: ['listitem'],
  listitem: ['text', 'linebreak', 'tab', 'inlineBlock', 'paragraph'],
}

const structureProblems: Look = (node, allowed, questions) => {
  if (!allowed.includes(node.type)) return [{ code: 'unsupported-part', part: node.type }]
  switch (node.type) {
    case 'block':
      return blockProblems(node, questions)
    case 'inlineBlock':
      return fieldProblems(node, questions)
    case 'paragraph':
    case 'list':
    case 'listitem': {
      const parts = PARTS[node.type]
      return node.children.flatMap((child) => structureProblems(child, parts, questions))
    }
    default:
      return []
  }
}

const blockProblems = (node: LexicalNode, questions: readonly WordingQuestion[]): WordingProblem[] => {
  const blockType = blockField(node, 'blockType')
  if (blockType === 'identityTable') return []
  if (blockType !== 'signatures') return [{ code: 'unsupported-part', part: blockType }]
  const people = blockField(node, 'people')
  const unknown = fieldsInPlaces(people).filter((field) => !isKnown(field, questions))
  if (unknown.length > 0) return unknown.map((field) => ({ code: 'unknown-merge-field', field }))
  return isPlaces(people) ? [] : [{ code: 'not-signature-places' }]
}

const fieldProblems = (node: LexicalNode, questions: readonly WordingQuestion[]): WordingProblem[] => {
  if (isCondition(node)) return conditionsIn(node).flatMap(({ subject }) => (isKnown(subject, questions) ? [] : [{ code: 'condition-unknown' as const, subject }]))
  const blockType = blockField(node, 'blockType')
  if (blockType !== 'mergeField') return [{ code: 'unsupported-part', part: blockType }]
  const [field, form] = [blockField(node, 'field'), blockField(node, 'form')]
  if (!isKnown(field, questions) || !isPartOfPerson(field, questions)) return [{ code: 'unknown-merge-field', field }]
  return form === '' || isMergeForm(form) ? [] : [{ code: 'unknown-form', form }]
}

const isKnown = (field: string, questions: readonly WordingQuestion[]): boolean => isKnownMergeField(field, questions.map(({ key }) => key))

/** `isian.penerima.nik` is nothing where `penerima` is no person. Of a question whose kind is not known nobody can say. */
const isPartOfPerson = (field: string, questions: readonly WordingQuestion[]): boolean => {
  const question = questions.find(({ key }) => key === answerKeyOf(field))
  return personPartOf(field) === null || question?.type === undefined || question.type === 'resident'
}

const writingProblems: Look = (node, allowed, questions) => [
  ...structureProblems(node, allowed, questions),
  ...bracesIn(node),
  ...conditionsIn(node).flatMap((condition) => conditionProblems(condition, questions)),
  ...(conditionsIn(node).length > 0 && wordsOf(node, questions).trim() === '' ? [{ code: 'condition-alone' as const }] : []),
]

/** `{warga.nama}` typed by hand would be printed as it is. */
const bracesIn = (node: LexicalNode): WordingProblem[] => {
  const typed = node.type === 'block' ? '' : wordsTyped(node)
  const [, words] = /(\{[^{}]{0,40}\}?|\})/u.exec(typed) ?? []
  return words === undefined ? [] : [{ code: 'typed-braces', words }]
}

const wordsTyped = (node: LexicalNode): string => (node.type === 'text' ? textField(node, 'text') : node.children.map(wordsTyped).join(' '))

const conditionProblems = ({ subject, mode, answers }: WordingCondition, questions: readonly WordingQuestion[]): WordingProblem[] => {
  const key = answerKeyOf(subject)
  const question = questions.find((asked) => asked.key === key)
  if (key !== null && !question) return []
  const offered = key === null ? RESIDENT_SUBJECTS[subject] : question?.type === 'select' ? (question.options ?? []) : undefined
  if (mode !== 'is') return []
  if (!offered || answers.length === 0) return [{ code: 'condition-unknown', subject }]
  return answers.filter((answer) => !offered.includes(answer)).map((answer) => ({ code: 'condition-answer', answer }))
}

/** Whether the part is printed whatever was answered. */
const isSureToStand = (node: LexicalNode, questions: readonly WordingQuestion[]): boolean => {
  if (!hasContent(node)) return false
  if (node.type === 'list') return node.children.some((item) => isSureToStand(item, questions))
  if (node.type === 'block') return blockField(node, 'blockType') === 'identityTable'
  return conditionsIn(node).length === 0 && fieldsIn(node).every((field) => isSureToSay(field, questions))
}

const isSureToSay = (field: string, questions: readonly WordingQuestion[]): boolean => {
  const key = answerKeyOf(field)
  if (key === null) return field !== 'surat.berlakuSampai'
  const question = questions.find((asked) => asked.key === key)
  // Of a person only the name is sure to be known.
  if ((personPartOf(field) ?? 0) > 0) return false
  return Boolean(question?.required) && !question?.when
}

export const hasContent = (node: LexicalNode): boolean =>
  node.type === 'block' || node.type === 'inlineBlock' || textField(node, 'text').trim() !== '' || node.children.some(hasContent)

/** The merge fields that a part says. */
export const fieldsIn = (node: LexicalNode): string[] => {
  if (node.type === 'inlineBlock') return isCondition(node) ? [] : [blockField(node, 'field')]
  return node.type === 'block' ? fieldsInPlaces(blockField(node, 'people')) : node.children.flatMap(fieldsIn)
}
