import { expect, it } from 'vitest'
import { untilDone } from './until-done'

it('goes on until it is done, and then stops', async () => {
  let tries = 0
  await untilDone('uji', async () => {
    tries += 1
    if (tries < 3) throw new Error('basis data belum siap')
  })
  expect(tries).toBe(3)
})
