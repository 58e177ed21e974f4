import path from 'node:path'
import type { Command } from 'commander'

import { systemActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { type BookCode, bookOf, BOOKS, isLetterBook } from '@/domain/registers/books'
import { type BookRow, cellText } from '@/domain/registers/column'
import { commandLine } from '@/messages/command-line'
import { sentenceFor } from '@/messages/errors'
import { REGISTER_COMMAND as WORDS } from '@/messages/registers'
import { findPendingMigrations } from '@/platform/postgres/migrate'

import { runForOutput } from './child-process'
import { CommandRefusal } from './failure'
import { prepareSurroundings } from './surroundings'

type Options = { period?: string; hamlet?: string; full?: true; reason?: string; json?: true }

/** `desa register B.1`: one of the books of letters or of population administration, as a table or as JSON. */
export function addRegisterCommand(program: Command, root: string): void {
  program
    .command('register')
    .argument('<book>', 'A.7, A.8, B.1, B.2, B.3, B.4, atau B.5')
    .description('Menampilkan buku surat atau buku administrasi penduduk.')
    .option('--period <YYYY-MM>', 'bulan; buku surat juga setahun (YYYY); tanpa ini bulan sekarang')
    .option('--hamlet <nama>', 'satu dusun saja')
    .option('--full', 'dengan NIK dan No. KK lengkap (perlu --reason; tercatat di jejak audit)')
    .option('--reason <alasan>', 'alasan untuk --full')
    .option('--json', 'hasil sebagai JSON: {"book", "name", "period", "day", "hamlet", "columns": [{"key", "label", "group", "type"}], "rows": [{…}]}')
    .addHelpText('after', '\nKode keluar: 0 berhasil, 2 tidak dapat dibaca.')
    .action(async (text: string, options: Options) => {
      const book = bookOf(text)
      if (!book) throw new CommandRefusal(WORDS.noBook(text))
      if (isLetterBook(book) && (options.full || options.hamlet !== undefined)) throw new CommandRefusal(WORDS.letterBookOnly)
      if (options.full && !options.reason) throw new CommandRefusal(WORDS.reasonMissing)
      const surroundings = await prepareSurroundings((line) => console.error(line))
      try {
        Object.assign(process.env, surroundings.variables, { DESA_WORKER: 'off' })
        await migrateWhenNeeded(root, surroundings.variables)
        await printBook(book, options)
      } catch (problem) {
        if (problem instanceof DomainError) throw new CommandRefusal(problem.code === 'invalid-input' ? WORDS.wrongPeriod : sentenceFor(problem.code))
        throw problem
      } finally {
        await surroundings.leave()
      }
    })
}

async function printBook(book: BookCode, { period: month = '', hamlet, full, reason = '', json }: Options): Promise<void> {
  const [{ getPortal }, { openWholeBook }, { listHamlets }, { systemClock }] = await Promise.all([
    import('@/platform/payload'),
    import('@/use-cases/registers/open-book'),
    import('@/use-cases/office/hamlets'),
    import('@/platform/clock'),
  ])
  const payload = await getPortal()
  const hamlets = await listHamlets(payload)
  const wanted = hamlet === undefined ? null : hamlets.find(({ name }) => name.toLowerCase() === hamlet.trim().toLowerCase())
  if (wanted === undefined) throw new CommandRefusal(WORDS.noHamlet(hamlet ?? '', hamlets.map(({ name }) => name)))
  const { period, pages } = await openWholeBook(payload, systemActor('register-command'), { book, month, hamletId: wanted?.id ?? null, fullReason: full ? reason : null }, systemClock)
  const { name, columns } = BOOKS[book]
  if (json) {
    const head = JSON.stringify({ book, name, period: period.month, day: period.day, hamlet: wanted?.name ?? null, columns })
    await say(`${head.slice(0, -1)},"rows":[`)
    let isFirst = true
    for await (const rows of pages) {
      if (rows.length === 0) continue
      await say(`${isFirst ? '' : ','}${rows.map((row) => JSON.stringify(row)).join(',')}`)
      isFirst = false
    }
    await say(']}\n')
    return
  }
  await say(`${WORDS.title(book, name, period)}\n${columns.map(({ label, group }) => (group ? `${group}: ${label}` : label)).join('\t')}\n`)
  const line = (row: BookRow): string => columns.map(({ key, type }) => cellText(row[key], type).replace(/[\t\r\n]+/gu, ' ')).join('\t')
  for await (const rows of pages) if (rows.length > 0) await say(`${rows.map(line).join('\n')}\n`)
}

/** Waits until it is written: a book may be longer than what a pipe holds. */
const say = (text: string): Promise<void> => new Promise((resolve, reject) => process.stdout.write(text, (problem) => (problem ? reject(problem) : resolve())))

/** In a process of its own: migrations run as the owner of the tables. */
async function migrateWhenNeeded(root: string, variables: Record<string, string>): Promise<void> {
  const pending = await findPendingMigrations(variables.DATABASE_MIGRATION_URL ?? '', root)
  if (pending.length === 0) return
  console.error(commandLine.migrating(pending.length))
  const { code } = await runForOutput({ program: process.execPath, parameters: [path.join(root, 'bin/desa.mjs'), 'migrate'], cwd: root, variables })
  if (code !== 0) throw new CommandRefusal(commandLine.failed('desa migrate'))
}
