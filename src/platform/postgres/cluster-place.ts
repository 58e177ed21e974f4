import { createHash } from 'node:crypto'
import { chmod, chown, cp, lstat, mkdir, rename, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { binariesIn, findPostgresBinaries, type PostgresBinaries } from './binaries'
import { createCredentials, readCredentials, type ClusterCredentials } from './credentials'
import { canReach, findServerAccount, type ServerAccount } from './server-account'

export type ClusterPlace = {
  /** Folder that holds everything below. */
  home: string
  /** The cluster itself (PGDATA). */
  data: string
  log: string
  account: ServerAccount
  binaries: PostgresBinaries
  credentials: ClusterCredentials
}

/**
 * Decides where the cluster of a data folder lives and makes the folders.
 *
 * Normally `<dataDir>/postgres`. When this process is root, PostgreSQL runs as another system user, and
 * a clone under /root (mode 0700) is closed to that user: then the cluster, and a copy of the programs,
 * live in a folder of their own outside, and `postgres.json` in the data folder remembers which.
 */
export async function prepareClusterPlace(dataDir: string): Promise<ClusterPlace> {
  await mkdir(dataDir, { recursive: true })
  const known = await readCredentials(dataDir)
  const usual = path.join(dataDir, 'postgres')
  const account = await findServerAccount(path.join(known?.home ?? usual, 'data'))
  const home = known?.home ?? ((await canReach(account, dataDir)) ? usual : placeOutside(dataDir))
  await makeHome(home, account)
  const credentials = known ?? (await createCredentials(dataDir, home === usual ? null : home))
  const binaries = await reachableBinaries(home, account)
  return {
    home,
    data: path.join(home, 'data'),
    log: path.join(home, 'postgres.log'),
    account,
    binaries,
    credentials,
  }
}

function placeOutside(dataDir: string): string {
  const name = `desa-postgres-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const isTemporary = dataDir.startsWith(`${os.tmpdir()}${path.sep}`)
  return path.join(isTemporary ? os.tmpdir() : '/var/lib', name)
}

async function makeHome(home: string, account: ServerAccount): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  if (account === null) return
  // A folder that somebody else prepared under this name must not receive the village's data.
  const found = await lstat(home)
  if (!found.isDirectory() || (found.uid !== 0 && found.uid !== account.uid)) {
    throw new Error(`${home} belongs to another user`)
  }
  await chown(home, account.uid, account.gid)
  await chmod(home, 0o700)
}

async function reachableBinaries(home: string, account: ServerAccount): Promise<PostgresBinaries> {
  const installed = await findPostgresBinaries()
  if (await canReach(account, installed.postgres)) return installed
  const version = createHash('sha256').update(installed.folder).digest('hex').slice(0, 8)
  const copy = binariesIn(path.join(home, `programs-${version}`))
  if (await canReach(account, copy.postgres)) return copy
  const unfinished = `${copy.folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await cp(installed.folder, unfinished, { recursive: true, verbatimSymlinks: true })
  await chmod(unfinished, 0o755)
  await rm(copy.folder, { recursive: true, force: true })
  await rename(unfinished, copy.folder)
  return copy
}
