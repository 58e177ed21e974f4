import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { makeDataFolder, runDesa } from '@tests/support/command'
import { madeSheet } from '@tests/support/made-sheet'

let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
  const file = path.join(dataDir, 'satu.csv')
  await writeFile(file, madeSheet([{}]))
  expect((await desa('import', 'residents', file)).code).toBe(0)
}, 180_000)

afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** With nothing else running: the command starts the database that it needs, and stops it again. */
const desa = async (...parameters: string[]): Promise<{ code: number | null; printed: string; said: string }> => {
  const run = runDesa(parameters, { DESA_DATA: dataDir, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  const code = await run.ended
  return { code, printed: run.printed(), said: run.said() }
}

const answer = z.strictObject({
  book: z.literal('B.1'), name: z.string(), period: z.string(), day: z.string(), hamlet: z.string().nullable(),
  columns: z.array(z.strictObject({ key: z.string(), label: z.string(), group: z.string().nullable(), type: z.string() })),
  rows: z.array(z.looseObject({ nomor_urut: z.number(), nik: z.string() })),
})

describe('desa register, without a server', () => {
  it('gives a book as JSON, masked; in full with a reason', { timeout: 180_000 }, async () => {
    const { code, printed } = await desa('register', 'B.1', '--json')
    expect(code).toBe(0)
    const { columns, rows } = answer.parse(JSON.parse(printed))
    expect(columns).toHaveLength(16)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.nik).toMatch(/^\d{6}\*{6}\d{4}$/u)
    const full = await desa('register', 'b1', '--full', '--reason', 'Pemeriksaan arsip', '--json')
    expect(answer.parse(JSON.parse(full.printed)).rows[0]?.nik).toMatch(/^\d{16}$/u)
  })

  it('gives a book of letters of a whole year, with nothing in it yet', { timeout: 180_000 }, async () => {
    const year = new Date().getFullYear() - 1
    const { code, printed } = await desa('register', 'A.7', '--period', String(year), '--json')
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({ book: 'A.7', name: 'Buku Agenda', period: String(year), day: `${year}-12-31`, rows: [] })
  })

  it('gives a plain table without --json', { timeout: 180_000 }, async () => {
    const { code, printed } = await desa('register', 'B.3')
    expect(code).toBe(0)
    const [, heads = '', ...lines] = printed.trim().split('\n')
    expect(heads.split('\t')).toHaveLength(33)
    expect(lines.at(-1)?.split('\t')[1]).toBe('Jumlah')
  })

  it.each([
    ['a book that is none', ['register', 'Z.9'], 'Tidak ada buku'],
    ['a month to come', ['register', 'B.1', '--period', '2999-01'], 'Bulannya salah'],
    ['a hamlet of a book of letters', ['register', 'A.7', '--hamlet', 'Dusun I'], 'tidak dibagi per dusun'],
    ['a hamlet that is none', ['register', 'B.1', '--hamlet', 'Dusun Antah'], 'Tidak ada dusun'],
    ['full numbers without a reason', ['register', 'B.1', '--full'], 'perlu alasan'],
  ])('ends with 2 and says why: %s', { timeout: 180_000 }, async (_what, parameters, words) => {
    const { code, said, printed } = await desa(...parameters)
    expect(code).toBe(2)
    expect(said).toContain(words)
    expect(printed).toBe('')
  })
})
