/** A wish to stop the whole command: Ctrl-C, `kill`, or the terminal window closed. */
export type StopSignal = { wished: Promise<void>; isWished: () => boolean; forget: () => void }

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Listens from now on. `onWish` is told once. A second wish at least two seconds later ends the
 * process on the spot; an earlier one is the same key press, forwarded once more by npm.
 */
export function listenForStop(onWish: () => void): StopSignal {
  let since: number | null = null
  let resolve: () => void = () => undefined
  const wished = new Promise<void>((done) => {
    resolve = done
  })
  const hear = () => {
    if (since === null) {
      since = Date.now()
      onWish()
      resolve()
    } else if (Date.now() - since > 2_000) {
      process.exit(130)
    }
  }
  for (const name of SIGNALS) process.on(name, hear)
  return {
    wished,
    isWished: () => since !== null,
    forget: () => {
      for (const name of SIGNALS) process.off(name, hear)
    },
  }
}
