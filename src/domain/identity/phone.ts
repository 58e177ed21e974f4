import { fail, type Result, succeed } from '../result'
import { withoutInvisible } from './visible-text'

/** A phone number in international form, `+62…`. */
export type Phone = string & { readonly brand: 'Phone' }

export type PhoneProblem = { code: 'phone-digits' } | { code: 'phone-length' }

/** Reads an Indonesian number as people write and copy it: `0812…`, `62812…`, `+62 812-…`, `+62 (0)812 …`. */
export const parsePhone = (text: string): Result<Phone, PhoneProblem> => {
  const compact = withoutInvisible(text).replace(/[\s.\p{Pd}()/]/gu, '')
  if (!/^\+?\d+$/u.test(compact)) return fail({ code: 'phone-digits' })
  const national = compact.replace(/^(\+?620?|0)/u, '')
  const phone = `+62${national}`
  return isPhone(phone) ? succeed(phone) : fail({ code: 'phone-length' })
}

const isPhone = (text: string): text is Phone => /^\+62[1-9]\d{6,12}$/u.test(text)
