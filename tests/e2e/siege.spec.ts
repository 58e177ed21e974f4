import { expect, test } from '@tests/support/browser-test'
import { layOutSiege } from '../fault/siege'
import { isUnharmed } from '../fault/what-is-left'

// `desa fault` does the same with fifty and five.
test('nothing is lost or doubled when the server is killed three times and PostgreSQL once', async () => {
  test.setTimeout(600_000)
  const report = await layOutSiege({ serverKills: 3, databaseKills: 1, clients: 8, say: () => undefined })
  expect(isUnharmed(report), JSON.stringify(report)).toBe(true)
  expect(report.acceptedLetters).toBeGreaterThan(0)
})
