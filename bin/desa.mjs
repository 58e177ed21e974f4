#!/usr/bin/env node
// Runs with plain Node and nothing installed: `npm start` in a fresh clone begins here.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './install-dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

ensureDependencies(root)

// On Node 20 two modules that are loaded through tsx at once sometimes wait for each other for ever; nothing
// else being pending, Node then leaves with code 13, before the command has begun. It is simply begun again.
process.once('exit', () => {
  const attempt = Number(process.env.DESA_ATTEMPT ?? 1)
  // The code that this event brings was read before Node set it to 13.
  if (process.exitCode !== 13 || attempt >= 8) return
  // A parent that watches begins it again itself (src/cli/child-process.ts).
  if (process.send !== undefined) return
  const again = spawnSync(process.execPath, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, DESA_ATTEMPT: String(attempt + 1) },
  })
  process.exit(again.status ?? 1)
})

// The rest is TypeScript, read as it stands by tsx, with the path names of tsconfig.json.
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
const { register } = await import('tsx/esm/api')
register({ tsconfig: process.env.TSX_TSCONFIG_PATH })
const { runCommandLine } = await import('../src/cli/command-line.ts')
await runCommandLine(process.argv, root)
