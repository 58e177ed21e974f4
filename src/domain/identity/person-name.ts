import { fail, type Result, succeed } from '../result'

export type PersonName = string & { readonly brand: 'PersonName' }

export type PersonNameProblem = { code: 'name-empty' } | { code: 'name-too-long'; length: number } | { code: 'name-control' }

/** Longest name that letters and books have room for. */
export const MAX_NAME = 120

/** A person's name with single spaces and without invisible characters. Text stays text: `=…` and `<…>` are kept. */
export const parsePersonName = (text: string): Result<PersonName, PersonNameProblem> => {
  if (/\p{Cc}/u.test(text.replace(/[\t\r\n]/gu, ' '))) return fail({ code: 'name-control' })
  const clean = withoutInvisible(text).replace(/\s+/gu, ' ').trim()
  if (clean === '') return fail({ code: 'name-empty' })
  const length = [...clean].length
  return length <= MAX_NAME && isName(clean) ? succeed(clean) : fail({ code: 'name-too-long', length })
}

/** Zero-width and direction characters, which make two names look the same. */
export const withoutInvisible = (text: string): string => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')

const isName = (text: string): text is PersonName => text !== ''
