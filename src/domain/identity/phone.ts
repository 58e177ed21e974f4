import { fail, type Result, succeed } from '../result'

/** A phone number in international form, `+62…`. */
export type Phone = string & { readonly brand: 'Phone' }

export type PhoneProblem = { code: 'phone-digits' } | { code: 'phone-length' }

/** Reads an Indonesian number as people write it: `0812…`, `62812…`, `+62 812-…`. */
export const parsePhone = (text: string): Result<Phone, PhoneProblem> => {
  const compact = text.replace(/[\s.\-()]/gu, '')
  if (!/^\+?\d+$/u.test(compact)) return fail({ code: 'phone-digits' })
  const national = compact.replace(/^(\+62|62|0)/u, '')
  const phone = `+62${national}`
  return !national.startsWith('0') && national.length >= 7 && national.length <= 13 && isPhone(phone)
    ? succeed(phone)
    : fail({ code: 'phone-length' })
}

const isPhone = (text: string): text is Phone => /^\+62[1-9]\d{6,12}$/u.test(text)
