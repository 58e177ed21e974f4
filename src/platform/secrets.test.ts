import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSecrets, loadSecrets, MissingSecrets, newLetterKey, replaceLetterKey, storedLetterKey } from './secrets'

describe('secrets of a village', () => {
  let dataDir = ''
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'desa-secrets-'))
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  it('are made once, for nobody else to read, and are the same ever after', async () => {
    const first = await loadSecrets(dataDir, {})
    const mode = (await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777
    expect(mode).toBe(0o600)
    expect(await loadSecrets(dataDir, {})).toEqual(first)
    expect(first.PAYLOAD_SECRET.length).toBeGreaterThanOrEqual(32)
    expect(Buffer.from(first.DESA_HASH_KEY, 'base64')).toHaveLength(32)
  })

  it('come from the environment where it gives them', async () => {
    const secrets = await loadSecrets(dataDir, { PAYLOAD_SECRET: 'x'.repeat(40) })
    expect(secrets.PAYLOAD_SECRET).toBe('x'.repeat(40))
    expect(secrets.DESA_HASH_KEY).not.toBe('')
  })

  it('of before the letters had a key get one, and keep all others', async () => {
    const { DESA_LETTER_KEY: _, ...old } = createSecrets(new Date(0))
    await writeFile(path.join(dataDir, 'secrets.json'), JSON.stringify(old), { mode: 0o600 })
    const loaded = await loadSecrets(dataDir, {})
    expect(loaded).toMatchObject(old)
    expect(Buffer.from(loaded.DESA_LETTER_KEY, 'base64')).toHaveLength(32)
    expect(await loadSecrets(dataDir, {})).toEqual(loaded)
  })

  it('change only in the letter key when that is replaced, and the old one is nowhere any more', async () => {
    const before = await loadSecrets(dataDir, {})
    const key = newLetterKey()
    await replaceLetterKey(dataDir, key)
    expect(await loadSecrets(dataDir, {})).toEqual({ ...before, DESA_LETTER_KEY: key })
    expect(await storedLetterKey(dataDir)).toBe(key)
    const file = path.join(dataDir, 'secrets.json')
    expect(await readFile(file, 'utf8')).not.toContain(before.DESA_LETTER_KEY)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('are never made up beside a database of its own in production', async () => {
    const given = { ...createSecrets(new Date(0)), DESA_HASH_KEY: '', PAYLOAD_SECRET: '' }
    const managed = { ...given, NODE_ENV: 'production', DATABASE_URL: 'postgres://db/desa' }
    const refusal = await loadSecrets(dataDir, managed).catch((problem: unknown) => problem)
    expect(refusal).toBeInstanceOf(MissingSecrets)
    expect(refusal).toMatchObject({ names: ['PAYLOAD_SECRET', 'DESA_HASH_KEY'] })
  })
})
