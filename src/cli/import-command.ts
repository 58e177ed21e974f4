import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { systemActor } from '@/access/actor'
import { IMPORT, IMPORT_COMMAND } from '@/messages/import'
import type { ImportReport } from '@/use-cases/residents-import/report'
import { CommandRefusal, EXIT } from './failure'
import { inPortal } from './in-portal'

type Options = { dryRun?: true; json?: true; changes: 'none' | 'usual' | 'all' }

/** `desa import residents FILE`: the same import as in the admin; giving the command is the confirmation. */
export function addImportCommand(program: Command, root: string): void {
  program
    .command('import')
    .description('Memasukkan data dari berkas.')
    .command('residents')
    .argument('<file>', 'berkas XLSX atau CSV: OpenSID, SIAK, atau BIP')
    .description('Memasukkan orang yang belum ada di data penduduk. Orang yang sudah ada hanya berubah bila diminta dengan --changes. Baris yang ditolak tidak disimpan; yang lain disimpan semuanya sekaligus.')
    .option('--dry-run', 'hanya memeriksa, tidak menyimpan apa pun')
    .addOption(
      new Option(
        '--changes <mana>',
        'orang yang sudah ada: none = dibiarkan seperti sekarang; usual = diperbarui, kecuali yang tercatat pindah, pergi, atau hilang (seperti centang awal di halaman impor); all = semuanya diperbarui',
      )
        .choices(['none', 'usual', 'all'])
        .default('none'),
    )
    .option(
      '--json',
      'hasil sebagai JSON: {"summary": {"new", "changed", "unchanged", "error", "warning"}, ' +
        '"rows": [{"row", "outcome": "new" | "changed" | "unchanged" | "error" | "declined", "problems": [{"column", "code", "level", "value", "message"}]}]}',
    )
    .addHelpText('after', '\nBaris yang akan mengubah orang, tetapi tidak diminta, disebut jumlahnya dan diberi hasil "declined".\nKode keluar: 0 semua baris diterima, 1 ada baris yang ditolak, 2 berkas tidak dapat diproses.')
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
    const changes = options.changes === 'usual' ? 'usual' : { mode: options.changes }
    if (options.dryRun) return await previewImport(payload, actor, file.bytes, systemClock, changes)
    return await importResidents(payload, actor, { ...file, changes }, systemClock)
  })
}

function describe({ summary, rows }: ImportReport, isDryRun: boolean): string {
  const problems = rows.flatMap(({ row, problems: found }) =>
    found.map((problem) => IMPORT_COMMAND.problem({ row, ...problem, level: IMPORT.levels[problem.level]})),
  )
  const declined = rows.filter(({ outcome }) => outcome === 'declined').length
  return [...problems, IMPORT_COMMAND.summary(summary), ...(declined > 0 ? [IMPORT_COMMAND.declined(declined)] : []), isDryRun ? IMPORT_COMMAND.nothingSaved : IMPORT_COMMAND.saved].join('\n')
}
