import path from 'node:path'
import type { Command } from 'commander'
import { commandLine } from '@/messages/command-line'
import type { EmbeddedPostgres } from '@/platform/postgres/embedded'
import { findPendingMigrations } from '@/platform/postgres/migrate'
import { ensureBuilt } from './build-command'
import { endRunningChildren, runForOutput } from './child-process'
import { CommandRefusal, EXIT } from './failure'
import { secondsSince, withProgress } from './progress'
import { readSiteAddress, requireFreePort, startSiteServer, type SiteAddress } from './site-server'
import { listenForStop, type StopSignal } from './stop-signal'
import { prepareSurroundings, type Surroundings } from './surroundings'
import { setUpVillage, type VillageState } from './village-setup'

const say = (line: string) => console.log(line)

/** `desa start`: everything from an empty folder to a served portal, and a clean end. */
export function addStartCommand(program: Command, root: string): void {
  program
    .command('start')
    .description('Menyalakan portal: basis data, data contoh, situs. Ini yang dijalankan "npm start".')
    .addHelpText('after', START_HELP)
    .action(async () => {
      const began = Date.now()
      const address = readSiteAddress(process.env)
      await requireFreePort(address)
      const stop = listenForStop(() => {
        say(`\n${commandLine.stopping}`)
        endRunningChildren()
      })
      const surroundings = await prepareSurroundings(say)
      try {
        keepDatabaseAlive(surroundings.cluster, stop)
        await bringUp(root, address, surroundings, stop, began)
      } catch (problem) {
        // A step that Ctrl-C interrupted fails by being interrupted: nothing to report.
        if (!stop.isWished()) throw problem
      } finally {
        await surroundings.leave()
        stop.forget()
      }
      if (stop.isWished()) say(commandLine.stopped)
      process.exitCode = EXIT.done
    })
}

async function bringUp(
  root: string,
  address: SiteAddress,
  surroundings: Surroundings,
  stop: StopSignal,
  began: number,
): Promise<void> {
  const { dataDir, variables } = surroundings
  await migrate(root, variables)
  const village = await setUpVillage(root, dataDir, variables)
  await ensureBuilt(root, dataDir)
  if (stop.isWished()) return
  say(commandLine.serving)
  const server = await startSiteServer(root, address, variables, say)
  try {
    announce(address, dataDir, village, began)
    await Promise.race([stop.wished, server.failed])
  } finally {
    await server.stop()
  }
}

/** PostgreSQL that dies (killed, out of memory) is started again on the same port. */
function keepDatabaseAlive(cluster: EmbeddedPostgres | null, stop: StopSignal): void {
  cluster?.events.on('died', () => {
    if (stop.isWished()) return
    say(commandLine.recoveringDatabase)
    cluster.revive().catch((problem: unknown) => {
      console.error(commandLine.failed(String(problem)))
      process.exit(EXIT.unable)
    })
  })
}

async function migrate(root: string, variables: Record<string, string>): Promise<void> {
  const ownerUrl = variables.DATABASE_MIGRATION_URL ?? ''
  const pending = await findPendingMigrations(ownerUrl, root)
  if (pending.length === 0) return
  await withProgress(commandLine.migrating(pending.length), async () => {
    const parameters = [path.join(root, 'bin/desa.mjs'), 'migrate', '--json']
    const { code } = await runForOutput({ program: process.execPath, parameters, cwd: root, variables })
    if (code !== 0) throw new CommandRefusal(commandLine.failed('desa migrate'))
  })
}

function announce(address: SiteAddress, dataDir: string, village: VillageState, began: number): void {
  const site = (process.env.SERVER_URL || `http://localhost:${address.port}`).replace(/\/$/, '')
  say('')
  say(commandLine.ready(secondsSince(began)))
  say(commandLine.siteAddress(site))
  say(commandLine.adminAddress(site))
  if (village.sampleAccounts !== null) say(commandLine.sampleAccounts(village.sampleAccounts))
  if (!process.env.SERVER_URL && village.sampleAccounts === null) say(commandLine.addressMissing(site))
  if (!process.env.SMTP_URL) say(commandLine.mailsAsFiles(path.join(dataDir, 'mail')))
  if (village.firstAdminPath !== null) say(commandLine.firstAdminLink(`${site}${village.firstAdminPath}`))
  say('')
  say(commandLine.howToStop)
}

const START_HELP = `
Pengaturan lewat lingkungan (selengkapnya di README):
  PORT          port situs (3000)
  HOST          alamat yang didengarkan (127.0.0.1)
  DESA_DATA     folder data (.data)
  DATABASE_URL  PostgreSQL sendiri; tanpa ini dipakai PostgreSQL bawaan
  DESA_SAMPLE   off = mulai dengan desa kosong
  SERVER_URL    alamat situs bagi warga, misalnya https://desa.example.id`
