import { parsePlainDate } from '../calendar/plain-date'
import { parseNik } from '../identity/nik'
import { parseNokk } from '../identity/nokk'
import { parsePersonName } from '../identity/person-name'
import { parsePhone } from '../identity/phone'
import { visibleText } from '../identity/visible-text'
import { checkTable, type TableCell, type TableProblem } from './answers-table'

export const FIELD_TYPES = ['text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nik', 'nokk', 'person', 'resident', 'people', 'table'] as const

export type FieldType = (typeof FIELD_TYPES)[number]

/**
 * A question of a letter type. `options` are what a `select` offers, and the names of a `table`'s rows where they are
 * fixed; `columns` are a `table`'s. `people` are members of the asker's family by name, one a row; `resident` is one other
 * person, of the register or from outside. A question `when` is
 * asked only where the question of that key has one of these answers.
 */
export type LetterField = { key: string; type: FieldType; required: boolean; options: readonly string[]; columns?: readonly string[]; when?: FieldCondition | null }

export type FieldCondition = { key: string; answers: readonly string[] }

/** Answers of several rows, kept as one text (`answers-table.ts`). */
export const isTable = (type: FieldType): boolean => type === 'table' || type === 'people' || type === 'resident'

/** The columns that a question's form shows. */
export const columnsOf = ({ type, columns }: Pick<LetterField, 'type' | 'columns'>): readonly string[] =>
  type === 'people' ? PEOPLE_COLUMNS : type === 'resident' ? RESIDENT_COLUMNS : (columns ?? [])

/** What is asked of another person. Whether the register knows them only the office learns. */
export const RESIDENT_COLUMNS = ['Nama', 'NIK (bila ada)', 'Tempat, tanggal lahir (bila ada)', 'Pekerjaan (bila ada)', 'Alamat (bila ada)'] as const

const RESIDENT_ROW = 'Data orangnya'

const PEOPLE_COLUMNS = ['Nama lengkap'] as const

/** What a letter says of members of the family, as the register has them. */
export const FAMILY_COLUMNS = ['Nama', 'NIK', 'L/P', 'Tempat, tanggal lahir', 'Hubungan dalam keluarga'] as const

/** The names of a table's rows, where they are fixed. */
export const rowNamesOf = ({ type, options }: Pick<LetterField, 'type' | 'options'>): readonly string[] => (type === 'table' ? options : type === 'resident' ? [RESIDENT_ROW] : [])

export type AnswerProblem = {
  key: string
  code:
    | 'answer-required' | 'answer-too-long' | 'answer-not-a-date' | 'answer-not-a-time' | 'answer-not-a-number' | 'answer-not-an-amount'
    | 'answer-not-an-option' | 'answer-not-a-phone' | 'answer-not-a-nokk' | 'answer-not-a-name' | TableProblem
  /** Of a table: where. */
  cell?: TableCell
}

const LONGEST = { text: 200, textarea: 2000 } as const

/**
 * Checks a resident's answers against the questions of the letter type. Returns the answers in their normal
 * form (dates `YYYY-MM-DD`, moments `YYYY-MM-DD HH:MM`, amounts in whole rupiah as digits, decimals with a comma,
 * phones `+62…`, text without signs that nobody sees,
 * tables as `answers-table.ts` has them) and what is wrong, by question. Answers to no question, and to one that the other answers do not ask, are dropped; the normal form is accepted again.
 */
export const checkAnswers = (
  fields: readonly LetterField[],
  answers: Readonly<Record<string, string>>,
): { values: Record<string, string>; problems: AnswerProblem[] } => {
  const values = new Map<string, string>()
  const problems: AnswerProblem[] = []
  for (const field of fields.filter((asked) => isAsked(asked, answers))) {
    const text = visibleText(Object.hasOwn(answers, field.key) ? (answers[field.key] ?? '') : '').trim()
    if (text === '') {
      if (field.required) problems.push({ key: field.key, code: 'answer-required' })
      continue
    }
    const checked = check(field, text)
    if (checked === '') {
      if (field.required) problems.push({ key: field.key, code: 'answer-required' })
    } else if (typeof checked === 'string') values.set(field.key, checked)
    else problems.push({ key: field.key, ...checked })
  }
  return { values: Object.fromEntries(values), problems }
}

