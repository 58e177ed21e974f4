import { Parser } from 'saxen'

import { ZipProblem } from './zip-entries'

/** What a reader of one XML file does at each step. Names come without their prefix (`x:row` is `row`). */
export type XmlReader = {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void
  text: (text: string) => void
  close: (name: string) => void
}

/** Most characters without any tag between: longer than everything that a spreadsheet may hold in one cell. */
const LONGEST_SILENCE = 4 * 1024 * 1024

/**
 * Reads XML as it comes, so that only the piece under way is in memory. After each piece the caller gets a turn.
 * Entities other than XML's own five and numbered characters are left as they are: a document type is never read.
 * Throws `ZipProblem`.
 */
export async function* readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8')
  const parser = new Parser()
  let silence = 0
  let isBroken = false
  parser
    .on('openTag', (name, attributes, decode) => {
      silence = 0
      reader.open(withoutPrefix(name), decoded(attributes(), decode))
    })
    .on('closeTag', (name) => {
      silence = 0
      reader.close(withoutPrefix(name))
    })
    .on('text', (text, decode) => reader.text(decode(text)))
    .on('cdata', (text) => reader.text(text))
    .on('error', () => {
      isBroken = true
    })
  for await (const piece of pieces) {
    silence += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (isBroken) throw new ZipProblem('broken')
    if (silence > LONGEST_SILENCE) throw new ZipProblem('too-large')
    yield
  }
  parser.end()
  if (isBroken) throw new ZipProblem('broken')
}

/** Reads a whole small file. */
export const readWholeXml = async (pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> => {
  for await (const _turn of readXml(pieces, reader));
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

const decoded = (attributes: Record<string, string>, decode: (text: string) => string): Record<string, string> => {
  for (const name in attributes) {
    const value = attributes[name]
    if (value?.includes('&')) attributes[name] = decode(value)
  }
  return attributes
}
