import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'

import { z } from 'zod'

import type { ComposedLetter } from '@/domain/letters/wording'

/** A process of its own that draws letters (`desa draw-letters`), and who waits for one of them. */
type Drawer = { child: ChildProcess; ready: Promise<boolean>; isReady: boolean; waiting: Map<number, (pdf: Buffer | null) => void>; idle: NodeJS.Timeout | null }

/** It takes a second or two to start and 150 MB to keep: it is kept for the next batch, but not overnight. */
const IDLE_MS = 10 * 60_000

/** A drawing takes some 20 ms. A drawer that needs longer than this is stuck. */
const STUCK_MS = 5_000

let drawer: Drawer | null = null
let drawings = 0

/** Starts the process that draws letters, where there is a second core for it: soon several may be signed. Says in the end whether it is there; nobody has to wait for it. */
export const readyDrawer = async (): Promise<boolean> => {
  if (os.availableParallelism() < 2) return false
  try {
    drawer ??= startDrawer()
    restAfter(drawer)
    return await drawer.ready
  } catch {
    // No process can be started now: letters are drawn here.
    return false
  }
}

export const isDrawerReady = (): boolean => drawer?.isReady ?? false

/**
 * The letter as `renderLetterPdf` gives it, made by another process, so that this one goes on with its work meanwhile. Null when that
 * process is not there yet, or does not manage it: whoever asks draws the letter then. It knows no secret and no database, and ends with
 * this one.
 */
export const drawApart = async (letter: ComposedLetter): Promise<Buffer | null> => {
  void readyDrawer()
  return drawer?.isReady ? draw(drawer, letter) : null
}

const draw = (by: Drawer, letter: ComposedLetter): Promise<Buffer | null> =>
  new Promise((resolve) => {
    drawings += 1
    const id = drawings
    const stuck = setTimeout(() => by.child.kill('SIGKILL'), STUCK_MS)
    by.waiting.set(id, (pdf) => {
      clearTimeout(stuck)
      by.waiting.delete(id)
      if (by.waiting.size === 0) by.child.channel?.unref()
      resolve(pdf)
    })
    by.child.channel?.ref()
    by.child.send({ id, letter }, (problem) => {
      if (problem) by.waiting.get(id)?.(null)
    })
  })

/** What the process says: `0` that it is ready, else which letter is drawn. */
const told = z.object({ id: z.number(), pdf: z.instanceof(Uint8Array).nullable() })

const startDrawer = (): Drawer => {
  const { PATH = '', TZ = '' } = process.env
  const child = spawn(process.execPath, [path.join(process.cwd(), 'bin', 'desa.mjs'), 'draw-letters'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', env: { PATH, TZ, NODE_ENV: 'production' },
  })
  let tellReady: (isThere: boolean) => void = () => undefined
  const ready = new Promise<boolean>((resolve) => {
    tellReady = resolve
  })
  const started: Drawer = { child, ready, isReady: false, waiting: new Map(), idle: null }
  child.on('message', (message) => {
    const { id = 0, pdf } = told.safeParse(message).data ?? {}
    if (id !== 0) return started.waiting.get(id)?.(pdf ? Buffer.from(pdf) : null)
    started.isReady = true
    tellReady(true)
  })
  const over = (): void => {
    if (drawer === started) drawer = null
    if (started.idle) clearTimeout(started.idle)
    started.isReady = false
    tellReady(false)
    for (const give of [...started.waiting.values()]) give(null)
  }
  child.on('error', over)
  child.on('exit', over)
  // Nothing waits for it to end.
  child.unref()
  child.channel?.unref()
  return started
}

/** Ends the process, and comes back when it is gone. */
export const endDrawer = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
  const { child } = drawer ?? {}
  if (!child) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Ends it when nothing was drawn for a while. */
const restAfter = (resting: Drawer): void => {
  if (resting.idle) clearTimeout(resting.idle)
  resting.idle = setTimeout(() => {
    if (resting.waiting.size > 0) restAfter(resting)
    else if (resting.child.connected) resting.child.disconnect()
  }, IDLE_MS).unref()
}
