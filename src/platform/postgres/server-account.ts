import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system user that PostgreSQL runs as; `null` means "whoever runs this process". */
export type ServerAccount = { uid: number; gid: number } | null

/**
 * PostgreSQL refuses to run as root. As root, give it the account that already owns the cluster,
 * else the system user `postgres`, which is made when the system has none.
 * As any other user it runs as that user.
 */
export async function findServerAccount(clusterFolder: string): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(clusterFolder).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await lookUp('postgres')) ?? (await createPostgresUser()) ?? (await requireAccount('nobody'))
}

/** Whether the account may enter the folder (or run the file), judged by the system itself. */
export async function canReach(account: ServerAccount, target: string): Promise<boolean> {
  if (account === null) return true
  return run('/bin/sh', ['-c', 'test -x "$1"', 'sh', target], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  )
}

async function lookUp(name: string): Promise<ServerAccount> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function createPostgresUser(): Promise<ServerAccount> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres']],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', 'postgres']],
  ]
  for (const [command, parameters] of ways) {
    await run(command, parameters).catch(() => undefined)
    const account = await lookUp('postgres')
    if (account !== null) return account
  }
  return null
}

async function requireAccount(name: string): Promise<ServerAccount> {
  const account = await lookUp(name)
  if (account === null) throw new Error('no unprivileged system user to run PostgreSQL as')
  return account
}
