import { expect, it } from 'vitest'
import { layOutSiege } from '@tests/fault/siege'
import { isUnharmed } from '@tests/fault/what-is-left'

it('loses and doubles nothing when the server is killed five times and PostgreSQL once', { timeout: 300_000 }, async () => {
  const report = await layOutSiege({ serverKills: 5, databaseKills: 1, clients: 8, say: () => undefined })
  expect(report).toSatisfy(isUnharmed)
  expect(report.acceptedLetters).toBeGreaterThan(0)
})
