import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import { EXPORT_COMMAND } from '@/messages/import'

import { CommandRefusal } from './failure'

/** Under its own name only when it is whole; nobody else on this computer may read it. */
export async function writeWhole(file: string, content: AsyncIterable<Buffer>): Promise<string> {
  const part = `${file}.sebagian`
  try {
    await pipeline(content, createWriteStream(part, { mode: 0o600 }))
    await rename(part, file)
    return file
  } catch (problem) {
    await rm(part, { force: true })
    throw problem instanceof Error && 'syscall' in problem ? new CommandRefusal(EXPORT_COMMAND.notWritable(file)) : problem
  }
}
