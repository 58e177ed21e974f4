import { describe, expect, it } from 'vitest'

import { judgeProof, type PublishedKey } from './offline-verdict'

const KEY: PublishedKey = { id: '0a1b2c3d', publicKey: '', from: '2026-01-01', until: null, revokedSince: null }

const judge = (changes: { key?: Partial<PublishedKey> | null; isSignatureTrue?: boolean; today?: string; issuedOn?: string; validUntil?: string | null } = {}) =>
  judgeProof(
    { issuedOn: changes.issuedOn ?? '2026-11-25', validUntil: changes.validUntil === undefined ? '2027-05-25' : changes.validUntil },
    { key: changes.key === null ? null : { ...KEY, ...changes.key }, isSignatureTrue: changes.isSignatureTrue ?? true, today: changes.today ?? '2026-11-26' },
  )

describe('what can be said of a letter without a network', () => {
  it('is that it is valid until its last day, and over on the day after', () => {
    expect(judge()).toBe('valid')
    expect(judge({ today: '2027-05-25' })).toBe('valid')
    expect(judge({ today: '2027-05-26' })).toBe('expired')
    expect(judge({ today: '2090-01-01', validUntil: null })).toBe('valid')
  })

  it('is nothing good when the signature is not true or the key is not known', () => {
    expect(judge({ isSignatureTrue: false })).toBe('forged')
    expect(judge({ key: null })).toBe('key-unknown')
  })

  it('does not change when the key does: letters of an old key stay true, later ones in its name are refused', () => {
    expect(judge({ key: { until: '2026-11-25' } })).toBe('valid')
    expect(judge({ key: { until: '2026-11-24' } })).toBe('key-ended')
    expect(judge({ key: { from: '2026-11-26' } })).toBe('valid')
  })

  it('is a refusal for letters since the day on which the key was revoked; older ones are left to the network', () => {
    expect(judge({ key: { until: '2026-12-01', revokedSince: '2026-11-25' } })).toBe('key-revoked')
    expect(judge({ key: { until: '2026-12-01', revokedSince: '2026-11-26' } })).toBe('key-doubtful')
    expect(judge({ key: { until: '2026-12-01', revokedSince: '2026-11-26' }, isSignatureTrue: false })).toBe('forged')
  })

  it('refuses a letter of tomorrow', () => {
    expect(judge({ today: '2026-11-24' })).toBe('not-yet')
  })
})
