import { spawn } from 'node:child_process'
import path from 'node:path'

import type { BookPrint } from '@/domain/registers/print'

/**
 * A book as PDF, drawn by a process of its own (`desa render-book`), since drawing thousands of lines keeps a process
 * busy for seconds: meanwhile the office goes on working. That process knows no secret and no database; it gets the
 * lines on its input and ends with its output. When this process dies, so does that one.
 */
export const renderBookApart = (print: BookPrint): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { PATH = '', TZ = '' } = process.env
    const child = spawn(process.execPath, [path.join(process.cwd(), 'bin', 'desa.mjs'), 'render-book'], { stdio: ['pipe', 'pipe', 'pipe'], env: { PATH, TZ, NODE_ENV: 'production' } })
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
      if (code === 0 && bytes.subarray(0, 5).toString() === '%PDF-') resolve(bytes)
      else reject(new Error(`the book was not drawn (code ${code}): ${said}`))
    })
    child.stdin.end(JSON.stringify(print))
  })
