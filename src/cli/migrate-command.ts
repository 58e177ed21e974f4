import { type Command, Option } from 'commander'
import { commandLine } from '@/messages/command-line'
import { findPendingMigrations, runMigrations } from '@/platform/postgres/migrate'
import { prepareSurroundings } from './surroundings'

/** `desa migrate`: brings the database to this version's structure; safe to repeat. */
export function addMigrateCommand(program: Command, root: string): void {
  program
    .command('migrate')
    .description('Menyesuaikan susunan basis data dengan versi ini (aman diulang).')
    .option('--json', 'hasil sebagai JSON: {"migrated": [nama]}')
    .addOption(new Option('--check', 'hanya menampilkan yang belum dijalankan'))
    .action(async (options: { json?: true; check?: true }) => {
      const surroundings = await prepareSurroundings()
      const ownerUrl = surroundings.variables.DATABASE_MIGRATION_URL ?? ''
      // The tables belong to the owner's role, so this process works as the owner throughout.
      Object.assign(process.env, surroundings.variables, { DATABASE_URL: ownerUrl })
      try {
        const names = options.check
          ? await findPendingMigrations(ownerUrl, root)
          : await runMigrations(ownerUrl, root)
        if (options.json) console.log(JSON.stringify(options.check ? { pending: names } : { migrated: names }))
        else console.log(names.length > 0 ? names.join('\n') : commandLine.migrated(0))
      } finally {
        await surroundings.leave()
      }
    })
}
