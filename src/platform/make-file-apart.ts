import { spawn } from 'node:child_process'
import path from 'node:path'

import type { BookPrint } from '@/domain/registers/print'

/** What is to be made: a book on paper, a book as a sheet, or a plain table as a sheet. */
export type FileOrder = { make: 'pdf'; print: BookPrint } | { make: 'xlsx'; print: BookPrint } | { make: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }

const BEGINNINGS: Record<FileOrder['make'], string> = { pdf: '%PDF-', xlsx: 'PK', table: 'PK' }

/**
 * A file made by a process of its own (`desa make-file`), since drawing or zipping thousands of lines keeps a process
 * busy for seconds: meanwhile the office goes on working. That process knows no secret and no database; it gets the
 * lines on its input, and the file is its output. When this process dies, it ends by itself.
 */
export const makeFileApart = (order: FileOrder): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { PATH = '', TZ = '' } = process.env
    const child = spawn(process.execPath, [path.join(process.cwd(), 'bin', 'desa.mjs'), 'make-file'], { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH, TZ, NODE_ENV: 'production' } })
    const pieces: Buffer[] = []
    let said = ''
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString()).slice(-2000)
    })
    child.on('error', reject)
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => {
      const bytes = Buffer.concat(pieces)
      const beginning = BEGINNINGS[order.make]
      if (code === 0 && bytes.subarray(0, beginning.length).toString() === beginning) resolve(bytes)
      else reject(new Error(`the file was not made (code ${code}): ${said}`))
    })
    child.stdin.end(JSON.stringify(order))
  })
