import type { Command } from 'commander'
import { createSecrets } from '@/platform/secrets'

/** `desa secrets`: prints new secrets as lines for an environment file; stores nothing. */
export function addSecretsCommand(program: Command): void {
  program
    .command('secrets')
    .description('Mencetak rahasia baru untuk berkas lingkungan (tidak menyimpan apa pun).')
    .option('--json', 'hasil sebagai JSON')
    .action((options: { json?: true }) => {
      const secrets = createSecrets(new Date())
      const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}`)
      console.log(options.json ? JSON.stringify(secrets) : lines.join('\n'))
    })
}
