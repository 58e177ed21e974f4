import type { LetterType } from '@/payload-types'

/** Office minutes of one working day of seven hours. */
export const OFFICE_DAY = 420

export type Question = {
  key: string
  label: string
  type: NonNullable<LetterType['fields']>[number]['type']
  required: boolean
  options?: string[]
  hint?: string
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
  /** For staff only: what to mind with this letter. */
  note?: string
}

export const ask = (key: string, label: string, type: Question['type'] = 'text', hint?: string): Question => ({
  key, label, type, required: true, ...(hint ? { hint } : {}),
})

export const askIfAny = (key: string, label: string, type: Question['type'] = 'text', hint?: string): Question => ({ ...ask(key, label, type, hint), required: false })

export const choose = (key: string, label: string, options: readonly string[]): Question => ({ key, label, type: 'select', required: true, options: [...options] })

export const chooseIfAny = (key: string, label: string, options: readonly string[]): Question => ({ ...choose(key, label, options), required: false })

export const photo = (text: string): Requirement => ({ text, kind: 'photo', required: true })

export const photoIfAny = (text: string): Requirement => ({ text, kind: 'photo', required: false })

export const bring = (text: string): Requirement => ({ text, kind: 'bring', required: true })

export const office = (text: string): Requirement => ({ text, kind: 'office', required: true })

/** The village holds the register: no copies of KTP or KK; the card is only looked at when the letter is handed over. */
export const KTP = bring('KTP-el asli')

export const KADUS = office('Pemeriksaan oleh Kepala Dusun')
