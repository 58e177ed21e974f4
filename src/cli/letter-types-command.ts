import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'

import { systemActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { LETTERS_COMMAND as WORDS } from '@/messages/letter-types'
import { differenceSentence, TYPE_FILE } from '@/messages/letter-type-builder'

import { CommandRefusal } from './failure'
import { inPortal } from './in-portal'

const ACTOR = systemActor('letter-types-command')

/** `desa letters types export` and `import`: a letter type as a file, as the office takes it over from another village. */
export function addLetterTypesCommand(letters: Command, root: string): void {
  const types = letters.command('types').description('Jenis surat sebagai berkas, untuk dibagikan antardesa.')
  types
    .command('export')
    .argument('<alamat>', 'alamat halaman jenis surat, misalnya keterangan-domisili')
    .description('Menulis satu jenis surat ke berkas.')
    .option('--out <berkas>', 'berkas tujuan; bila tidak disebut: jenis-surat-<alamat>.json di folder ini')
    .action(async (slug: string, { out }: { out?: string }) => {
      const { fileName, text } = await inPortal(root, async (payload) => (await import('@/use-cases/letter-types/travel')).exportLetterType(payload, ACTOR, { slug }))
      const file = path.resolve(out ?? fileName)
      await writeFile(file, text)
      await say(WORDS.typeWritten(slug, file))
    })
  types
    .command('import')
    .argument('<berkas>', 'berkas jenis surat')
    .description('Menunjukkan apa yang akan dilakukan berkas itu; dengan --save mengambilnya.')
    .option('--save', 'simpan')
    .addHelpText('after', '\nKode keluar: 0 berhasil, 2 berkas ditolak.')
    .action(async (file: string, { save }: { save?: true }) => {
      const { readTypeFile } = await import('@/use-cases/letter-types/travel')
      const text = await readText(path.resolve(file))
      const said = await refusing(async () => {
        readTypeFile(text)
        return inPortal(root, async (payload) => {
          const { importLetterType, planTypeImport } = await import('@/use-cases/letter-types/travel')
          const plan = await planTypeImport(payload, ACTOR, text)
          const lines = plan.does === 'create' ? [TYPE_FILE.createTitle(plan.name)] : [TYPE_FILE.replaceTitle(plan.presentName), ...(plan.changes.length === 0 ? [TYPE_FILE.same] : plan.changes.map((change) => `- ${differenceSentence(change)}`))]
          if (!save) return [...lines, WORDS.typeNotSaved]
          await importLetterType(payload, ACTOR, { text, seen: plan.seen })
          return [...lines, TYPE_FILE.taken]
        })
      })
      await say(said.join('\n'))
    })
}

const MOST_BYTES = 1_000_000

async function readText(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new CommandRefusal(WORDS.typeTooLarge(file))
    return await readFile(file, 'utf8')
  } catch (problem) {
    throw problem instanceof CommandRefusal ? problem : new CommandRefusal(WORDS.typeUnreadable(file))
  }
}

/** A refused file's own sentence, which names the place. */
async function refusing<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run()
  } catch (problem) {
    throw problem instanceof DomainError && problem.details.problem ? new CommandRefusal(String(problem.details.problem)) : problem
  }
}

const say = (text: string): Promise<unknown> => new Promise((resolve) => process.stdout.write(`${text}\n`, resolve))
