import { commandLine } from '@/messages/command-line'
import { WrongSettings } from '@/platform/env'
import { safeError, withoutNumbers } from '@/platform/safe-log.mjs'
import { MissingSecrets } from '@/platform/secrets'

/** Exit codes of every command; listed in docs/operations.md. */
export const EXIT = {
  done: 0,
  /** The command ran and the answer is no: faulty rows, a broken chain, a failed test. */
  negative: 1,
  /** The command could not do its work: no database, port taken, wrong argument. */
  unable: 2,
} as const

/** A refusal in words for people; `runCommandLine` prints it without a stack. */
export class CommandRefusal extends Error {}

/** Prints what went wrong in plain words and returns the exit code. */
export function explainFailure(problem: unknown): number {
  console.error(sentenceFor(problem))
  if (process.env.DESA_DEBUG) console.error(JSON.stringify(safeError(problem), null, 2))
  return EXIT.unable
}

function sentenceFor(problem: unknown): string {
  if (problem instanceof CommandRefusal) return problem.message
  if (problem instanceof MissingSecrets) return commandLine.secretsMissing(problem.names)
  if (problem instanceof WrongSettings) return commandLine.settingsWrong(problem.problems)
  if (!(problem instanceof Error)) return commandLine.failed(String(problem))
  const code = 'code' in problem ? problem.code : null
  if (code === 'EACCES' || code === 'EPERM') {
    return commandLine.dataFolderForbidden(process.env.DESA_DATA ?? '.data')
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000') {
    return commandLine.databaseUnreachable(problem.message || String(code))
  }
  return commandLine.failed(withoutNumbers(problem.message))
}
