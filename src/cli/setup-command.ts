import { type Command, Argument } from 'commander'
import { firstAdminPath } from '@/messages/command-line'
import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { seedEmptyVillage, seedSampleVillage } from '@/seed/sample-village'
import { makeFirstAdminToken } from '@/use-cases/first-admin'
import { EXIT } from './failure'
import { prepareSurroundings } from './surroundings'

/**
 * `desa setup`, called by `desa start` in a process of its own, so that an ordinary start never has
 * to load Payload. The last line of its output is one JSON object.
 */
export function addSetupCommand(program: Command): void {
  program
    .command('setup', { hidden: true })
    .addArgument(new Argument('<kind>').choices(['sample', 'empty', 'link']))
    .action(async (kind: string) => {
      const surroundings = await prepareSurroundings()
      Object.assign(process.env, surroundings.variables)
      try {
        const payload = await getPortal()
        const progress = (step: string) => console.error(`  … ${step}`)
        if (kind === 'sample') await seedSampleVillage(payload, { dataDir: surroundings.dataDir, progress })
        if (kind === 'empty') await seedEmptyVillage(payload)
        const token = await makeFirstAdminToken(payload, systemClock)
        console.log(JSON.stringify({ firstAdminPath: token === null ? null : firstAdminPath(token) }))
        process.exitCode = EXIT.done
      } finally {
        await surroundings.leave()
      }
    })
}
