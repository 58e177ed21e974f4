import { describe, expect, it } from 'vitest'

import { zipEntries } from './zip-entries'
import { streamZip, type ZipEntry } from './zip-stream'

async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

async function* entries(count: number, content: (place: number) => AsyncIterable<Buffer>, told: string[] = []): AsyncGenerator<ZipEntry> {
  for (let place = 0; place < count; place += 1) {
    told.push(`asked ${place}`)
    yield { name: `berkas-${place}.txt`, day: '2026-11-24', isPacked: place % 2 === 0, content: () => content(place) }
  }
}

const read = async (zip: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = []
  for await (const piece of zip) all.push(piece)
  return Buffer.concat(all)
}

describe('streamZip', () => {
  it('has every file whole, and asks for the next when the one before is written', async () => {
    const told: string[] = []
    const zip = await read(streamZip(entries(5, (place) => {
      told.push(`opened ${place}`)
      return pieces('isi ', String(place))
    }, told)))
    const found = await Promise.all([...zipEntries(zip)].map(async ([name, { open }]) => [name, (await read(open(100))).toString()]))
    expect(found).toEqual([0, 1, 2, 3, 4].map((place) => [`berkas-${place}.txt`, `isi ${place}`]))
    expect(told).toEqual([0, 1, 2, 3, 4].flatMap((place) => [`asked ${place}`, `opened ${place}`]))
  })

  it('throws what goes wrong in a file to whoever reads the zip', async () => {
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('a')
      throw new Error('the file is gone')
    }
    await expect(read(streamZip(entries(3, (place) => (place === 1 ? broken() : pieces('a')))))).rejects.toThrow('the file is gone')
  })

  it('can be left in the middle', async () => {
    const large = Buffer.alloc(200_000, 'x').toString()
    for await (const piece of streamZip(entries(50, () => pieces(large)))) {
      expect(piece.length).toBeGreaterThan(0)
      break
    }
    await new Promise(setImmediate)
  })
})
