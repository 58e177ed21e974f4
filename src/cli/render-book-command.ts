import { buffer } from 'node:stream/consumers'

import type { Command } from 'commander'
import { z } from 'zod'

import { BOOK_CODES } from '@/domain/registers/books'
import { renderBookPdf } from '@/platform/pdf/render-book'

const signer = z.object({ title: z.string(), name: z.string(), nip: z.string().nullable() })

const bookPrint = z.object({
  code: z.enum(BOOK_CODES), month: z.string(), day: z.string(), hamlet: z.string().nullable(),
  village: z.object({ name: z.string(), district: z.string(), regency: z.string() }),
  rows: z.array(z.array(z.string())), head: signer, secretary: signer, isFull: z.boolean(),
})

/** Hidden: draws the book on its input as PDF on its output (`renderBookApart`). */
export function addRenderBookCommand(program: Command): void {
  program.command('render-book', { hidden: true }).action(async () => {
    const input = await buffer(process.stdin)
    const pdf = await renderBookPdf(bookPrint.parse(JSON.parse(input.toString('utf8'))))
    await new Promise((resolve) => process.stdout.write(pdf, resolve))
  })
}
