import { execFile, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { chown, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { prepareClusterPlace, type ClusterPlace } from './cluster-place'
import { findFreePort } from './free-port'
import { dropLease, isAlive, takeLease } from './leases'
import { prepareDatabase } from './prepare-database'

export type EmbeddedPostgresOptions = {
  /** Absolute path of the data folder; the cluster lives in `postgres/` below it. */
  dataDir: string
  /** `false` only for tests: no waiting for the disk, so a power cut may lose rows. */
  durable?: boolean
  maxConnections?: number
  onProgress?: (step: 'creating' | 'starting' | 'reusing' | 'recovering') => void
}

export type EmbeddedPostgres = {
  port: number
  /** Connection of role `desa_app` (reads and writes rows) to a database, `desa` unless named. */
  appUrl: (database?: string) => string
  /** Connection of role `desa_owner` (runs migrations, owns the tables). */
  ownerUrl: (database?: string) => string
  /** Connection of the cluster's superuser, for tests and repairs. */
  superuserUrl: (database?: string) => string
  /** Starts the server again on the same port after it died; does nothing while it is alive. */
  revive: () => Promise<void>
  /** Emits 'died' when a server that this process started ends without being asked. */
  events: EventEmitter<{ died: [] }>
  /** Leaves the server; stops it (fast shutdown) unless another living process still uses it. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1 and a free port, with scram passwords and
 * checksummed pages; makes the roles `desa_owner` and `desa_app` and the database `desa`.
 * A server left running by a process that was killed is taken over; a stale lock is removed.
 * @throws Error with the end of the server's log when it does not come up within a minute.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const place = await prepareClusterPlace(dataDir)
  await createCluster(place, options)
  await takeLease(place.home)

  const events = new EventEmitter<{ died: [] }>()
  const control = { isStopping: false }
  const onExit = () => {
    if (!control.isStopping) events.emit('died')
  }
  const running = await findRunningServer(place)
  if (running !== null) options.onProgress?.('reusing')
  const port = running ?? (await startOnFreePort(place, options, onExit))
  const url = (user: string, password: string) => {
    return (database = 'desa') => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  }
  const cluster: EmbeddedPostgres = {
    port,
    appUrl: url('desa_app', place.credentials.appPassword),
    ownerUrl: url('desa_owner', place.credentials.ownerPassword),
    superuserUrl: url('postgres', place.credentials.superuserPassword),
    events,
    revive: () => revive(place, port, options, onExit),
    stop: async () => {
      control.isStopping = true
      if (await dropLease(place.home)) await stopServer(place)
    },
  }
  await prepareDatabase(cluster, place.credentials)
  return cluster
}

async function createCluster(place: ClusterPlace, options: EmbeddedPostgresOptions): Promise<void> {
  if (await exists(path.join(place.data, 'PG_VERSION'))) return
  options.onProgress?.('creating')
  // Made beside its final place and renamed: an interrupted initdb leaves no half a cluster behind.
  const unfinished = `${place.data}.unfinished`
  const passwordFile = path.join(place.home, 'initdb-password')
  await rm(unfinished, { recursive: true, force: true })
  await writeFile(passwordFile, place.credentials.superuserPassword, { mode: 0o600 })
  if (place.account !== null) await chown(passwordFile, place.account.uid, place.account.gid)
  try {
    await runProgram(place, place.binaries.initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The built-in locale sorts the same on every machine and never changes under an index.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      ...(options.durable === false ? ['--no-sync'] : []),
    ])
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, place.data)
}

/** The port of a server that already serves this cluster; removes the lock of one that is gone. */
async function findRunningServer(place: ClusterPlace): Promise<number | null> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const lock = await readLock(place)
    if (lock === null) return null
    if (await answers(place, lock.port)) return lock.port
    if (!(await isPostmasterOf(place, lock.pid))) {
      await rm(lockFile(place), { force: true })
      return null
    }
    await wait(100)
  }
  throw new Error(`the PostgreSQL in ${place.data} runs but does not answer`)
}

async function startOnFreePort(
  place: ClusterPlace,
  options: EmbeddedPostgresOptions,
  onExit: () => void,
): Promise<number> {
  options.onProgress?.('starting')
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    try {
      await launch(place, port, options, onExit)
      return port
    } catch (problem) {
      // Two commands may start at the same moment: the one that loses joins the winner.
      const winner = await findRunningServer(place)
      if (winner !== null) return winner
      if (attempt === 5) throw problem
      await wait(500)
    }
  }
}

