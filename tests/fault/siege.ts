import { execFile, fork, type ChildProcess } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { findFreePort } from '@/platform/postgres/free-port'
import { openLaboratory, type Laboratory } from '../support/laboratory'
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
 * Kills the server and PostgreSQL with SIGKILL at random moments while clients submit requests and bring
 * them to "signed", each retrying with the same key until it gets an answer; then lets all of them
 * finish and compares what they were promised with what the database holds.
 */
export async function layOutSiege(siege: Siege): Promise<SiegeReport> {
  const laboratory = await openLaboratory({ durable: true })
  try {
    const variables = variablesOf(laboratory)
    await promisify(execFile)(process.execPath, ['bin/desa.mjs', 'setup', 'sample'], {
      env: { ...process.env, ...variables },
    })
    laboratory.cluster.events.on('died', () => void laboratory.cluster.revive())
    const office = await openOffice(variables)
    const promised: Promised = { receipts: new Map(), numbers: new Map(), surprises: [] }
    const control = { isOver: false }
    const clients = Array.from({ length: siege.clients }, () => visit(office.address, promised, control))
    await attack(siege, office, laboratory)
    control.isOver = true
    await Promise.all(clients)
    await office.close()
    return await countWhatIsLeft(laboratory.cluster.superuserUrl(), promised)
  } finally {
    await laboratory.close()
  }
}

type Office = { address: string; kill: () => Promise<void>; open: () => Promise<void>; close: () => Promise<void> }

async function openOffice(variables: Record<string, string>): Promise<Office> {
  const port = await findFreePort()
  const control: { child: ChildProcess | null } = { child: null }
  const open = async (): Promise<void> => {
    const child = fork('tests/fault/office-process.ts', [], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, ...variables, OFFICE_PORT: String(port) },
    })
    control.child = child
    const first = await Promise.race([once(child, 'message').then(() => 'ready'), once(child, 'exit').then(() => 'gone')])
    // It may leave before it has begun (see bin/desa.mjs).
    if (first === 'gone') await open()
  }
  const kill = async () => {
    const child = control.child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await open()
  return { address: `http://127.0.0.1:${port}`, kill, open, close: kill }
}

async function attack(siege: Siege, office: Office, laboratory: Laboratory): Promise<void> {
  const every = Math.max(1, Math.floor(siege.serverKills / Math.max(1, siege.databaseKills)))
  let databaseKills = 0
  for (let kill = 1; kill <= siege.serverKills; kill += 1) {
    await wait(randomInt(200, 2_500))
    await office.kill()
    await office.open()
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
async function visit(address: string, promised: Promised, control: { isOver: boolean }): Promise<void> {
  while (!control.isOver) {
    const key = randomUUID()
    const receipt = await insist(promised, `${address}/submit`, { key, purpose: `Keperluan ${key}` }, receiptSchema)
    if (receipt === null) return
    promised.receipts.set(key, receipt.trackingCode)
    // A reload of the receipt's page, as people do: it must be the same receipt.
    const again = await insist(promised, `${address}/submit`, { key, purpose: `Keperluan ${key}` }, receiptSchema)
    if (again !== null && again.trackingCode !== receipt.trackingCode) promised.surprises.push('two receipts for one key')
    await seeThrough(address, promised, receipt.trackingCode)
  }
}

async function seeThrough(address: string, promised: Promised, trackingCode: string): Promise<void> {
  for (;;) {
    const step = await insist(promised, `${address}/advance`, { trackingCode }, stepSchema)
    if (step === null) return
    if (step.number !== null) promised.numbers.set(trackingCode, step.number)
    if (step.status === 'signed') return
  }
}

const receiptSchema = z.object({ trackingCode: z.string() })
const stepSchema = z.object({ status: z.string(), number: z.string().nullable() })

/** Sends the same thing until it is answered; gives up after two minutes, which is a failure. */
async function insist<T>(promised: Promised, url: string, body: object, schema: z.ZodType<T>): Promise<T | null> {
  const deadline = Date.now() + 120_000
  let last = 'no answer'
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      })
      const text = await response.text()
      if (response.ok) return schema.parse(JSON.parse(text))
      last = text
    } catch (problem) {
      last = String(problem)
    }
    await wait(100)
  }
  promised.surprises.push(`never answered: ${url}: ${last}`)
  return null
}

function variablesOf({ dataDir, cluster, secrets }: Laboratory): Record<string, string> {
  return {
    ...secrets,
    DESA_DATA: dataDir,
    DESA_WORKER: 'off',
    DATABASE_URL: cluster.appUrl(),
    DATABASE_MIGRATION_URL: cluster.ownerUrl(),
  }
}
