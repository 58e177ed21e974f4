import { fail, type Result, succeed } from '../result'

/**
 * Bytes in signs that a QR code packs tightly (its alphanumeric mode, 5.5 bits a sign) and that may stand behind the `#` of
 * an address as they are: base45 (RFC 9285) without space, `%`, `*` and `+`, which browsers, chats and phones change. Two
 * bytes make three signs, a last single byte two. A dot or a colon never ends a text, where chats cut it off.
 */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-$/:.'

const BASE = SIGNS.length

export const toBase41 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    text += second === undefined ? signsOf(first, 2) : signsOf(first * 256 + second, 3)
  }
  return text
}

/** The bytes of a text; refused unless it is exactly what `toBase41` makes of them. */
export const fromBase41 = (text: string): Result<Uint8Array<ArrayBuffer>, { code: 'not-base41' }> => {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    const value = [...group].reduceRight((sum, sign) => sum * BASE + placeOf(sign), 0)
    const most = group.length === 3 ? 0xffff : group.length === 2 ? 0xff : -1
    // Not `value > most`: a sign that is none has made it NaN.
    if (!(value <= most)) return fail({ code: 'not-base41' })
    if (group.length === 3) bytes.push(value >> 8)
    bytes.push(value & 0xff)
  }
  return succeed(new Uint8Array(bytes))
}

/** The smallest place first, as in base45. */
const signsOf = (value: number, length: number): string => Array.from({ length }, (_, place) => SIGNS.charAt(Math.floor(value / BASE ** place) % BASE)).join('')

const placeOf = (sign: string): number => (SIGNS.includes(sign) ? SIGNS.indexOf(sign) : Number.NaN)
