import { buffer } from 'node:stream/consumers'

import type { Command } from 'commander'
import { z } from 'zod'

import { BOOK_CODES } from '@/domain/registers/books'
import type { FileOrder } from '@/platform/make-file-apart'
import { renderBookPdf } from '@/platform/pdf/render-book'
import { writeBookSheet } from '@/platform/spreadsheet/write-book'
import { writeTable } from '@/platform/spreadsheet/write-table'

const signer = z.object({ title: z.string(), name: z.string(), nip: z.string().nullable() })

const rows = z.array(z.array(z.string()))

const print = z.object({
  code: z.enum(BOOK_CODES), month: z.string(), day: z.string(), hamlet: z.string().nullable(),
  village: z.object({ name: z.string(), district: z.string(), regency: z.string() }),
  rows, head: signer, secretary: signer, isFull: z.boolean(),
})

const order = z.discriminatedUnion('make', [
  z.object({ make: z.literal('pdf'), print }),
  z.object({ make: z.literal('xlsx'), print }),
  z.object({ make: z.literal('table'), head: z.array(z.string()), rows }),
])

/** Hidden: makes the file that its input orders (`makeFileApart`), as its output. */
export function addMakeFileCommand(program: Command): void {
  program.command('make-file', { hidden: true }).action(async () => {
    const input = await buffer(process.stdin)
    const bytes = await make(order.parse(JSON.parse(input.toString('utf8'))))
    await new Promise((resolve) => process.stdout.write(bytes, resolve))
  })
}

function make(wanted: FileOrder): Promise<Buffer> {
  if (wanted.make === 'pdf') return renderBookPdf(wanted.print)
  return wanted.make === 'xlsx' ? writeBookSheet(wanted.print) : writeTable(wanted.head, wanted.rows)
}
