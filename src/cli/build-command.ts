import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { commandLine } from '@/messages/command-line'
import { CommandRefusal } from './failure'
import { withProgress } from './progress'
import { buildFolder, buildSite, isBuildCurrent } from './site-build'

/** `desa build`: builds the site where there is no current build; needs neither database nor secrets. */
export function addBuildCommand(program: Command, root: string): void {
  program
    .command('build')
    .description('Membangun situs bila versinya berubah (untuk image Docker atau sebelum layanan dinyalakan).')
    .action(() => ensureBuilt(root, path.resolve(process.env.DESA_DATA ?? '.data')))
}

/** Builds unless the build is current. @throws CommandRefusal naming the log when it fails. */
export async function ensureBuilt(root: string, dataDir: string): Promise<void> {
  const site = { root, folder: buildFolder() }
  if (await isBuildCurrent(site)) return
  const log = path.join(dataDir, 'build.log')
  await mkdir(dataDir, { recursive: true })
  const isBuilt = await withProgress(commandLine.building, () => buildSite(site, log))
  if (!isBuilt) throw new CommandRefusal(commandLine.buildFailed(log))
}
