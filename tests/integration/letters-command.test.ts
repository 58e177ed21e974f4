import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'

import { expect, it } from 'vitest'

import { makeDataFolder, runDesa } from '@tests/support/command'
import { readPdf } from '@tests/support/pdf-text'

it('writes an album of all 45 letters, without a database', async () => {
  const folder = await makeDataFolder()
  const file = path.join(folder, 'album.pdf')
  const run = runDesa(['letters', 'album', '--out', file], { DESA_DATA: folder, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  expect(await run.ended, run.said()).toBe(0)
  const { pages, text } = await readPdf(await readFile(file))
  expect(pages).toBe(45)
  for (let place = 1; place <= 45; place += 1) expect(text).toContain(`CONTOH ${place} dari 45, bukan surat:`)
  await rm(folder, { recursive: true, force: true })
}, 120_000)
