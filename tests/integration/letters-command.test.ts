import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { expect, it } from 'vitest'

import { albumLetters } from '@/seed/letter-types/samples/album-letters'
import { makeDataFolder, runDesa } from '@tests/support/command'
import { readPdf } from '@tests/support/pdf-text'

it('writes an album of all letters with their forms, without a database', async () => {
  const folder = await makeDataFolder()
  const file = path.join(folder, 'album.pdf')
  const run = runDesa(['letters', 'album', '--out', file], { DESA_DATA: folder, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  expect(await run.ended, run.said()).toBe(0)
  const { pages, text } = await readPdf(await readFile(file))
  const count = albumLetters().length
  expect(count).toBeGreaterThan(45)
  expect(pages).toBeGreaterThan(count)
  for (let place = 1; place <= count; place += 1) expect(text).toContain(`CONTOH ${place} dari ${count}, bukan surat:`)
  for (const form of ['Model N1', 'Model N6', 'F-1.02', 'F-1.03', 'F-1.06', 'F-2.01', 'SURAT PERJALANAN DINAS (SPD)']) expect(text).toContain(form)
  await rm(folder, { recursive: true, force: true })
}, 120_000)
