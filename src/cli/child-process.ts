import { spawn } from 'node:child_process'
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
    })
    return exitCodeOf(await once(child, 'exit'))
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
  })
  const pieces: string[] = []
  child.stdout.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  const code = exitCodeOf(await once(child, 'close'))
  return { code, output: pieces.join('') }
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
