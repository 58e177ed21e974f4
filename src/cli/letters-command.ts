import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'

import { LETTERS_COMMAND as WORDS } from '@/messages/letter-types'

import { addLetterTypesCommand } from './letter-types-command'

/** `desa letters album`: how every letter of a new village looks, without a database; and `desa letters types`. */
export function addLettersCommand(program: Command, root: string): void {
  const letters = program.command('letters').description('Surat-surat desa.')
  addLetterTypesCommand(letters, root)
  letters
    .command('album')
    .description('Membuat satu PDF berisi contoh semua jenis surat, dengan orang rekaan.')
    .requiredOption('--out <file>', 'berkas PDF yang dibuat')
    .action(async ({ out }: { out: string }) => {
      const [{ LETTER_TYPES }, { sampleLetter }, { renderLetterAlbum }] = await Promise.all([
        import('@/seed/letter-types/catalog'),
        import('@/seed/letter-types/samples/sample-letter'),
        import('@/platform/pdf/render-letter'),
      ])
      const samples = LETTER_TYPES.map((seed, at) => ({ letter: sampleLetter(seed, at + 1), label: WORDS.label(at + 1, LETTER_TYPES.length, seed.name) }))
      await writeFile(out, await renderLetterAlbum(WORDS.title, samples))
      console.log(WORDS.written(samples.length, path.resolve(out)))
    })
}
