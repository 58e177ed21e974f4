import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { SETTINGS } from '@/messages/settings'
import { makeDataFolder, runDesa } from '@tests/support/command'

it('says what to do when the port is taken, before any long work', async () => {
  const dataDir = await makeDataFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const run = runDesa(['start'], { DESA_DATA: dataDir, PORT: String(port), DATABASE_URL: undefined })
  expect(await run.ended).toBe(2)
  expect(run.said()).toContain(`Port ${port} sedang dipakai program lain.`)
  expect(run.said()).toContain(`PORT=${port + 1} npm start`)
  expect(run.said()).not.toContain('basis data')
  other.close()
  await rm(dataDir, { recursive: true })
})

it('refuses production on a database of its own without its secrets, and names each', async () => {
  const dataDir = await makeDataFolder()
  const run = runDesa(['start'], {
    DESA_DATA: dataDir,
    PORT: '3999',
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://desa_app@127.0.0.1:1/desa',
    PAYLOAD_SECRET: 'x'.repeat(40),
    DESA_ENCRYPTION_KEYS: undefined,
    DESA_HASH_KEY: undefined,
    DESA_INTERNAL_SECRET: undefined,
  })
  expect(await run.ended).toBe(2)
  expect(run.said()).toMatch(/DESA_ENCRYPTION_KEYS\s+DESA_HASH_KEY\s+DESA_INTERNAL_SECRET/)
  expect(run.said()).not.toContain('  PAYLOAD_SECRET')
  await rm(dataDir, { recursive: true })
})

it('explains an argument that it does not know with exit code 2', async () => {
  const run = runDesa(['test', 'semuanya'], {})
  expect(await run.ended).toBe(2)
  expect(run.said()).toContain('Bagian uji "semuanya" tidak ada')
})

it('names every wrong setting before anything is started', async () => {
  const dataDir = await makeDataFolder()
  const run = runDesa(['start'], { DESA_DATA: dataDir, PORT: '3998', DATABASE_URL: undefined, TRUSTED_PROXIES: 'proxy.local', SERVER_URL: 'desa.example.id' })
  expect(await run.ended).toBe(2)
  expect(run.said()).toContain(`TRUSTED_PROXIES: ${SETTINGS.proxies}`)
  expect(run.said()).toContain(`SERVER_URL: ${SETTINGS.address}`)
  await rm(dataDir, { recursive: true })
})

it('explains every command with --help, and lists them all', async () => {
  const commands = ['start', 'build', 'test', 'migrate', 'worker', 'audit verify', 'import residents', 'doctor', 'secrets', 'db', 'bench', 'fault']
  const overview = runDesa(['--help'], {})
  const runs = commands.map((command) => ({ command, run: runDesa([...command.split(' '), '--help'], {}) }))
  expect(await overview.ended).toBe(0)
  for (const { command, run } of runs) {
    expect(await run.ended, command).toBe(0)
    expect(overview.said()).toMatch(new RegExp(`^  ${command.split(' ')[0]}\\b`, 'm'))
    expect(run.said()).toMatch(new RegExp(`^Usage: desa ${command}\\b.*\\n\\n[A-Z].+`))
  }
})