/** Backends of a killed server take a moment to leave its shared memory; until then no new one starts. */
async function revive(
  place: ClusterPlace,
  port: number,
  options: EmbeddedPostgresOptions,
  onExit: () => void,
): Promise<void> {
  for (let attempt = 1; (await findRunningServer(place)) === null; attempt += 1) {
    try {
      await launch(place, port, options, onExit)
    } catch (problem) {
      if (attempt === 20) throw problem
      await wait(500)
    }
  }
}

async function launch(
  place: ClusterPlace,
  port: number,
  options: EmbeddedPostgresOptions,
  onExit: () => void,
): Promise<void> {
  const log = await openLog(place)
  const server = spawn(place.binaries.postgres, ['-D', place.data, ...settings(port, options)], {
    ...place.account,
    cwd: '/',
    // Out of the terminal's process group: Ctrl-C must reach the portal first, the database last.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: programEnvironment(),
  })
  await log.close()
  server.unref()
  const ended = once(server, 'exit').then(() => false)
  ended.catch(() => undefined)
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (await answers(place, port)) {
      server.once('exit', onExit)
      return
    }
    if ((await Promise.race([ended, wait(50, true)])) === false) break
  }
  throw new Error(`PostgreSQL did not start; its log ends:\n${await logEnd(place)}`)
}

function settings(port: number, options: EmbeddedPostgresOptions): string[] {
  const values: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: String(options.maxConnections ?? 100),
    // What fails is told to the portal, which logs it without values. PostgreSQL's own log would quote them:
    // 'log' leaves out errors, but not what concerns the server itself.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    ...(options.durable === false
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function stopServer(place: ClusterPlace): Promise<void> {
  const lock = await readLock(place)
  if (lock === null) return
  await runProgram(place, place.binaries.control, ['stop', '-D', place.data, '-m', 'fast', '-W'])
  // Not pg_ctl's own waiting: it looks for any lock, also that of a server somebody starts meanwhile.
  const deadline = Date.now() + 60_000
  while (isAlive(lock.pid) && Date.now() < deadline) await wait(20)
}

async function answers(place: ClusterPlace, port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    password: place.credentials.superuserPassword,
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query<{ data_directory: string }>('SHOW data_directory')
    return found.rows[0]?.data_directory === place.data
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function readLock(place: ClusterPlace): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(lockFile(place), 'utf8').catch(() => null)
  if (text === null) return null
  // Lines of postmaster.pid: process id, data folder, start time, port, …
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) }
}

/** Process ids are given out again: a living process with the lock's id need not be PostgreSQL. */
async function isPostmasterOf(place: ClusterPlace, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)
  return commandLine === null ? process.platform !== 'linux' : commandLine.includes(place.data)
}

function lockFile(place: ClusterPlace): string {
  return path.join(place.data, 'postmaster.pid')
}

async function openLog(place: ClusterPlace) {
  const size = await stat(place.log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 10_000_000) await truncate(place.log)
  return open(place.log, 'a', 0o600)
}

async function logEnd(place: ClusterPlace): Promise<string> {
  const text = await readFile(place.log, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-8).join('\n')
}

async function runProgram(place: ClusterPlace, program: string, parameters: string[]): Promise<void> {
  await promisify(execFile)(program, parameters, { ...place.account, cwd: '/', env: programEnvironment() })
}

/** PostgreSQL's own words in English, so that its log reads the same everywhere. */
function programEnvironment() {
  return { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
