import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'

import { ARCHIVE_COMMAND } from '@/messages/letter-archive'
import { LETTERS_COMMAND as WORDS } from '@/messages/letter-types'

import { inPortal } from './in-portal'
import { addLetterTypesCommand } from './letter-types-command'

/** `desa letters album`: how every letter of a new village looks; needs no database. `desa letters index`: letters that cannot be searched yet. And `desa letters types`. */
export function addLettersCommand(program: Command, root: string): void {
  const letters = program.command('letters').description('Surat-surat desa.')
  addLetterTypesCommand(letters, root)
  letters
    .command('album')
    .description('Membuat satu PDF berisi contoh semua jenis surat dengan formulirnya, dengan orang rekaan.')
    .requiredOption('--out <file>', 'berkas PDF yang dibuat')
    .action(async ({ out }: { out: string }) => {
      const [{ albumLetters }, { renderLetterAlbum }] = await Promise.all([import('@/seed/letter-types/samples/album-letters'), import('@/platform/pdf/render-letter')])
      const letters = albumLetters()
      const samples = letters.map(({ seed, letter }, at) => ({ letter, label: WORDS.label(at + 1, letters.length, seed.name) }))
      await writeFile(out, await renderLetterAlbum(WORDS.title, samples))
      console.log(WORDS.written(samples.length, path.resolve(out)))
    })
  letters
    .command('index')
    .description('Mencatat surat yang belum ada di arsip pencarian. Boleh dihentikan dan dijalankan lagi.')
    .option('--anew', 'catat ulang kata pencarian semua surat, misalnya setelah kunci diganti')
    .action(async ({ anew = false }: { anew?: boolean }) => {
      const said = await inPortal(root, async (payload) => {
        const { indexLetters } = await import('@/use-cases/letter-archive/index-letters')
        const { filed, unreadable } = await indexLetters(payload, { anew, progress: (letters) => console.error(ARCHIVE_COMMAND.indexing(letters)) })
        return ARCHIVE_COMMAND.indexed(filed, unreadable)
      })
      console.log(said)
    })
}
