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

/** Runs a program to its end; its errors go to the terminal, its standard output is returned. */
export async function runForOutput(run: ChildRun): Promise<{ code: number; output: string }> {
  const child = spawn(run.program, run.parameters, {
    cwd: run.cwd,
    env: { ...process.env, ...run.variables },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const pieces: string[] = []
  child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  const code = exitCodeOf(await untilEnded(child, 'close'))
  return { code, output: pieces.join('') }
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
