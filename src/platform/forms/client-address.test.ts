import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { trustList } from '../trust-list'
import { believedAddress } from './client-address'

const PROXY = '10.0.0.1'
const isTrusted = trustList([PROXY, '10.1.0.0/16', '2001:db8:1::/48', '::1'])

describe('the address of a visitor', () => {
  it('is the connection itself, whatever the visitor claims, when it is no proxy of ours', () => {
    fc.assert(
      fc.property(fc.ipV4().filter((address) => !isTrusted(address)), fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), (peer, claimed) => {
        expect(believedAddress(peer, claimed.join(', '), isTrusted)).toBe(peer)
      }),
    )
  })

  it('is what our proxy saw, and never what stood in the header before', () => {
    fc.assert(
      fc.property(fc.ipV4().filter((address) => !isTrusted(address)), fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), (visitor, claimed) => {
        expect(believedAddress(PROXY, [...claimed, visitor].join(', '), isTrusted)).toBe(visitor)
      }),
    )
  })

  it.each([
    ['a chain of our own proxies', PROXY, '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['IPv6 behind an IPv6 network of ours', '2001:db8:1::7', '198.51.100.1, 2001:db8:9::5', '2001:db8:9::5'],
    ['an IPv4 proxy in IPv6 dress', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a proxy that writes ports', PROXY, '1.2.3.4, 203.0.113.9:51034', '203.0.113.9'],
    ['a proxy that writes IPv6 with ports', '::1', '[2001:db8:9::5]:443', '2001:db8:9::5'],
    ['an unreadable last hop: nothing before it is believed', PROXY, '1.2.3.4, unknown', PROXY],
    ['no header at all', PROXY, '', PROXY],
  ])('%s', (_name, peer, forwarded, expected) => {
    expect(believedAddress(peer, forwarded, isTrusted)).toBe(expected)
  })

  it.each(['proxy.local', '10.0.0.0/x', '10.0.0.0/40', ''])('refuses TRUSTED_PROXIES with "%s"', (entry) => {
    expect(() => trustList([entry])).toThrow()
  })
})
