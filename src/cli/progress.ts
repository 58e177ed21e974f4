import { commandLine } from '@/messages/command-line'

/** How often a long step says that it is still alive, in milliseconds. */
const HEARTBEAT = 10_000

/** Says what begins, that it still goes on every ten seconds, and how long it took. */
export async function withProgress<T>(line: string, run: () => Promise<T>): Promise<T> {
  const began = Date.now()
  console.log(line)
  const heartbeat = setInterval(() => {
    console.log(commandLine.stillWorking(Math.round((Date.now() - began) / 1000)))
  }, HEARTBEAT)
  try {
    const result = await run()
    console.log(commandLine.finishedIn(secondsSince(began)))
    return result
  } finally {
    clearInterval(heartbeat)
  }
}

/** Seconds since a moment, with one decimal and the Indonesian comma. */
export function secondsSince(began: number): string {
  return ((Date.now() - began) / 1000).toFixed(1).replace('.', ',')
}
