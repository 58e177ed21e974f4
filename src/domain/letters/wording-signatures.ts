import { tableOf } from './answer-table-words'
import type { LetterFacts } from './letter-facts'
import { answerKeyOf, mergeFieldValue } from './merge-fields'

/** A place where somebody beside the village's official signs. `hasStamp`: over a duty stamp (meterai). */
export type SignaturePlace = { role: string; name: string | null; hasStamp: boolean }

const FIELD = /\{([^{}]*)\}/gu

const STAMP = /\s*\(meterai\)$/iu

/** The merge fields that lines such as `Penerima kuasa: {isian.penerima} (meterai)` name. */
export const fieldsInPlaces = (text: string): string[] => [...text.matchAll(FIELD)].map(([, field = '']) => field)

/** A line without a role, or with braces that belong to nothing, would print as it is typed. */
export const isPlaces = (text: string): boolean => {
  const lines = linesOf(text)
  return lines.length > 0 && lines.every((line) => /^[^:]*\S[^:]*:/u.test(line) && !/[{}]/u.test(line.replace(FIELD, '')))
}

/**
 * Who signs, line by line. A line that rests on an open answer, or on what the register does not know, is left out; one that names a table gives every row
 * a place of its own, in a table of named rows under the row's name; one that names nobody leaves the name to the pen.
 */
export const placesOf = (text: string, facts: LetterFacts): SignaturePlace[] =>
  linesOf(text).flatMap((line) => {
    const hasStamp = STAMP.test(line)
    const [role = '', ...rest] = line.replace(STAMP, '').split(':')
    const person = rest.join(':').trim()
    const [field] = fieldsInPlaces(person)
    const answer = facts.answers.find(({ key }) => field !== undefined && key === answerKeyOf(field))
    const table = answer && answer.type !== 'resident' ? tableOf(answer) : null
    if (table) return table.rows.map(([name = '', first = '']) => ({ role: table.hasNames ? name : said(role, facts), name: first, hasStamp }))
    if (fieldsInPlaces(line).some((known) => mergeFieldValue(known, facts) === null)) return []
    return [{ role: said(role, facts), name: said(person, facts) || null, hasStamp }]
  })

const linesOf = (text: string): string[] => text.split(/\s*[\r\n]+\s*/u).map((line) => line.trim()).filter(Boolean)

const said = (text: string, facts: LetterFacts): string => text.replace(FIELD, (_, field: string) => mergeFieldValue(field, facts) ?? '').trim()
