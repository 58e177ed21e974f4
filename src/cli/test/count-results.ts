import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/** `failures`: a line for each test that failed, with its file and the first line of what went wrong. */
export type Counts = { passed: number; failed: number; skipped: number; failures: readonly string[] }

const LONGEST_LINE = 240
const NO_REPORT: Counts = { passed: 0, failed: 1, skipped: 0, failures: [] }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

const playwrightError = z.object({ message: z.string().optional(), value: z.string().optional() })

type PlaywrightSuite = z.infer<typeof playwrightSpecs> & { suites?: PlaywrightSuite[] | undefined }

const playwrightSpecs = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ error: playwrightError.optional() })) })),
    }),
  ),
})

const playwrightSuite: z.ZodType<PlaywrightSuite> = playwrightSpecs.extend({
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(playwrightError),
  suites: z.array(playwrightSuite),
})

/** Counts vitest's JSON report; a file that could not even be loaded counts as one failure. */
export async function countVitest(file: string, exitCode: number): Promise<Counts> {
  const report = vitestReport.safeParse(await readJson(file))
  if (!report.success) return NO_REPORT
  const { data } = report
  const broken = data.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = data.numPendingTests + data.numTodoTests
  const failures = data.testResults.flatMap(({ name, message, assertionResults }) => [
    ...(assertionResults.length === 0 ? failing(name, '', [message]) : []),
    ...assertionResults
      .filter((test) => test.status !== 'passed')
      .flatMap((test) => failing(name, test.fullName, [...(test.failureMessages ?? []), message])),
  ])
  return settle({ passed: data.numPassedTests, failed: data.numFailedTests + broken.length, skipped, failures }, exitCode)
}

/** Counts Playwright's JSON report; a test that passed only on a second try counts as failed. */
export async function countPlaywright(file: string, exitCode: number): Promise<Counts> {
  const report = playwrightReport.safeParse(await readJson(file))
  if (!report.success) return NO_REPORT
  const { stats, errors, suites } = report.data
  const failed = stats.unexpected + stats.flaky + errors.length
  const failures = [...errors.flatMap(({ message, value }) => failing('', '', [message ?? value])), ...suites.flatMap(failuresOfSuite)]
  return settle({ passed: stats.expected, failed, skipped: stats.skipped, failures }, exitCode)
}

function failuresOfSuite({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .flatMap(({ results }) => failing(file, title, results.map(({ error }) => error?.message ?? error?.value))),
  )
  return [...own, ...suites.flatMap(failuresOfSuite)]
}

/** One line for one failed test, short enough for the end of a log of which only the end is kept. */
function failing(file: string, title: string, messages: readonly (string | undefined)[]): string[] {
  const reason = stripVTControlCharacters(messages.find((message) => message) ?? '').split('\n').slice(0, 3).join(' ')
  const parts = [file === '' ? '' : path.relative(process.cwd(), path.resolve('tests/e2e', file)), title, reason]
  return [parts.filter((part) => part !== '').join(': ').slice(0, LONGEST_LINE)]
}

/** A runner that ended badly without naming a test is a failure nonetheless; so is a skipped test. */
function settle(counts: Counts, exitCode: number): Counts {
  const failed = counts.failed + counts.skipped
  return { ...counts, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
