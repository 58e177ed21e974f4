import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'

import { LETTERS_COMMAND as WORDS } from '@/messages/letter-types'

/** `desa letters album`: how every letter of a new village looks. Needs no database. */
export function addLettersCommand(program: Command): void {
  const letters = program.command('letters').description('Surat-surat desa.')
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
}
