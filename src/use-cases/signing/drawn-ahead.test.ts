import { expect, it } from 'vitest'

import { readyDrawer } from '@/platform/pdf/letters-apart'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'

import { drawAheadInLine } from './drawn-ahead'

const letter = (serial: number) => ({ ...inventedFacts({ number: `400/${serial}` }), blocks: [] })

it('draws each letter under the next number of its sequence, and counts a drawing only for that very letter', async () => {
  expect(await readyDrawer()).toBe(true)
  const drawAhead = drawAheadInLine()
  const guessed: string[] = []
  const foresee = (series: string, last: number) => async () => ({
    series,
    lastSerial: () => Promise.resolve(last),
    letter: (serial: number) => {
      guessed.push(`${series} ${serial}`)
      return letter(serial)
    },
  })
  const first = await drawAhead(foresee('one', 11))
  const [second, other] = [await drawAhead(foresee('one', 11)), await drawAhead(foresee('other', 0))]
  expect(guessed).toEqual(['one 12', 'one 13', 'other 1'])
  first.numbered(12)
  expect((await first.of(letter(12)))?.equals(await renderLetterPdf(letter(12)))).toBe(true)
  expect(await other.of(letter(2))).toBeNull()
  // Somebody else took 13, so the second got 14, and the next is 15.
  second.numbered(14)
  expect(await second.of(letter(14))).toBeNull()
  await drawAhead(foresee('one', 11))
  expect(guessed.at(-1)).toBe('one 15')
}, 60_000)
