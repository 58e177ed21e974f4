import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { findFreePort } from '@/platform/postgres/free-port'
import { insistOn } from './insist'

/** The portal's own web server as `npm start` runs it, which is killed and begun again. */
export type BesiegedPortal = { address: string; kill: () => Promise<void>; open: () => Promise<void> }

/** A server that was killed before it could answer anybody would prove nothing. */
const untilReady = (address: string): Promise<void> =>
  insistOn('/readyz', async () => {
    const { status } = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(15_000) })
    if (status !== 200) throw new Error(`answered ${status}`)
  })

/** Begins the built server on a free port. All variables that a server needs are given. */
export async function openPortal(variables: Record<string, string>): Promise<BesiegedPortal> {
  const port = await findFreePort()
  const address = `http://127.0.0.1:${port}`
  const control: { child: ChildProcess | null } = { child: null }
  const open = async (): Promise<void> => {
    const child = fork('bin/server.mjs', [], {
      env: { ...process.env, ...variables, PORT: String(port), SERVER_URL: address, NODE_ENV: 'production', TRUSTED_PROXIES: '127.0.0.1' },
      // As every process of `desa` (docs/decisions/0011), also when the test was begun in another way.
      execArgv: ['--conditions=production'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    control.child = child
    await Promise.race([once(child, 'message'), once(child, 'exit')])
    await untilReady(address)
  }
  const kill = async () => {
    const { child } = control
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await open()
  return { address, kill, open }
}
