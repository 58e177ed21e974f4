import path from 'node:path'

import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { commandLine } from '@/messages/command-line'
import { sentenceFor } from '@/messages/errors'
import { findPendingMigrations } from '@/platform/postgres/migrate'

import { runForOutput } from './child-process'
import { CommandRefusal } from './failure'
import { prepareSurroundings } from './surroundings'

/**
 * Runs a command's work inside the portal, beside a running server or without one: then the database is started, and
 * brought to this version's structure. What a use case refuses becomes its sentence.
 */
export async function inPortal<Value>(root: string, run: (payload: Payload) => Promise<Value>): Promise<Value> {
  const surroundings = await prepareSurroundings((line) => console.error(line))
  try {
    Object.assign(process.env, surroundings.variables, { DESA_WORKER: 'off' })
    await migrateWhenNeeded(root, surroundings.variables)
    const { getPortal } = await import('@/platform/payload')
    return await run(await getPortal())
  } catch (problem) {
    if (problem instanceof DomainError) throw new CommandRefusal(sentenceFor(problem.code, problem.details))
    throw problem
  } finally {
    await surroundings.leave()
  }
}

/** In a process of its own: migrations run as the owner of the tables, a command's work does not. */
async function migrateWhenNeeded(root: string, variables: Record<string, string>): Promise<void> {
  const pending = await findPendingMigrations(variables.DATABASE_MIGRATION_URL ?? '', root)
  if (pending.length === 0) return
  console.error(commandLine.migrating(pending.length))
  const { code } = await runForOutput({ program: process.execPath, parameters: [path.join(root, 'bin/desa.mjs'), 'migrate'], cwd: root, variables })
  if (code !== 0) throw new CommandRefusal(commandLine.failed('desa migrate'))
}
