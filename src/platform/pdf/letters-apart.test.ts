import { expect, it } from 'vitest'

import { inventedFacts } from '@tests/support/letter-facts'

import { drawApart, endDrawer, readyDrawer } from './letters-apart'
import { renderLetterPdf } from './render-letter'

const letter = (number: string) => ({ ...inventedFacts({ number }), blocks: [] })

it('draws a letter in another process to the same bytes, and several in any order', async () => {
  await endDrawer()
  expect(await drawApart(letter('1'))).toBeNull()
  expect(await readyDrawer()).toBe(true)
  const numbers = ['1', '2', '3', '4']
  const apart = await Promise.all(numbers.map((number) => drawApart(letter(number))))
  for (const [place, number] of numbers.entries()) expect(apart[place]?.equals(await renderLetterPdf(letter(number)))).toBe(true)
}, 60_000)

it('gives nothing instead of a letter that cannot be drawn or whose process dies, and starts another one', async () => {
  expect(await readyDrawer()).toBe(true)
  const broken = Object.assign(letter('1'), { paper: 'a paper that there is not' })
  expect(await drawApart(broken)).toBeNull()
  const [lost] = await Promise.all([drawApart(letter('1')), endDrawer('SIGKILL')])
  expect(lost).toBeNull()
  expect(await drawApart(letter('1'))).toBeNull()
  expect(await readyDrawer()).toBe(true)
  expect((await drawApart(letter('1')))?.subarray(0, 5).toString()).toBe('%PDF-')
}, 60_000)
