import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { makeDataFolder, runDesa } from '@tests/support/command'
import { madeNumbers, madeSheet } from '@tests/support/made-sheet'

const FAULTY = path.resolve('tests/fixtures/penduduk-bermasalah.xlsx')

/** The whole form of the answer: nothing more, nothing less. */
const answer = z.strictObject({
  summary: z.strictObject({ new: z.number(), changed: z.number(), unchanged: z.number(), error: z.number(), warning: z.number() }),
  rows: z.array(
    z.strictObject({
      row: z.number(),
      outcome: z.enum(['new', 'changed', 'unchanged', 'error', 'declined']),
      problems: z.array(
        z.strictObject({ column: z.string(), code: z.string(), level: z.enum(['error', 'warning']), value: z.string(), message: z.string() }),
      ),
    }),
  ),
})

let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

/** With nothing else running: the command starts the database that it needs, and stops it again. */
const desaImport = async (...parameters: string[]): Promise<{ code: number | null; printed: string; said: string }> => {
  const run = runDesa(['import', 'residents', ...parameters], { DESA_DATA: dataDir, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  const code = await run.ended
  return { code, printed: run.printed(), said: run.said() }
}

describe('desa import residents, without a server', () => {
  it('looks at a sheet with --dry-run, and then saves just what it has shown', { timeout: 180_000 }, async () => {
    const { code, printed } = await desaImport(FAULTY, '--dry-run', '--json')
    expect(code).toBe(1)
    const { summary, rows } = answer.parse(JSON.parse(printed))
    expect(summary).toMatchObject({ changed: 0, unchanged: 0, error: 15 })
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 600 }, (_, at) => at + 2))
    expect(rows.every(({ outcome, problems }) => (outcome === 'error') === problems.some(({ level }) => level === 'error'))).toBe(true)
    const saved = await desaImport(FAULTY, '--json')
    expect(saved.code).toBe(1)
    // Had the look before saved anything, it would not be new any more.
    expect(answer.parse(JSON.parse(saved.printed))).toEqual({ summary, rows })
  })

  it('brings who is new and leaves who is there as they are, unless it is told otherwise, and writes the register out as it is', { timeout: 400_000 }, async () => {
    const [file, out] = [path.join(dataDir, 'perubahan.csv'), path.join(dataDir, 'keluar.csv')]
    const [person, fresh] = [madeNumbers(), madeNumbers()]
    await writeFile(file, madeSheet([{ ...person, nama: 'NAMA LAMA' }]))
    expect((await desaImport(file)).code).toBe(0)
    await writeFile(file, madeSheet([{ ...person, nama: 'NAMA BARU' }, { ...fresh, nama: 'ORANG BARU' }]))
    const outcomes = async (...options: string[]): Promise<string[]> => answer.parse(JSON.parse((await desaImport(file, '--json', ...options)).printed)).rows.map(({ outcome }) => outcome)
    expect(await outcomes('--dry-run')).toEqual(['declined', 'new'])
    expect(await outcomes('--dry-run', '--changes', 'all')).toEqual(['changed', 'new'])
    const { code, printed } = await desaImport(file)
    expect(code).toBe(0)
    expect(printed).toContain('1 baru, 0 berubah')
    expect(printed).toContain('1 baris akan mengubah orang yang sudah ada')
    const run = runDesa(['export', 'residents', '--out', out, '--reason', 'Uji keluar'], { DESA_DATA: dataDir, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
    expect(await run.ended, run.said()).toBe(0)
    expect((await stat(out)).mode & 0o777).toBe(0o600)
    const text = await readFile(out, 'utf8')
    expect(text).toContain(`;NAMA LAMA;${person.no_kk};${person.nik};`)
    expect(text).toContain(`;ORANG BARU;${fresh.no_kk};${fresh.nik};`)
    expect(await outcomes('--changes', 'all')).toEqual(['changed', 'unchanged'])
  })

  it('explains every refused row in words, and changes nothing a second time', { timeout: 180_000 }, async () => {
    const { code, printed } = await desaImport(FAULTY)
    expect(code).toBe(1)
    expect(printed).toContain('Baris 408, kolom nik')
    expect(printed).toContain('0 baru, 0 berubah')
  })

  it('ends with 0 when every row is taken', { timeout: 180_000 }, async () => {
    const file = path.join(dataDir, 'baik.csv')
    await writeFile(file, madeSheet([{}]))
    expect((await desaImport(file)).code).toBe(0)
  })

  it.each([['a file that is not there', 'tidak-ada.xlsx', 'tidak ada'], ['a file that is no sheet of people', 'package.json', 'tidak dikenal']])('ends with 2 and says why: %s', { timeout: 180_000 }, async (_what, file, words) => {
    const { code, said, printed } = await desaImport(file)
    expect(code).toBe(2)
    expect(said).toContain(words)
    expect(printed).toBe('')
  })
})
