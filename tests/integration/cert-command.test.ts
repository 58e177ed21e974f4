import { rm, stat } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { certificateFinding } from '@/cli/certificate-finding'

import { trialCertificate, withVariables } from '@tests/support/certificates'
import { makeDataFolder, runDesa } from '@tests/support/command'

let folder: string

beforeAll(async () => {
  folder = await makeDataFolder()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const desa = async (...parameters: string[]): Promise<{ code: number | null; said: string; printed: string }> => {
  const run = runDesa(['cert', ...parameters], { DESA_DATA: folder, DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined })
  return { code: await run.ended, said: run.said(), printed: run.printed() }
}

it('makes a certificate for trying, once, which nobody else can read, and shows it without its passphrase', async () => {
  expect((await desa('show')).code).toBe(1)
  const made = await desa('create', '--village', 'Suka Maju', '--years', '3')
  expect([made.code, made.said]).toEqual([0, expect.stringContaining('TIDAK tersertifikasi')])
  for (const name of ['desa.p12', 'sandi.txt']) expect((await stat(path.join(folder, 'segel', name))).mode & 0o777).toBe(0o600)
  expect(await desa('create')).toMatchObject({ code: 2, said: expect.stringContaining('--replace') })
  const shown = await desa('show', '--json')
  expect(shown.code).toBe(0)
  expect(JSON.parse(shown.printed)).toMatchObject({ subject: 'C=ID, O=Pemerintah Desa Suka Maju, CN=Desa Suka Maju', issuer: expect.stringContaining('penerbit percobaan') })
  expect(await desa('create', '--replace')).toMatchObject({ code: 0 })
  expect(await desa('create', '--replace', '--years', '20')).toMatchObject({ code: 2 })
  expect((await desa('show')).printed).not.toContain('PRIVATE')
}, 120_000)

it('warns a month before the certificate ends, and says when it is over, not yet begun, or does not open', async () => {
  const { variables } = await trialCertificate({ from: '2026-01-01', until: '2026-12-31' })
  const on = (day: string) => withVariables(variables, () => certificateFinding(new Date(`${day}T00:00:00Z`)))
  expect(await on('2026-11-30')).toMatchObject([{ ok: true }])
  expect(await on('2026-12-02')).toMatchObject([{ ok: false, words: expect.stringContaining('29 hari lagi') }])
  expect(await on('2027-01-01')).toMatchObject([{ ok: false, words: expect.stringContaining('habis pada 31 Desember 2026') }])
  expect(await on('2025-12-31')).toMatchObject([{ ok: false, words: expect.stringContaining('baru berlaku mulai 1 Januari 2026') }])
  expect(await withVariables({ ...variables, DESA_SIGNING_PASSPHRASE: 'bukan' }, () => certificateFinding(new Date('2026-06-01T00:00:00Z')))).toMatchObject([{ ok: false, words: expect.stringContaining('tidak dapat dibuka') }])
  expect(await withVariables({ ...variables, DESA_SIGNING_P12: undefined }, () => certificateFinding(new Date()))).toEqual([])
})
