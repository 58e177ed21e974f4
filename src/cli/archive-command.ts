import path from 'node:path'

import type { Command } from 'commander'

import { systemActor } from '@/access/actor'
import { ARCHIVE_COMMAND } from '@/messages/letter-archive'

import { CommandRefusal } from './failure'
import { inPortal } from './in-portal'
import { writeWhole } from './write-whole'

/** `desa archive`: the same file as from the admin, for the safe or for whoever keeps the village's archives. */
export function addArchiveCommand(program: Command, root: string): void {
  program
    .command('archive')
    .description('Menulis semua surat satu tahun ke satu berkas ZIP, dengan daftar isi dan sidik tiap berkas. Tercatat di jejak audit.')
    .argument('<tahun>', 'tahun surat, misalnya 2026')
    .requiredOption('--out <berkas>', 'berkas ZIP yang dibuat')
    .requiredOption('--reason <alasan>', 'untuk apa arsipnya dikeluarkan')
    .addHelpText('after', '\nKode keluar: 0 berkas jadi, 2 tidak dapat dibuat.')
    .action(async (year: string, { out, reason }: { out: string; reason: string }) => {
      if (!/^\d{4}$/u.test(year)) throw new CommandRefusal(ARCHIVE_COMMAND.notAYear)
      const said = await inPortal(root, async (payload) => {
        const { exportYear } = await import('@/use-cases/letter-archive/export-year')
        let letters = 0
        const content = await exportYear(payload, systemActor('archive-command'), { year: Number(year), reason, progress: (done) => void (letters = done) })
        const file = await writeWhole(path.resolve(out), content)
        return ARCHIVE_COMMAND.written(letters, file)
      })
      console.log(said)
    })
}
