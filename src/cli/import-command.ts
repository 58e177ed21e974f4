import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { systemActor } from '@/access/actor'
import { IMPORT, IMPORT_COMMAND } from '@/messages/import'
import type { ImportReport } from '@/use-cases/residents-import/report'
import { CommandRefusal, EXIT } from './failure'
import { inPortal } from './in-portal'

type Options = { dryRun?: true; json?: true; changes: 'all' | 'none' }

/** `desa import residents FILE`: the same import as in the admin; giving the command is the confirmation. */
export function addImportCommand(program: Command, root: string): void {
  program
    .command('import')
    .description('Memasukkan data dari berkas.')
    .command('residents')
    .argument('<file>', 'berkas XLSX atau CSV: OpenSID, SIAK, atau BIP')
    .description('Memasukkan data penduduk. Baris yang ditolak tidak disimpan; yang lain disimpan semuanya sekaligus.')
    .option('--dry-run', 'hanya memeriksa, tidak menyimpan apa pun')
    .addOption(new Option('--changes <mana>', 'orang yang sudah ada: all = diperbarui, none = dibiarkan seperti sekarang').choices(['all', 'none']).default('all'))
    .option(
      '--json',
      'hasil sebagai JSON: {"summary": {"new", "changed", "unchanged", "error", "warning"}, ' +
        '"rows": [{"row", "outcome": "new" | "changed" | "unchanged" | "error" | "declined", "problems": [{"column", "code", "level", "value", "message"}]}]}',
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

async function importFile(root: string, file: { bytes: Buffer; fileName: string }, options: Options): Promise<ImportReport> {
  return inPortal(root, async (payload) => {
    const [{ importResidents, previewImport }, { systemClock }] = await Promise.all([import('@/use-cases/import-residents'), import('@/platform/clock')])
    const actor = systemActor('import-command')
    if (options.dryRun) return await previewImport(payload, actor, file.bytes, systemClock)
    return await importResidents(payload, actor, { ...file, changes: { mode: options.changes } }, systemClock)
  })
}

function describe({ summary, rows }: ImportReport, isDryRun: boolean): string {
  const problems = rows.flatMap(({ row, problems: found }) =>
    found.map((problem) => IMPORT_COMMAND.problem({ row, ...problem, level: IMPORT.levels[problem.level]})),
  )
  return [...problems, IMPORT_COMMAND.summary(summary), isDryRun ? IMPORT_COMMAND.nothingSaved : IMPORT_COMMAND.saved].join('\n')
}
