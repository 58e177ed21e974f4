import { nameKey } from '@/domain/identity/compare-names'
import { formatDate } from '@/domain/calendar/indonesian'
import { parsePlainDate } from '@/domain/calendar/plain-date'
import { columnsOf, FAMILY_COLUMNS, isAsked, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { readTable, writeTable } from '@/domain/letters/answers-table'
import type { LetterAnswer, LetterFamily } from '@/domain/letters/letter-facts'
import { printableText } from '@/domain/letters/printable-text'
import { FAMILY_ROLE, labelOf, SEX } from '@/domain/population/code-lists'
import { NIK_PENDING } from '@/messages/identity'
import type { Resident } from '@/payload-types'
import type { Tx } from '@/platform/transaction'

import { idOf } from './locked-request'
import { officialNik } from './official-nik'

/** The answers in the order in which they were asked, as a letter can print them; without those that a corrected answer no longer asks. */
export const givenAnswers = (fields: readonly (LetterField & { label: string })[], answers: Readonly<Record<string, string>>): LetterAnswer[] =>
  fields.filter((field) => isAsked(field, answers)).flatMap((field) => {
    const { key, label, type } = field
    const value = printableText(answers[key] ?? '').trim()
    if (!value) return []
    return isTable(type) ? [{ key, label, type, value: type === 'resident' ? asRow(value, columnsOf(field)) : value, columns: columnsOf(field), rows: rowNamesOf(field) }] : [{ key, label, type, value }]
  })

/** Another person who was asked for by name alone when the request was sent. */
const asRow = (value: string, columns: readonly string[]): string => (readTable(value) ? value : writeTable([columns.map((_, at) => (at === 0 ? value : ''))]))

/**
 * The same with the members of the asker's family as the register has them, numbers in full: only for an act that is
 * recorded as signing or previewing. Whoever is not found in the family under that name, or under it twice, is printed
 * as typed.
 */
export const answersWithFamily = async (tx: Tx, answers: readonly LetterAnswer[], residentId: string): Promise<LetterAnswer[]> => {
  if (!answers.some(({ type }) => type === 'people')) return [...answers]
  const family = await loadFamily(tx, residentId)
  return answers.map((answer) => {
    if (answer.type !== 'people') return answer
    const rows = (readTable(answer.value) ?? []).map(([name = '']) => family.get(nameKey(name)) ?? [name])
    return { ...answer, columns: FAMILY_COLUMNS, value: writeTable(rows) }
  })
}

/** The rows of the asker's family by name; of two with one name neither. */
const loadFamily = async (tx: Tx, residentId: string): Promise<Map<string, readonly string[]>> => {
  const family = await loadLetterFamily(tx, residentId)
  const members = new Map<string, (readonly string[])[]>()
  for (const row of family?.members ?? []) members.set(nameKey(row[0] ?? ''), [...(members.get(nameKey(row[0] ?? '')) ?? []), row])
  return new Map([...members].flatMap(([name, [row = [], ...others]]) => (others.length === 0 ? [[name, row] as const] : [])))
}

/** The living members of somebody's family as a letter prints them, numbers in full; null for somebody without a family. */
export const loadLetterFamily = async (tx: Tx, residentId: string): Promise<LetterFamily | null> => {
  const local = { depth: 0, req: tx.req, overrideAccess: true } as const
  const asker = await tx.payload.findByID({ collection: 'residents', id: residentId, ...local })
  if (!asker.family) return null
  const { docs } = await tx.payload.find({
    collection: 'residents',
    where: { and: [{ family: { equals: idOf(asker.family) } }, { lifeStatus: { equals: '1' } }] },
    sort: ['familyRole', 'birthDate'],
    limit: MOST_MEMBERS,
    pagination: false,
    ...local,
    req: { ...tx.req, context: { ...tx.req.context, revealPersonalData: true } },
  })
  const head = docs.find(({ familyRole }) => familyRole === HEAD)
  return { head: head ? printableText(head.name) : null, members: docs.map(rowOf) }
}

const HEAD = '1'

const rowOf = ({ name, sex, birthPlace, birthDate, familyRole, ...numbers }: Resident): string[] => {
  const born = parsePlainDate(birthDate ?? '')
  const birth = [birthPlace, born.ok ? formatDate(born.value) : null].filter(Boolean).join(', ')
  return [printableText(name), officialNik(numbers) ?? NIK_PENDING, labelOf(SEX, sex).slice(0, 1), birth, labelOf(FAMILY_ROLE, familyRole)]
}

const MOST_MEMBERS = 60
