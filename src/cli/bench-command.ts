import { Argument, type Command } from 'commander'
import { runShowing } from './child-process'

/** `desa bench`: comparisons, one JSON line for every figure. */
export function addBenchCommand(program: Command, root: string): void {
  program
    .command('bench')
    .description('Mengukur portal terhadap pembanding; satu baris JSON untuk tiap angka.')
    .addArgument(new Argument('[nama...]', 'hanya pengukuran ini (nama berkas di tests/bench)'))
    .action(async (names: string[]) => {
      process.exitCode = await runShowing({
        program: process.execPath,
        parameters: ['--import', 'tsx', 'tests/support/bench-runner.ts', ...names],
        cwd: root,
        variables: {},
      })
    })
}

/** `desa fault`: kills the server and PostgreSQL again and again while people use them. */
export function addFaultCommand(program: Command, root: string): void {
  program
    .command('fault')
    .description('Membunuh situs dan basis data berulang kali saat dipakai, lalu memeriksa bahwa tidak ada yang hilang.')
    .option('--server-kills <n>', 'berapa kali situs dibunuh', '50')
    .option('--database-kills <n>', 'berapa kali PostgreSQL dibunuh', '5')
    .action(async (options: { serverKills: string; databaseKills: string }) => {
      process.exitCode = await runShowing({
        program: process.execPath,
        parameters: ['--import', 'tsx', 'tests/fault/run.ts', options.serverKills, options.databaseKills],
        cwd: root,
        variables: {},
      })
    })
}
