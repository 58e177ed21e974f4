import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** One run of the command line in a process of its own. */
export type CommandRun = {
  child: ChildProcess
  /** Everything it has said so far, on both streams. */
  said: () => string
  /** What it has said on the standard output alone: its answer. */
  printed: () => string
  /** Resolves when it has said this; rejects when it ends without. */
  untilSaid: (words: string | RegExp) => Promise<void>
  ended: Promise<number | null>
}

/** Starts `bin/desa.mjs`; variables that are undefined are taken out of its environment. */
export function runDesa(parameters: string[], variables: Record<string, string | undefined>): CommandRun {
  const child = spawn(process.execPath, ['bin/desa.mjs', ...parameters], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const pieces: string[] = []
  const answer: string[] = []
  const said = () => pieces.join('')
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  const onData = (piece: Buffer) => void pieces.push(piece.toString('utf8'))
  child.stdout.on('data', onData)
  child.stdout.on('data', (piece: Buffer) => void answer.push(piece.toString('utf8')))
  child.stderr.on('data', onData)
  const untilSaid = async (words: string | RegExp) => {
    const isSaid = () => (typeof words === 'string' ? said().includes(words) : words.test(said()))
    while (!isSaid()) {
      const listening = new AbortController()
      const { signal } = listening
      const more = Promise.race([once(child.stdout, 'data', { signal }), once(child.stderr, 'data', { signal })]).then(() => 'more')
      more.catch(() => undefined)
      const what = await Promise.race([more, ended])
      listening.abort()
      if (what !== 'more' && !isSaid()) throw new Error(`ended without saying ${String(words)}:\n${said()}`)
    }
  }
  return { child, said, printed: () => answer.join(''), untilSaid, ended }
}

/** A data folder for one test; PostgreSQL, which may run as another user, can reach it. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desa-start-'))
  await chmod(folder, 0o755)
  return folder
}
