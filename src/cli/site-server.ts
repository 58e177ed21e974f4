import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandLine } from '@/messages/command-line'
import { CommandRefusal } from './failure'

export type SiteAddress = { port: number; host: string }
export type SiteServer = {
  /** Rejects when the server dies again and again; never resolves by itself. */
  failed: Promise<never>
  pid: () => number | undefined
  stop: () => Promise<void>
}

/** More deaths than this within a minute are not an accident. */
const DEATHS_ALLOWED = 5

/** Reads PORT and HOST. @throws CommandRefusal when PORT is not a port. */
export function readSiteAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress {
  const text = environment.PORT || '3000'
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CommandRefusal(commandLine.portInvalid(text))
  }
  return { port, host: environment.HOST || '127.0.0.1' }
}

/**
 * Makes sure the site can be served before any long work begins. Waits a moment first: after
 * `kill -9` the old server may need that long to notice and leave.
 * @throws CommandRefusal that says what to do.
 */
export async function requireFreePort(address: SiteAddress): Promise<void> {
  const deadline = Date.now() + 3_000
  for (;;) {
    const problem = await tryPort(address)
    if (problem === null) return
    if (problem !== 'EADDRINUSE' || Date.now() > deadline) {
      throw new CommandRefusal(refusalFor(problem, address))
    }
    await wait(200)
  }
}

/** Starts `bin/server.mjs` and resolves when it listens; starts it again when it dies by accident. */
export async function startSiteServer(
  root: string,
  address: SiteAddress,
  variables: Record<string, string>,
  say: (line: string) => void,
): Promise<SiteServer> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    ...variables,
    PORT: String(address.port),
    HOST: address.host,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const launch = async () => {
    const child = fork(path.join(root, 'bin/server.mjs'), [], {
      cwd: root,
      env: environment,
      // Its own process group: Ctrl-C goes to the parent, which stops everything in order.
      detached: true,
    })
    await untilReady(child, address)
    return child
  }
  const control = { isStopping: false, child: await launch() }
  const failed = watch(control, launch, say)
  failed.catch(() => undefined)
  return {
    failed,
    pid: () => control.child.pid,
    stop: async () => {
      control.isStopping = true
      await stopChild(control.child)
    },
  }
}

type Control = { isStopping: boolean; child: ChildProcess }

async function watch(
  control: Control,
  launch: () => Promise<ChildProcess>,
  say: (line: string) => void,
): Promise<never> {
  const deaths: number[] = []
  for (;;) {
    if (control.child.exitCode === null && control.child.signalCode === null) await once(control.child, 'exit')
    if (control.isStopping) return new Promise<never>(() => undefined)
    deaths.push(Date.now())
    if (deaths.filter((moment) => Date.now() - moment < 60_000).length > DEATHS_ALLOWED) {
      throw new CommandRefusal(commandLine.serverKeepsDying)
    }
    say(commandLine.serverDied)
    await wait(200)
    const next = await launch().catch(() => null)
    if (next !== null) control.child = next
    if (control.isStopping) await stopChild(control.child)
  }
}

async function untilReady(child: ChildProcess, address: SiteAddress): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('message', (message) => {
      if (typeof message === 'object' && message !== null && 'failed' in message) {
        reject(new CommandRefusal(refusalFor(String(message.failed), address)))
      } else resolve()
    })
    child.once('exit', () => reject(new CommandRefusal(commandLine.serverKeepsDying)))
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(force)
}

function tryPort(address: SiteAddress): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (problem: NodeJS.ErrnoException) => resolve(problem.code ?? problem.message))
    probe.listen(address.port, address.host, () => probe.close(() => resolve(null)))
  })
}

function refusalFor(problem: string, { port, host }: SiteAddress): string {
  if (problem === 'EADDRINUSE') return commandLine.portTaken(port)
  if (problem === 'EACCES') return commandLine.portForbidden(port)
  if (problem === 'EADDRNOTAVAIL' || problem === 'ENOTFOUND') return commandLine.hostUnknown(host)
  return commandLine.failed(problem)
}
