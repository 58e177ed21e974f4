import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open } from 'node:fs/promises'

export type ChildRun = {
  program: string
  parameters: string[]
  cwd: string
  variables: Record<string, string>
}

/** Runs a program to its end, its output into a file; resolves to its exit code (1 when killed). */
export async function runIntoLog(run: ChildRun, logFile: string): Promise<number> {
  const log = await open(logFile, 'w', 0o600)
  try {
    const child = spawn(run.program, run.parameters, {
      cwd: run.cwd,
      env: { ...process.env, ...run.variables },
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    })
    return exitCodeOf(await untilEnded(child, 'exit'))
  } finally {
    await log.close()
  }
}

/** How long a child may take to load its modules before it counts as stuck; a slow machine needs some 15 seconds. */
const LOADING_MS = 30_000

const MOST_TRIES = 8

/** Node's exit code when nothing is left that could settle what the program waits for. */
const NEVER_SETTLED = 13

/**
 * Runs one of our own commands to its end; its errors go to the terminal, its standard output is returned. On
 * Node 20 a process sometimes stops for good while it loads TypeScript modules, before it has done anything. A child
 * that does not say `loaded` (see `sayLoaded`) in time is ended and begun again.
 */
export async function runForOutput(run: ChildRun): Promise<{ code: number; output: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await runOnce(run)
    if (result !== 'stuck') return result
    if (attempt === MOST_TRIES) return { code: 1, output: '' }
  }
}

/** Tells the parent, if there is one that listens, that all modules are there and the work begins. */
export function sayLoaded(): void {
  process.send?.('loaded')
}

async function runOnce(run: ChildRun): Promise<{ code: number; output: string } | 'stuck'> {
  const child = spawn(run.program, run.parameters, {
    cwd: run.cwd,
    env: { ...process.env, ...run.variables },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    detached: true,
  })
  let isStuck = false
  const watch = setTimeout(() => {
    isStuck = true
    endGroup(child, 'SIGKILL')
  }, LOADING_MS)
  child.on('message', () => clearTimeout(watch))
  const pieces: string[] = []
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  const code = exitCodeOf(await untilEnded(child, 'close'))
  clearTimeout(watch)
  // 13 is Node's own word for a process that waits for itself (see bin/desa.mjs).
  return isStuck || code === NEVER_SETTLED ? 'stuck' : { code, output: pieces.join('') }
}

/**
 * Ends whatever was run and is still under way, with all that it started: a build has many processes. Ctrl-C in a
 * terminal would reach them by itself, a SIGTERM of systemd or of another process would not.
 */
export function endRunningChildren(): void {
  for (const child of running) endGroup(child, 'SIGTERM')
}

const running = new Set<ChildProcess>()

/** Each child leads a process group of its own, so that the whole group can be ended. */
async function untilEnded(child: ChildProcess, event: 'exit' | 'close'): Promise<unknown[]> {
  running.add(child)
  try {
    return await once(child, event)
  } finally {
    running.delete(child)
  }
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/** Runs a program to its end with the terminal as its own; resolves to its exit code. */
export async function runShowing(run: ChildRun): Promise<number> {
  const child = spawn(run.program, run.parameters, {
    cwd: run.cwd,
    env: { ...process.env, ...run.variables },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return exitCodeOf(await once(child, 'exit'))
}

function exitCodeOf([code]: unknown[]): number {
  return typeof code === 'number' ? code : 1
}
