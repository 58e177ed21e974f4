import { readFile } from 'node:fs/promises'
import { z } from 'zod'

export type Counts = { passed: number; failed: number; skipped: number }

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/** Counts vitest's JSON report; a file that could not even be loaded counts as one failure. */
export async function countVitest(file: string, exitCode: number): Promise<Counts> {
  const report = vitestReport.safeParse(await readJson(file))
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 }
  const { data } = report
  const broken = data.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const skipped = data.numPendingTests + data.numTodoTests
  return settle({ passed: data.numPassedTests, failed: data.numFailedTests + broken.length, skipped }, exitCode)
}

/** Counts Playwright's JSON report; a test that passed only on a second try counts as failed. */
export async function countPlaywright(file: string, exitCode: number): Promise<Counts> {
  const report = playwrightReport.safeParse(await readJson(file))
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 }
  const { stats, errors } = report.data
  const failed = stats.unexpected + stats.flaky + errors.length
  return settle({ passed: stats.expected, failed, skipped: stats.skipped }, exitCode)
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
