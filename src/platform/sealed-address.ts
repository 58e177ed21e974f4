import { decryptBytes, encryptBytes } from './crypto'

const PLACE = 'address'

/**
 * A name that has to travel in an address, as a text that says nothing to whoever reads histories and logs. Without a
 * right of its own: what it opens is judged where it is used.
 */
export const sealForAddress = (text: string): string => encryptBytes(Buffer.from(text, 'utf8'), PLACE).toString('base64url')

/** The text inside; empty when it was altered, cut, or sealed with a key that is gone. */
export const openFromAddress = (sealed: string): string => {
  if (sealed === '') return ''
  try {
    return decryptBytes(Buffer.from(sealed, 'base64url'), PLACE).toString('utf8')
  } catch {
    return ''
  }
}
