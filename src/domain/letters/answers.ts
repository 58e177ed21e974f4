import { parsePlainDate } from '../calendar/plain-date'
import { parseNokk } from '../identity/nokk'
import { parsePersonName } from '../identity/person-name'
import { parsePhone } from '../identity/phone'

export const FIELD_TYPES = ['text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nokk', 'person'] as const

export type FieldType = (typeof FIELD_TYPES)[number]

/** A question of a letter type. */
export type LetterField = { key: string; type: FieldType; required: boolean; options: readonly string[] }

export type AnswerProblem = {
  key: string
  code:
    | 'answer-required' | 'answer-too-long' | 'answer-not-a-date' | 'answer-not-a-time' | 'answer-not-a-number' | 'answer-not-an-amount'
    | 'answer-not-an-option' | 'answer-not-a-phone' | 'answer-not-a-nokk' | 'answer-not-a-name'
}

const LONGEST = { text: 200, textarea: 2000 } as const

/**
 * Checks a resident's answers against the questions of the letter type. Returns the answers in their normal
 * form (dates `YYYY-MM-DD`, amounts as digits, moments `YYYY-MM-DD HH:MM`) and what is wrong, by question. Answers to no question are dropped.
 */
export const checkAnswers = (
  fields: readonly LetterField[],
  answers: Readonly<Record<string, string>>,
): { values: Record<string, string>; problems: AnswerProblem[] } => {
  const values: Record<string, string> = {}
  const problems: AnswerProblem[] = []
  for (const field of fields) {
    const text = (answers[field.key] ?? '').trim()
    if (text === '') {
      if (field.required) problems.push({ key: field.key, code: 'answer-required' })
      continue
    }
    const checked = check(field, text)
    if (typeof checked === 'string') values[field.key] = checked
    else problems.push({ key: field.key, code: checked.code })
  }
  return { values, problems }
}

const check = (field: LetterField, text: string): string | { code: AnswerProblem['code'] } => {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return [...text].length <= LONGEST[field.type] ? text : { code: 'answer-too-long' }
    case 'date': {
      const date = parsePlainDate(text)
      return date.ok ? date.value : { code: 'answer-not-a-date' }
    }
    case 'datetime':
      return checkMoment(text)
    case 'number':
      return /^\d{1,9}$/u.test(text) ? String(Number(text)) : { code: 'answer-not-a-number' }
    case 'decimal':
      return /^\d{1,9}([.,]\d{1,3})?$/u.test(text) ? text.replace('.', ',') : { code: 'answer-not-a-number' }
    case 'rupiah': {
      const digits = text.replace(/^rp\.?\s*/iu, '').replace(/,00$|,-$/u, '').replace(/[.\s]/gu, '')
      return /^\d{1,13}$/u.test(digits) ? String(Number(digits)) : { code: 'answer-not-an-amount' }
    }
    case 'select':
      return field.options.includes(text) ? text : { code: 'answer-not-an-option' }
    case 'phone': {
      const phone = parsePhone(text)
      return phone.ok ? phone.value : { code: 'answer-not-a-phone' }
    }
    case 'nokk': {
      const nokk = parseNokk(text)
      return nokk.ok ? nokk.value : { code: 'answer-not-a-nokk' }
    }
    case 'person': {
      const name = parsePersonName(text)
      return name.ok ? name.value : { code: 'answer-not-a-name' }
    }
  }
}

/** `25-11-2026 14.00`, `2026-11-25T14:00` → `2026-11-25 14:00`. */
const checkMoment = (text: string): string | { code: AnswerProblem['code'] } => {
  const [, day = '', hour = '', minute = ''] = /^(.+?)[T ,]\s*(?:pukul\s*)?(\d{1,2})[.:](\d{2})$/u.exec(text) ?? []
  const date = parsePlainDate(day)
  if (!date.ok) return { code: 'answer-not-a-date' }
  return Number(hour) < 24 && Number(minute) < 60 ? `${date.value} ${hour.padStart(2, '0')}:${minute}` : { code: 'answer-not-a-time' }
}
