import path from 'node:path'

import { type Command, Option } from 'commander'

import { systemActor } from '@/access/actor'
import { EXPORT_COMMAND } from '@/messages/import'
import type { ExportFormat } from '@/use-cases/residents-export/export-residents'

import { inPortal } from './in-portal'
import { writeWhole } from './write-whole'

type Options = { out?: string; format?: ExportFormat; reason: string }

/** `desa export residents`: the same file as from the admin, for a village that leaves or keeps a copy. */
export function addExportCommand(program: Command, root: string): void {
  program
    .command('export')
    .description('Mengeluarkan data ke berkas.')
    .command('residents')
    .description('Mengeluarkan semua data penduduk, dengan nomor lengkap, dalam susunan OpenSID. Tercatat di jejak audit.')
    .requiredOption('--reason <alasan>', 'untuk apa datanya dikeluarkan')
    .option('--out <berkas>', 'berkas tujuan; bila tidak disebut: penduduk-<tanggal>.xlsx di folder ini')
    .addOption(new Option('--format <jenis>', 'jenis berkas; bila tidak disebut: menurut akhiran nama berkas, atau xlsx').choices(['xlsx', 'csv']))
    .addHelpText('after', '\nKode keluar: 0 berkas jadi, 2 tidak dapat dibuat.')
    .action(async (options: Options) => {
      const format = options.format ?? (options.out?.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx')
      const file = await inPortal(root, async (payload) => {
        const [{ exportResidents }, { systemClock }] = await Promise.all([import('@/use-cases/residents-export/export-residents'), import('@/platform/clock')])
        const { content, fileName } = await exportResidents(payload, systemActor('export-command'), { format, reason: options.reason }, systemClock)
        return writeWhole(path.resolve(options.out ?? fileName), content)
      })
      await new Promise((resolve) => process.stdout.write(`${EXPORT_COMMAND.done(file)}\n`, resolve))
    })
}
