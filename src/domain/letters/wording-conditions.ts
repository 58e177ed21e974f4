import type { LetterFacts } from './letter-facts'
import { blockField, type LexicalNode } from './lexical-nodes'
import { mergeFieldValue } from './merge-fields'

export const CONDITION_MODES = ['is', 'answered', 'open'] as const

export type ConditionMode = (typeof CONDITION_MODES)[number]

/**
 * A mark inside a paragraph, or an item of a list, that is printed only then: when the answer to `subject` (a merge field,
 * mostly a choice of the type's own questions) is one of `answers`, when it was answered at all, or when it was left open.
 */
export type WordingCondition = { subject: string; mode: ConditionMode; answers: readonly string[] }

/** What a condition can be about besides the type's own questions, and what can be chosen there. */
export const RESIDENT_SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  'warga.jenisKelamin': ['Laki-laki', 'Perempuan'],
  'warga.statusPerkawinan': ['Belum Kawin', 'Kawin Tercatat', 'Kawin Belum Tercatat', 'Cerai Hidup', 'Cerai Mati'],
}

export const isCondition = (node: LexicalNode): boolean => node.type === 'inlineBlock' && blockField(node, 'blockType') === 'condition'

export const conditionsIn = (node: LexicalNode): WordingCondition[] =>
  isCondition(node) ? [conditionOf(node)] : node.children.flatMap(conditionsIn)

/** The editor keeps the chosen answers one a line. */
const conditionOf = (node: LexicalNode): WordingCondition => ({
  subject: blockField(node, 'subject'),
  mode: CONDITION_MODES.find((mode) => mode === blockField(node, 'mode')) ?? 'is',
  answers: answersIn(blockField(node, 'answers')),
})

export const answersIn = (kept: string): string[] => kept.split(/[\r\n]+/u).map((line) => line.trim()).filter(Boolean)

export const isMet = ({ subject, mode, answers }: WordingCondition, facts: LetterFacts): boolean => {
  const value = mergeFieldValue(subject, facts)
  if (mode === 'open') return value === null
  return value !== null && (mode === 'answered' || answers.some((answer) => answer.toLowerCase() === value.toLowerCase()))
}
