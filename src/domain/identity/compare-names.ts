/** What two spellings of one name share: capitals and spaces say nothing. */
export const nameKey = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()

/** Titles and punctuation aside, the same words in any order are the same name; one shared word makes it similar. */
export const compareNames = (claimed: string, registered: string): 'same' | 'similar' | 'different' => {
  const [left, right] = [wordsOf(claimed), wordsOf(registered)]
  if (left.length === right.length && left.every((word) => right.includes(word))) return 'same'
  return left.some((word) => word.length > 2 && right.includes(word)) ? 'similar' : 'different'
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(',')[0]
    ?.split(/[\s.'’-]+/)
    .filter((word) => word !== '' && !TITLES.has(word)) ?? []

const TITLES = new Set(['h', 'hj', 'haji', 'hajjah', 'drs', 'dra', 'dr', 'ir'])
