import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Command } from 'commander'
import { systemActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { commandLine } from '@/messages/command-line'
import { IMPORT, IMPORT_COMMAND } from '@/messages/import'
import { sentenceFor } from '@/messages/errors'
import { findPendingMigrations } from '@/platform/postgres/migrate'
import type { ImportReport } from '@/use-cases/residents-import/report'
import { runForOutput } from './child-process'
import { CommandRefusal, EXIT } from './failure'
import { prepareSurroundings } from './surroundings'

type Options = { dryRun?: true; json?: true }

/** `desa import residents FILE`: the same import as in the admin; giving the command is the confirmation. */
export function addImportCommand(program: Command, root: string): void {
  program
    .command('import')
    .description('Memasukkan data dari berkas.')
    .command('residents')
    .argument('<file>', 'berkas XLSX atau CSV susunan OpenSID')
    .description('Memasukkan data penduduk. Baris yang ditolak tidak disimpan; yang lain disimpan semuanya sekaligus.')
    .option('--dry-run', 'hanya memeriksa, tidak menyimpan apa pun')
    .option(
      '--json',
      'hasil sebagai JSON: {"summary": {"new", "changed", "unchanged", "error", "warning"}, ' +
        '"rows": [{"row", "outcome", "problems": [{"column", "code", "level", "value", "message"}]}]}',
    )
    .addHelpText('after', '\nKode keluar: 0 semua baris diterima, 1 ada baris yang ditolak, 2 berkas tidak dapat diproses.')
    .action(async (file: string, options: Options) => {
      const bytes = await readFile(file).catch(() => {
        throw new CommandRefusal(IMPORT_COMMAND.noFile(file))
      })
      const report = await importFile(root, { bytes, fileName: path.basename(file) }, options)
      const answer = options.json ? JSON.stringify(report) : describe(report, options.dryRun === true)
      await new Promise((resolve) => process.stdout.write(`${answer}\n`, resolve))
      process.exitCode = report.summary.error === 0 ? EXIT.done : EXIT.negative
    })
}

/** Without a running server the database is started, and brought to this version's structure. */
async function importFile(root: string, file: { bytes: Buffer; fileName: string }, options: Options): Promise<ImportReport> {
  const say = (line: string) => console.error(line)
  const surroundings = await prepareSurroundings(say)
  try {
    Object.assign(process.env, surroundings.variables, { DESA_WORKER: 'off' })
    await migrateWhenNeeded(root, surroundings.variables)
    const [{ getPortal }, { importResidents, previewImport }, { systemClock }] = await Promise.all([
      import('@/platform/payload'),
      import('@/use-cases/import-residents'),
      import('@/platform/clock'),
    ])
    const payload = await getPortal()
    const actor = systemActor('import-command')
    if (options.dryRun) return await previewImport(payload, actor, file.bytes, systemClock)
    return await importResidents(payload, actor, file, systemClock)
  } catch (problem) {
    if (problem instanceof DomainError) throw new CommandRefusal(sentenceFor(problem.code))
    throw problem
  } finally {
    await surroundings.leave()
  }
}

/** In a process of its own: migrations run as the owner of the tables, an import does not. */
async function migrateWhenNeeded(root: string, variables: Record<string, string>): Promise<void> {
  const pending = await findPendingMigrations(variables.DATABASE_MIGRATION_URL ?? '', root)
  if (pending.length === 0) return
  console.error(commandLine.migrating(pending.length))
  const { code } = await runForOutput({ program: process.execPath, parameters: [path.join(root, 'bin/desa.mjs'), 'migrate'], cwd: root, variables })
  if (code !== 0) throw new CommandRefusal(commandLine.failed('desa migrate'))
}

function describe({ summary, rows }: ImportReport, isDryRun: boolean): string {
  const problems = rows.flatMap(({ row, problems: found }) =>
    found.map((problem) => IMPORT_COMMAND.problem({ row, ...problem, level: IMPORT.levels[problem.level]})),
  )
  return [...problems, IMPORT_COMMAND.summary(summary), isDryRun ? IMPORT_COMMAND.nothingSaved : IMPORT_COMMAND.saved].join('\n')
}
