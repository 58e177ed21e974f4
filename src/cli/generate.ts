import { access, rm } from 'node:fs/promises'

import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'

/**
 * For developers, after a change of collections: `npx tsx src/cli/generate.ts [migration-name]` writes
 * src/payload-types.ts, the admin's import map, and (with a name) a migration of the schema.
 */
const generate = async (migrationName: string | undefined): Promise<void> => {
  const { default: configPromise } = await import('@payload-config')
  const config = await configPromise
  await generateTypes(config, { log: false })
  await generateImportMap(config, { log: false, force: true })
  await access(config.typescript.outputFile ?? '')
  if (!migrationName) return
  const payload = await getPayload({ config, disableOnInit: true })
  await payload.db.createMigration({ payload, migrationName, forceAcceptWarning: true })
  // Migrations are read from their folder; the list that Payload writes beside them is not used.
  await rm('migrations/index.ts', { force: true })
}

await generate(process.argv[2])
process.exit(0)
