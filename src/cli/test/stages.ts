import path from 'node:path'
import { CHROMIUM_SWITCHES, findOrInstallChromium } from './chromium'
import { countPlaywright, countVitest, type Counts } from './count-results'
import { findOrInstallSignatureTools } from './signature-tools'
import { runShowing } from '../child-process'

/** What a stage is given: the project's folder and a temporary one of its own. */
export type StageRoom = { root: string; folder: string; say: (line: string) => void }
export type Stage = { name: string; run: (room: StageRoom) => Promise<Counts> }

/** Everything that `npm test` proves, cheapest first. */
export const STAGES: readonly Stage[] = [
  { name: 'types', run: (room) => check(room, 'node_modules/typescript/bin/tsc', ['--noEmit']) },
  { name: 'lint', run: (room) => check(room, 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0']) },
  {
    name: 'imports',
    run: (room) =>
      check(room, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'templates',
        'collections',
        'payload.config.ts',
      ]),
  },
  { name: 'unit', run: (room) => vitest(room, 'unit') },
  { name: 'integration', run: (room) => vitest(room, 'integration') },
  { name: 'browser', run: playwright },
]

/** A tool that only says yes or no counts as one test. */
async function check(room: StageRoom, program: string, parameters: string[]): Promise<Counts> {
  const code = await runShowing(nodeRun(room, program, parameters, {}))
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, failures: [] }
}

async function vitest(room: StageRoom, project: string): Promise<Counts> {
  await findOrInstallSignatureTools(room.say)
  const report = path.join(room.folder, `${project}.json`)
  const parameters = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runShowing(nodeRun(room, 'node_modules/vitest/vitest.mjs', parameters, { NODE_ENV: 'test' }))
  return countVitest(report, code)
}

async function playwright(room: StageRoom): Promise<Counts> {
  const report = path.join(room.folder, 'browser.json')
  const code = await runShowing(
    nodeRun(room, 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      DESA_CHROMIUM: await findOrInstallChromium(room.say),
      DESA_CHROMIUM_SWITCHES: CHROMIUM_SWITCHES.join(' '),
      DESA_TEST_DATA: path.join(room.folder, 'data'),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    }),
  )
  return countPlaywright(report, code)
}

function nodeRun(room: StageRoom, program: string, parameters: string[], variables: Record<string, string>) {
  return {
    program: process.execPath,
    parameters: [path.join(room.root, program), ...parameters],
    cwd: room.root,
    variables,
  }
}
