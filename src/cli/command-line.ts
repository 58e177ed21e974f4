import { Command } from 'commander'
import { addArchiveCommand } from './archive-command'
import { addAuditCommand } from './audit-command'
import { addBenchCommand, addFaultCommand } from './bench-command'
import { addBuildCommand } from './build-command'
import { addCertCommand } from './cert-command'
import { addDatabaseCommand } from './database-command'
import { addDoctorCommand } from './doctor-command'
import { EXIT, explainFailure } from './failure'
import { addExportCommand } from './export-command'
import { addImportCommand } from './import-command'
import { addKeysCommand } from './keys-command'
import { addLettersCommand } from './letters-command'
import { addMigrateCommand } from './migrate-command'
import { addRegisterCommand } from './register-command'
import { addSecretsCommand } from './secrets-command'
import { addStartCommand } from './start-command'
import { addTestCommand } from './test-command'
import { addWorkerCommand } from './worker-command'

/**
 * Reads the arguments, runs the command they name and ends the process with its exit code.
 * The process is ended by hand because Payload's connection pool would keep it alive.
 */
export async function runCommandLine(parameters: string[], root: string): Promise<void> {
  process.chdir(root)
  const program = new Command('desa').description('Portal desa: satu perintah untuk semua pekerjaan.')
  addStartCommand(program, root)
  addBuildCommand(program, root)
  addTestCommand(program, root)
  addBenchCommand(program, root)
  addFaultCommand(program, root)
  addMigrateCommand(program, root)
  addWorkerCommand(program)
  addAuditCommand(program)
  addImportCommand(program, root)
  addExportCommand(program, root)
  addRegisterCommand(program, root)
  addKeysCommand(program, root)
  addLettersCommand(program, root)
  addArchiveCommand(program, root)
  addCertCommand(program)
  addDoctorCommand(program, root)
  addSecretsCommand(program)
  addDatabaseCommand(program)
  if (parameters[2] === 'setup') await addHiddenSetup(program)
  if (['make-file', 'draw-letters'].includes(parameters[2] ?? '')) await addHiddenMaking(program)
  try {
    await program.parseAsync(parameters)
  } catch (problem) {
    process.exitCode = explainFailure(problem)
  }
  process.exit(process.exitCode ?? EXIT.done)
}

/** Loaded only when asked for: it brings Payload and the seed with it. */
async function addHiddenSetup(program: Command): Promise<void> {
  const { addSetupCommand } = await import('./setup-command')
  addSetupCommand(program)
}

/** Likewise: it brings react-pdf. */
async function addHiddenMaking(program: Command): Promise<void> {
  const { addMakeFileCommand } = await import('./make-file-command')
  addMakeFileCommand(program)
  const { addDrawLettersCommand } = await import('./draw-letters-command')
  addDrawLettersCommand(program)
}
