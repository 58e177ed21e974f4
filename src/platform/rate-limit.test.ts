import { expect, it } from 'vitest'

import { networkOf } from './rate-limit'

it.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['203.0.113.9', '203.0.113.9'],
  ['a-request-id', 'a-request-id'],
])('counts %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
