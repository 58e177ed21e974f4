import { Command } from 'commander'
import { addDatabaseCommand } from './database-command'

/** Reads the arguments and runs the command they name; sets the exit code. */
export async function runCommandLine(parameters: string[], root: string): Promise<void> {
  process.chdir(root)
  const program = new Command('desa').description('Portal desa: satu perintah untuk semua pekerjaan.')
  addDatabaseCommand(program)
  await program.parseAsync(parameters)
}
