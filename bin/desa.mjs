#!/usr/bin/env node
// Runs with plain Node and nothing installed: `npm start` in a fresh clone begins here.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './install-dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

ensureDependencies(root)

// While a module loads, nothing else may be pending, and Node 20 then sometimes takes the event loop for
// finished and leaves without a word, exit code 13 or even 0. A timer keeps it here; the command ends
// the process itself.
setInterval(() => undefined, 60_000)

// The rest is TypeScript, read as it stands by tsx, with the path names of tsconfig.json.
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
const { register } = await import('tsx/esm/api')
register({ tsconfig: process.env.TSX_TSCONFIG_PATH })
const { runCommandLine } = await import('../src/cli/command-line.ts')
await runCommandLine(process.argv, root)