/** Whether the other answers ask this question. */
export const isAsked = ({ when }: Pick<LetterField, 'when'>, answers: Readonly<Record<string, string>>): boolean =>
  !when || (Object.hasOwn(answers, when.key) && when.answers.includes((answers[when.key] ?? '').trim()))

const check = (field: LetterField, text: string): string | Omit<AnswerProblem, 'key'> => {
  switch (field.type) {
    case 'text':
      return ofLength(text.replace(/\s+/gu, ' '), LONGEST.text)
    case 'textarea':
      return ofLength(text.replace(/\r\n?/gu, '\n'), LONGEST.textarea)
    case 'date': {
      const date = parsePlainDate(text)
      return date.ok ? date.value : { code: 'answer-not-a-date' }
    }
    case 'datetime':
      return checkMoment(text)
    case 'number':
      return /^\d{1,9}$/u.test(text) ? String(Number(text)) : { code: 'answer-not-a-number' }
    case 'decimal':
      return checkDecimal(text)
    case 'rupiah':
      return checkRupiah(text)
    case 'select':
      return field.options.includes(text) ? text : { code: 'answer-not-an-option' }
    case 'phone': {
      const phone = parsePhone(text)
      return phone.ok ? phone.value : { code: 'answer-not-a-phone' }
    }
    case 'nik': {
      const nik = parseNik(text)
      return nik.ok ? nik.value : { code: 'answer-not-a-nik' }
    }
    case 'nokk': {
      const nokk = parseNokk(text)
      return nokk.ok ? nokk.value : { code: 'answer-not-a-nokk' }
    }
    case 'person': {
      const name = parsePersonName(text)
      return name.ok ? name.value : { code: 'answer-not-a-name' }
    }
    case 'resident':
    case 'people':
    case 'table': {
      const table = checkTable({ columns: columnsOf(field), rows: rowNamesOf(field) }, text)
      return 'code' in table ? table : table.value
    }
  }
}

const ofLength = (text: string, longest: number): string | { code: AnswerProblem['code'] } =>
  [...text].length <= longest ? text : { code: 'answer-too-long' }

/**
 * `1.250,5` → `1250,5`. In Indonesian the dot parts thousands and the comma begins the fraction; phones' keyboards
 * have only the dot, so one with one or two digits behind it is read as a comma.
 */
const checkDecimal = (text: string): string | { code: AnswerProblem['code'] } => {
  const [, whole, fraction = ''] = /^(\d{1,9}|\d{1,3}(?:\.\d{3}){1,2})(?:,(\d{1,3}))?$/u.exec(text) ?? /^(\d{1,9})\.(\d{1,2})$/u.exec(text) ?? []
  if (whole === undefined) return { code: 'answer-not-a-number' }
  return `${Number(whole.replaceAll('.', ''))}${fraction === '' ? '' : `,${fraction}`}`
}

/** `Rp1.250.000,00` → `1250000`; dots only where thousands part, so that `1.5` (for 1.5 million?) is not read as 15. */
const checkRupiah = (text: string): string | { code: AnswerProblem['code'] } => {
  const amount = text.replace(/^rp\.?\s*/iu, '').replace(/,(?:00|-)$/u, '')
  return /^(?:\d{1,13}|\d{1,3}(?:[. ]\d{3}){1,4})$/u.test(amount) ? String(Number(amount.replace(/\D/gu, ''))) : { code: 'answer-not-an-amount' }
}

/** `25-11-2026 14.00`, `2026-11-25T14:00` → `2026-11-25 14:00`; a zone of Indonesia behind it is left out. */
const checkMoment = (text: string): string | { code: AnswerProblem['code'] } => {
  const [, day = '', hour = '', minute = ''] = /^(.+?)[T ,]\s*(?:pukul\s*)?(\d{1,2})[.:](\d{2})(?:\s*(?:wib|wita|wit))?$/iu.exec(text) ?? []
  const date = parsePlainDate(day)
  if (!date.ok) return { code: 'answer-not-a-date' }
  return Number(hour) < 24 && Number(minute) < 60 ? `${date.value} ${hour.padStart(2, '0')}:${minute}` : { code: 'answer-not-a-time' }
}
