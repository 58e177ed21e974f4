import path from 'node:path'
import type { Command } from 'commander'
import { startEmbeddedPostgres } from '@/platform/postgres/embedded'

/** `desa db`: the embedded PostgreSQL alone, for development. */
export function addDatabaseCommand(program: Command): void {
  program
    .command('db')
    .description('Menjalankan PostgreSQL bawaan saja dan mencetak alamatnya (untuk pengembangan).')
    .action(async () => {
      const dataDir = path.resolve(process.env.DESA_DATA ?? '.data')
      const cluster = await startEmbeddedPostgres({ dataDir })
      console.log(`DATABASE_URL=${cluster.appUrl()}`)
      console.log(`DATABASE_MIGRATION_URL=${cluster.ownerUrl()}`)
      console.log(`SUPERUSER_URL=${cluster.superuserUrl()}`)
      cluster.events.on('died', () => void cluster.revive())
      await new Promise<void>((resolve) => {
        const stay = setInterval(() => undefined, 60_000)
        const leave = () => {
          clearInterval(stay)
          resolve()
        }
        process.once('SIGINT', leave)
        process.once('SIGTERM', leave)
      })
      await cluster.stop()
    })
}
