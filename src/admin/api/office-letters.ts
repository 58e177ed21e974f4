import type { Endpoint } from 'payload'
import { z } from 'zod'

import { writeTable } from '@/domain/letters/answers-table'
import { systemClock } from '@/platform/clock'
import { changeOfficeLetter, writeOfficeLetter } from '@/use-cases/letters/office-letter'

import { postEndpoint } from './office-endpoint'

/** Writing the letters that the office makes of itself. */
export const officeLetterEndpoints: Endpoint[] = [
  postEndpoint('/kantor/surat-dinas/tulis', z.object({ id: z.uuid(), jenis: z.string().max(100) }).catchall(z.string().max(2000)), async ({ req, actor, body: { id, jenis, ...rest } }) => {
    await writeOfficeLetter(req.payload, actor, { id, slug: jenis, answers: answersIn(rest) }, systemClock)
    return { done: true }
  }),
  postEndpoint('/kantor/surat-dinas/:id/ubah', z.record(z.string(), z.string().max(2000)), async ({ req, actor, param, body }) => {
    await changeOfficeLetter(req.payload, actor, { requestId: param('id'), answers: answersIn(body) }, systemClock)
    return { done: true }
  }),
]

/** `jawaban.hal` is an answer, `jawaban.pelaksana.0.1` the second cell of a table's first row. */
const answersIn = (sent: Readonly<Record<string, unknown>>): Record<string, string> => {
  const answers = new Map<string, string>()
  const tables = new Map<string, string[][]>()
  for (const [name, value] of Object.entries(sent)) {
    const [, key = '', row, column] = /^jawaban\.([a-z][a-z0-9_]*)(?:\.(\d{1,2})\.(\d))?$/u.exec(name) ?? []
    if (key === '' || typeof value !== 'string') continue
    if (row === undefined || column === undefined) answers.set(key, value)
    else place(tables, { key, row: Number(row), column: Number(column), value })
  }
  for (const [key, rows] of tables) answers.set(key, writeTable(rows))
  return Object.fromEntries(answers)
}

/** Empty cells are not sent: the holes are filled. */
const place = (tables: Map<string, string[][]>, { key, row, column, value }: { key: string; row: number; column: number; value: string }): void => {
  const rows = tables.get(key) ?? []
  while (rows.length <= row) rows.push([])
  const cells = rows[row] ?? []
  while (cells.length <= column) cells.push('')
  cells[column] = value
  tables.set(key, rows)
}
