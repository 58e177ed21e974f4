import { fail, type Result, succeed } from '../result'
import { hasControlCharacters, withoutInvisible } from './visible-text'

export type PersonName = string & { readonly brand: 'PersonName' }

export type PersonNameProblem = { code: 'name-empty' } | { code: 'name-too-long'; length: number } | { code: 'name-control' }

/** Longest name that letters and books have room for. */
export const MAX_NAME = 120

/** A person's name with single spaces and without invisible characters. Text stays text: `=…` and `<…>` are kept. */
export const parsePersonName = (text: string): Result<PersonName, PersonNameProblem> => {
  if (hasControlCharacters(text)) return fail({ code: 'name-control' })
  const clean = withoutInvisible(text).normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (clean === '') return fail({ code: 'name-empty' })
  const length = [...clean].length
  return length <= MAX_NAME && isName(clean) ? succeed(clean) : fail({ code: 'name-too-long', length })
}

const isName = (text: string): text is PersonName => text !== ''
