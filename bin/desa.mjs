#!/usr/bin/env node
// Runs with plain Node and nothing installed: `npm start` in a fresh clone begins here.
import { register as registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './install-dependencies.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

ensureDependencies(root)

// Each of lexical's packages waits, while it is loaded on Node, for one of its two builds (top-level await); on
// Node 20 a large graph of such modules now and then waits for itself for ever. Asked for under the condition
// `production` they come as plain modules (docs/decisions/0011). Processes begun from here inherit the condition.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --conditions=production`.trim()

// The rest is TypeScript, read as it stands by tsx, with the path names of tsconfig.json.
process.env.TSX_TSCONFIG_PATH = path.join(root, 'tsconfig.json')
const { register } = await import('tsx/esm/api')
register({ tsconfig: process.env.TSX_TSCONFIG_PATH })
registerHooks('./production-modules.mjs', import.meta.url)
const { runCommandLine } = await import('../src/cli/command-line.ts')
await runCommandLine(process.argv, root)
