import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Several commands may use one embedded PostgreSQL at once (`desa start` and `desa import`).
 * Each leaves a file named after its process; whoever leaves last stops the server.
 */
export async function takeLease(home: string): Promise<void> {
  await mkdir(leaseFolder(home), { recursive: true, mode: 0o700 })
  await writeFile(path.join(leaseFolder(home), String(process.pid)), '')
}

/** Gives up this process's lease; true when no other living process holds one. */
export async function dropLease(home: string): Promise<boolean> {
  await rm(path.join(leaseFolder(home), String(process.pid)), { force: true })
  const left = await readdir(leaseFolder(home)).catch(() => [])
  const alive = left.filter((name) => isAlive(Number(name)))
  return alive.length === 0
}

/** Whether a process with this id exists, ours or somebody else's. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

function leaseFolder(home: string): string {
  return path.join(home, 'users')
}
