import { createInflateRaw } from 'node:zlib'

/** One file inside a zip: its bytes come piece by piece, as they are asked for. */
export type ZipEntry = { open: (mostBytes: number, watch?: (share: number) => void) => AsyncGenerator<Buffer> }

/** A zip that cannot be read, or would unpack to more than is allowed. */
export class ZipProblem extends Error {
  constructor(readonly reason: 'broken' | 'too-large') {
    super(reason)
  }
}

/**
 * The files of a zip by name, from the directory at its end: unlike the heads before each file it always knows
 * where a file begins and how long it is, whatever program wrote the zip. Nothing is unpacked before it is asked
 * for, and never more than the caller allows: a small zip can hold an endless file. Throws `ZipProblem`.
 */
export const zipEntries = (bytes: Buffer): ReadonlyMap<string, ZipEntry> => {
  try {
    return new Map(directoryOf(bytes).map((entry) => [entry.name, { open: (mostBytes, watch) => unpack(bytes, entry, mostBytes, watch) }]))
  } catch (problem) {
    // Reading past the end of a buffer is a RangeError: the directory speaks of what is not there.
    throw problem instanceof RangeError ? new ZipProblem('broken') : problem
  }
}

type Entry = { name: string; method: number; isSealed: boolean; packedSize: number; unpackedSize: number; start: number }

const END_MARK = 0x06054b50
const END64_LOCATOR_MARK = 0x07064b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_SIZE = 22
const ELSEWHERE = 0xffff_ffff

const directoryOf = (bytes: Buffer): Entry[] => {
  const end = endOf(bytes)
  const { count, start } = directoryPlace(bytes, end)
  const entries: Entry[] = []
  let at = start
  for (let position = 0; position < count; position += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_MARK) throw new ZipProblem('broken')
    const [nameLength, extraLength, noteLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const nameEnd = at + 46 + nameLength
    const large = largeNumbers(bytes, nameEnd, extraLength)
    const number = (offset: number): number => {
      const plain = bytes.readUInt32LE(at + offset)
      return plain === ELSEWHERE ? (large.shift() ?? plain) : plain
    }
    entries.push({
      // In the order of zip64's own list: unpacked size, packed size, place.
      unpackedSize: number(24),
      packedSize: number(20),
      start: number(42),
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      isSealed: (bytes.readUInt16LE(at + 8) & 1) === 1,
    })
    at = nameEnd + extraLength + noteLength
  }
  return entries
}

/** The end record stands last, before a note of at most 65,535 bytes. */
const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - END_SIZE; at >= Math.max(0, bytes.length - END_SIZE - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === END_MARK) return at
  }
  throw new ZipProblem('broken')
}

const directoryPlace = (bytes: Buffer, end: number): { count: number; start: number } => {
  const [count, start] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)]
  const locator = end - 20
  if ((count !== 0xffff && start !== ELSEWHERE) || locator < 0 || bytes.readUInt32LE(locator) !== END64_LOCATOR_MARK) return { count, start }
  const large = Number(bytes.readBigUInt64LE(locator + 8))
  return { count: Number(bytes.readBigUInt64LE(large + 32)), start: Number(bytes.readBigUInt64LE(large + 48)) }
}

/** Some programs write every size in the extra field of large zips (zip64), however small the file is. */
const largeNumbers = (bytes: Buffer, start: number, length: number): number[] => {
  for (let at = start; at + 4 <= start + length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue
    const count = Math.floor(bytes.readUInt16LE(at + 2) / 8)
    return Array.from({ length: count }, (_, position) => Number(bytes.readBigUInt64LE(at + 4 + position * 8)))
  }
  return []
}

const STORED = 0
const DEFLATED = 8

async function* unpack(
  bytes: Buffer,
  { start, packedSize, unpackedSize, method, isSealed }: Entry,
  mostBytes: number,
  watch: (share: number) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const isThere = start + 30 <= bytes.length && bytes.readUInt32LE(start) === LOCAL_MARK
  if (!isThere || isSealed || (method !== STORED && method !== DEFLATED)) throw new ZipProblem('broken')
  const dataStart = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(dataStart, dataStart + packedSize)
  let size = 0
  for await (const piece of method === STORED ? [packed] : inflated(packed)) {
    size += piece.length
    if (size > mostBytes) throw new ZipProblem('too-large')
    // What a zip says of its sizes may be wrong: good enough for a progress bar, never for a limit.
    watch(Math.min(1, size / Math.max(1, unpackedSize)))
    yield piece
  }
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  inflate.end(packed)
  try {
    for await (const piece of inflate) if (Buffer.isBuffer(piece)) yield piece
  } catch {
    throw new ZipProblem('broken')
  }
}
