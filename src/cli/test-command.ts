import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Argument, type Command } from 'commander'
import { testing } from '@/messages/testing'
import { CommandRefusal, EXIT } from './failure'
import { secondsSince } from './progress'
import type { Counts } from './test/count-results'
import { STAGES } from './test/stages'

/** `desa test`: everything that must hold; the last line counts it all. */
export function addTestCommand(program: Command, root: string): void {
  const names = STAGES.map((stage) => stage.name)
  program
    .command('test')
    .description('Menguji semuanya. Baris terakhir: "N passed, N failed". Ini yang dijalankan "npm test".')
    .addArgument(new Argument('[bagian...]', `hanya bagian ini: ${names.join(', ')}`))
    .option('--json', 'baris terakhir berupa JSON: {"passed", "failed", "stages"}')
    .action(async (wanted: string[], options: { json?: true }) => {
      const unknown = wanted.find((name) => !names.includes(name))
      if (unknown !== undefined) throw new CommandRefusal(testing.unknownStage(unknown, names.join(', ')))
      const stages = STAGES.filter((stage) => wanted.length === 0 || wanted.includes(stage.name))
      const results = await runStages(root, stages)
      const passed = results.reduce((sum, result) => sum + result.passed, 0)
      const failed = results.reduce((sum, result) => sum + result.failed, 0)
      console.log('')
      // Here again, together: whoever looks at a long log begins at its end.
      for (const { name, failures } of results) for (const line of failures) console.log(testing.failure(name, line))
      for (const result of results) {
        console.log(testing.stageDone(result.name, result.passed, result.failed, result.seconds))
      }
      console.log(
        options.json ? JSON.stringify({ passed, failed, stages: results }) : `${passed} passed, ${failed} failed`,
      )
      process.exitCode = failed === 0 ? EXIT.done : EXIT.negative
    })
}

type StageResult = Counts & { name: string; seconds: string }

async function runStages(root: string, stages: typeof STAGES): Promise<StageResult[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desa-tests-'))
  // PostgreSQL runs as another user when the tests run as root, and has to get in.
  await chmod(folder, 0o755)
  const results: StageResult[] = []
  try {
    for (const { name, run } of stages) {
      console.log(testing.stage(name))
      const began = Date.now()
      const counts = await run({ root, folder, say: (line) => console.log(line) })
      if (counts.skipped > 0) console.log(testing.skipped(counts.skipped))
      results.push({ name, ...counts, seconds: secondsSince(began) })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return results
}
