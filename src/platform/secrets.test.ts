import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSecrets, loadSecrets, MissingSecrets } from './secrets'

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

  it('are never made up beside a database of its own in production', async () => {
    const given = { ...createSecrets(new Date(0)), DESA_HASH_KEY: '', PAYLOAD_SECRET: '' }
    const managed = { ...given, NODE_ENV: 'production', DATABASE_URL: 'postgres://db/desa' }
    const refusal = await loadSecrets(dataDir, managed).catch((problem: unknown) => problem)
    expect(refusal).toBeInstanceOf(MissingSecrets)
    expect(refusal).toMatchObject({ names: ['PAYLOAD_SECRET', 'DESA_HASH_KEY'] })
  })
})
