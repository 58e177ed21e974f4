import type { Command } from 'commander'
import type { Payload } from 'payload'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { LETTER_KEYS as WORDS } from '@/messages/letter-keys'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { newLetterKey, replaceLetterKey } from '@/platform/secrets'

import { CommandRefusal, EXIT } from './failure'
import { inPortal } from './in-portal'

/** `desa keys …`: the keys that sign the letters' offline codes (docs/decisions/0024). */
export function addKeysCommand(program: Command, root: string): void {
  const keys = program.command('keys').description(WORDS.about)
  keys
    .command('list')
    .description(WORDS.list)
    .option('--json', WORDS.json)
    .action((options: { json?: true }) =>
      inPortal(root, async (payload) => {
        const { loadLetterKeys } = await import('@/use-cases/letters/letter-keys')
        const all = await loadLetterKeys(payload)
        if (options.json) console.log(JSON.stringify(all))
        else console.log(all.length === 0 ? WORDS.none : all.map(WORDS.line).join('\n'))
      }),
    )
  keys
    .command('rotate')
    .description(WORDS.rotate)
    .action(() => {
      if (isGivenByEnvironment()) return console.log(WORDS.byEnvironment(`DESA_LETTER_KEY=${newLetterKey()}`))
      return inPortal(root, rotate)
    })
  keys
    .command('revoke')
    .description(WORDS.revoke)
    .argument('<kunci>')
    .requiredOption('--since <tanggal>', WORDS.since)
    .requiredOption('--reason <alasan>', WORDS.reason)
    .action((id: string, options: { since: string; reason: string }) => {
      const byEnvironment = isGivenByEnvironment()
      return inPortal(root, (payload) => revoke(payload, { id, ...options }, byEnvironment))
    })
  keys
    .command('verify')
    .description(WORDS.verify)
    .option('--json', WORDS.json)
    .addHelpText('after', WORDS.exit)
    .action((options: { json?: true }) =>
      inPortal(root, async (payload) => {
        const { verifyLetterProofs } = await import('@/use-cases/letters/verify-letter-proofs')
        const report = await verifyLetterProofs((text, values) => query(payload, text, values))
        if (options.json) console.log(JSON.stringify(report))
        else console.log(report.broken.length > 0 ? WORDS.broken(report.broken) : WORDS.verified(report.checked, report.without))
        process.exitCode = report.broken.length > 0 ? EXIT.negative : EXIT.done
      }),
    )
}

/** Asked before anything reads the data folder's secrets into the environment. */
function isGivenByEnvironment(): boolean {
  return Boolean(process.env.DESA_LETTER_KEY)
}

/** The file first: should this end in between, the key of old goes on signing until the next start, and then the new one begins. */
async function rotate(payload: Payload): Promise<void> {
  const { beginLetterKey } = await import('@/use-cases/letters/letter-keys')
  const secret = newLetterKey()
  await replaceLetterKey(process.env.DESA_DATA ?? '.data', secret)
  console.log(WORDS.rotated(await beginLetterKey(payload, secret, systemClock)))
}

async function revoke(payload: Payload, { id, since, reason }: { id: string; since: string; reason: string }, byEnvironment: boolean): Promise<void> {
  const { loadLetterKeys, revokeLetterKey } = await import('@/use-cases/letters/letter-keys')
  const day = parsePlainDate(since)
  if (!day.ok) throw new CommandRefusal(WORDS.sinceWrong)
  const signs = (await loadLetterKeys(payload)).some((key) => key.id === id && key.until === null)
  await revokeLetterKey(payload, { id, since: day.value, reason }, systemClock)
  console.log(WORDS.revoked(id))
  if (!signs) return
  if (byEnvironment) console.log(WORDS.byEnvironment(`DESA_LETTER_KEY=${newLetterKey()}`))
  else await rotate(payload)
}
