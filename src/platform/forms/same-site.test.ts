import { describe, expect, it } from 'vitest'

import { requireSameSite } from './same-site'

const check = (headers: Record<string, string>, own: readonly string[] = []) => () => requireSameSite({ host: 'desa.id', ...headers }, own)

describe('where a form comes from', () => {
  it.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
    ['our own page in an older browser', { origin: 'https://desa.id' }],
    ['our own page over plain http', { origin: 'http://desa.id' }],
    ['a browser that says nothing', {}],
  ])('takes a form from %s', (_name, headers) => {
    expect(check(headers)).not.toThrow()
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://desa.id' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['another site in an older browser', { origin: 'https://jahat.example' }],
    ['a page without an address', { origin: 'null' }],
    ['our name on another port', { origin: 'http://desa.id:8080' }],
  ])('refuses a form from %s', (_name, headers) => {
    expect(check(headers)).toThrow(expect.objectContaining({ code: 'cross-site-form' }))
  })

  it('knows its public name behind a proxy that keeps it to itself', () => {
    expect(check({ host: '127.0.0.1:3000', origin: 'https://desa.id' }, ['desa.id'])).not.toThrow()
  })
})
