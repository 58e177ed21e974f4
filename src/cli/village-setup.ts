import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { commandLine } from '@/messages/command-line'
import { isManaged } from '@/platform/secrets'
import { runForOutput } from './child-process'
import { CommandRefusal } from './failure'
import { withProgress } from './progress'

export type VillageState = { sampleAccounts: string | null; firstAdminPath: string | null }

/** What `desa setup` prints. */
export const setupReport = z.object({ firstAdminPath: z.string().nullable() })

/**
 * Fills the village on its first start: the sample village, or with DESA_SAMPLE=off only what every
 * village needs. A database that people already work in is left alone. While the village has no
 * account, every start makes a new one-time link for the first administrator.
 */
export async function setUpVillage(
  root: string,
  dataDir: string,
  variables: Record<string, string>,
): Promise<VillageState> {
  const url = variables.DATABASE_URL ?? ''
  const accountsFile = path.join(dataDir, 'akun-contoh.json')
  const village = await inspect(url)
  const isFilled = await wasFilled(dataDir, village.identity)
  const isBegun = await isThere(accountsFile)
  const kind = wantsSample() ? 'sample' : 'empty'
  let firstAdminPath: string | null = null
  if (!isFilled && (!village.hasAccounts || isBegun)) {
    const line = kind === 'sample' ? commandLine.seeding : commandLine.emptyVillage
    firstAdminPath = await withProgress(line, () => runSetup(root, variables, kind))
  } else if (!village.hasAccounts) {
    firstAdminPath = await runSetup(root, variables, 'link')
  }
  if (!isFilled) await markFilled(dataDir, village.identity)
  return { sampleAccounts: (await isThere(accountsFile)) ? accountsFile : null, firstAdminPath }
}

/** A real installation begins empty unless it asks for the sample. */
function wantsSample(): boolean {
  const wish = process.env.DESA_SAMPLE
  if (wish === undefined || wish === '') return !isManaged(process.env)
  return wish !== 'off'
}

async function runSetup(root: string, variables: Record<string, string>, kind: string): Promise<string | null> {
  const { code, output } = await runForOutput({
    program: process.execPath,
    parameters: [path.join(root, 'bin/desa.mjs'), 'setup', kind],
    cwd: root,
    variables,
  })
  const lastLine = output.trimEnd().split('\n').at(-1) ?? ''
  if (code !== 0) throw new CommandRefusal(commandLine.failed(`desa setup ${kind}`))
  return setupReport.parse(JSON.parse(lastLine)).firstAdminPath
}

async function inspect(url: string): Promise<{ hasAccounts: boolean; identity: string }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const accounts = await client.query('SELECT 1 FROM staff LIMIT 1')
    const first = await client.query<{ at: string }>('SELECT min(created_at)::text AS at FROM payload_migrations')
    return { hasAccounts: accounts.rowCount !== 0, identity: first.rows[0]?.at ?? '' }
  } finally {
    await client.end()
  }
}

/** The mark names the database it was made for: the same folder may be used with another one later. */
async function wasFilled(dataDir: string, identity: string): Promise<boolean> {
  return (await readFile(markFile(dataDir), 'utf8').catch(() => '')) === identity
}

async function markFilled(dataDir: string, identity: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await writeFile(markFile(dataDir), identity)
}

function markFile(dataDir: string): string {
  return path.join(dataDir, 'desa-terisi')
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
