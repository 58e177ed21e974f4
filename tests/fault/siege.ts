import { execFile } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { ensureBuilt } from '@/cli/build-command'
import { openLaboratory, type Laboratory } from '../support/laboratory'
import { type BesiegedPortal, openPortal } from './besieged-portal'
import { callOfficers, type Officers } from './officers'
import { askForLetter } from './resident'
import { countWhatIsLeft, type SiegeReport } from './what-is-left'

export type Siege = { serverKills: number; databaseKills: number; clients: number; say: (line: string) => void }

/** What the clients were told: the only thing that counts as promised. */
export type Promised = {
  /** Tracking codes by submission key; the same key must always get the same code. */
  receipts: Map<string, string>
  /** Letter numbers by tracking code, where the answer to the signing arrived. */
  numbers: Map<string, string>
  /** Answers that should never have come. */
  surprises: string[]
}

/**
 * Kills the web server and PostgreSQL with SIGKILL at random moments while clients fill in the forms of the site
 * and officers bring the requests to "signed", each trying again until there is an answer; then lets all of them
 * finish and compares what they were promised with what the database holds.
 */
export async function layOutSiege(siege: Siege): Promise<SiegeReport> {
  const laboratory = await openLaboratory({ durable: true })
  const database = new pg.Pool({ connectionString: laboratory.cluster.superuserUrl(), max: siege.clients })
  // It is killed too; the query under way fails and is asked again.
  database.on('error', () => undefined)
  try {
    const variables = variablesOf(laboratory)
    await promisify(execFile)(process.execPath, ['bin/desa.mjs', 'setup', 'sample'], { env: { ...process.env, ...variables } })
    await ensureBuilt(path.resolve('.'), laboratory.dataDir)
    laboratory.cluster.events.on('died', () => void laboratory.cluster.revive())
    const portal = await openPortal(variables)
    const officers = await callOfficers(portal.address, laboratory.dataDir, database)
    const promised: Promised = { receipts: new Map(), numbers: new Map(), surprises: [] }
    const control = { isOver: false }
    const clients = Array.from({ length: siege.clients }, () => visit(portal.address, officers, promised, control))
    await attack(siege, portal, laboratory)
    control.isOver = true
    await Promise.all(clients)
    await portal.kill()
    return await countWhatIsLeft(laboratory.cluster.superuserUrl(), promised)
  } finally {
    await database.end()
    await laboratory.close()
  }
}

async function attack(siege: Siege, portal: BesiegedPortal, laboratory: Laboratory): Promise<void> {
  const every = Math.max(1, Math.floor(siege.serverKills / Math.max(1, siege.databaseKills)))
  let databaseKills = 0
  for (let kill = 1; kill <= siege.serverKills; kill += 1) {
    await wait(randomInt(200, 3_000))
    await portal.kill()
    await portal.open()
    if (kill % every === 0 && databaseKills < siege.databaseKills) {
      databaseKills += 1
      await wait(randomInt(150, 800))
      process.kill(await postmasterOf(laboratory), 'SIGKILL')
      await wait(1_000)
    }
    siege.say(`server killed ${kill} times, PostgreSQL ${databaseKills} times`)
  }
}

async function postmasterOf(laboratory: Laboratory): Promise<number> {
  const lock = await readFile(path.join(laboratory.dataDir, 'postgres/data/postmaster.pid'), 'utf8')
  return Number(lock.split('\n')[0])
}

/** One client: asks for letters, one after the other, and sees each through to its signature. */
async function visit(portal: string, officers: Officers, promised: Promised, control: { isOver: boolean }): Promise<void> {
  while (!control.isOver) {
    try {
      const { key, trackingCode } = await askForLetter(portal)
      promised.receipts.set(key, trackingCode)
      const number = await officers.seeThrough(trackingCode)
      if (number !== null) promised.numbers.set(trackingCode, number)
    } catch (problem) {
      promised.surprises.push(String(problem))
      return
    }
  }
}

function variablesOf({ dataDir, cluster, secrets }: Laboratory): Record<string, string> {
  return { ...secrets, DESA_DATA: dataDir, DATABASE_URL: cluster.appUrl(), DATABASE_MIGRATION_URL: cluster.ownerUrl() }
}
