import { TYPE_LIMITS } from './type-limits'

/** Words that say nothing in a key. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['apa', 'anda', 'atau', 'dan', 'yang', 'di', 'ke', 'dari', 'untuk', 'berapa', 'sebutkan', 'tulis', 'isi', 'nya'])

const MOST_WORDS = 4

const wordsIn = (text: string): string[] => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^a-z0-9]+/u).filter(Boolean)

/** `Nama usaha Anda` → `nama_usaha`: by what name a wording calls the answer. Empty while nothing is written. */
export const proposedKey = (label: string): string => {
  const telling = wordsIn(label).filter((word) => !EMPTY_WORDS.has(word)).slice(0, MOST_WORDS).join('_')
  const key = /^[a-z]/u.test(telling) ? telling : telling === '' ? '' : `isian_${telling}`
  return key.slice(0, TYPE_LIMITS.key).replace(/_+$/u, '')
}

/** `Surat Keterangan Kepemilikan Ternak` → `keterangan-kepemilikan-ternak`: the address of the letter's page. */
export const proposedSlug = (name: string): string => {
  const words = wordsIn(name.replace(/\([^)]*\)/gu, ''))
  return (words[0] === 'surat' && words.length > 1 ? words.slice(1) : words).join('-').slice(0, TYPE_LIMITS.slug).replace(/-+$/u, '')
}
