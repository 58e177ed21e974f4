import { expect, it } from 'vitest'

import { isSignedBy, letterKeyOf } from './letter-key'

const hex = (text: string) => Buffer.from(text, 'hex')

it('makes the key and the signature of RFC 8032, test 2', () => {
  const key = letterKeyOf(hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'))
  expect(Buffer.from(key.publicKey, 'base64url').toString('hex')).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature = key.sign(hex('72'))
  expect(Buffer.from(signature).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  )
  expect(isSignedBy(key.publicKey, hex('72'), signature)).toBe(true)
  expect(isSignedBy(key.publicKey, hex('73'), signature)).toBe(false)
})
