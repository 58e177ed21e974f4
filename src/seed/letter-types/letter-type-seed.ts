import type { FormKind } from '@/domain/letters/forms/printed-form'
import type { LetterType } from '@/payload-types'

/** Office minutes of one working day of seven hours. */
export const OFFICE_DAY = 420

export type Question = {
  key: string
  label: string
  type: NonNullable<LetterType['fields']>[number]['type']
  required: boolean
  options?: string[]
  columns?: string[]
  hint?: string
  whenKey?: string
  whenAnswers?: string[]
}

export type Requirement = { text: string; kind: 'photo' | 'bring' | 'office'; required: boolean }

/** One letter type as a new village gets it. Codes are a proposal that the village head settles. */
export type LetterTypeSeed = {
  slug: string
  name: string
  summary: string
  category: LetterType['category']
  code83: string
  codeLegacy: string
  onlineMode: LetterType['onlineMode']
  /** Promised working days. */
  days: number
  validityMonths?: number
  product: string
  requirements: readonly Requirement[]
  fields: readonly Question[]
  /** How the head of an office letter is arranged; other letters have their title in the middle. */
  layout?: LetterType['layout']
  /** The official forms that are printed behind it. */
  forms?: readonly FormKind[]
  /** For staff only: what to mind with this letter. */
  note?: string
}

export const ask = (key: string, label: string, type: Question['type'] = 'text', hint?: string): Question => ({
  key, label, type, required: true, ...(hint ? { hint } : {}),
})

export const askIfAny = (key: string, label: string, type: Question['type'] = 'text', hint?: string): Question => ({ ...ask(key, label, type, hint), required: false })

/** Another person: the office says who of the register it is, or that it is somebody from outside, who is printed as written. */
export const askPerson = (key: string, label: string, hint?: string): Question => ask(key, label, 'resident', hint)

/** Without it the office would have to ask once more (`needed-people.ts`). */
export const IF_OUTSIDER = 'Bila bukan warga desa ini, tulis juga NIK serta tempat dan tanggal lahirnya'

export const askPersonIfAny = (key: string, label: string, hint?: string): Question => askIfAny(key, label, 'resident', hint)

export const choose = (key: string, label: string, options: readonly string[]): Question => ({ key, label, type: 'select', required: true, options: [...options] })

export const chooseIfAny = (key: string, label: string, options: readonly string[]): Question => ({ ...choose(key, label, options), required: false })

/** A question that only some answers to an earlier choice ask. */
export const onlyWhen = (key: string, answers: readonly string[], question: Question): Question => ({ ...question, whenKey: key, whenAnswers: [...answers] })

/** Rows that people add as they need them. A column that may stay empty ends with `(bila ada)`. */
export const askRows = (key: string, label: string, columns: readonly string[], hint?: string): Question => ({ ...ask(key, label, 'table', hint), columns: [...columns] })

export const askRowsIfAny = (key: string, label: string, columns: readonly string[], hint?: string): Question => ({ ...askRows(key, label, columns, hint), required: false })

/** A table whose rows are named. */
export const askEach = (key: string, label: string, rows: readonly string[], columns: readonly string[]): Question => ({ ...askRows(key, label, columns), options: [...rows] })

export const photo = (text: string): Requirement => ({ text, kind: 'photo', required: true })

export const photoIfAny = (text: string): Requirement => ({ text, kind: 'photo', required: false })

export const bring = (text: string): Requirement => ({ text, kind: 'bring', required: true })

export const office = (text: string): Requirement => ({ text, kind: 'office', required: true })

export const WITNESSES: readonly Question[] = [ask('saksi_1', 'Nama saksi pertama'), ask('saksi_2', 'Nama saksi kedua')]

/** The same with their numbers, for the forms of the civil register. */
export const NUMBERED_WITNESSES: readonly Question[] = [
  ask('saksi_1', 'Nama saksi pertama'), askIfAny('nik_saksi_1', 'NIK saksi pertama', 'nik'), ask('saksi_2', 'Nama saksi kedua'), askIfAny('nik_saksi_2', 'NIK saksi kedua', 'nik'),
]

/** The village holds the register: no copies of KTP or KK; the card is only looked at when the letter is handed over. */
export const KTP = bring('KTP-el asli')

export const KADUS = office('Pemeriksaan oleh Kepala Dusun')
