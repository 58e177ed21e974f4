import { setImmediate as turnOfTheLoop } from 'node:timers/promises'

import { expect, it } from 'vitest'

import { signInLine } from './signing-line'

it('begins a letter when the one before has its rows, and finishes them in their order', async () => {
  const told: string[] = []
  const signed = await signInLine(['a', 'b', 'c', 'd', 'e'], async (letter, { hasRows, comes }) => {
    told.push(`begin ${letter}`)
    await turnOfTheLoop()
    told.push(`rows ${letter}`)
    hasRows()
    await comes()
    await turnOfTheLoop()
    told.push(`end ${letter}`)
    return letter.toUpperCase()
  })
  expect(signed).toEqual(['A', 'B', 'C', 'D', 'E'])
  const place = (what: string): number => told.indexOf(what)
  for (const [former, next] of [['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e']] as const) {
    expect(place(`rows ${former}`)).toBeLessThan(place(`begin ${next}`))
    expect(place(`end ${former}`)).toBeLessThan(place(`end ${next}`))
  }
  expect(place('begin b')).toBeLessThan(place('end a'))
})

it('reads once what letters have in common, and again what could not be read', async () => {
  let reads = 0
  const read = (): Promise<number> => {
    reads += 1
    return reads === 1 ? Promise.reject(new Error('away')) : Promise.resolve(reads)
  }
  expect(await signInLine([1, 2, 3], async (_letter, { hasRows, shared, comes }) => {
    await comes()
    hasRows()
    return shared('something', read).catch(() => 0)
  })).toEqual([0, 2, 2])
})

it('lets nothing behind a broken letter be finished, and throws what broke it', async () => {
  const finished: number[] = []
  await expect(
    signInLine([1, 2, 3, 4, 5, 6], async (letter, { hasRows, comes }) => {
      hasRows()
      await comes()
      if (letter === 3) throw new Error('the database went away')
      finished.push(letter)
    }),
  ).rejects.toThrow('the database went away')
  expect(finished).toEqual([1, 2])
})
