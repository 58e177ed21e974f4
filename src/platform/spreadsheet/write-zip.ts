import { crc32, createDeflateRaw } from 'node:zlib'
import { pipeline, Readable } from 'node:stream'

/** One file to go into a zip, piece by piece. */
export type ZipPart = { name: string; content: Iterable<string> | AsyncIterable<string> }

/** Strings are joined to pieces of about this size before they are packed. */
const PIECE = 32 * 1024

/** 1 January 1980, the first day that a zip knows: the same content is the same bytes whenever it is written. */
const DAY = 0x21

const VERSION = 20
const SIZES_FOLLOW_AND_UTF8 = 0x0808
const DEFLATED = 8

/** A zip as a stream: of no file is more in memory than the piece under way. No file may be larger than 4 GB. */
export async function* writeZip(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content } of parts) {
    const start = at
    const nameBytes = Buffer.from(name)
    const head = Buffer.concat([record([0x04034b50, 4], [VERSION, 2], [SIZES_FOLLOW_AND_UTF8, 2], [DEFLATED, 2], [0, 2], [DAY, 2], [0, 4], [0, 4], [0, 4], [nameBytes.length, 2], [0, 2]), nameBytes])
    yield head
    at += head.length
    const sums = { crc: 0, unpacked: 0, packed: 0 }
    const packer = createDeflateRaw()
    // What goes wrong in the content shows where the packer is read.
    pipeline(Readable.from(counted(content, sums)), packer, () => undefined)
    for await (const piece of packer) {
      if (!Buffer.isBuffer(piece)) continue
      sums.packed += piece.length
      yield piece
    }
    const tail = record([0x08074b50, 4], [sums.crc, 4], [sums.packed, 4], [sums.unpacked, 4])
    yield tail
    at += sums.packed + tail.length
    directory.push(
      record(
        [0x02014b50, 4], [VERSION, 2], [VERSION, 2], [SIZES_FOLLOW_AND_UTF8, 2], [DEFLATED, 2], [0, 2], [DAY, 2], [sums.crc, 4], [sums.packed, 4], [sums.unpacked, 4],
        [nameBytes.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [start, 4],
      ),
      nameBytes,
    )
  }
  const entries = Buffer.concat(directory)
  yield entries
  yield record([0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [entries.length, 4], [at, 4], [0, 2])
}

async function* counted(content: ZipPart['content'], sums: { crc: number; unpacked: number }): AsyncGenerator<Buffer> {
  let waiting = ''
  const take = (): Buffer => {
    const piece = Buffer.from(waiting)
    waiting = ''
    sums.crc = crc32(piece, sums.crc)
    sums.unpacked += piece.length
    return piece
  }
  for await (const text of content) {
    waiting += text
    if (waiting.length >= PIECE) yield take()
  }
  if (waiting !== '') yield take()
}

/** Numbers one after the other, each in so many bytes, the lowest first. */
const record = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at)
    else buffer.writeUInt32LE(value, at)
    at += bytes
  }
  return buffer
}
