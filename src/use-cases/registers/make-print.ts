import type { Payload } from 'payload'
import { z } from 'zod'

import { systemActor } from '@/access/actor'
import { parsePlainDate } from '@/domain/calendar/plain-date'
import { BOOK_CODES, BOOKS } from '@/domain/registers/books'
import { cellText, shownCell } from '@/domain/registers/column'
import { type BookPrint, bookSigners } from '@/domain/registers/print'
import { query } from '@/platform/database'
import { makeFileApart } from '@/platform/make-file-apart'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

import { readConditions } from '../population-lists/conditions'
import { LIST_FORMATS, listFile } from '../population-lists/export-list'
import { allPeople, type ListedPerson } from '../population-lists/list-people'
import { pagesOf } from './open-book'
import { PRINT_FORMATS } from './request-print'

const numbers = z.enum(['masked', 'full'])

const keptBook = z.object({
  book: z.enum(BOOK_CODES),
  format: z.enum(PRINT_FORMATS),
  parameters: z.object({ month: z.string(), day: z.string(), hamletId: z.string().nullable(), numbers }),
})

const keptList = z.object({
  book: z.literal('list'),
  format: z.enum(LIST_FORMATS),
  parameters: z.object({ conditions: z.string(), day: z.string(), numbers }),
})

const kept = z.union([keptBook, keptList])

/**
 * Makes the file of a print that was asked for. Doing it again, because a worker died or two have the same job, makes
 * one file: whoever comes second to the end finds it there.
 */
export const makePrint = async (payload: Payload, id: string): Promise<void> => {
  const [row] = await query<{ status: string }>(payload, `UPDATE register_prints SET status = 'working', done = 0 WHERE id = $1::uuid AND status <> 'done' RETURNING book, format, parameters, status`, [id])
  if (!row) return
  const wanted = kept.parse(row)
  const { bytes, lines } = wanted.book === 'list' ? await makeList(payload, id, wanted) : await makeBook(payload, id, wanted)
  await inTransaction(payload, systemActor('print-register'), async (tx) => {
    const [open] = await tx.query(`SELECT id FROM register_prints WHERE id = $1::uuid AND status <> 'done' FOR UPDATE`, [id])
    if (!open) return
    const file = await storePrivateFile(tx, { bytes, contentType: wanted.format === 'pdf' ? 'application/pdf' : 'application/octet-stream', purpose: 'register' })
    await tx.query(`UPDATE register_prints SET status = 'done', done = $2::int, total = $2::int, file_id = $3::uuid, finished_at = now() WHERE id = $1::uuid`, [id, lines, file.id])
  })
}

/** Says that a print will not be tried again. */
export const giveUpPrint = async (payload: Payload, id: string): Promise<void> => {
  await query(payload, `UPDATE register_prints SET status = 'failed', finished_at = now() WHERE id = $1::uuid AND status <> 'done'`, [id])
}

type Made = { bytes: Buffer; lines: number }

const makeBook = async (payload: Payload, id: string, { book, format, parameters }: z.infer<typeof keptBook>): Promise<Made> => {
  const rows = await readRows(payload, id, { book, format, parameters })
  return { bytes: await makeFileApart({ make: format, print: await bookPrintOf(payload, { book, parameters, rows }) }), lines: rows.length }
}

const makeList = async (payload: Payload, id: string, { format, parameters }: z.infer<typeof keptList>): Promise<Made> => {
  const day = parsePlainDate(parameters.day)
  if (!day.ok) throw new Error('a list without a day')
  const people: ListedPerson[] = []
  for await (const page of allPeople((text, values) => query(payload, text, values), { conditions: readConditions(parameters.conditions), day: day.value, numbers: parameters.numbers })) {
    people.push(...page)
    await keepProgress(payload, id, people.length)
  }
  return { bytes: await listFile(people, format), lines: people.length }
}

/** How many lines are read so far, for whoever waits. */
const keepProgress = async (payload: Payload, id: string, lines: number): Promise<void> => {
  await query(payload, `UPDATE register_prints SET done = $2::int WHERE id = $1::uuid AND status <> 'done'`, [id, lines])
}

type Kept = Pick<z.infer<typeof keptBook>, 'book' | 'parameters'>

type Asked = Kept & Pick<z.infer<typeof keptBook>, 'format'>

/** All lines as text; a spreadsheet goes on reckoning with its numbers, a sheet of paper is read. */
const readRows = async (payload: Payload, id: string, { book, format, parameters }: Asked): Promise<string[][]> => {
  const rows: string[][] = []
  const { columns } = BOOKS[book]
  for await (const page of pagesOf((text, values) => query(payload, text, values), book, parameters)) {
    for (const row of page) rows.push(columns.map((column) => (format === 'pdf' ? shownCell(row[column.key], column) : cellText(row[column.key], column.type))))
    await keepProgress(payload, id, rows.length)
  }
  return rows
}

const bookPrintOf = async (payload: Payload, { book, parameters: { month, day, hamletId, numbers: shown }, rows }: Kept & { rows: string[][] }): Promise<BookPrint> => {
  const { villageName, district, regency } = await payload.findGlobal({ slug: 'village-profile', overrideAccess: true, depth: 0 })
  const { docs: officials } = await payload.find({ collection: 'officials', sort: '-from', limit: 200, pagination: false, depth: 0, overrideAccess: true })
  const [hamlet] = hamletId ? await query<{ name: string }>(payload, 'SELECT name FROM hamlets WHERE id = $1::uuid', [hamletId]) : []
  return { code: book, month, day, hamlet: hamlet?.name ?? null, village: { name: villageName, district, regency }, rows, ...bookSigners(officials, day), isFull: shown === 'full' }
}
