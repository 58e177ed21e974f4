/** How villages call the parts that they are divided into. */
const WORD = /\b(?:DUSUN|DSN\.?|LINGKUNGAN|LINGK\.?|BANJAR|JORONG)\s+/giu

/** A part with a number has no further words: `DUSUN II SIMPANG TIGA` is a place in Dusun II. */
const NUMBER = /^(?:[IVXLC]+|\d+)(?=$|[\s,.])/iu

/**
 * The hamlet that an address names, for layouts without a column of their own for it, and what remains as the address.
 * The last one named counts (`DUSUN II SIMPANG TIGA DUSUN II`). An address that names nothing else stays whole.
 */
export const hamletInAddress = (text: string): { address: string; hamlet: string } => {
  const address = text.replace(/\s+/gu, ' ').trim()
  const last = [...address.matchAll(WORD)].at(-1)
  if (!last) return { address, hamlet: '' }
  const name = address.slice(last.index + last[0].length)
  const number = NUMBER.exec(name)?.[0]
  const end = last.index + last[0].length + (number ?? name).length
  const before = address.slice(0, last.index).replace(/[\s,]+$/u, '')
  const isLast = address.slice(end).trim() === ''
  const word = /^(?:DUSUN|DSN)/iu.test(last[0]) ? 'DUSUN' : last[0].trim().toUpperCase()
  return { address: isLast && before !== '' ? before : address, hamlet: name === '' ? '' : `${word} ${(number ?? name).trim()}` }
}
