import { statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import pg from 'pg'
import { doctor } from '@/messages/doctor'
import { findPendingMigrations } from '@/platform/postgres/migrate'
import { verifyLedger } from '@/use-cases/population/verify-ledger'
import { DOCTOR_NUMBERS } from '@/messages/number-ledger'
import { DOCTOR_MONTHS } from '@/messages/registers'
import { missingNumbers } from '@/use-cases/letters/missing-numbers'
import { lastDayAhead } from '@/use-cases/letters/days-ahead'
import { verifyNumberLedger } from '@/use-cases/letters/verify-number-ledger'
import { brokenMonths, closedMonths } from '@/use-cases/population/months'
import { verifyAuditTrail } from '@/use-cases/verify-audit-trail'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { certificateFinding } from './certificate-finding'
import { EXIT } from './failure'
import { buildFolder, isBuildCurrent } from './site-build'
import { prepareSurroundings, type Surroundings } from './surroundings'

type Finding = { check: string; ok: boolean; words: string }

/** `desa doctor`: looks at everything a running portal leans on and says what to mend. */
export function addDoctorCommand(program: Command, root: string): void {
  program
    .command('doctor')
    .description('Memeriksa kesehatan portal: Node, ruang disk, basis data, situs, jejak audit, data penduduk.')
    .option('--json', 'hasil sebagai JSON: [{"check", "ok", "words"}]')
    .addHelpText('after', '\nKode keluar: 0 sehat, 1 ada yang perlu dibenahi, 2 tidak dapat diperiksa.')
    .action(async (options: { json?: true }) => {
      const surroundings = await prepareSurroundings()
      try {
        const findings = await examine(root, surroundings)
        if (options.json) console.log(JSON.stringify(findings))
        else for (const { ok, words } of findings) console.log(`${ok ? doctor.good : doctor.bad} ${words}`)
        process.exitCode = findings.every(({ ok }) => ok) ? EXIT.done : EXIT.negative
      } finally {
        await surroundings.leave()
      }
    })
}

async function examine(root: string, { dataDir, variables }: Surroundings): Promise<Finding[]> {
  process.env.DESA_DATA = dataDir
  const url = variables.DATABASE_URL ?? ''
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const pending = await findPendingMigrations(url, root)
    const findings = [
      await diskSpace(dataDir),
      await databaseVersion(client),
      {
        check: 'migrations',
        ok: pending.length === 0,
        words: pending.length === 0 ? doctor.migrated : doctor.notMigrated(pending.length),
      },
      await build(root),
    ]
    return pending.length === 0 ? [...findings, await queue(client), await mail(client), await audit(client), await population(client), await months(client), await numbers(client), ...(await certificateFinding(new Date()))] : findings
  } finally {
    await client.end()
  }
}

async function diskSpace(dataDir: string): Promise<Finding> {
  const disk = await statfs(dataDir)
  const free = Math.round((disk.bavail * disk.bsize) / 1_000_000)
  return { check: 'disk', ok: free > 1_000, words: doctor.disk(free, path.resolve(dataDir)) }
}

async function databaseVersion(client: pg.Client): Promise<Finding> {
  const found = await client.query<{ number: string; text: string; sums: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text,
            current_setting('data_checksums') AS sums`,
  )
  const row = found.rows[0]
  return {
    check: 'database',
    ok: Number(row?.number ?? 0) >= 150_000 && row?.sums === 'on',
    words: doctor.database(row?.text ?? '?', row?.sums === 'on'),
  }
}

async function build(root: string): Promise<Finding> {
  const ok = await isBuildCurrent({ root, folder: buildFolder() })
  return { check: 'build', ok, words: ok ? doctor.built : doctor.notBuilt }
}

/** A mail that has waited for a day, or was given up within the last weeks, is one that somebody waits for. */
async function mail(client: pg.Client): Promise<Finding> {
  const found = await client.query<{ waiting: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE state = 'retry' AND created_on < now() - interval '1 day')::int AS waiting,
            count(*) FILTER (WHERE state = 'failed')::int AS failed
       FROM (SELECT name, state, created_on FROM pgboss.job UNION ALL SELECT name, state, created_on FROM pgboss.archive) AS jobs
      WHERE name = 'send-mail'`,
  )
  const { waiting = 0, failed = 0 } = found.rows[0] ?? {}
  if (waiting + failed > 0) return { check: 'mail', ok: false, words: doctor.mailStuck(waiting, failed) }
  return { check: 'mail', ok: true, words: process.env.SMTP_URL ? doctor.mail : doctor.noMail }
}

async function queue(client: pg.Client): Promise<Finding> {
  const found = await client.query<{ late: number }>(
    `SELECT count(*)::int AS late FROM pgboss.job
      WHERE state IN ('created', 'retry') AND start_after < now() - interval '15 minutes'`,
  )
  const late = found.rows[0]?.late ?? 0
  return { check: 'queue', ok: late === 0, words: late === 0 ? doctor.queue : doctor.queueLate(late) }
}

async function audit(client: pg.Client): Promise<Finding> {
  const report = await verifyAuditTrail(client)
  const count = report.problems.length
  return { check: 'audit', ok: count === 0, words: count === 0 ? doctor.audit(report.rows) : doctor.auditBroken(count) }
}

async function population(client: pg.Client): Promise<Finding> {
  const { people, differing, figures } = await verifyLedger(client)
  const ok = differing + figures === 0
  return { check: 'population', ok, words: ok ? doctor.population(people) : doctor.populationDiffers(differing, figures) }
}

/** The public ledger of letter numbers says what it said when its days were closed, and every number that was given has its line. */
async function numbers(client: pg.Client): Promise<Finding> {
  const run = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await client.query<Row & pg.QueryResultRow>(text, [...values])).rows
  const { days, broken } = await verifyNumberLedger(run)
  const missing = await missingNumbers(run)
  const today = plainDateIn(EASTERNMOST, new Date())
  const ahead = await lastDayAhead(run, today)
  if (ahead) return { check: 'letter-numbers', ok: false, words: DOCTOR_NUMBERS.ahead(ahead, today) }
  if (missing.length > 0) return { check: 'letter-numbers', ok: false, words: DOCTOR_NUMBERS.missing(missing) }
  return { check: 'letter-numbers', ok: broken.length === 0, words: broken.length > 0 ? DOCTOR_NUMBERS.bad(broken) : DOCTOR_NUMBERS.good(days) }
}

/** A day that has begun nowhere in Indonesia lies ahead for every village. */
const EASTERNMOST = 'Asia/Jayapura'

/** What a closed month's books said must be what they say. */
async function months(client: pg.Client): Promise<Finding> {
  const run = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await client.query(text, [...values])).rows
  const broken = await brokenMonths(run)
  return { check: 'months', ok: broken.length === 0, words: broken.length > 0 ? DOCTOR_MONTHS.bad(broken) : DOCTOR_MONTHS.good((await closedMonths(run)).length) }
}
