import type { Command } from 'commander'
import pg from 'pg'
import { commandLine } from '@/messages/command-line'
import { verifyAuditTrail, type AuditReport } from '@/use-cases/verify-audit-trail'
import { EXIT } from './failure'
import { prepareSurroundings } from './surroundings'

/** `desa audit verify`: recomputes the chain of the audit trail from its first row. */
export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('Jejak audit.')
  audit
    .command('verify')
    .description('Memeriksa bahwa tidak ada baris jejak audit yang diubah, dihapus, atau disisipkan.')
    .option('--json', 'hasil sebagai JSON: {"rows", "head", "problems": [{"seq", "problem"}]}')
    .addHelpText('after', '\nKode keluar: 0 utuh, 1 ada yang dirusak, 2 tidak dapat diperiksa.')
    .action(async (options: { json?: true }) => {
      const report = await verify()
      console.log(options.json ? JSON.stringify(report) : describe(report))
      process.exitCode = report.problems.length === 0 ? EXIT.done : EXIT.negative
    })
}

async function verify(): Promise<AuditReport> {
  const surroundings = await prepareSurroundings()
  const client = new pg.Client({ connectionString: surroundings.variables.DATABASE_URL })
  try {
    await client.connect()
    return await verifyAuditTrail(client)
  } finally {
    await client.end().catch(() => undefined)
    await surroundings.leave()
  }
}

function describe(report: AuditReport): string {
  if (report.problems.length === 0) return commandLine.auditIntact(report.rows, report.head)
  const lines = report.problems.slice(0, 20).map(({ seq, problem }) => {
    return commandLine.auditProblem(seq, commandLine.auditProblems[problem])
  })
  return [commandLine.auditBroken(report.problems.length), ...lines].join('\n')
}
